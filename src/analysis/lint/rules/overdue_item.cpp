// T513: a milestone or task that is past its due date and not done.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

template <class Item>
void check_items(const model::Goal& goal, const std::vector<Item>& items, std::string_view noun,
                 const Context& context, Findings& out) {
  for (const Item& item : items) {
    if (!item.due || item.done) continue;
    const int days = context.today - item.due->value;
    if (days <= context.limits.grace_days) continue;
    auto& finding = out.add(overdue_item, goal, item.due->span, fmt::format("{} is past its due date", noun));
    finding.label = fmt::format("{} ago", base::count_of(static_cast<std::size_t>(days), "day"));
    finding.help = fmt::format("tick it off: cairn done {}/{}; or move `due`", goal.id, item.address);
  }
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  check_items(goal, goal.milestones, "milestone", context, out);
  check_items(goal, goal.tasks, "task", context, out);
}

}  // namespace

const Rule overdue_item{
    .code = "T513",
    .name = "overdue-item",
    .criterion = Criterion::time_bound,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a milestone or task is past its due date",
    .why = "One stone that is late and unsaid makes all behind it late.",
    .bad = "statement: Run 5 km\ntasks:\n  - {do: Buy shoes, due: 2026-04-01}\n",
    .good = "statement: Run 5 km\ntasks:\n  - {do: Buy shoes, due: 2026-04-01, done: 2026-04-01}\n",
    .traps = "the due day itself is in time",
    .depends_on_today = true,
    .check = check,
};

}  // namespace cairn::analysis::lint
