// S102: a goal that hopes.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  for (prose::ProseFinding& found : prose::find_hedges(goal.statement->value, context.prose->reading))
    report(hedged_promise, goal, context, std::move(found), out);
}

}  // namespace

const Rule hedged_promise{
    .code = "S102",
    .name = "hedged-promise",
    .criterion = Criterion::specific,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the sentence hopes, tries or wants instead of saying what will be done",
    .why = "What is only hoped for is nobody's task; the same words without the hope are a promise.",
    .bad = "statement: I hope to lead a team of 4 by 30 June 2027\n",
    .good = "statement: Lead a team of 4 by 30 June 2027\n",
    .traps = "`I will` and `my goal is to` hedge nothing; quoted titles are not read",
    .check = check,
};

}  // namespace cairn::analysis::lint
