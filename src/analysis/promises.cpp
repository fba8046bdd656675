// Sums of promises change only where a goal starts or ends.
#include "analysis/promises.h"

#include <algorithm>
#include <map>

namespace cairn::analysis {
namespace {

using model::Goal;

bool promises(const Goal& goal) {
  return goal.state() == model::Status::active && goal.effort;
}

bool is_under_way(const Goal& goal, base::Date day) {
  return (!goal.start || goal.start->value <= day) && (!goal.due || goal.due->value >= day);
}

}  // namespace

base::Minutes promised_a_week(const Goal& goal) {
  return {static_cast<std::int64_t>(goal.effort->value.minutes_per_week())};
}

std::set<const Goal*> goals_with_own_effort(const store::Workspace& workspace, const GoalTree& tree) {
  std::set<const Goal*> own;
  for (const Goal& goal : workspace.goals) {
    if (promises(goal)) own.insert(&goal);
  }
  for (const Goal& goal : workspace.goals) {
    if (!promises(goal)) continue;
    const std::vector<const Goal*> chain = tree.chain(goal);
    // In a circle none stands above the others, and their work must not vanish.
    if (tree.parent(*chain.back()) == &goal) continue;
    for (std::size_t i = 1; i < chain.size(); ++i) own.erase(chain[i]);
  }
  return own;
}

std::optional<Crowd> first_crowd(const store::Workspace& workspace, const GoalTree& tree, const Hours& hours,
                                 base::Date today) {
  if (!hours.is_known()) return std::nullopt;
  Crowd crowd;
  const std::set<const Goal*> own = goals_with_own_effort(workspace, tree);
  for (const Goal& goal : workspace.goals) {
    if (own.contains(&goal)) crowd.goals.push_back(&goal);
  }
  std::map<base::Date, std::int64_t> changes;
  for (const Goal* goal : crowd.goals) {
    const base::Date from = goal->start ? std::max(goal->start->value, today) : today;
    if (goal->due && goal->due->value < from) continue;
    changes[from] += promised_a_week(*goal).count;
    if (goal->due) changes[goal->due->value.plus_days(1)] -= promised_a_week(*goal).count;
  }
  const std::int64_t available = hours.in_a_week().rounded().count;
  const auto is_over = [&](const auto& change) {
    return (crowd.promised.count += change.second) > available;
  };
  const auto first = std::find_if(changes.begin(), changes.end(), is_over);
  if (first == changes.end()) return std::nullopt;
  crowd.from = first->first;
  std::erase_if(crowd.goals, [&](const Goal* goal) { return !is_under_way(*goal, crowd.from); });
  std::stable_sort(crowd.goals.begin(), crowd.goals.end(), [](const Goal* a, const Goal* b) {
    return promised_a_week(*a).count > promised_a_week(*b).count;
  });
  return crowd;
}

}  // namespace cairn::analysis
