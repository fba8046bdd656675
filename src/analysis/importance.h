// Which goals and tasks are important: long-term ones, what supports them, and what is said to be.
#pragma once

#include <optional>
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
  // The `important: false` that decides it, its own or one of the chain; nothing where none does.
  std::optional<Reason> denial_of(const model::Goal& goal) const;
  std::optional<Reason> denial_of(const model::Task& task, const model::Goal* goal) const;

 private:
  // The goal of the chain that settles the question: says it, or is long-term.
  const model::Goal* settled_by(const model::Goal& goal) const;

  GoalTree tree_;
  const model::Settings& settings_;
  base::Date today_;
};

}  // namespace cairn::analysis
