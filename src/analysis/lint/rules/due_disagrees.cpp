// T505: a sentence that names another date than `due`.
#include <fmt/format.h>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "analysis/lint/stated_date.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using prose::TimePhrase;

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
  const auto text = reworded(goal, context.prose->reading,
                             read_context(goal, context.workspace, context.today, nullptr), phrase);
  const auto fix = text ? respelt(goal, context.workspace, phrase.span, *text) : std::nullopt;
  if (fix) finding.fixes.push_back({fix->span, fix->replacement, document::FixSafety::unsafe});
  const std::string there = text ? fmt::format("write `{}` in the statement{}", *text, fix ? "" : " by hand")
                                 : fmt::format("name {} in the statement", due.iso());
  finding.help = fmt::format("{}, or set `due: {}`", there, phrase.interval->last.iso());
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || !goal.due) return;
  const TimePhrase* wrong = disagreeing_date(goal, context.prose->reading);
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
        "`start`; the fiscal year is the settings' one; schools end their terms up to six weeks apart",
    .check = check,
};

}  // namespace cairn::analysis::lint
