// A304: a long goal for which nobody has thought of what could get in the way.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.start || !goal.due || !goal.obstacles.empty()) return;
  const int days = goal.due->value - goal.start->value;
  if (days <= context.limits.obstacle_days) return;
  auto& finding = out.add(missing_obstacles, goal, headline(goal),
                          fmt::format("goal takes {} days and names no obstacle", days));
  finding.also.push_back({goal.due->span, "due"});
  finding.help =
      "write down what could get in the way and what you will do then: `obstacles: [{risk: …, then: …}]`";
}

}  // namespace

const Rule missing_obstacles{
    .code = "A304",
    .name = "missing-obstacles",
    .criterion = Criterion::achievable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a long goal names no obstacle",
    .why = "When it gets hard you will not feel like making a plan; you will be glad of the one you have.",
    .bad = "statement: Write 12 posts\nstart: 2026-12-01\ndue: 2027-05-30\n",
    .good =
        "statement: Write 12 posts\nstart: 2026-12-01\ndue: 2027-05-30\nobstacles:\n"
        "  - {risk: On-call weeks, when: hours/week < 2, then: Write on Sunday}\n",
    .traps = "short goals, and goals that do not say when they start",
    .check = check,
};

}  // namespace cairn::analysis::lint
