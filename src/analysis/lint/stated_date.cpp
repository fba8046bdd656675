// A sentence may name several dates, and a date may be part of a name: only what certainly says when the goal
// ends is held against `due`, and only what is read as meant when it is read again is offered.
#include "analysis/lint/stated_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using prose::Reading;
using prose::TimeKind;
using prose::TimePhrase;

// No two schools end their terms on one day.
constexpr int kTermSlack = 42;  // days

// "in May" and "within six months" mean a date only beside the goal's start; with a year they mean one alone.
bool is_anchored(const TimePhrase& phrase, const model::Goal& goal) {
  return goal.start || (phrase.names_year && !phrase.is_relative);
}

bool speaks_of_the_end(const TimePhrase& phrase, const model::Goal& goal) {
  const bool is_end = phrase.kind == TimeKind::deadline || phrase.kind == TimeKind::window;
  return is_end && phrase.interval && !phrase.length && is_anchored(phrase, goal);
}

// A deadline may be met early; what is to happen in May may not.
bool allows(const TimePhrase& phrase, base::Date due) {
  const int slack = phrase.grain == prose::Grain::term ? kTermSlack : 0;
  if (due > phrase.interval->last.plus_days(slack)) return false;
  return phrase.kind == TimeKind::deadline || due >= phrase.interval->first.plus_days(-slack);
}

// What the words in front of a date become when another date stands behind them.
struct Lead {
  std::string_view said;
  std::string_view then;  // empty: stays as it is written
};

// The longer ones first. Whatever is not here ("for 2027", "around May", "from May to July") has no
// counterpart.
constexpr std::array kLeads = {Lead{"no later than", ""},
                               Lead{"not later than", ""},
                               Lead{"on or before", "by"},
                               Lead{"prior to", "by"},
                               Lead{"ahead of", "by"},
                               Lead{"due by", ""},
                               Lead{"due on", ""},
                               Lead{"due", ""},
                               Lead{"by", ""},
                               Lead{"on", ""},
                               Lead{"until", ""},
                               Lead{"till", ""},
                               Lead{"through", ""},
                               Lead{"to", ""},
                               Lead{"throughout", "until"},
                               Lead{"before", "by"},
                               Lead{"in", "by"},
                               Lead{"within", "by"},
                               Lead{"inside", "by"},
                               Lead{"during", "by"},
                               Lead{"at", "by"},
                               Lead{"over", "by"},
                               Lead{"this", "by"},
                               Lead{"next", "by"},
                               Lead{"today", "by"},
                               Lead{"tomorrow", "by"},
                               Lead{"tonight", "by"}};

