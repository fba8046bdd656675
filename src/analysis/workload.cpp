// Due dates are pulled forward along `after` before anything is summed.
#include "analysis/workload.h"

#include <algorithm>
#include <limits>
#include <map>

#include "analysis/promises.h"
#include "analysis/task_graph.h"

namespace cairn::analysis {
namespace {

using model::Goal;
using model::Task;

constexpr std::int64_t kMinutesAWeek = 7 * 24 * 60;

bool is_mine(const Task& task) {
  return !task.delegated_to;
}

// Into each portion the nearest tasks with work that come before it: what has none passes on what it waits
// for. `portion_of` says for each vertex which portion it is.
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
void add_waits(const TaskGraph& graph, const std::vector<std::size_t>& portion_of, Workload& out) {
  const std::vector<TaskVertex>& vertices = graph.vertices();
  std::vector<std::vector<std::size_t>> waits(graph.backwards().empty() ? 0 : vertices.size());
  for (auto at = graph.backwards().rbegin(); at != graph.backwards().rend(); ++at) {
    std::vector<std::size_t>& all = waits[*at];
    for (const std::size_t before : vertices[*at].after) {
      if (portion_of[before] != kNone) {
        all.push_back(before);
      } else {
        all.insert(all.end(), waits[before].begin(), waits[before].end());
      }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (portion_of[*at] == kNone) continue;
    for (const std::size_t before : all)
      out.portions[portion_of[*at]].waits_for.push_back(vertices[before].task);
  }
}

// What the goal's effort promises beyond its estimates.
void add_effort(const Goal& goal, Amount estimates, bool has_portions, base::Date today, Workload& out) {
  const base::Date from = goal.start ? std::max(goal.start->value, today) : today;
  const std::int64_t per_week = minutes_a_week(goal.effort->value);
  if (!goal.due) {
    if (!has_portions && per_week > 0) out.ongoing.push_back({&goal, from, {per_week}});
    return;
  }
  const std::int64_t days = goal.due->value - from + 1;
  if (days <= 0) return;
  const Amount effort{per_week * days};  // minutes a week are sevenths a day
  if (effort > estimates)
    out.portions.push_back({&goal, nullptr, goal.due->value, effort - estimates, false});
}

bool is_active(const Goal& goal) {
  return goal.state() == model::Status::active;
}

}  // namespace

std::int64_t minutes_a_week(const base::Rate& effort) {
  return std::min(effort.work.count * (effort.per_day ? 7 : 1), kMinutesAWeek);
}

Workload workload_of(const store::Workspace& workspace, const WorkLeft& work_left, base::Date today) {
  Workload workload;
  workload.ratio = work_left.ratio();
  workload.calibrated_on = work_left.calibrated_on();
  TaskGraph graph;
  for (const Goal& goal : workspace.goals) {
    if (is_active(goal)) graph.add(goal.tasks, &goal);
  }
  graph.add(workspace.inbox.tasks, nullptr);
  graph.pull_forward();
  const std::set<const Goal*> promising = goals_with_own_effort(workspace, GoalTree(workspace));

  struct Sum {
    Amount estimates;
    bool has_portions = false;
  };
  std::map<const Goal*, Sum> sums;
  std::vector<std::size_t> ranks;       // of the portions
  std::vector<std::size_t> portion_of;  // the vertices
  for (const TaskVertex& vertex : graph.vertices()) {
    portion_of.push_back(kNone);
    if (!vertex.task->estimate || !is_mine(*vertex.task)) continue;
    const Amount work = work_left.of(*vertex.task, vertex.goal);
    Sum& sum = sums[vertex.goal];
    sum.estimates += work;
    // What belongs to a goal with an effort is done in those hours.
    const bool has_effort = promising.contains(vertex.goal);
    if (!vertex.due && !has_effort && work.sevenths > 0)
      workload.undated.push_back({vertex.goal, vertex.task, work});
    if (!vertex.due || work.sevenths <= 0) continue;
    sum.has_portions = true;
    portion_of.back() = workload.portions.size();
    workload.portions.push_back({vertex.goal, vertex.task, *vertex.due, work, vertex.is_waited_for});
    ranks.push_back(vertex.rank);
  }
  add_waits(graph, portion_of, workload);
  for (const Goal& goal : workspace.goals) {
    if (!promising.contains(&goal)) continue;
    const Sum& sum = sums[&goal];
    add_effort(goal, sum.estimates, sum.has_portions, today, workload);
  }
  // Effort has no place in any order: it comes last on its day.
  ranks.resize(workload.portions.size(), 0);
  std::vector<std::size_t> order(workload.portions.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Portion& left = workload.portions[a];
    const Portion& right = workload.portions[b];
    return left.due != right.due ? left.due < right.due : ranks[a] > ranks[b];
  });
  std::vector<Portion> sorted;
  sorted.reserve(order.size());
  for (const std::size_t i : order) sorted.push_back(workload.portions[i]);
  workload.portions = std::move(sorted);
  return workload;
}

bool asks_more(const Workload& now, const Workload& before) {
  std::map<base::Date, std::int64_t> change;
  for (const Portion& portion : now.portions) change[portion.due] += portion.work.sevenths;
  for (const Portion& portion : before.portions) change[portion.due] -= portion.work.sevenths;
  std::int64_t sum = 0;
  for (const auto& [due, more] : change) {
    sum += more;
    if (sum > 0) return true;
  }
  return std::any_of(now.ongoing.begin(), now.ongoing.end(), [&](const Ongoing& one) {
    return std::none_of(before.ongoing.begin(), before.ongoing.end(), [&](const Ongoing& old) {
      return old.from <= one.from && old.per_week >= one.per_week;
    });
  });
}

}  // namespace cairn::analysis
