// M201: no number and no test.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  if (has_test(goal)) return;
  if (auto found = prose::find_no_measure(goal.statement->value, context.prose->reading))
    report(no_measure, goal, context, std::move(*found), out);
}

}  // namespace

const Rule no_measure{
    .code = "M201",
    .name = "no-measure",
    .criterion = Criterion::measurable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "nothing says when the goal is reached",
    .why = "Without a test every day can be argued to be the last one, or not yet.",
    .bad = "statement: Become respected in the team by 30 June 2027\n",
    .good = "statement: Mentor 2 colleagues by 30 June 2027\n",
    .traps =
        "an event that has happened or has not is a test: `Pass the CKA`; so are `metric` and `done_when`",
    .check = check,
};

}  // namespace cairn::analysis::lint
