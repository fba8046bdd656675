// The plan of the days to come: the work laid into the hours, the people to be in touch with, what is due,
// and whether all of it fits.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analysis/agenda.h"
#include "analysis/plan_layout.h"
#include "analysis/promises.h"
#include "analysis/sittings.h"
#include "analysis/urgency.h"
#include "base/period.h"

namespace cairn::analysis {

struct DayOfPlan {
  PlannedDay laid;
  std::vector<Sitting> sittings;  // where the profile says when; empty else
  std::vector<Contact> contacts;
  std::vector<DueItem> due;
  bool is_off = false;  // by `days_off`
};

// Something to leave out, so that everything fits.
struct Cut {
  Portion portion;
  bool is_important = false;
};

struct Plan {
  base::Period period;
  std::vector<DayOfPlan> days{};
  Hours hours;
  Workload workload;
  std::vector<Load> loads{};  // due dates from today on
  std::optional<Overload> overload{};
  std::optional<Crowd> crowd{};  // promises that some week is too short for
  std::optional<Cut> cut{};      // the smallest piece whose absence is enough
  std::vector<DueItem> late{};   // due before the first day
  // Due in the period, with a place in no day: without an estimate, or with one that is used up.
  std::vector<DueItem> unestimated{};

  bool fits() const { return !overload; }
  Amount available() const;
  Amount planned() const;
};

struct PlanOptions {
  base::Date today;
  base::Period period;  // begins today
  // Minutes after midnight of today; what of its blocks lies before is over. Nothing: the day is whole.
  std::optional<int> minute{};
  Rhythm rhythm{};
  int calibration_tasks = 10;
};

// `profile` gives the hours. Points into the workspace, which must be loaded as a whole.
Plan make_plan(const store::Workspace& workspace, const History& history, const model::Profile& profile,
               const PlanOptions& options);

}  // namespace cairn::analysis
