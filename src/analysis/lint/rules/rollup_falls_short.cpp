// R404: goals that are to add up to another one and do not.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

std::optional<double> distance(const model::Goal& goal) {
  if (!goal.metric || !goal.metric->baseline) return std::nullopt;
  const auto target = goal.metric->target_value();
  return target ? std::optional(*target - goal.metric->baseline->value) : std::nullopt;
}

std::string unit_of(const model::Goal& goal) {
  return goal.metric && goal.metric->unit ? base::lower_ascii(goal.metric->unit->value) : std::string{};
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.rollup || goal.rollup->value != "sum" || context.tree == nullptr) return;
  const auto wanted = distance(goal);
  if (!wanted || *wanted == 0) return;
  double sum = 0;
  std::string terms;
  for (const model::Goal* child : context.tree->children(goal)) {
    const auto part = distance(*child);
    const bool counts = child->state() != model::Status::dropped && child->state() != model::Status::idea;
    if (!part || !counts || unit_of(*child) != unit_of(goal)) continue;
    sum += *part;
    terms += fmt::format("{}{} {}", terms.empty() ? "" : " + ", child->id, base::format_number(*part));
  }
  // Rounding of decimal fractions must not make 0.1 + 0.2 fall short of 0.3.
  const double slack = 1e-9 * (wanted > 0 ? *wanted : -*wanted);
  const bool falls_short = *wanted > 0 ? sum < *wanted - slack : sum > *wanted + slack;
  if (terms.empty() || !falls_short) return;
  const std::string unit = goal.metric->unit ? fmt::format(" {}", goal.metric->unit->value) : std::string{};
  auto& finding = out.add(rollup_falls_short, goal, goal.metric->target->span,
                          fmt::format("the goals that support this one add up to {} of {}{}",
                                      base::format_number(sum), base::format_number(*wanted), unit));
  finding.also.push_back({goal.rollup->span, "said to add up"});
  finding.notes.push_back(fmt::format("{} = {}", terms, base::format_number(sum)));
  finding.help = fmt::format("{} more{}: raise their targets, add a goal, or lower this one",
                             base::format_number(*wanted - sum), unit);
}

}  // namespace

const Rule rollup_falls_short{
    .code = "R404",
    .name = "rollup-falls-short",
    .criterion = Criterion::relevant,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the goals that are to add up to this one do not",
    .why = "If every part succeeds and the whole does not, the plan has a hole.",
    .bad =
        "# file: goals/example.yaml\nstatement: Write 12 posts\nrollup: sum\nmetric: {unit: posts, "
        "baseline: 0, target: 12}\n"
        "# file: goals/rust.yaml\nstatement: Write 3 Rust posts\nsupports: example\nmetric: {unit: posts, "
        "baseline: 0, target: 3}\n"
        "# file: goals/go.yaml\nstatement: Write 4 Go posts\nsupports: example\nmetric: {unit: posts, "
        "baseline: 0, target: 4}\n",
    .good =
        "# file: goals/example.yaml\nstatement: Write 12 posts\nrollup: sum\nmetric: {unit: posts, "
        "baseline: 0, target: 12}\n"
        "# file: goals/rust.yaml\nstatement: Write 6 Rust posts\nsupports: example\nmetric: {unit: posts, "
        "baseline: 0, target: 6}\n"
        "# file: goals/go.yaml\nstatement: Write 6 Go posts\nsupports: example\nmetric: {unit: posts, "
        "baseline: 0, target: 6}\n",
    .traps = "only goals with the same unit add up; ideas and dropped goals do not count",
    .check = check,
};

}  // namespace cairn::analysis::lint
