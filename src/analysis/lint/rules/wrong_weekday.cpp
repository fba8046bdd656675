// T512: a weekday that does not fall on the date beside it.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using prose::TimePhrase;

// Where in the phrase the weekday stands.
std::optional<prose::TextSpan> weekday_word(std::string_view statement, prose::TextSpan phrase) {
  const auto is_letter = [&](std::uint32_t i) {
    return i < phrase.end &&
           ((statement[i] >= 'a' && statement[i] <= 'z') || (statement[i] >= 'A' && statement[i] <= 'Z'));
  };
  for (std::uint32_t begin = phrase.begin; begin < phrase.end; ++begin) {
    if (!is_letter(begin)) continue;
    std::uint32_t end = begin;
    while (is_letter(end)) ++end;
    if (base::parse_weekday_name(statement.substr(begin, end - begin))) return prose::TextSpan{begin, end};
    begin = end;
  }
  return std::nullopt;
}

// Without a year it is the day of `due`, or the first one from `start`; without those it is a guess, and so
// is its weekday.
std::optional<base::Date> day_of(const TimePhrase& phrase, const model::Goal& goal) {
  const bool is_day = phrase.weekday && phrase.interval && phrase.interval->first == phrase.interval->last;
  if (!is_day) return std::nullopt;
  const base::Date day = phrase.interval->first;
  if (phrase.names_year) return day;
  const bool is_due =
      goal.due && goal.due->value.month() == day.month() && goal.due->value.day() == day.day();
  if (is_due) return goal.due->value;
  return goal.start ? std::optional(day) : std::nullopt;
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  for (const TimePhrase& phrase : context.prose->reading.times) {
    const auto meant = day_of(phrase, goal);
    if (!meant || meant->weekday() == *phrase.weekday) continue;
    const base::Date day = *meant;
    const auto word = weekday_word(goal.statement->value, phrase.span);
    const std::string_view right = base::weekday_name(day.weekday());
    auto& finding =
        out.add(wrong_weekday, goal, span_of(goal, context.workspace, word.value_or(phrase.span)),
                fmt::format("{} is a {}, not a {}", day.iso(), right, base::weekday_name(*phrase.weekday)));
    finding.help = fmt::format("write `{}`, or correct the date", right);
    const auto fix = word ? respelt(goal, context.workspace, *word, std::string(right)) : std::nullopt;
    if (fix) finding.fixes.push_back({fix->span, fix->replacement, document::FixSafety::unsafe});
  }
}

}  // namespace

const Rule wrong_weekday{
    .code = "T512",
    .name = "wrong-weekday",
    .criterion = Criterion::time_bound,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the weekday does not fall on the date beside it",
    .why = "One of the two is a slip, and a day is a long time before a deadline.",
    .bad = "statement: Publish 12 posts by Friday 30 June 2026\n",
    .good = "statement: Publish 12 posts by Tuesday 30 June 2026\n",
    .traps =
        "a date without a year is that of `due`, or the first from `start`; without those it has a weekday "
        "of "
        "its own every year",
    .check = check,
};

}  // namespace cairn::analysis::lint
