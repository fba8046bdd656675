// How steadily a habit is kept: by its periods, not by a streak that one illness breaks.
#pragma once

#include <span>
#include <vector>

#include "analysis/counted_days.h"
#include "analysis/course.h"
#include "base/period.h"
#include "model/values.h"

namespace cairn::analysis {

struct HabitPeriod {
  base::Period days;
  double counted = 0;
  double wanted = 1;  // less where days of it do not count; 0 where none or too few do
  bool is_current = false;

  bool is_excused() const { return wanted <= 0; }
  bool is_met() const { return counted >= wanted && !is_excused(); }
  bool operator==(const HabitPeriod&) const = default;
};

struct Habit {
  std::vector<HabitPeriod> periods;  // oldest first; the last one holds today
  std::vector<Step> days;            // what was counted, by day
  std::vector<base::Period> pauses;  // that do not count

  // The period that holds the day; nothing before the habit began, or after it ended.
  const HabitPeriod* period_of(base::Date day) const;

  // Complete periods that count, among the last `most`; the current one once it is met.
  struct Kept {
    int met = 0;
    int of = 0;
    double per_period = 0;
  };
  Kept kept(int most) const;
};

struct HabitQuestion {
  model::Cadence every;
  double wanted = 1;
  std::optional<base::Date> start;
  base::Weekday week_start = base::Weekday::mon;
};

// What was counted in the days of the period: increments add up; a reading says how many it has been in the
// period so far, and replaces them.
double counted_in(std::span<const Record> records, const base::Period& period);

Habit habit_of(const HabitQuestion& question, std::span<const Record> records, const CountedDays& days,
               base::Date today);

}  // namespace cairn::analysis
