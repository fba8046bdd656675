// M209: a metric that nobody has read for a while.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

// How long one step of the way takes: nobody reads a count of three talks in nine months every fortnight.
int days_a_step(const model::Goal& goal) {
  constexpr int kQuarter = 92;
  const auto target = goal.metric->target_value();
  if (!goal.start || !goal.due || !goal.metric->baseline || !target) return 0;
  const double steps = std::abs(*target - goal.metric->baseline->value);
  const int days = goal.due->value - goal.start->value;
  if (steps < 1 || days <= 0) return 0;
  return std::min(kQuarter, static_cast<int>(days / steps));
}

// A goal that is looked at every month, or a habit counted by the quarter, is not stale after two weeks.
int days_allowed(const model::Goal& goal, const Context& context) {
  int days = std::max(context.limits.stale_metric_days, days_a_step(goal));
  const auto at_least = [&](const base::Span& span) {
    days = std::max(days, (context.today + span) - context.today);
  };
  if (goal.review) at_least(goal.review->value);
  if (goal.every) at_least(goal.every->value.span);
  return days;
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.history == nullptr || !goal.metric || (!goal.metric->target && !goal.metric->keep)) return;
  const auto reading = last_reading_day(*context.history, goal.id);
  if (!reading && !goal.start) return;  // nobody knows since when it is under way
  const base::Date since = reading.value_or(goal.start ? goal.start->value : context.today);
  const int days = context.today - since;
  const int allowed = days_allowed(goal, context);
  if (days <= allowed) return;
  const std::string age = base::count_of(static_cast<std::size_t>(days), "day");
  auto& finding =
      out.add(stale_metric, goal, goal.metric->target ? goal.metric->target->span : goal.metric->keep->span,
              reading ? fmt::format("the metric was last read {} ago", age)
                      : fmt::format("the metric was never read in {}", age));
  finding.notes.push_back(fmt::format("{} {}; a reading is due every {}", reading ? "last read" : "started",
                                      since.iso(), base::count_of(static_cast<std::size_t>(allowed), "day")));
  finding.help = fmt::format(
      "record where it stands: cairn log {}; or say with `review:` how often it is to be read", goal.id);
}

}  // namespace

const Rule stale_metric{
    .code = "M209",
    .name = "stale-metric",
    .criterion = Criterion::measurable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the metric has not been read for a while",
    .why = "A goal is lost in the weeks in which nobody looks.",
    .bad =
        "# file: goals/example.yaml\nstatement: Write 9 posts\nstart: 2026-09-01\nmetric: {unit: posts, "
        "baseline: 0, target: 9}\n"
        "# file: journal/2026-10.yaml\n- {at: 2026-10-14, progress: example, value: 3}\n",
    .good =
        "# file: goals/example.yaml\nstatement: Write 9 posts\nstart: 2026-09-01\nmetric: {unit: posts, "
        "baseline: 0, target: 9}\n"
        "# file: journal/2026-11.yaml\n- {at: 2026-11-13, progress: example, value: 3}\n",
    .traps =
        "paused goals and goals that have not started; a longer `review` or `every` is the rhythm that "
        "counts, and a count that has to move by one in a month is not stale after two weeks",
    .depends_on_today = true,
    .check = check,
};

}  // namespace cairn::analysis::lint
