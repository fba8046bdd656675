// F009: goals that support each other in a circle.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

// Follows the chain upwards; a mark tells in which walk a goal was met first.
void check_workspace(const Context& context, Findings& out) {
  const auto& goals = context.workspace.goals;
  std::vector<std::size_t> met_in(goals.size(), 0);
  for (std::size_t start = 0; start < goals.size(); ++start) {
    std::vector<const model::Goal*> chain;
    const model::Goal* goal = &goals[start];
    const std::size_t walk = start + 1;
    while (goal != nullptr && met_in[static_cast<std::size_t>(goal - goals.data())] == 0) {
      met_in[static_cast<std::size_t>(goal - goals.data())] = walk;
      chain.push_back(goal);
      goal = goal->supports ? context.workspace.find_goal(goal->supports->value) : nullptr;
    }
    if (goal == nullptr || met_in[static_cast<std::size_t>(goal - goals.data())] != walk) continue;
    std::string circle;
    bool inside = false;
    for (const model::Goal* link : chain) {
      inside = inside || link == goal;
      if (inside) circle += fmt::format("{} -> ", link->id);
    }
    const model::Goal& last = *chain.back();
    auto& finding = out.add(support_cycle, last, last.supports->span, "goals support each other in a circle");
    finding.notes.push_back(circle + goal->id);
    finding.help = "take `supports` out of the one that is the longest-term";
  }
}

}  // namespace

const Rule support_cycle{
    .code = "F009",
    .name = "support-cycle",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "goals support each other in a circle",
    .why = "In a circle no goal is the longer-term one, and nothing can be derived from it.",
    .bad =
        "# file: goals/a.yaml\nstatement: Run 10 km\nsupports: b\n# file: goals/b.yaml\nstatement: Run 20 "
        "km\nsupports: a\n",
    .good =
        "# file: goals/a.yaml\nstatement: Run 10 km\nsupports: b\n# file: goals/b.yaml\nstatement: Run 20 "
        "km\n",
    .traps = "each circle is reported once",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
