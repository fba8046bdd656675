// Sums of promises change only where a goal starts or ends.
#include "analysis/promises.h"

#include <algorithm>
#include <map>

namespace cairn::analysis {
namespace {

using model::Goal;

// The effort of a goal may be that of the goals that support it.
bool is_leaf(const Goal& goal, const GoalTree& tree) {
  const auto children = tree.children(goal);
  return std::none_of(children.begin(), children.end(), [](const Goal* child) {
    return child->state() == model::Status::active && child->effort;
  });
}

bool is_under_way(const Goal& goal, base::Date day) {
  return (!goal.start || goal.start->value <= day) && (!goal.due || goal.due->value >= day);
}

}  // namespace

base::Minutes promised_a_week(const Goal& goal) {
  return {static_cast<std::int64_t>(goal.effort->value.minutes_per_week())};
}

std::optional<Crowd> first_crowd(const store::Workspace& workspace, const GoalTree& tree, const Hours& hours,
                                 base::Date today) {
  if (!hours.is_known()) return std::nullopt;
  Crowd crowd;
  for (const Goal& goal : workspace.goals) {
    if (goal.state() == model::Status::active && goal.effort && is_leaf(goal, tree))
      crowd.goals.push_back(&goal);
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
