// Which goals support which, and which of them are long-term: what importance and alignment are derived from.
#pragma once

#include <span>
#include <vector>

#include "base/date.h"
#include "store/workspace.h"

namespace cairn::analysis {

inline constexpr std::size_t kLongestChain = 64;

// Points into the workspace's goals, which must stay.
class GoalTree {
 public:
  explicit GoalTree(const store::Workspace& workspace);

  // The goal that it supports, where that can be read.
  const model::Goal* parent(const model::Goal& goal) const;
  // Those that support it, sorted by id.
  std::span<const model::Goal* const> children(const model::Goal& goal) const;
  // The goal itself and what it leads to, nearest first; a circle is walked once, and nothing further than
  // kLongestChain links.
  std::vector<const model::Goal*> chain(const model::Goal& goal) const;

 private:
  std::size_t place(const model::Goal& goal) const;

  const store::Workspace& workspace_;
  std::vector<const model::Goal*> parents_;
  std::vector<const model::Goal*> children_;  // of goal i: from first_[i] to first_[i + 1]
  std::vector<std::size_t> first_;
};

// Due more than the settings' `horizon` after its start, or after today where it has none.
bool is_long_term(const model::Goal& goal, const model::Settings& settings, base::Date today);

}  // namespace cairn::analysis
