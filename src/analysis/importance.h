// Which goals and tasks are important: long-term ones, what supports them, and what is said to be.
#pragma once

#include <vector>

#include "analysis/goal_tree.h"
#include "analysis/reason.h"
#include "store/workspace.h"

namespace cairn::analysis {

// Points into the workspace, whose goals must all be loaded.
class Importance {
 public:
  Importance(const store::Workspace& workspace, base::Date today);

  // Why; empty where it is not important. What is said wins over what is derived, at each step of the chain;
  // a dropped goal passes nothing on.
  std::vector<Reason> of(const model::Goal& goal) const;
  // Of a task of the goal; without a goal, of the inbox.
  std::vector<Reason> of(const model::Task& task, const model::Goal* goal) const;

 private:
  GoalTree tree_;
  const model::Settings& settings_;
  base::Date today_;
};

}  // namespace cairn::analysis
