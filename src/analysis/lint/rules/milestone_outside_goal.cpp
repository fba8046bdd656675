// T509: a milestone before the start or after the end of its goal.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

void report(const model::Goal& goal, const model::Milestone& milestone, const model::At<base::Date>& edge,
            bool is_late, Findings& out) {
  auto& finding =
      out.add(milestone_outside_goal, goal, milestone.due->span,
              is_late ? "milestone is due after its goal" : "milestone is due before its goal starts");
  const int days = is_late ? milestone.due->value - edge.value : edge.value - milestone.due->value;
  finding.label =
      fmt::format("{} {}", base::count_of(static_cast<std::size_t>(days), "day"), is_late ? "late" : "early");
  finding.also.push_back({edge.span, is_late ? "the goal is due" : "the goal starts"});
  finding.help = is_late
                     ? fmt::format("bring it forward to {}, or move the goal's due date", edge.value.iso())
                     : fmt::format("move it to {} or later, or start the goal earlier", edge.value.iso());
}

void check(const model::Goal& goal, const Context&, Findings& out) {
  for (const model::Milestone& milestone : goal.milestones) {
    if (!milestone.due) continue;
    if (goal.due && milestone.due->value > goal.due->value) report(goal, milestone, *goal.due, true, out);
    if (goal.start && milestone.due->value < goal.start->value)
      report(goal, milestone, *goal.start, false, out);
  }
}

}  // namespace

const Rule milestone_outside_goal{
    .code = "T509",
    .name = "milestone-outside-goal",
    .criterion = Criterion::time_bound,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a milestone lies outside its goal's dates",
    .why = "A milestone behind the deadline cannot be reached on the way to it.",
    .bad = "statement: Run 10 km\ndue: 2027-06-30\nmilestones:\n  - {name: First 5 km, due: 2027-07-15}\n",
    .good = "statement: Run 10 km\ndue: 2027-06-30\nmilestones:\n  - {name: First 5 km, due: 2027-06-15}\n",
    .traps = "what follows after the end, such as a launch party, is a goal or a task of its own",
    .check = check,
};

}  // namespace cairn::analysis::lint
