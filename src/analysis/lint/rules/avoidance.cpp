// S109: a goal that only avoids.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  if (auto found = prose::find_avoidance(goal.statement->value, context.prose->reading))
    report(avoidance, goal, context, std::move(*found), out);
}

}  // namespace

const Rule avoidance{
    .code = "S109",
    .name = "avoidance",
    .criterion = Criterion::specific,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "the sentence says what will not happen",
    .why = "What you will do instead is easier to plan, to count and to celebrate.",
    .bad = "statement: Stop slipping deadlines by 30 June 2027\n",
    .good = "statement: Deliver 9 of 10 tasks on time by 30 June 2027\n",
    .traps = "a `stop-loss order` stops nothing",
    .check = check,
};

}  // namespace cairn::analysis::lint