constexpr std::array<std::string_view, 5> kFixedDays = {"birthday", "anniversary", "jubilee", "centenary",
                                                        "eclipse"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

const Lead* lead_of(std::string_view phrase) {
  const std::string text = base::lower_ascii(phrase);
  const auto found = std::find_if(kLeads.begin(), kLeads.end(), [&](const Lead& lead) {
    return text.starts_with(lead.said) && (text.size() == lead.said.size() || text[lead.said.size()] == ' ');
  });
  return found == kLeads.end() ? nullptr : &*found;
}

bool is_year(std::string_view word) {
  return word.size() == 4 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "the 2028" of "the 2028 Olympics", "the May 2027" of an exam: the name follows.
bool begins_name(std::string_view words) {
  const std::string text = base::lower_ascii(words);
  const auto parts = base::split(text, ' ');
  if (parts.size() < 2 || parts.size() > 3 || parts.front() != "the" || !is_year(parts.back())) return false;
  return parts.size() == 2 || base::parse_month_name(parts[1]);
}

// "(May 2027)", "Timeline: May 2027", "Publish 12 posts, May 2027": no name that a date belongs to.
bool stands_alone(std::string_view statement, prose::TextSpan span) {
  const std::string_view before = base::trim(statement.substr(0, span.begin));
  const std::string_view after = base::trim(statement.substr(span.end));
  const bool opens =
      before.empty() || std::string_view("([:,-").find(before.back()) != std::string_view::npos;
  const bool closes =
      after.empty() || std::string_view(")]:,.;!-").find(after.front()) != std::string_view::npos;
  return opens && closes;
}

// "this year's conference", "mid-2027-model": the date describes what follows.
bool describes(std::string_view statement, prose::TextSpan span) {
  if (span.end >= statement.size()) return false;
  const std::string_view rest = statement.substr(span.end);
  for (const std::string_view sign : {"\u2013", "\u2014", "\u2026", "\u201d"})
    if (rest.starts_with(sign)) return false;
  const char next = rest.front();
  return is_letter(next) || next == '\'' || next == '-';
}

bool opens_sentence(std::string_view statement, prose::TextSpan span) {
  const std::string_view before = base::trim(statement.substr(0, span.begin));
  return before.empty() || std::string_view(".!?").find(before.back()) != std::string_view::npos;
}

// "May 31, 2027", "May 31": the American order.
bool is_american(std::string_view phrase) {
  const auto words = base::split(phrase, ' ');
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view day = words[i + 1].substr(0, words[i + 1].find_first_not_of("0123456789"));
    const bool is_month = base::parse_month_name(base::lower_ascii(words[i])).has_value();
    if (is_month && !day.empty() && day.size() <= 2) return true;
  }
  return false;
}

std::string spelled(std::string_view phrase, base::Date due) {
  const bool is_iso = phrase.size() >= 10 && base::Date::parse_iso(phrase.substr(phrase.size() - 10));
  if (is_iso) return due.iso();
  const std::string_view month = base::month_name(due.month());
  if (is_american(phrase)) return fmt::format("{} {}, {}", month, due.day(), due.year());
  return fmt::format("{} {} {}", due.day(), month, due.year());
}

// What is kept up in 2027 is kept up until a day, not by it.
bool lasts(const Reading& reading) {
  constexpr std::array<std::string_view, 7> kVerbs = {"keep",   "maintain", "stay",    "hold",
                                                      "remain", "sustain",  "preserve"};
  return reading.verb &&
         std::find(kVerbs.begin(), kVerbs.end(), std::string_view(reading.verb->lemma)) != kVerbs.end();
}

std::optional<std::string> new_phrase(std::string_view statement, const Reading& reading,
                                      const TimePhrase& phrase, base::Date due) {
  const std::string_view words = prose::text_of(statement, phrase.span);
  if (words.empty() || describes(statement, phrase.span)) return std::nullopt;
  const Lead* lead = lead_of(words);
  if (lead == nullptr && !stands_alone(statement, phrase.span)) return std::nullopt;
  const std::size_t lead_size = lead == nullptr ? 0 : lead->said.size();
  if (begins_name(base::trim(words.substr(lead_size)))) return std::nullopt;
  std::string front(lead == nullptr ? "by" : lead->then);
  if (front.empty()) front = words.substr(0, lead_size);
  if (front == "by" && lasts(reading) && phrase.kind == TimeKind::window) front = "until";
  const bool is_large = opens_sentence(statement, phrase.span) || (lead != nullptr && is_capital(words[0]));
  if (is_large && front[0] >= 'a' && front[0] <= 'z') front[0] = static_cast<char>(front[0] - 'a' + 'A');
  // "in May,": what the phrase has behind it belongs to the sentence.
  return front + " " + spelled(words, due);
}

// What falls on its day whatever is due: "by my fiftieth birthday in May 2029".
bool is_fixed_day(std::string_view words) {
  const std::string text = base::lower_ascii(words);
  return std::any_of(kFixedDays.begin(), kFixedDays.end(),
                     [&](std::string_view day) { return text.find(day) != std::string::npos; });
}

// "by Q2 2027 (30 June)", "by the end of Q2, i.e. 30 June 2027": nothing but signs and "that is" between
// them.
bool is_restated(std::string_view between) {
  std::string words;
  for (const char c : base::lower_ascii(between))
    if (is_letter(c)) words += c;
  return words.empty() || words == "ie" || words == "thatis" || words == "namely" || words == "viz" ||
         words == "meaning";
}

// Whether a date beside it says the same, or tells which day a birthday is: half a change would contradict
// it.
bool is_tied(std::string_view statement, const Reading& reading, const TimePhrase& phrase) {
  constexpr std::uint32_t kReach = 16;  // bytes between the two
  return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimePhrase& other) {
    if (&other == &phrase) return false;
    const bool is_before = other.span.begin < phrase.span.begin;
    const TimePhrase &first = is_before ? other : phrase, &second = is_before ? phrase : other;
    const prose::TextSpan between{first.span.end, std::max(first.span.end, second.span.begin)};
    const bool is_beside =
        between.end - between.begin <= kReach && is_restated(prose::text_of(statement, between));
    const bool ends_then = other.interval && other.interval->last == phrase.interval->last;
    return ends_then ||
           (is_beside && (other.interval || is_fixed_day(prose::text_of(statement, other.span))));
  });
}

// Whether the sentence says the new date, and else what it said before.
bool is_read_as_meant(const model::Goal& goal, const Reading& before, const Reading& after) {
  const base::Date due = goal.due->value;
  const bool says_due = std::any_of(after.times.begin(), after.times.end(), [&](const TimePhrase& time) {
    return time.interval && time.interval->last == due && time.names_year;
  });
  const auto lemma = [](const Reading& one) { return one.verb ? one.verb->lemma : std::string(); };
  const auto values = [](const Reading& one) {
    std::vector<double> all;
    for (const prose::Quantity& quantity : one.quantities) all.push_back(quantity.value);
    return all;
  };
  return says_due && disagreeing_date(goal, after) == nullptr && lemma(before) == lemma(after) &&
         values(before) == values(after) && before.times.size() == after.times.size() &&
         before.events.size() == after.events.size() && before.cadences.size() == after.cadences.size();
}

}  // namespace

const TimePhrase* disagreeing_date(const model::Goal& goal, const Reading& reading) {
  const TimePhrase* wrong = nullptr;
  for (const TimePhrase& phrase : reading.times) {
    if (!speaks_of_the_end(phrase, goal)) continue;
    if (allows(phrase, goal.due->value)) return nullptr;  // one of several dates may be that of a part
    if (wrong == nullptr || phrase.interval->last > wrong->interval->last) wrong = &phrase;
  }
  return wrong;
}

std::optional<std::string> reworded(const model::Goal& goal, const Reading& reading,
                                    const prose::ReadContext& context, const TimePhrase& phrase) {
  const std::string statement(goal.statement->value);
  if (is_tied(statement, reading, phrase)) return std::nullopt;
  auto text = new_phrase(statement, reading, phrase, goal.due->value);
  if (!text) return std::nullopt;
  const std::string changed =
      statement.substr(0, phrase.span.begin) + *text + statement.substr(phrase.span.end);
  if (!is_read_as_meant(goal, reading, prose::read(changed, context))) return std::nullopt;
  return text;
}

}  // namespace cairn::analysis::lint
