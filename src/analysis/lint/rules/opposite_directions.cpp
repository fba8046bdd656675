// R405: two goals that pull one metric in opposite directions.
#include <fmt/format.h>

#include <map>

#include "analysis/lint/rules/rules.h"
#include "analysis/lint/words.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

struct Pull {
  const model::Goal* goal = nullptr;
  bool is_up = false;
};

std::optional<bool> pulls_up(const model::Goal& goal) {
  if (!goal.metric->baseline) return std::nullopt;
  const auto target = goal.metric->target_value();
  if (!target || *target == goal.metric->baseline->value) return std::nullopt;
  return *target > goal.metric->baseline->value;
}

// What is measured, in what: the same name in another unit is another number.
std::string key_of(const model::Metric& metric) {
  std::string key = base::join(words_of(metric.name->value), " ");
  if (metric.unit) key += " | " + base::lower_ascii(metric.unit->value);
  return key;
}

void report(const model::Goal& goal, bool is_up, const model::Goal& other, Findings& out) {
  auto& finding = out.add(opposite_directions, goal, goal.metric->target->span,
                          fmt::format("`{}` pulls the same metric the other way", other.id));
  finding.label = is_up ? "up" : "down";
  finding.also.push_back(
      {goal.metric->name->span, fmt::format("{} in `{}`", is_up ? "down" : "up", other.id)});
  finding.help = "keep one of them, or name what is measured in each so that they differ";
}

void check_workspace(const Context& context, Findings& out) {
  std::map<std::string, Pull> seen;
  for (const model::Goal& goal : context.workspace.goals) {
    if (goal.state() != model::Status::active || !goal.metric || !goal.metric->name) continue;
    const auto is_up = pulls_up(goal);
    if (!is_up) continue;
    const auto [first, is_new] = seen.emplace(key_of(*goal.metric), Pull{&goal, *is_up});
    if (!is_new && first->second.is_up != *is_up) report(goal, *is_up, *first->second.goal, out);
  }
}

}  // namespace

const Rule opposite_directions{
    .code = "R405",
    .name = "opposite-directions",
    .criterion = Criterion::relevant,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "two goals pull one metric in opposite directions",
    .why = "Each success of one is a setback of the other.",
    .bad =
        "# file: goals/example.yaml\nstatement: Hold 10 meetings a week\nmetric: {name: meetings, unit: a "
        "week, baseline: 4, target: 10}\n"
        "# file: goals/quiet.yaml\nstatement: Cut meetings to 2 a week\nmetric: {name: meetings, unit: a "
        "week, baseline: 4, target: 2}\n",
    .good =
        "# file: goals/example.yaml\nstatement: Hold 10 customer meetings a week\nmetric: {name: customer "
        "meetings, unit: a week, baseline: 4, target: 10}\n"
        "# file: goals/quiet.yaml\nstatement: Cut status meetings to 2 a week\nmetric: {name: status "
        "meetings, unit: a week, baseline: 4, target: 2}\n",
    .traps = "metrics with different names or units measure different things",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
