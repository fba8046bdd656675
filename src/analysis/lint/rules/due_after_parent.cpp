// T504: a stepping stone that is due after the goal it leads to.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.due || !goal.supports) return;
  const model::Goal* parent = context.workspace.find_goal(goal.supports->value);
  if (parent == nullptr || !parent->due || goal.due->value <= parent->due->value) return;
  auto& finding = out.add(due_after_parent, goal, goal.due->span,
                          fmt::format("goal is due after `{}`, which it supports", parent->id));
  const auto days = static_cast<std::size_t>(goal.due->value - parent->due->value);
  finding.label = fmt::format("{} later", base::count_of(days, "day"));
  finding.also.push_back({goal.supports->span, fmt::format("due {}", parent->due->value.iso())});
  finding.help =
      fmt::format("bring this one forward to {} or move `{}`", parent->due->value.iso(), parent->id);
}

}  // namespace

const Rule due_after_parent{
    .code = "T504",
    .name = "due-after-parent",
    .criterion = Criterion::time_bound,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a goal is due after the goal that it supports",
    .why = "A stepping stone that comes after the far bank carries nobody.",
    .bad =
        "# file: goals/example.yaml\nstatement: Run 10 km\nsupports: marathon\ndue: 2027-09-01\n"
        "# file: goals/marathon.yaml\nstatement: Run a marathon\ndue: 2027-06-01\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\nsupports: marathon\ndue: 2027-03-01\n"
        "# file: goals/marathon.yaml\nstatement: Run a marathon\ndue: 2027-06-01\n",
    .traps = "a parent without a date is ongoing",
    .check = check,
};

}  // namespace cairn::analysis::lint
