// Goes down the tree of goals from those that support nothing that is shown.
#include "analysis/roadmap.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cairn::analysis {
namespace {

using base::Date;
using model::Goal;

constexpr int kMonthsAhead = 12;
constexpr int kFurthestSlack = 5 * 366;

// What the profile sees when it looks ahead; empty where it says nothing.
std::string_view picture_of(const store::Workspace& workspace) {
  const store::SourceFile* file = workspace.find_file("profile.yaml");
  if (file == nullptr || !file->tree) return {};
  const document::Node picture = file->tree->root().find("vision").find("picture");
  return picture.is_scalar() && !picture.is_null() ? picture.text() : std::string_view{};
}

class RoadmapMaker {
 public:
  RoadmapMaker(const store::Workspace& workspace, const Workload& workload, const Hours& hours, Date today)
      : workspace_(workspace), tree_(workspace), hours_(hours), loads_(loads_of(workload, hours, today)) {
    for (const Portion& portion : workload.portions) has_work_.insert(portion.goal);
    map_.today = today;
    map_.span = {today.first_of_month().plus_months(-1),
                 today.first_of_month().plus_months(kMonthsAhead).last_of_month()};
    map_.vision = picture_of(workspace);
  }

  Roadmap make() {
    for (const Goal& goal : workspace_.goals) {
      const Goal* parent = tree_.parent(goal);
      if (is_shown(goal) && (parent == nullptr || !is_shown(*parent))) map_.roots.push_back(node_of(goal));
    }
    // Goals that support each other in a circle have no root: the first of them stands for one.
    for (const Goal& goal : workspace_.goals) {
      if (is_shown(goal) && !is_placed(goal)) map_.roots.push_back(node_of(goal));
    }
    sort(map_.roots);
    return std::move(map_);
  }

 private:
  bool is_shown(const Goal& goal) const {
    if (goal.is_open()) return true;
    return goal.state() == model::Status::done && goal.finished && goal.finished->value >= map_.span.first;
  }

  bool is_placed(const Goal& goal) const { return placed_.contains(&goal); }

  // What lies deeper than any real chain becomes a root of its own.
  RoadmapGoal node_of(const Goal& goal, std::size_t depth = 0) {
    placed_.insert(&goal);
    RoadmapGoal node;
    node.goal = &goal;
    node.is_long_term = is_long_term(goal, workspace_.settings, map_.today);
    node.is_late = goal.is_open() && goal.due && goal.due->value < map_.today;
    if (goal.state() == model::Status::active && goal.due && has_work_.contains(&goal))
      node.slack_days = slack_of(goal.due->value);
    for (const model::Milestone& one : goal.milestones) node.milestones.push_back(&one);
    std::stable_sort(node.milestones.begin(), node.milestones.end(),
                     [](const model::Milestone* a, const model::Milestone* b) {
                       return order_of(a->due) < order_of(b->due);
                     });
    if (depth == kLongestChain) return node;
    for (const Goal* child : tree_.children(goal)) {
      if (is_shown(*child) && !is_placed(*child)) node.children.push_back(node_of(*child, depth + 1));
    }
    sort(node.children);
    return node;
  }

  static std::tuple<bool, Date> order_of(const model::Maybe<Date>& due) {
    return {!due.has_value(), due ? due->value : Date()};
  }

  static void sort(std::vector<RoadmapGoal>& goals) {
    std::stable_sort(goals.begin(), goals.end(), [](const RoadmapGoal& a, const RoadmapGoal& b) {
      return std::tuple(!a.is_long_term, order_of(a.goal->due)) <
             std::tuple(!b.is_long_term, order_of(b.goal->due));
    });
  }

  // From the due date to the first day by whose end there are hours for the work that is due by then; its
  // last piece may be due earlier.
  std::optional<int> slack_of(Date due) const {
    const auto after = std::upper_bound(loads_.begin(), loads_.end(), due,
                                        [](Date day, const Load& one) { return day < one.due; });
    if (after == loads_.begin() || hours_.in_a_week() == Amount{}) return std::nullopt;
    const auto load = std::prev(after);
    const Date today = map_.today;
    int too_early = -1;  // days after today
    int enough = due - today + kFurthestSlack;
    if (hours_.between(today, today.plus_days(enough)) < load->work) return due - today - enough;
    while (enough - too_early > 1) {
      const int middle = too_early + (enough - too_early) / 2;
      (hours_.between(today, today.plus_days(middle)) < load->work ? too_early : enough) = middle;
    }
    return due - today - enough;
  }

  const store::Workspace& workspace_;
  GoalTree tree_;
  const Hours& hours_;
  std::vector<Load> loads_;
  std::set<const Goal*> has_work_;
  std::set<const Goal*> placed_;
  Roadmap map_;
};

}  // namespace

Roadmap make_roadmap(const store::Workspace& workspace, const Workload& workload, const Hours& hours,
                     Date today) {
  return RoadmapMaker(workspace, workload, hours, today).make();
}

}  // namespace cairn::analysis
