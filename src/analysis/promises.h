// What the goals promise a week, against what a week has: another question than whether all dates can be
// kept.
#pragma once

#include <optional>
#include <vector>

#include "analysis/goal_tree.h"
#include "analysis/hours.h"
#include "store/workspace.h"

namespace cairn::analysis {

// The first day on which the goals under way promise more than a week has.
struct Crowd {
  base::Date from;
  base::Minutes promised;                   // a week
  std::vector<const model::Goal*> goals{};  // that are under way on that day, the largest promise first
};

// Of active goals with an `effort`; that of a goal whose supporting goals have efforts of their own is
// theirs. Nothing where the hours are unknown.
std::optional<Crowd> first_crowd(const store::Workspace& workspace, const GoalTree& tree, const Hours& hours,
                                 base::Date today);

base::Minutes promised_a_week(const model::Goal& goal);  // a goal that has an effort

}  // namespace cairn::analysis
