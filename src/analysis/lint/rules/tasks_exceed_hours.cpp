// A303: tasks of one goal that need more hours than it is given.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

std::int64_t open_minutes(const model::Goal& goal, const WorkLeft& work_left) {
  Amount sum;
  for (const model::Task& task : goal.tasks) {
    if (!task.delegated_to) sum += work_left.of(task, &goal);
  }
  return sum.rounded().count;
}

// A312 says it of these goals, with what else is due.
bool is_told(const model::Goal& goal, const Context& context) {
  return context.schedule != nullptr && context.schedule->tells_of(goal);
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.due || goal.due->value < context.today) return;
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
  const WorkLeft nothing_recorded;
  const WorkLeft& work_left = context.work_left == nullptr ? nothing_recorded : *context.work_left;
  const std::int64_t needed = open_minutes(goal, work_left);
  if (needed <= available || is_told(goal, context)) return;
  auto& finding =
      out.add(tasks_exceed_hours, goal, goal.effort ? goal.effort->span : goal.due->span,
              fmt::format("open tasks need {} and {} are left", base::to_string(base::Minutes{needed}),
                          base::to_string(base::Minutes{available})));
  finding.also.push_back(
      {goal.due->span, base::count_of(static_cast<std::size_t>(std::max<std::int64_t>(0, days)), "day")});
  finding.notes.push_back(
      fmt::format("{} until {}{}", rate, goal.due->value.iso(), goal.effort ? ", as `effort` promises" : ""));
  if (work_left.calibrated_on() > 0) {
    finding.notes.push_back(
        fmt::format("estimates are taken {:.2g} times: so long did your last {} finished tasks take",
                    work_left.ratio(), work_left.calibrated_on()));
  }
  if (goal.effort && context.schedule != nullptr && !context.schedule->overload)
    finding.notes.emplace_back("the due date can be kept, with more of your hours than that: cairn plan");
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
    .traps =
        "tasks without an estimate, and delegated ones; time that is recorded for a task is off its "
        "estimate; "
        "silent where A312 speaks of the goal",
    .depends_on_today = true,
    .check = check,
};

}  // namespace cairn::analysis::lint
