// Whether the work fits into the hours: for every due date, the work due by then against the hours available
// by then. One answer for `cairn check` and `cairn plan`.
//
// Work is divisible to the minute and none of it has to wait for a day to come, so everything fits exactly if
// no due date is overdrawn; to work by the earliest due date is then a plan.
#pragma once

#include <optional>
#include <vector>

#include "analysis/workload.h"

namespace cairn::analysis {

// A due date with all that has to be done from today to its end.
struct Load {
  base::Date due;
  Amount work;       // overdue work included
  Amount available;  // today included
  bool fits() const { return work <= available; }
  Amount lack() const { return fits() ? Amount{} : work - available; }
  // For people, who will take one from the other: work is rounded up and hours down, so that what does not
  // fit never looks as if it did.
  base::Minutes work_shown() const { return work.rounded_up(); }
  base::Minutes available_shown() const { return available.rounded_down(); }
  base::Minutes lack_shown() const {
    return fits() ? base::Minutes{} : base::Minutes{work_shown().count - available_shown().count};
  }
  bool operator==(const Load&) const = default;
};

// Every due date from today on, in order. Work that is overdue weighs on all of them.
std::vector<Load> loads_of(const Workload& workload, const Hours& hours, base::Date today);

// The goals of which this due date has to hold some work, sorted by their place in memory.
std::vector<const model::Goal*> goals_on(const Load& load, const Workload& workload);

// A due date that may be moved: a task's own, or the goal's with all that inherits it.
struct Move {
  const model::Goal* goal = nullptr;
  const model::Task* task = nullptr;  // none: the goal's due date
  base::Date from, to;
  bool operator==(const Move&) const = default;
};

struct Overload {
  Load first;     // the first due date that does not fit
  Load tightest;  // the one that lacks most
  std::size_t count = 0;
  // The smallest change of each kind after which everything fits.
  // Added to every week from today on, on the days that are not off. Nothing where no week is long enough.
  std::optional<base::Minutes> more_a_week;
  // The day of the week that it is added to, where the hours are known by day; otherwise to all alike.
  std::optional<base::Weekday> more_on;
  base::Minutes cut;         // of the work that is due by `tightest.due`, as it is shown
  std::optional<Move> move;  // `single_move` finds it; nothing where no single one is enough
};

// Nothing when everything fits.
std::optional<Overload> overload_of(const Workload& workload, const Hours& hours, base::Date today);

}  // namespace cairn::analysis
