// M202: nothing to achieve between baseline and target.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/number.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context&, Findings& out) {
  if (!goal.metric || goal.keeps_level() || !goal.metric->baseline) return;
  const auto target = goal.metric->target_value();
  if (!target || *target != goal.metric->baseline->value) return;
  auto& finding =
      out.add(target_equals_baseline, goal, goal.metric->target->span, "target and baseline are the same");
  finding.label = fmt::format("nothing to gain over {}", base::format_number(goal.metric->baseline->value));
  finding.also.push_back({goal.metric->baseline->span, "baseline"});
  if (goal.metric->target->value.is_percent && goal.metric->baseline->value == 0) {
    finding.message = "a share of nothing is nothing: the target counts from a baseline of 0";
    finding.help =
        "write as `baseline:` the value as it is today, or a `target:` that is a number of its own";
    return;
  }
  finding.help = "raise the target, or write `keep` for a level that is to be held";
}

}  // namespace

const Rule target_equals_baseline{
    .code = "M202",
    .name = "target-equals-baseline",
    .criterion = Criterion::measurable,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "the target is the value that is there already",
    .why = "A goal that is reached on its first day measures nothing.",
    .bad = "statement: Give 4 talks\nmetric: {unit: talks, baseline: 4, target: 4}\n",
    .good = "statement: Give 9 talks\nmetric: {unit: talks, baseline: 4, target: 9}\n",
    .traps = "`keep` is a level to hold",
    .check = check,
};

}  // namespace cairn::analysis::lint
