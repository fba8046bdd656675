// M208: a metric without a place where its number is read.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context&, Findings& out) {
  if (!goal.metric || goal.metric->source) return;
  if (!goal.metric->target && !goal.metric->keep) return;
  auto& finding =
      out.add(missing_source, goal, goal.metric->span, "the metric does not say where it is read");
  finding.help = "add `source:`, for example `source: CRM` or `source: this journal`";
}

}  // namespace

const Rule missing_source{
    .code = "M208",
    .name = "missing-source",
    .criterion = Criterion::measurable,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "the metric has no source",
    .why = "A number that has to be searched for each week is a number that is not recorded.",
    .bad = "statement: Write 9 posts\nmetric: {unit: posts, baseline: 0, target: 9}\n",
    .good = "statement: Write 9 posts\nmetric: {unit: posts, baseline: 0, target: 9, source: blog RSS}\n",
    .traps = "goals with a yes/no test have no number to read",
    .check = check,
};

}  // namespace cairn::analysis::lint
