// S105: two outcomes in one goal.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  for (prose::ProseFinding& found :
       prose::find_second_outcomes(goal.statement->value, context.prose->reading))
    report(two_goals, goal, context, std::move(found), out);
}

}  // namespace

const Rule two_goals{
    .code = "S105",
    .name = "two-goals",
    .criterion = Criterion::specific,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the sentence holds a second goal",
    .why = "Of two goals in one sentence one is always late, and neither can be called done.",
    .bad = "statement: Pass the CKA exam and write a book by 30 June 2027\n",
    .good = "statement: Pass the CKA exam by 30 June 2027\n",
    .traps = "`design and ship the tracker` is one piece of work",
    .check = check,
};

}  // namespace cairn::analysis::lint
