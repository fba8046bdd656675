// Whatever moves has to leave every overdrawn date behind, and then the sums say how far: so all candidates
// move to the same day, and the latest of them that is enough moves least.
#include "analysis/way_out.h"

#include <algorithm>
#include <map>

#include "analysis/task_graph.h"

namespace cairn::analysis {
namespace {

using base::Date;

constexpr int kFurthestMove = 5 * 366;    // days; a goal that must move further is another goal
constexpr std::size_t kMostTrials = 100;  // each of them looks at all open tasks

// A due date that may be moved, and the tasks that have it from there.
struct Candidate {
  Move move;
  std::vector<std::size_t> dated{};  // vertices
};

class Mover {
 public:
  Mover(const store::Workspace& workspace, const Workload& workload, const Hours& hours, Date today)
      : workload_(workload), hours_(hours), today_(today) {
    for (const Load& load : loads_of(workload, hours, today)) {
      if (!load.fits()) overdrawn_.push_back(load);
    }
    for (const model::Goal& goal : workspace.goals) {
      if (goal.state() == model::Status::active) graph_.add(goal.tasks, &goal);
    }
    graph_.add(workspace.inbox.tasks, nullptr);
    for (const TaskVertex& vertex : graph_.vertices()) own_.push_back(vertex.due);
    graph_.pull_forward();
    std::map<const model::Task*, Amount> work;
    for (const Portion& portion : workload.portions) {
      if (portion.task != nullptr) work.emplace(portion.task, portion.work);
    }
    for (const TaskVertex& vertex : graph_.vertices()) {
      const auto found = work.find(vertex.task);
      work_.push_back(found == work.end() ? Amount{} : found->second);
    }
  }

  std::optional<Move> find() const {
    if (overdrawn_.empty()) return std::nullopt;
    const auto to = first_day_with_room();
    if (!to) return std::nullopt;
    std::size_t trials = 0;
    for (Candidate& one : candidates(*to)) {
      if (!may_be_enough(one)) continue;
      if (trials++ == kMostTrials) break;
      one.move.to = *to;
      if (is_enough(one)) return one.move;
    }
    return std::nullopt;
  }

 private:
  // After the last overdrawn date, the first day by which there are hours for everything.
  std::optional<Date> first_day_with_room() const {
    Amount work;
    std::size_t next = 0;
    for (int days = 1; days <= kFurthestMove; ++days) {
      const Date day = overdrawn_.back().due.plus_days(days);
      for (; next < workload_.portions.size() && workload_.portions[next].due <= day; ++next)
        work += workload_.portions[next].work;
      if (work + ongoing_by(day) <= hours_.between(today_, day)) return day;
    }
    return std::nullopt;
  }

  // The latest date first. What is due later than the first overdrawn date changes nothing there.
  std::vector<Candidate> candidates(Date to) const {
    std::vector<Candidate> all;
    std::map<const model::Goal*, std::size_t> of_goal;
    const auto can_help = [&](Date from) { return from >= today_ && from <= overdrawn_.front().due; };
    for (std::size_t i = 0; i < graph_.vertices().size(); ++i) {
      const TaskVertex& vertex = graph_.vertices()[i];
      if (!own_[i] || !can_help(*own_[i])) continue;
      const model::Goal* goal = vertex.goal;
      if (vertex.task->due) {
        const bool is_past_goal = goal != nullptr && goal->due && to > goal->due->value;
        // One that is pulled forward stays where it is when its own date moves.
        if (!is_past_goal && vertex.due == own_[i]) all.push_back({{goal, vertex.task, *own_[i], {}}, {i}});
        continue;
      }
      // Else its date is the goal's, or a milestone's, which would not move.
      if (goal == nullptr || !goal->due || goal->effort || is_milestones(*vertex.task, *goal)) continue;
      const auto [place, is_new] = of_goal.emplace(goal, all.size());
      if (is_new) all.push_back({{goal, nullptr, *own_[i], {}}, {}});
      all[place->second].dated.push_back(i);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& a, const Candidate& b) { return a.move.from > b.move.from; });
    return all;
  }

  static bool is_milestones(const model::Task& task, const model::Goal& goal) {
    return task.milestone &&
           std::any_of(goal.milestones.begin(), goal.milestones.end(), [&](const model::Milestone& one) {
             return one.address == task.milestone->value && one.due;
           });
  }

  // Whether the work that could move along is as much as is too much.
  bool may_be_enough(const Candidate& one) const {
    const auto most = std::max_element(overdrawn_.begin(), overdrawn_.end(),
                                       [](const Load& a, const Load& b) { return a.lack() < b.lack(); });
    std::vector<std::size_t> open = one.dated;
    std::map<std::size_t, bool> is_seen;
    Amount sum;
    while (!open.empty()) {
      const std::size_t i = open.back();
      open.pop_back();
      if (!is_seen.emplace(i, true).second) continue;
      sum += work_[i];
      if (sum >= most->lack()) return true;
      const auto& before = graph_.vertices()[i].after;
      open.insert(open.end(), before.begin(), before.end());
    }
    return false;
  }

  bool is_enough(const Candidate& one) const {
    std::vector<std::optional<Date>> due = own_;
    for (const std::size_t i : one.dated) due[i] = one.move.to;
    for (const std::size_t i : graph_.backwards()) {
      for (const std::size_t before : graph_.vertices()[i].after) {
        if (due[i] && (!due[before] || *due[i] < *due[before])) due[before] = due[i];
      }
    }
    std::vector<std::size_t> moved;
    for (std::size_t i = 0; i < due.size(); ++i) {
      if (due[i] != graph_.vertices()[i].due && work_[i].sevenths > 0) moved.push_back(i);
    }
    const auto relief_by = [&](Date day) {
      Amount relief;
      for (const std::size_t i : moved) {
        if (*graph_.vertices()[i].due <= day && (!due[i] || *due[i] > day)) relief += work_[i];
      }
      return relief;
    };
    // What is let go of has a date of its own, on which nothing else needs to be due.
    return std::all_of(overdrawn_.begin(), overdrawn_.end(),
                       [&](const Load& load) { return relief_by(load.due) >= load.lack(); }) &&
           std::all_of(moved.begin(), moved.end(), [&](std::size_t i) {
             return !due[i] || work_by(*due[i]) - relief_by(*due[i]) <= hours_.between(today_, *due[i]);
           });
  }

  Amount work_by(Date day) const {
    Amount sum = ongoing_by(day);
    for (const Portion& portion : workload_.portions) {
      if (portion.due > day) break;
      sum += portion.work;
    }
    return sum;
  }

  Amount ongoing_by(Date day) const {
    Amount sum;
    for (const Ongoing& one : workload_.ongoing) {
      const std::int64_t under_way = day - std::max(one.from, today_) + 1;
      sum += Amount{one.per_week.count * std::max<std::int64_t>(under_way, 0)};
    }
    return sum;
  }

  const Workload& workload_;
  const Hours& hours_;
  Date today_;
  std::vector<Load> overdrawn_;
  TaskGraph graph_;
  std::vector<std::optional<Date>> own_;  // due dates before `after` pulls them forward
  std::vector<Amount> work_;              // of each vertex
};

}  // namespace

std::optional<Move> single_move(const store::Workspace& workspace, const Workload& workload,
                                const Hours& hours, Date today) {
  return Mover(workspace, workload, hours, today).find();
}

}  // namespace cairn::analysis
