// T502: an active goal whose due date is past.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.due) return;
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
    .traps = "the due day itself is in time",
    .depends_on_today = true,
    .check = check,
};

}  // namespace cairn::analysis::lint
