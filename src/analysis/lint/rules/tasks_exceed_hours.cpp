// A303: tasks of one goal that need more hours than it is given.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

std::int64_t open_minutes(const model::Goal& goal) {
  std::int64_t minutes = 0;
  for (const model::Task& task : goal.tasks) {
    if (!task.done && task.estimate && !task.delegated_to) minutes += task.estimate->value.count;
  }
  return minutes;
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.due || goal.due->value < context.today) return;
  if (context.schedule != nullptr && context.schedule->overload) return;
  const base::Date from = goal.start ? std::max(goal.start->value, context.today) : context.today;
  const std::int64_t days = goal.due->value - from + 1;
  std::int64_t available = 0;
  std::string rate;
  if (goal.effort) {
    available = static_cast<std::int64_t>(goal.effort->value.minutes_per_week()) *
                std::max<std::int64_t>(0, days) / 7;
    rate = base::to_string(goal.effort->value);
  } else if (context.profile != nullptr) {
    const Hours hours(*context.profile);
    if (!hours.is_known()) return;
    available = hours.between(from, goal.due->value).rounded().count;
    rate = fmt::format("{}/week", base::to_string(hours.in_a_week().rounded()));
  } else {
    return;
  }
  const std::int64_t needed = open_minutes(goal);
  if (needed <= available) return;
  auto& finding =
      out.add(tasks_exceed_hours, goal, goal.effort ? goal.effort->span : goal.due->span,
              fmt::format("open tasks need {} and {} are left", base::to_string(base::Minutes{needed}),
                          base::to_string(base::Minutes{available})));
  finding.also.push_back(
      {goal.due->span, base::count_of(static_cast<std::size_t>(std::max<std::int64_t>(0, days)), "day")});
  finding.notes.push_back(fmt::format("{} until {}", rate, goal.due->value.iso()));
  const std::int64_t a_week = days > 0 ? (needed * 7 + days - 1) / days : needed;
  finding.help = fmt::format("give it {}/week, cut {}, or move `due`", base::to_string(base::Minutes{a_week}),
                             base::to_string(base::Minutes{needed - available}));
}

}  // namespace

const Rule tasks_exceed_hours{
    .code = "A303",
    .name = "tasks-exceed-hours",
    .criterion = Criterion::achievable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a goal's open tasks need more hours than it is given",
    .why = "Either the effort is too small or the goal is.",
    .bad =
        "statement: Earn the PMP\ndue: 2027-01-16\neffort: 5h/week\ntasks:\n  - {do: Work through the "
        "course, "
        "estimate: 80h}\n",
    .good =
        "statement: Earn the PMP\ndue: 2027-01-16\neffort: 5h/week\ntasks:\n  - {do: Work through the "
        "course, "
        "estimate: 30h}\n",
    .traps = "tasks without an estimate, and delegated ones; silent where A312 speaks",
    .depends_on_today = true,
    .check = check,
};

}  // namespace cairn::analysis::lint
