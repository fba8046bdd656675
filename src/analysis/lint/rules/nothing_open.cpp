// A311: an active goal of which everything that was planned is done.
#include <algorithm>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

bool is_reached(const model::Goal& goal, const Context& context) {
  if (context.history == nullptr || !goal.metric || !goal.metric->baseline) return false;
  const auto value = metric_value(*context.history, goal);
  const auto share = value ? share_of_way(*goal.metric, *value) : std::nullopt;
  return share && *share >= 1;
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (goal.tasks.empty() || goal.is_habit() || goal.keeps_level() || goal.effort) return;
  const auto is_done = [](const auto& item) { return item.done.has_value(); };
  if (!std::all_of(goal.tasks.begin(), goal.tasks.end(), is_done)) return;
  if (!std::all_of(goal.milestones.begin(), goal.milestones.end(), is_done)) return;
  if (context.tree == nullptr || is_reached(goal, context)) return;
  const auto children = context.tree->children(goal);
  const bool is_carried = std::any_of(children.begin(), children.end(),
                                      [](const model::Goal* child) { return child->is_open(); });
  if (is_carried) return;
  auto& finding =
      out.add(nothing_open, goal, headline(goal), "everything planned is done, yet the goal is not");
  finding.help = "add the next task, or close the goal: cairn done " + goal.id;
}

}  // namespace

const Rule nothing_open{
    .code = "A311",
    .name = "nothing-open",
    .criterion = Criterion::achievable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "an active goal has nothing left to do",
    .why = "A goal without a next step stands still, however important it is.",
    .bad = "statement: Run 10 km\ntasks:\n  - {do: Buy shoes, done: 2026-11-01}\n",
    .good =
        "statement: Run 10 km\ntasks:\n  - {do: Buy shoes, done: 2026-11-01}\n  - do: Run the first lap\n",
    .traps =
        "goals without any task; committed effort, an open milestone or an open goal that supports it is a "
        "next step; a reached target is told by M211",
    .check = check,
};

}  // namespace cairn::analysis::lint
