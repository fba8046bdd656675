// A301: a goal that would need a multiple of its recorded pace.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/lint/rules/rules.h"
#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

constexpr double kDaysAWeek = 7;

// What the journal says about a metric on its way.
struct Record {
  int readings = 0;
  base::Date last;
};

Record record_of(const model::Goal& goal, const Context& context) {
  Record record;
  for (const model::Event* event : context.history->of(goal.id)) {
    if (event->kind != model::EventKind::progress) continue;
    const base::Date day = context.history->day_of(*event);
    if (day < goal.start->value || day > context.today) continue;
    ++record.readings;
    record.last = day;
  }
  return record;
}

std::string shown(double value) {
  const double scale = std::abs(value) < 10 ? 100 : 10;
  return base::format_number(std::round(value * scale) / scale);
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.history == nullptr || !goal.metric || !goal.start || !goal.due || goal.is_habit()) return;
  const auto target = goal.metric->target_value();
  if (!target || !goal.metric->baseline || goal.due->value <= context.today) return;
  const Record record = record_of(goal, context);
  const int days = record.last - goal.start->value;
  if (record.readings < context.limits.pace_readings || days < context.limits.pace_days) return;
  const double baseline = goal.metric->baseline->value;
  const double value = metric_value(*context.history, goal, context.today).value_or(baseline);
  const double weeks_left = (goal.due->value - context.today) / kDaysAWeek;
  const double sign = *target < baseline ? -1 : 1;
  const double needed = sign * (*target - value) / weeks_left;
  const double recorded = sign * (value - baseline) / (days / kDaysAWeek);
  if (needed <= 0 || needed <= context.limits.pace_ratio * recorded) return;
  const std::string unit = goal.metric->unit ? fmt::format(" {}", goal.metric->unit->value) : std::string{};
  auto& finding = out.add(
      pace_too_slow, goal, goal.metric->target->span,
      recorded > 0 ? fmt::format("required pace is {} times the recorded pace", shown(needed / recorded))
                   : std::string("the records show no progress towards the target"));
  finding.label = fmt::format("needs {}{} a week", shown(needed), unit);
  finding.notes.push_back(fmt::format(
      "recorded: {} to {} in {} = {} a week", base::format_number(baseline), base::format_number(value),
      base::count_of(static_cast<std::size_t>(days), "day"), shown(recorded)));
  const double end = baseline + sign * recorded * ((goal.due->value - goal.start->value) / kDaysAWeek);
  finding.notes.push_back(
      fmt::format("at this pace {} ends near {} of {}", goal.due->value.iso(), shown(end), shown(*target)));
  finding.help = "lower `target`, move `due`, or free hours for it";
}

}  // namespace

const Rule pace_too_slow{
    .code = "A301",
    .name = "pace-too-slow",
    .criterion = Criterion::achievable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the goal needs a multiple of its recorded pace",
    .why = "The second half of a year is not twice as long as the first.",
    .bad =
        "# file: goals/example.yaml\nstatement: Write 12 posts\nstart: 2026-09-01\ndue: "
        "2026-12-20\nmetric: {unit: posts, baseline: 0, target: 12}\n"
        "# file: journal/2026-11.yaml\n- {at: 2026-10-01, progress: example, value: 1}\n"
        "- {at: 2026-11-20, progress: example, value: 3}\n",
    .good =
        "# file: goals/example.yaml\nstatement: Write 12 posts\nstart: 2026-09-01\ndue: "
        "2026-12-20\nmetric: {unit: posts, baseline: 0, target: 12}\n"
        "# file: journal/2026-11.yaml\n- {at: 2026-10-01, progress: example, value: 4}\n"
        "- {at: 2026-11-20, progress: example, value: 9}\n",
    .traps = "a metric with fewer than two readings, or two weeks of them, may move in lumps",
    .depends_on_today = true,
    .check = check,
};

}  // namespace cairn::analysis::lint
