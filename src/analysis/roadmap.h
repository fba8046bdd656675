// The year ahead and what lies beyond: long-term goals, the goals that support them, and their milestones.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analysis/goal_tree.h"
#include "analysis/schedule.h"
#include "base/period.h"
#include "store/workspace.h"

namespace cairn::analysis {

struct RoadmapGoal {
  const model::Goal* goal = nullptr;
  bool is_long_term = false;
  bool is_late = false;  // open and due before today
  // How many days before its due date all the work that is due by then can be done in the hours of the
  // profile; negative: so many days too late. Nothing without hours or without work.
  std::optional<int> slack_days;
  std::vector<const model::Milestone*> milestones;  // by due date
  std::vector<RoadmapGoal> children;                // by due date
};

struct Roadmap {
  std::string_view vision;
  base::Date today;
  base::Period span;  // of the time axis
  std::vector<RoadmapGoal> roots;
};

// Open goals, and those that were finished within the span. `hours` may be unknown.
Roadmap make_roadmap(const store::Workspace& workspace, const Workload& workload, const Hours& hours,
                     base::Date today);

}  // namespace cairn::analysis
