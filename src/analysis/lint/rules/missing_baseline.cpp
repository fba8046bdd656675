// M204: a target without the value at the start.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context&, Findings& out) {
  if (!goal.metric || !goal.metric->target || goal.metric->baseline) return;
  if (goal.keeps_level() || goal.is_habit()) return;
  auto& finding =
      out.add(missing_baseline, goal, goal.metric->target->span, "the metric has a target but no baseline");
  finding.label = "from where?";
  if (goal.metric->target->value.is_relative) {
    finding.message = "the target is a change, and the metric has no baseline to count it from";
    finding.help = "add `baseline:` with the value as it is today, and its `unit:`";
    return;
  }
  finding.help = "add `baseline:` with the value as it is today; 0 if there is none yet";
}

}  // namespace

const Rule missing_baseline{
    .code = "M204",
    .name = "missing-baseline",
    .criterion = Criterion::measurable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a target has no baseline",
    .why = "Without the start nobody can say how far it is, how fast you go, or when you will arrive.",
    .bad = "statement: Give 9 talks\nmetric: {unit: talks, target: 9}\n",
    .good = "statement: Give 9 talks\nmetric: {unit: talks, baseline: 0, target: 9}\n",
    .traps =
        "zero must be said, but no share of zero is a change; a habit's target counts each period from zero; "
        "`keep` needs no baseline",
    .check = check,
};

}  // namespace cairn::analysis::lint
