// The open work of a person, each piece with the day by which it is due.
#pragma once

#include <vector>

#include "analysis/hours.h"
#include "analysis/work_left.h"
#include "store/workspace.h"

namespace cairn::analysis {

// One piece of work with one due date.
struct Portion {
  const model::Goal* goal = nullptr;  // none: of the inbox
  const model::Task* task = nullptr;  // none: what the goal's `effort` promises beyond the estimates
  base::Date due;                     // pulled forward where something waits for it
  Amount work;
  bool is_waited_for = false;  // by an open task
  // The nearest tasks with work of their own that must be done before it.
  std::vector<const model::Task*> waits_for{};
  bool operator==(const Portion&) const = default;
};

// Effort without an end: a habit's, or that of a goal without a due date.
struct Ongoing {
  const model::Goal* goal = nullptr;
  base::Date from;
  base::Minutes per_week;
  bool operator==(const Ongoing&) const = default;
};

// A task without a due date, of the inbox or of a goal that has none: it takes what the others leave.
struct Undated {
  const model::Goal* goal = nullptr;
  const model::Task* task = nullptr;
  Amount work;
  bool operator==(const Undated&) const = default;
};

struct Workload {
  std::vector<Portion> portions;  // by due date; what must come first stands first
  std::vector<Undated> undated;
  std::vector<Ongoing> ongoing;
  double ratio = 1;  // tracked over estimated hours of finished tasks; estimates are scaled by it
  std::size_t calibrated_on = 0;  // how many tasks the ratio comes from; 0: too few, and it is 1
};

std::int64_t minutes_a_week(const base::Rate& effort);

// Of all active goals and the inbox. The work of a goal is the larger of its effort over the time that is
// left and its open estimates; what the estimates leave over is due with the goal. The effort of a goal whose
// supporting goals have efforts is theirs (promises.h). What is delegated costs others' hours, and what has
// no estimate no hours. Points into the workspace.
Workload workload_of(const store::Workspace& workspace, const WorkLeft& work_left, base::Date today);
// Whether more work than before is to be done by some day. Days and amounts alone are looked at: what
// `before` points to may be gone.
bool asks_more(const Workload& now, const Workload& before);

}  // namespace cairn::analysis
