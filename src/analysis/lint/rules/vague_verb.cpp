// S101: a verb that gives a direction and no result.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  if (has_test(goal)) return;
  if (auto found = prose::find_vague_verb(goal.statement->value, context.prose->reading))
    report(vague_verb, goal, context, std::move(*found), out);
}

}  // namespace

const Rule vague_verb{
    .code = "S101",
    .name = "vague-verb",
    .criterion = Criterion::specific,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the verb gives a direction, not a result",
    .why = "Improving never ends; only a result tells you when to stop and be proud.",
    .bad = "statement: Improve my Go by 30 June 2027\n",
    .good = "statement: Merge 12 Go pull requests by 30 June 2027\n",
    .traps = "a number, a test or a metric beside the verb makes it a result: `Grow revenue by 10%`",
    .check = check,
};

}  // namespace cairn::analysis::lint
