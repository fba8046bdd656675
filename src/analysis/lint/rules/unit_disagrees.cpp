// M212: a number of the sentence that the metric has in another unit.
#include <fmt/format.h>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/measure.h"
#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

// Two units of one kind, or per cent beside something that is none. Two counts may be two words for one
// thing.
bool contradict(const UnitClass& said, const UnitClass& measured) {
  if (said.kind == UnitKind::unknown || measured.kind == UnitKind::unknown) return false;
  const bool is_percent = said.kind == UnitKind::percent || measured.kind == UnitKind::percent;
  if (said.kind != measured.kind) return is_percent;
  return said.kind != UnitKind::count && !said.name.empty() && said.name != measured.name;
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || !goal.metric || !goal.metric->unit) return;
  const auto target =
      goal.metric->keep ? std::optional(goal.metric->keep->value) : goal.metric->target_value();
  if (!target) return;
  for (const prose::Quantity& quantity : context.prose->reading.quantities) {
    const bool is_target = quantity.value == *target && !quantity.is_relative;
    const UnitClass said = class_of(quantity);
    if (!is_target || !contradict(said, class_of(*goal.metric, said))) continue;
    auto& finding = out.add(unit_disagrees, goal, goal.metric->unit->span,
                            "the statement and the metric name different units");
    finding.also.push_back({span_of(goal, context.workspace, quantity.span), "the words"});
    finding.help =
        fmt::format("write `unit: \"{}\"`, or change the statement", base::printable(quantity.unit));
    return;
  }
}

}  // namespace

const Rule unit_disagrees{
    .code = "M212",
    .name = "unit-disagrees",
    .criterion = Criterion::measurable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the statement names another unit than the metric",
    .why = "Twenty minutes and twenty hours are reached on different days.",
    .bad =
        "statement: Shorten the handover to 20 minutes by 30 June 2027\nmetric: {unit: hours, baseline: 38, "
        "target: 20}\n",
    .good =
        "statement: Shorten the handover to 20 minutes by 30 June 2027\nmetric: {unit: min, baseline: 38, "
        "target: 20}\n",
    .traps =
        "two counts may be two words for one thing: `evenings` and `talks`; `pounds` are a weight or money",
    .check = check,
};

}  // namespace cairn::analysis::lint
