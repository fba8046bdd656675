// S108: a blank left in the statement.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  for (prose::ProseFinding& found : prose::find_placeholders(goal.statement->value, context.prose->reading))
    report(placeholder, goal, context, std::move(found), out);
}

}  // namespace

const Rule placeholder{
    .code = "S108",
    .name = "placeholder",
    .criterion = Criterion::specific,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "something is not filled in yet",
    .why = "A blank in the sentence is a blank in the plan.",
    .bad = "statement: Finish the TBD course by 30 June 2027\n",
    .good = "statement: Finish the SRE Foundations course by 30 June 2027\n",
    .traps = "a `TODO app` is a thing",
    .check = check,
};

}  // namespace cairn::analysis::lint
