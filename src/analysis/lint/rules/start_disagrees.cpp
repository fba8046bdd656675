// T516: a sentence that begins on another day than the goal.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using prose::Grain;
using prose::TimeKind;
using prose::TimePhrase;

constexpr int kHalfAYear = 183;

// "since 2024" says how long something has been so, "after March" what must be over, and "from Monday to
// Friday" on which days.
bool names_start(const TimePhrase& phrase, std::string_view statement) {
  const std::string text = base::lower_ascii(prose::text_of(statement, phrase.span));
  const bool has_digit = text.find_first_of("0123456789") != std::string::npos;
  if (!has_digit && (phrase.grain == Grain::day || phrase.grain == Grain::week)) return false;
  if (phrase.kind == TimeKind::origin) return !text.starts_with("since") && !text.starts_with("after");
  const bool is_span = text.starts_with("from ") || text.starts_with("between ");
  return phrase.kind == TimeKind::window && is_span;
}

// "from March to June 2027" read from a start in May would begin in the March after it: it is read again
// from a day that lies before all of it.
std::optional<prose::Interval> meant_by(const TimePhrase& phrase, const model::Goal& goal,
                                        const Context& context) {
  if (phrase.kind == TimeKind::origin) return phrase.interval;
  constexpr int kMonthsBack = -11;
  const model::Settings& settings = context.workspace.settings;
  const prose::Reading reading =
      prose::read(goal.statement->value, {phrase.interval->last.plus_months(kMonthsBack),
                                          {settings.week_start, settings.fiscal_month, settings.fiscal_day},
                                          nullptr});
  for (const TimePhrase& again : reading.times) {
    if (again.span == phrase.span) return again.interval;
  }
  return std::nullopt;
}

bool is_within(const TimePhrase& phrase, const std::optional<prose::TextSpan>& clause) {
  return clause && clause->covers(phrase.span);
}

// The last day that may be called "March", "Q2" or "2027", of a time that begins on `first`.
base::Date last_of(base::Date first, Grain grain) {
  constexpr int kWeek = 7;
  switch (grain) {
    case Grain::day:
      return first;
    case Grain::week:
      return first.plus_days(kWeek - 1);
    case Grain::month:
      return first.last_of_month();
    case Grain::quarter:
    case Grain::season:
    case Grain::term:
      return first.plus_months(3).plus_days(-1);
    case Grain::half:
      return first.plus_months(6).plus_days(-1);
    case Grain::year:
      return first.plus_months(12).plus_days(-1);
  }
  return first;
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || !goal.start || !goal.statement) return;
  const prose::Reading& reading = context.prose->reading;
  const base::Date start = goal.start->value;
  constexpr int kMostBegins = 4;  // a sentence has one; each is read again
  int begins = 0;
  for (const TimePhrase& phrase : reading.times) {
    // What counts from `start` cannot disagree with it.
    if (!phrase.interval || phrase.is_relative || !names_start(phrase, goal.statement->value)) continue;
    if (is_within(phrase, reading.reason) || is_within(phrase, reading.means)) continue;
    if (++begins > kMostBegins) return;
    const auto meant = meant_by(phrase, goal, context);
    if (!meant) continue;
    const prose::Interval may{meant->first, std::min(last_of(meant->first, phrase.grain), meant->last)};
    if (start >= may.first && start <= may.last) continue;
    // Without a year the words mean the next such day after `start`, which may be one just gone by.
    if (!phrase.names_year && may.first - start > kHalfAYear) continue;
    auto& finding =
        out.add(start_disagrees, goal, goal.start->span, "the statement begins on another day than `start`");
    const auto days = static_cast<std::size_t>(start < may.first ? may.first - start : start - may.last);
    finding.label =
        fmt::format("{} {}", base::count_of(days, "day"), start < may.first ? "earlier" : "later");
    const std::string days_meant =
        may.first == may.last ? may.first.iso() : fmt::format("{} to {}", may.first.iso(), may.last.iso());
    finding.also.push_back(
        {span_of(goal, context.workspace, phrase.span), fmt::format("the words mean {}", days_meant)});
    finding.help = fmt::format("set `start: {}`, or say in the statement when it begins", may.first.iso());
    return;
  }
}

}  // namespace

const Rule start_disagrees{
    .code = "T516",
    .name = "start-disagrees",
    .criterion = Criterion::time_bound,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the statement begins on another day than `start`",
    .why = "Until the day it begins a goal costs no hours; with two such days one of the plans is wrong.",
    .bad = "statement: From 1 March 2027 give 4 talks by 30 June 2027\nstart: 2027-01-01\ndue: 2027-06-30\n",
    .good = "statement: From 1 March 2027 give 4 talks by 30 June 2027\nstart: 2027-03-01\ndue: 2027-06-30\n",
    .traps =
        "`from March 2027` allows any day of March; `since 2024` and a date of the reason or the means say "
        "nothing of the start",
    .check = check,
};

}  // namespace cairn::analysis::lint
