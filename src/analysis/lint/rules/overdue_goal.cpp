// T502: an active goal whose due date is past.
#include <fmt/format.h>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "analysis/sentence_dates.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

// Without `due` the sentence is all that says when.
void check_statement(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || goal.is_habit()) return;
  const std::string_view statement = goal.statement->value;
  const prose::TimePhrase* passed = passed_date(statement, context.prose->reading, context.today);
  if (passed == nullptr || context.today - passed->interval->last <= context.limits.grace_days) return;
  auto& finding =
      out.add(overdue_goal, goal, span_of(goal, context.workspace, passed->span),
              fmt::format("`{}` was over on {}", base::printable(prose::text_of(statement, passed->span)),
                          passed->interval->last.iso()));
  finding.help = fmt::format("close it: cairn done {}; or name a date to come", goal.id);
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.due) return check_statement(goal, context, out);
  const int days = context.today - goal.due->value;
  if (days <= context.limits.grace_days) return;
  auto& finding = out.add(overdue_goal, goal, goal.due->span, "goal is past its due date");
  finding.label = fmt::format("{} ago", base::count_of(static_cast<std::size_t>(days), "day"));
  finding.help =
      fmt::format("close it: cairn done {}; or say when: cairn set {} due=… --because …", goal.id, goal.id);
}

}  // namespace

const Rule overdue_goal{
    .code = "T502",
    .name = "overdue-goal",
    .criterion = Criterion::time_bound,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "an active goal is past its due date",
    .why = "A date that has passed in silence takes the meaning out of all the others.",
    .bad = "statement: Run 5 km\ndue: 2026-04-30\n",
    .good = "statement: Run 5 km\ndue: 2026-04-30\nstatus: done\nfinished: 2026-04-28\n",
    .traps = "the due day itself is in time; without `due` the date in the statement counts",
    .depends_on_today = true,
    .check = check,
};

}  // namespace cairn::analysis::lint
