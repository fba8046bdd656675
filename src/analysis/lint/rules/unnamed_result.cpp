// S107: a result that can be checked, yet could be any of its kind.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  if (auto found = prose::find_unnamed(goal.statement->value, context.prose->reading))
    report(unnamed_result, goal, context, std::move(*found), out);
}

}  // namespace

const Rule unnamed_result{
    .code = "S107",
    .name = "unnamed-result",
    .criterion = Criterion::specific,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "the result can be checked, but could be any of its kind",
    .why = "Two readers will see two different promotions, and one of them will be disappointed.",
    .bad = "statement: Get a promotion\n",
    .good = "statement: Get promoted to head of radiology\n",
    .traps = "your own degree is only one: `Finish my degree` names it",
    .check = check,
};

}  // namespace cairn::analysis::lint
