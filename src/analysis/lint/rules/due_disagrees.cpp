// T505: a sentence that names another date than `due`.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using prose::TimeKind;
using prose::TimePhrase;

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
  if (due > phrase.interval->last) return false;
  return phrase.kind == TimeKind::deadline || due >= phrase.interval->first;
}

// The new date in the manner of the old phrase.
std::string rewritten(std::string_view phrase, base::Date due) {
  const std::size_t space = phrase.find(' ');
  const std::string_view first =
      space == std::string_view::npos ? std::string_view{} : phrase.substr(0, space);
  const std::string lead = base::lower_ascii(first);
  std::string result = "by ";
  if (lead == "before" || lead == "until" || lead == "till") result = lead + " ";
  const bool is_iso = phrase.size() >= 10 && base::Date::parse_iso(phrase.substr(phrase.size() - 10));
  if (is_iso) return result + due.iso();
  // "May 31, 2027": the comma before the year gives the American order away.
  const bool is_american = phrase.find(", ") != std::string_view::npos;
  const std::string_view month = base::month_name(due.month());
  if (is_american) return fmt::format("{}{} {}, {}", result, month, due.day(), due.year());
  return fmt::format("{}{} {} {}", result, due.day(), month, due.year());
}

std::string period(const prose::Interval& interval) {
  if (interval.first == interval.last) return interval.last.iso();
  return fmt::format("{} to {}", interval.first.iso(), interval.last.iso());
}

void report(const model::Goal& goal, const TimePhrase& phrase, const Context& context, Findings& out) {
  const base::Date due = goal.due->value;
  auto& finding = out.add(due_disagrees, goal, goal.due->span, "the statement and `due` disagree");
  const bool is_late = due > phrase.interval->last;
  const int days = is_late ? due - phrase.interval->last : phrase.interval->first - due;
  finding.label = fmt::format("{} {}", base::count_of(static_cast<std::size_t>(days), "day"),
                              is_late ? "later" : "earlier");
  finding.also.push_back({span_of(goal, context.workspace, phrase.span),
                          fmt::format("the words mean {}", period(*phrase.interval))});
  const std::string text = rewritten(prose::text_of(goal.statement->value, phrase.span), due);
  finding.help =
      fmt::format("write `{}` in the statement, or set `due: {}`", text, phrase.interval->last.iso());
  if (const auto exact = spelling_of(goal, context.workspace, phrase.span))
    finding.fixes.push_back({*exact, text, document::FixSafety::unsafe});
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || !goal.due) return;
  const TimePhrase* wrong = nullptr;
  for (const TimePhrase& phrase : context.prose->reading.times) {
    if (!speaks_of_the_end(phrase, goal)) continue;
    if (allows(phrase, goal.due->value)) return;  // one of several dates may be that of a part
    if (wrong == nullptr || phrase.interval->last > wrong->interval->last) wrong = &phrase;
  }
  if (wrong != nullptr) report(goal, *wrong, context, out);
}

}  // namespace

const Rule due_disagrees{
    .code = "T505",
    .name = "due-disagrees",
    .criterion = Criterion::time_bound,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the statement names another date than `due`",
    .why = "Of two dates you will plan by the later one and tell people the earlier one.",
    .bad = "statement: Publish 12 posts by the end of Q2 2027\ndue: 2027-09-30\n",
    .good = "statement: Publish 12 posts by the end of Q2 2027\ndue: 2027-06-30\n",
    .traps =
        "a `due` before a deadline is only early; `since 2024` is no end; a month without a year counts from "
        "`start`; the fiscal year is the settings' one",
    .check = check,
};

}  // namespace cairn::analysis::lint
