// Reads one time phrase at one token: what read_times is made of.
#pragma once

#include <optional>

#include "analysis/prose/calendar_terms.h"
#include "analysis/prose/lengths.h"
#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

struct FoundTime {
  std::size_t end = 0;  // the token after it
  TimePhrase phrase;
};

class TimeReader {
 public:
  TimeReader(Sentence& sentence, const ReadContext& context) : s_(sentence), context_(context) {}
  std::optional<FoundTime> phrase(std::size_t i);

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  // Most tokens open no time phrase; they are not worth a try of every grammar.
  static bool may_open(const Token& token);
  static FoundTime of_term(const CalendarTerm& term, TimeKind kind);
  static FoundTime open(std::size_t end, TimeKind kind);
  static FoundTime blank(std::size_t end, TimeKind kind);
  std::optional<CalendarTerm> term(std::size_t i) const;

  // "the year", "my final semester": a period without a name of its own, after by, before, during.
  std::optional<CalendarTerm> period(std::size_t i) const;

  // "school year", "marking period": parse_calendar_term reads them after "this".
  std::optional<CalendarTerm> named_period(std::size_t i) const;
  std::optional<FoundTime> after_preposition(std::size_t i);

  // by, before, until, no later than, due.
  std::optional<FoundTime> deadline(std::size_t i);

  // "by 5 p.m. on Friday": the hour decides nothing.
  std::size_t skip_clock(std::size_t i) const;

  // "by 1/1", "by 6/30": the order of day and month shows only where one is above 12.
  std::optional<CalendarTerm> short_date(std::size_t i) const;

  // "by the 15th"
  std::optional<std::size_t> day_of_month(std::size_t i) const;
  static bool is_date_blank(const Token& token);
  FoundTime dated(const CalendarTerm& term, bool is_before) const;
  std::optional<std::size_t> running_out(std::size_t i) const;

  // "before the audit", "by the end of my internship", "by age 30", "by graduation", "by the time I turn
  // 30".
  std::optional<std::size_t> milestone(std::size_t i, bool is_before) const;
  std::optional<std::size_t> event_time(std::size_t i) const;
  std::optional<std::size_t> festive_day(std::size_t i) const;
  bool is_habit_before(std::size_t i) const;
  std::size_t clause_end(std::size_t i) const;
  std::size_t noun_end(std::size_t i) const;

  CalendarTerm joined(CalendarTerm first) const;

  // in June, in Q3, in six months, within the next 90 days.
  std::optional<FoundTime> inside(std::size_t i);

  // A length is a promise unless it is a speed ("two working days"), a rate, or somebody's years of
  // experience.
  bool is_promise(std::size_t begin, std::size_t end) const;
  bool is_definition(std::size_t i) const;
  bool is_service(std::size_t i) const;
  bool is_errand(std::size_t verb) const;
  FoundTime lengthy(const Length& length) const;
  std::optional<FoundTime> counted_from(const Length& length) const;

  // over the next quarter, during the summer, for six months, through June.
  std::optional<FoundTime> window(std::size_t i);
  std::optional<FoundTime> stay(std::size_t i) const;
  std::optional<std::size_t> stay_end(std::size_t i) const;

  // "from June to August", "between January and May"; "from May on" has no end.
  std::optional<FoundTime> range(std::size_t i);
  std::optional<CalendarTerm> beginning(std::size_t i) const;
  std::optional<FoundTime> origin(std::size_t i);

  // at the end of the year, on 14 September, to March 2028.
  std::optional<FoundTime> on(std::size_t i);
  bool is_after_all(std::size_t i) const;
  bool is_time_noun(std::size_t i) const;

  // "six months from now", "two weeks from today".
  std::optional<FoundTime> from_now(std::size_t i);
  // "two weeks before the deadline": nobody knows which day that is.
  std::optional<FoundTime> ahead_of(std::size_t i, const Length& length);

  bool is_alone(std::size_t i, std::size_t end) const;

  // this semester, next week, 30 June, Q3, EOY.
  std::optional<FoundTime> bare(std::size_t i) const;
  bool stands_alone(std::size_t i, const CalendarTerm& found) const;

  // "Attend the Berlin Marathon 2027": the year of an occasion, not of a version.
  bool dates_occasion(std::size_t i) const;
  // "how it is done today", "as well as I can today": nowadays.
  bool is_nowadays(std::size_t i) const;

  // soon, someday, in the future, as soon as possible.
  std::optional<FoundTime> vague(std::size_t i) const;

  Sentence& s_;
  const ReadContext& context_;
};

}  // namespace cairn::analysis::prose
