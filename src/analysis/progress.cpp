// A goal is told by its metric; without one by what is done of its tasks and milestones.
#include "analysis/progress.h"

#include <algorithm>

#include "analysis/pauses.h"

namespace cairn::analysis {
namespace {

using base::Date;
using model::Goal;

constexpr std::size_t kMostWeeks = 53;

Origin origin_of(const Goal& goal) {
  Origin origin;
  if (goal.start) origin.start = goal.start->value;
  if (goal.metric && goal.metric->baseline) origin.baseline = goal.metric->baseline->value;
  return origin;
}

// The sum of the goals that support it, where the metric adds up from theirs and has no records of its own.
std::optional<Course> rolled_up(const store::Workspace& workspace, const History& history, const Goal& goal,
                                Date today) {
  std::optional<Course> sum;
  for (const Goal& part : workspace.goals) {
    if (!part.supports || part.supports->value != goal.id || !part.metric || part.is_habit()) continue;
    const auto course = make_course(records_of(history, part.id), origin_of(part), today);
    if (!course) continue;
    if (!sum) {
      sum = course;
      continue;
    }
    sum->since = std::min(sum->since, course->since);
    sum->first_value += course->first_value;
    sum->is_counted = sum->is_counted || course->is_counted;
    sum->steps.insert(sum->steps.end(), course->steps.begin(), course->steps.end());
  }
  if (sum)
    std::stable_sort(sum->steps.begin(), sum->steps.end(),
                     [](const Step& a, const Step& b) { return a.day < b.day; });
  return sum;
}

std::optional<Course> metric_course(const store::Workspace& workspace, const History& history,
                                    const Goal& goal, Date today) {
  const auto records = records_of(history, goal.id);
  auto course = goal.rollup && records.empty() ? rolled_up(workspace, history, goal, today)
                                               : make_course(records, origin_of(goal), today);
  if (!course) return std::nullopt;
  const model::Metric& metric = *goal.metric;
  const auto target = metric.keep ? std::optional(metric.keep->value) : metric.target_value();
  if (!target) return std::nullopt;
  course->target = *target;
  course->rises = wants_more(metric, course->first_value);
  return course;
}

// Done tasks and milestones, by the day on which they were.
std::optional<Course> items_course(const Goal& goal, Date today) {
  std::vector<Record> records;
  double total = 0;
  const auto add = [&](const model::Maybe<Date>& done) {
    total += 1;
    if (done) records.push_back({std::min(done->value, today), false, 1});
  };
  for (const auto& task : goal.tasks) add(task.done);
  for (const auto& milestone : goal.milestones) add(milestone.done);
  if (total == 0) return std::nullopt;
  std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) { return a.day < b.day; });
  Origin origin{std::nullopt, 0};
  if (goal.start) origin.start = goal.start->value;
  auto course = make_course(records, origin, today);
  if (!course) {
    course.emplace();
    course->since = today;
  }
  course->target = total;
  return course;
}

double weeks_in(const base::Span& span) {
  return span.months > 0 ? span.months * 365.25 / 12 / 7 : span.days / 7.0;
}

void tell_by_habit(Progress& progress, const std::vector<Record>& records, const CountedDays& days,
                   const store::Workspace& workspace, Date now) {
  const Goal& goal = *progress.goal;
  progress.habit_ended = goal.due && goal.due->value < now;
  const Date today = progress.habit_ended ? goal.due->value : now;
  const auto wanted = goal.metric ? goal.metric->target_value() : std::nullopt;
  HabitQuestion question{goal.every->value, wanted.value_or(1), std::nullopt, workspace.settings.week_start};
  if (goal.start) question.start = goal.start->value;
  progress.habit = habit_of(question, records, days, today);
  const Habit& habit = *progress.habit;
  const double weeks = weeks_in(goal.every->value.span);
  progress.value = habit.periods.back().counted;
  const HabitPeriod& current = habit.periods.back();
  progress.target = current.is_excused() ? question.wanted : current.wanted;
  progress.share = *progress.target > 0 ? *progress.value / *progress.target : 1;
  progress.required_per_week = question.wanted / weeks;
  const Habit::Kept kept = habit.kept(kept_window(goal.every->value));
  progress.forecast.weeks = static_cast<int>(kept.of * weeks);
  if (kept.of > 0) progress.recorded_per_week = kept.per_period / weeks;
  progress.forecast.per_week = progress.recorded_per_week;
  if (habit.periods.back().is_met()) {
    progress.forecast.status = ForecastStatus::reached;
  } else if (progress.forecast.weeks >= progress.forecast.weeks_needed) {
    progress.forecast.status = ForecastStatus::ok;
  }
  for (const HabitPeriod& period : habit.periods) {
    if (!period.is_excused()) progress.weeks.push_back(period.counted);
  }
}

