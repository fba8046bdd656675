// What one goal sentence says: its verb, numbers, dates, recurrences, reason and means, with the words they
// were read from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/period.h"

namespace cairn::analysis::prose {

class Lexicon;

// Bytes of the sentence, half open.
struct TextSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin >= end; }
  bool covers(TextSpan inner) const { return begin <= inner.begin && inner.end <= end; }
  bool operator==(const TextSpan&) const = default;
};

std::string_view text_of(std::string_view sentence, TextSpan span);

using Interval = base::Period;

enum class Comparator : std::uint8_t { exactly, at_least, at_most, more_than, less_than, about };

// A number that counts or measures something. Numbers that only name things (L5, v2, Grade 8) and numbers of
// dates are none.
struct Quantity {
  double value = 0;              // the target; for a range its lower end
  std::optional<double> upper;   // "5 to 10 posts"
  std::optional<double> from;    // "from 12 to 20 talks": 12
  std::optional<double> out_of;  // "3 of 5": 5
  std::string unit;              // "%", "USD", "talks", "hours"; empty when the sentence names none
  TextSpan span;
  Comparator comparator = Comparator::exactly;
  bool is_percent = false;
  bool is_money = false;
  bool is_relative = false;     // "by 20%", "20% more", "double"
  bool is_work_time = false;    // minutes or hours: an amount of work or a speed, never a deadline
  bool is_race_time = false;    // "10 km in 45 minutes", "a marathon in 3:30"
  bool has_vague_unit = false;  // counts what nobody could point at: "2 initiatives"
  bool operator==(const Quantity&) const = default;
};

enum class Grain : std::uint8_t { day, week, month, quarter, half, season, term, year };
enum class TimeKind : std::uint8_t {
  deadline,  // "by June 2027", "before the audit"
  window,    // "in May", "this year", "within six months"
  origin,    // "since 2024", "from 1 May on": not an end
  vague,     // "soon", "someday"
};

struct TimePhrase {
  TextSpan span;
  TimeKind kind = TimeKind::window;
  Grain grain = Grain::day;
  std::optional<Interval> interval;  // none for "before the audit", "soon"
  // "within six months": a length that counts from the start of the goal.
  std::optional<int> length;
  Grain length_unit = Grain::month;
  bool is_relative = false;  // its interval depends on ReadContext::start
  bool is_fiscal = false;
  bool names_year = false;
  bool is_blank = false;                 // "by <date>": a date belongs there, and bounds nothing yet
  std::optional<base::Weekday> weekday;  // "Friday 30 June 2026": what the sentence claims
  bool operator==(const TimePhrase&) const = default;
};

struct Cadence {
  TextSpan span;
  double times = 1;  // how often in one period
  int periods = 1;   // every two weeks: 2
  Grain unit = Grain::week;
  bool is_of_reason = false;  // "so that nothing is missed on weekends": no promise
  bool is_of_metric = false;  // "from 9 to 5 per quarter": how the thing is counted
  bool operator==(const Cadence&) const = default;
};

enum class VerbClass : std::uint8_t { outcome, activity, vague, stative };
enum class Direction : std::uint8_t { none, up, down };

struct HeadVerb {
  std::string lemma;
  VerbClass verb_class = VerbClass::activity;
  Direction direction = Direction::none;
  TextSpan span;
  bool operator==(const HeadVerb&) const = default;
};

// Something that has either happened or has not: "pass the PMP exam".
struct CompletionEvent {
  TextSpan span;
  bool is_specific = true;  // "get a promotion" can be checked, yet says too little
  bool is_means = false;
  bool is_decided_by_others = false;  // promotions, offers, awards
  bool operator==(const CompletionEvent&) const = default;
};

enum class FaultKind : std::uint8_t { vague_amount, comparative, degree, praise, own_word };

// A word that two readers would fill differently.
struct VagueWord {
  TextSpan span;  // with what belongs to it: "a few", "as many talks as possible"
  FaultKind kind = FaultKind::vague_amount;
  TextSpan counted;          // "several talks": `talks`; empty when nothing follows
  bool is_countable = true;  // "enough sleep" has no number
  bool operator==(const VagueWord&) const = default;
};

struct Passive {
  TextSpan span;           // "Be promoted"
  std::string participle;  // "promoted"
  bool operator==(const Passive&) const = default;
};

// A goal that is joined to the first one.
struct SecondOutcome {
  TextSpan span;  // "and write a book by June"
  TextSpan verb;
  TextSpan object;  // "a book"
  bool operator==(const SecondOutcome&) const = default;
};

// How much the words speak for "specific" and "measurable" where the grammar leaves it open: see clues.h.
struct Evidence {
  int specific = 0;  // log odds in units of 1 / kEvidenceUnit
  int measurable = 0;
  Evidence& operator+=(Evidence other) {
    specific += other.specific;
    measurable += other.measurable;
    return *this;
  }
  bool operator==(const Evidence&) const = default;
};
inline constexpr int kEvidenceUnit = 32;

struct Reading {
  TextSpan opening;  // "I want to", "My goal is to"
  std::optional<HeadVerb> verb;
  TextSpan object;  // what the head verb acts on
  std::vector<Quantity> quantities;
  std::vector<TimePhrase> times;
  std::vector<Cadence> cadences;
  std::vector<CompletionEvent> events;
  std::optional<TextSpan> reason;
  std::optional<TextSpan> means;
  std::vector<TextSpan> hedges;
  std::vector<VagueWord> vague_words;
  std::vector<TextSpan> placeholders;
  std::optional<Passive> passive;
  std::vector<SecondOutcome> second_outcomes;
  std::optional<TextSpan> avoidance;  // "Stop", "Avoid"
  bool names_level = false;           // "Spanish to B1", "a C to a B+"
  bool names_hour = false;            // "after 8 pm": kept or not, on any day
  bool is_one_sentence = true;
  bool is_concrete_activity = false;  // names who or what, without a test: "mentor the two interns"
  int word_count = 0;
  Evidence evidence;
  bool operator==(const Reading&) const = default;
};

struct ReadContext {
  base::Date start;  // relative phrases count from it
  base::CalendarSettings calendar = {};
  const Lexicon* lexicon = nullptr;  // the built-in words when null
};

// Linear in the length of the sentence; any bytes are a sentence.
Reading read(std::string_view sentence, const ReadContext& context);

enum class TimeBound : std::uint8_t { none, cadence, deadline };

struct Judgement {
  bool specific = false;
  bool measurable = false;
  TimeBound time_bound = TimeBound::none;
  bool why_stated = false;
  bool how_stated = false;
  std::optional<Interval> interval;
  bool operator==(const Judgement&) const = default;
};

Judgement judge(const Reading& reading);

// The phrase that says when the goal is due, if a date can be derived from it.
const TimePhrase* due_phrase(const Reading& reading);
// The number that says how far: a relative one ("by 20%") only where there is no absolute one.
const Quantity* target_quantity(const Reading& reading);

}  // namespace cairn::analysis::prose
