// A305: an obstacle that was seen and for which nothing is planned.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context&, Findings& out) {
  for (const model::Obstacle& obstacle : goal.obstacles) {
    if (obstacle.then || !obstacle.risk) continue;
    auto& finding = out.add(obstacle_without_plan, goal, obstacle.risk->span, "the obstacle has no plan");
    finding.help = "add `when:` or `if:`, and `then:` with what you will do; an accepted risk says so there";
  }
}

}  // namespace

const Rule obstacle_without_plan{
    .code = "A305",
    .name = "obstacle-without-plan",
    .criterion = Criterion::achievable,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "an obstacle has no plan",
    .why = "A worry with a plan is a task; without one it stays a worry.",
    .bad = "statement: Write 12 posts\nobstacles:\n  - risk: On-call weeks eat the evenings\n",
    .good =
        "statement: Write 12 posts\nobstacles:\n  - {risk: On-call weeks eat the evenings, if: paged twice, "
        "then: Write on Sunday}\n",
    .traps = "`then: live with it` is a plan",
    .check = check,
};

}  // namespace cairn::analysis::lint
