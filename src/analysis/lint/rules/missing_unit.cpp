// M205: a number without a unit.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context&, Findings& out) {
  if (!goal.metric || goal.metric->unit) return;
  // "-20%" says what it is; the unit comes with the baseline that it is a share of.
  if (goal.metric->target && goal.metric->target->value.is_percent && !goal.metric->baseline) return;
  const bool has_number = goal.metric->target || goal.metric->keep;
  if (!has_number) return;
  const document::Span span = goal.metric->target ? goal.metric->target->span : goal.metric->keep->span;
  auto& finding = out.add(missing_unit, goal, span, "the metric's number has no unit");
  finding.label = "of what?";
  finding.help = "add `unit:`, for example `unit: talks` or `unit: \"%\"`";
}

}  // namespace

const Rule missing_unit{
    .code = "M205",
    .name = "missing-unit",
    .criterion = Criterion::measurable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a metric has a number but no unit",
    .why = "9 of what? Two people would count two things.",
    .bad = "statement: Give 9 talks\nmetric: {baseline: 0, target: 9}\n",
    .good = "statement: Give 9 talks\nmetric: {unit: talks, baseline: 0, target: 9}\n",
    .traps = "`count` is a unit; a change in per cent needs none until its baseline is there",
    .check = check,
};

}  // namespace cairn::analysis::lint
