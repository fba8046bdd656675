// R403: a goal that supports one which is no longer pursued.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.supports) return;
  const model::Goal* parent = context.workspace.find_goal(goal.supports->value);
  if (parent == nullptr || parent->is_open()) return;
  auto& finding =
      out.add(closed_parent, goal, goal.supports->span,
              fmt::format("goal supports `{}`, which is {}", parent->id, model::to_string(parent->state())));
  if (parent->finished) finding.label = fmt::format("since {}", parent->finished->value.iso());
  finding.help = "name another goal that it leads to, or drop it too";
}

}  // namespace

const Rule closed_parent{
    .code = "R403",
    .name = "closed-parent",
    .criterion = Criterion::relevant,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a goal supports one that is done or dropped",
    .why = "Its reason is gone; perhaps it has another one, perhaps it is only habit.",
    .bad =
        "# file: goals/example.yaml\nstatement: Run 10 km\nsupports: marathon\n"
        "# file: goals/marathon.yaml\nstatement: Run a marathon\nstatus: dropped\nfinished: 2026-10-01\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\nsupports: marathon\n"
        "# file: goals/marathon.yaml\nstatement: Run a marathon\n",
    .traps = "a paused goal will be taken up again",
    .check = check,
};

}  // namespace cairn::analysis::lint
