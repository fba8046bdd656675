// One place that says what hours, slack and pace mean, for conditions and for the review alike.
#include "analysis/measures.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/period.h"

namespace cairn::analysis {
namespace {

using base::Date;
using model::Goal;

constexpr int kDaysAWeek = 7;
constexpr double kMinutesAnHour = 60;
constexpr int kHabitPeriods = 4;

// Who never recorded an hour of a goal does not work on it by the clock.
std::optional<double> hours_of_week(const History& history, const Goal& goal, Date today) {
  const History::Events& events = history.of(goal.id);
  const bool has_hours = std::any_of(events.rbegin(), events.rend(), [](const model::Event* event) {
    const auto work =
        event->kind == model::EventKind::time ? base::parse_work(text_of(*event, "for")) : std::nullopt;
    return work && work->count > 0;
  });
  if (!has_hours) return std::nullopt;
  const base::Period week{today.plus_days(1 - kDaysAWeek), today};
  return static_cast<double>(time_spent(history, goal.id, week).count) / kMinutesAnHour;
}

// Of the last complete periods that count.
std::optional<double> habit_pace(const Progress& progress) {
  if (!progress.habit || !progress.target || *progress.target <= 0) return std::nullopt;
  const Habit::Kept kept = progress.habit->kept(kHabitPeriods);
  if (kept.of == 0) return std::nullopt;
  return kept.per_period / *progress.target;
}

std::string why_no_way(const Progress& progress) {
  const Forecast& made = progress.forecast;
  if (progress.yardstick == Yardstick::habit) return ": a habit has no end";
  if (progress.yardstick == Yardstick::level) return ": a level has no end";
  if (!progress.goal->due) return ": the goal has no due date";
  if (!progress.target) return ": there is nothing to count";
  return fmt::format(" yet: {} of {} weeks", std::min(made.weeks, made.weeks_needed), made.weeks_needed);
}

void measure_way(const Progress& progress, Measures& out) {
  if (progress.yardstick == Yardstick::level || !progress.goal->due) return;
  const ForecastStatus status = progress.forecast.status;
  out.never_gets_there = status == ForecastStatus::will_not_converge;
  out.is_early = status == ForecastStatus::not_enough_data;
  out.is_reached = status == ForecastStatus::reached;
  out.slack_days = progress.slack_days;
  const double required = progress.required_per_week.value_or(0);
  if (!out.is_reached && progress.recorded_per_week && required != 0)
    out.pace = std::max(0.0, *progress.recorded_per_week / required);
}

}  // namespace

Measures measures_of(const History& history, const Progress& progress, Date today) {
  const Goal& goal = *progress.goal;
  Measures measures;
  measures.hours_per_week = hours_of_week(history, goal, today);
  if (goal.is_habit()) {
    measures.pace = habit_pace(progress);
    measures.is_habit = true;
  } else {
    measure_way(progress, measures);
  }
  measures.why_no_way = why_no_way(progress);
  measures.last_progress = last_progress_day(history, goal.id);
  measures.has_people = !goal.people.empty();
  for (const auto& person : goal.people) {
    const auto day = last_contact_day(history, person.value);
    if (day && (!measures.last_contact || *day > *measures.last_contact)) measures.last_contact = day;
  }
  if (goal.start) measures.since = goal.start->value;
  return measures;
}

}  // namespace cairn::analysis
