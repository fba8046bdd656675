// Lays the open work into the available hours, day by day.
//
// What is due is kept wherever it can be kept: a piece is begun only with time that no earlier due date
// needs, so that something is late in the layout exactly if `overload_of` says that it does not fit. Within
// that a goal with an `effort` has its share of each week (the earlier due of two first), a habit its own,
// and what is due first comes first.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "analysis/schedule.h"

namespace cairn::analysis {

// Work on one thing on one day.
struct PlannedWork {
  const model::Goal* goal = nullptr;  // none: of the inbox
  const model::Task* task = nullptr;  // none: effort for the goal
  std::optional<base::Date> due;      // none: effort without an end, or a task without a date
  Amount work;
  bool operator==(const PlannedWork&) const = default;
};

struct PlannedDay {
  base::Date day;
  Amount available;
  std::vector<PlannedWork> work;  // in the order to do it
  Amount planned() const;
};

struct Layout {
  std::vector<PlannedDay> days;
  // Work that is due by the last day and has found no place.
  std::vector<PlannedWork> left_over;
};

struct LayoutOptions {
  base::Date today;
  base::Date last;  // of the days that are laid out
  base::Weekday week_start = base::Weekday::mon;
  // Higher comes first among what has the same due date; what others wait for must not be lower than they.
  std::function<int(const Portion&)> weight = {};
};

Layout lay_out(const Workload& workload, const Hours& hours, const LayoutOptions& options);

}  // namespace cairn::analysis
