// M207: a bounded percentage that is a fraction, or more than everything.
#include <fmt/format.h>

#include <cmath>

#include "analysis/lint/rules/rules.h"
#include "base/number.h"

namespace cairn::analysis::lint {
namespace {

constexpr double kWhole = 100;

void judge(const model::Goal& goal, double value, document::Span span, bool may_be_small, Findings& out) {
  const bool is_fraction = value > 0 && value <= 1 && !may_be_small;
  if (!is_fraction && value <= kWhole) return;
  auto& finding = out.add(
      percent_out_of_range, goal, span,
      is_fraction ? fmt::format("`{}` per cent is a fraction of what is meant", base::format_number(value))
                  : fmt::format("`{}` per cent is more than everything", base::format_number(value)));
  if (is_fraction) {
    const std::string better = base::format_number(std::round(value * kWhole * kWhole) / kWhole);
    finding.help = fmt::format("write {} for {} %", better, better);
  } else {
    finding.help = "correct the number, or take `bounded` out if it may grow past 100";
  }
}

void check(const model::Goal& goal, const Context&, Findings& out) {
  if (!goal.metric || !goal.metric->bounded || !goal.metric->bounded->value) return;
  const model::Metric& metric = *goal.metric;
  if (metric.keep) judge(goal, metric.keep->value, metric.keep->span, false, out);
  const auto target = metric.target_value();
  if (!target) return;
  // Half a per cent is a fine error rate to come down to, and no success rate to climb to.
  const bool falls = metric.baseline && metric.baseline->value > *target && metric.baseline->value > 1;
  judge(goal, *target, metric.target->span, falls, out);
}

}  // namespace

const Rule percent_out_of_range{
    .code = "M207",
    .name = "percent-out-of-range",
    .criterion = Criterion::measurable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a bounded percentage lies outside of 1 to 100",
    .why = "0.4 and 40 look alike in a plan and a hundredfold apart in a chart.",
    .bad =
        "statement: Pass the mock exam with 40 %\nmetric: {unit: \"%\", baseline: 0, target: 0.4, bounded: "
        "true}\n",
    .good =
        "statement: Pass the mock exam with 40 %\nmetric: {unit: \"%\", baseline: 0, target: 40, bounded: "
        "true}\n",
    .traps = "growth may pass 100 %: only a metric with `bounded: true` is judged",
    .check = check,
};

}  // namespace cairn::analysis::lint
