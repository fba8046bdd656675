// R401: a goal that says neither why nor what it leads to.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose != nullptr && context.prose->reading.reason) return;
  if (goal.why || goal.supports || !goal.serves.empty()) return;
  auto& finding =
      out.add(missing_reason, goal, headline(goal), "goal has no reason and supports no other goal");
  finding.help = "add `why:` with your reason, or `supports:` with the goal that it leads to";
}

}  // namespace

const Rule missing_reason{
    .code = "R401",
    .name = "missing-reason",
    .criterion = Criterion::relevant,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a goal has no reason and supports no other goal",
    .why = "The reason is what you will read on the day you want to give up.",
    .bad = "statement: Publish 12 posts on Rust by 30 June 2027\ndue: 2027-06-30\n",
    .good =
        "statement: Publish 12 posts on Rust by 30 June 2027\nwhy: 3 of 5 interviewers asked for writing "
        "samples\n",
    .traps =
        "a value or objective in `serves` is a reason too, and so is one in the sentence: `so that I can …`",
    .check = check,
};

}  // namespace cairn::analysis::lint
