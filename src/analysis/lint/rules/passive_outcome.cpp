// S104: a goal that waits for others.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  if (auto found = prose::find_passive(goal.statement->value, context.prose->reading))
    report(passive_outcome, goal, context, std::move(*found), out);
}

}  // namespace

const Rule passive_outcome{
    .code = "S104",
    .name = "passive-outcome",
    .criterion = Criterion::specific,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the sentence leaves the deed to others",
    .why = "You cannot be promoted on a Tuesday evening, but you can write the page that asks for it.",
    .bad = "statement: Be promoted to senior engineer by 30 June 2027\n",
    .good = "statement: Submit the promotion packet for senior engineer by 30 June 2027\n",
    .traps = "only participles that others bestow: `be certified`; `the build is red` is no passive",
    .check = check,
};

}  // namespace cairn::analysis::lint
