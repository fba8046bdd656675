// Where each goal stands, what it needs a week, what it makes, and when that will do.
#pragma once

#include <optional>
#include <vector>

#include "analysis/course.h"
#include "analysis/habit.h"
#include "analysis/history.h"
#include "store/workspace.h"

namespace cairn::analysis {

// What the progress of a goal is told by.
enum class Yardstick { metric, level, habit, items };

struct Progress {
  const model::Goal* goal = nullptr;
  Yardstick yardstick = Yardstick::items;
  // Of a habit: what was counted in this period, and what it wants.
  std::optional<double> value, target;
  std::optional<double> share;              // of the way, 0 at the beginning, 1 at the target; not clamped
  std::optional<double> required_per_week;  // weeks without pauses; in the number's own direction
  std::optional<double> recorded_per_week;
  Forecast forecast;
  std::optional<int> slack_days;  // from the middle of the forecast to the due date
  std::optional<Course> course;   // of all but habits
  std::vector<double> weeks;      // towards the target, week by week without pauses, oldest first
  std::optional<Habit> habit;
  bool habit_ended = false;  // its due date is over: nothing is counted after it
};

// All events of the journal must be loaded, and the profile with its days off.
Progress progress_of(const store::Workspace& workspace, const History& history, const model::Goal& goal,
                     base::Date today);

// Where it stands alone, without what is to come of it: no forecast, pace or weeks. A habit has all.
Progress progress_so_far(const store::Workspace& workspace, const History& history, const model::Goal& goal,
                         base::Date today);

// Which way is better for the number of a goal: from its baseline to its target, and where it has none from
// what was first recorded; up where that is nothing either, and towards a level that is to be kept.
bool wants_more(const History& history, const model::Goal& goal, base::Date today);
bool wants_more(const model::Metric& metric, double first_value);
// Whether only the first record tells that: all of the journal is needed then.
bool is_told_by_first_record(const model::Goal& goal);

// How many periods of a habit tell how steadily it is kept: twelve, or those of twelve weeks.
int kept_window(const model::Cadence& every);

// Readings and increments of the goal's own metric, oldest first.
std::vector<Record> records_of(const History& history, std::string_view goal);

}  // namespace cairn::analysis