void tell_by_course(Progress& progress) {
  const Goal& goal = *progress.goal;
  const Course& course = *progress.course;
  progress.value = course.value();
  progress.target = course.target;
  const double from =
      goal.metric && goal.metric->baseline ? goal.metric->baseline->value : course.first_value;
  if (course.target != from) progress.share = (*progress.value - from) / (course.target - from);
}

void foretell(Progress& progress, const CountedDays& days, Date today) {
  const Goal& goal = *progress.goal;
  Course& course = *progress.course;
  if (goal.due) course.due = goal.due->value;
  course.seed = seed_of(goal.id, course);
  progress.forecast = forecast(course, days, today);
  progress.recorded_per_week = progress.forecast.per_week;
  progress.weeks = weekly_changes(course, days, today, kMostWeeks);
  const bool is_there = progress.forecast.status == ForecastStatus::reached;
  if (is_there) progress.required_per_week = 0;
  const int left = goal.due ? days.between(today, goal.due->value) : 0;
  if (!is_there && left > 0) progress.required_per_week = (course.target - *progress.value) * 7 / left;
  if (progress.forecast.p50 && goal.due) progress.slack_days = goal.due->value - *progress.forecast.p50;
}

}  // namespace

bool wants_more(const model::Metric& metric, double first_value) {
  if (metric.keep && !metric.baseline) return true;
  const auto wanted = metric.keep ? std::optional(metric.keep->value) : metric.target_value();
  return !wanted || (metric.baseline ? metric.baseline->value : first_value) <= *wanted;
}

bool wants_more(const History& history, const Goal& goal, Date today) {
  if (!goal.metric) return true;
  const auto course = make_course(records_of(history, goal.id), origin_of(goal), today);
  return wants_more(*goal.metric, course ? course->first_value : metric_value(history, goal).value_or(0));
}

bool is_told_by_first_record(const Goal& goal) {
  return goal.metric && goal.metric->target_value() && !goal.is_habit() && !goal.keeps_level() &&
         !goal.metric->baseline;
}

int kept_window(const model::Cadence& every) {
  const bool is_short = every.span.months == 0 && every.span.days < 7;
  return is_short ? 84 / std::max(1, every.span.days) : 12;
}

std::vector<Record> records_of(const History& history, std::string_view goal) {
  std::vector<Record> records;
  for (const model::Event* event : history.of(goal)) {
    if (event->kind != model::EventKind::progress || event->subject.value != goal) continue;
    const base::Date day = history.day_of(*event);
    if (const auto value = number_of(*event, "value")) records.push_back({day, true, *value});
    if (const auto change = number_of(*event, "add"); change && *change != 0)
      records.push_back({day, false, *change});
  }
  return records;
}

Progress progress_so_far(const store::Workspace& workspace, const History& history, const Goal& goal,
                         Date today) {
  Progress progress;
  progress.goal = &goal;
  if (goal.is_habit()) {
    progress.yardstick = Yardstick::habit;
    const CountedDays days = counted_days_of(workspace, history, goal, today);
    tell_by_habit(progress, records_of(history, goal.id), days, workspace, today);
  } else if (goal.metric) {
    progress.yardstick = goal.keeps_level() ? Yardstick::level : Yardstick::metric;
    progress.course = metric_course(workspace, history, goal, today);
    if (!progress.course) {
      progress.target = goal.metric->target_value();
      // A change without a baseline has no course, but what was recorded stands.
      if (!records_of(history, goal.id).empty()) progress.value = metric_value(history, goal, today);
    }
  } else {
    progress.course = items_course(goal, today);
  }
  if (progress.course) tell_by_course(progress);
  return progress;
}

Progress progress_of(const store::Workspace& workspace, const History& history, const Goal& goal,
                     Date today) {
  Progress progress = progress_so_far(workspace, history, goal, today);
  if (progress.course) foretell(progress, counted_days_of(workspace, history, goal, today), today);
  if (goal.state() == model::Status::done) {
    progress.forecast.status = ForecastStatus::reached;
    progress.forecast.p10 = progress.forecast.p50 = progress.forecast.p90 = std::nullopt;
    progress.slack_days.reset();
    progress.required_per_week.reset();
  }
  return progress;
}

}  // namespace cairn::analysis
