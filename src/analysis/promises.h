// What the goals promise a week, against what a week has: another question than whether all dates can be
// kept.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "analysis/goal_tree.h"
#include "analysis/hours.h"
#include "store/workspace.h"

namespace cairn::analysis {

// The active goals with an `effort` of their own. That of a goal whose supporting goals, near or far, have
// efforts is theirs: who plans five hours for the exam has planned them for what the exam leads to.
std::set<const model::Goal*> goals_with_own_effort(const store::Workspace& workspace, const GoalTree& tree);

// The first day on which the goals under way promise more than a week has.
struct Crowd {
  base::Date from;
  base::Minutes promised;                   // a week
  std::vector<const model::Goal*> goals{};  // that are under way on that day, the largest promise first
};

// Of the goals with an effort of their own. Nothing where the hours are unknown.
std::optional<Crowd> first_crowd(const store::Workspace& workspace, const GoalTree& tree, const Hours& hours,
                                 base::Date today);

base::Minutes promised_a_week(const model::Goal& goal);  // a goal that has an effort

}  // namespace cairn::analysis
