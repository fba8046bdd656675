// One pass over the goals; children lie in one array, because thousands of small ones cost more than all
// else.
#include "analysis/goal_tree.h"

#include <algorithm>

namespace cairn::analysis {

using model::Goal;

GoalTree::GoalTree(const store::Workspace& workspace) : workspace_(workspace) {
  const auto& goals = workspace.goals;
  parents_.reserve(goals.size());
  first_.assign(goals.size() + 1, 0);
  for (const Goal& goal : goals) {
    const Goal* above = goal.supports ? workspace.find_goal(goal.supports->value) : nullptr;
    parents_.push_back(above);
    if (above != nullptr) ++first_[place(*above) + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  children_.resize(first_.back());
  std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
  for (std::size_t i = 0; i < goals.size(); ++i) {
    if (parents_[i] != nullptr) children_[next[place(*parents_[i])]++] = &goals[i];
  }
}

std::size_t GoalTree::place(const Goal& goal) const {
  return static_cast<std::size_t>(&goal - workspace_.goals.data());
}

const Goal* GoalTree::parent(const Goal& goal) const {
  return parents_[place(goal)];
}

std::span<const Goal* const> GoalTree::children(const Goal& goal) const {
  const std::size_t i = place(goal);
  return std::span(children_).subspan(first_[i], first_[i + 1] - first_[i]);
}

std::vector<const Goal*> GoalTree::chain(const Goal& goal) const {
  std::vector<const Goal*> chain;
  for (const Goal* link = &goal; link != nullptr && chain.size() < kLongestChain; link = parent(*link)) {
    if (std::find(chain.begin(), chain.end(), link) != chain.end()) break;
    chain.push_back(link);
  }
  return chain;
}

bool is_long_term(const Goal& goal, const model::Settings& settings, base::Date today) {
  if (!goal.due) return false;
  const base::Date from = goal.start ? goal.start->value : today;
  return goal.due->value > from + settings.horizon;
}

}  // namespace cairn::analysis
