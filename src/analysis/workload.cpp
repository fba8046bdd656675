// Tasks form a graph by `after`; due dates are pulled forward along it before anything is summed.
#include "analysis/workload.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>

#include "analysis/due_day.h"

namespace cairn::analysis {
namespace {

using model::Goal;
using model::Task;

constexpr std::int64_t kMinutesAWeek = 7 * 24 * 60;

// Nobody is a hundred times faster or slower than planned: such a ratio is a slip in the journal.
constexpr double kSlowest = 10, kFastest = 0.1;

struct Calibration {
  double ratio = 1;
  std::size_t tasks = 0;
};

class Calibrator {
 public:
  explicit Calibrator(const History& history) {
    for (const model::Event* event : history.all()) {
      if (event->kind != model::EventKind::time) continue;
      if (const auto work = base::parse_work(text_of(*event, "for")))
        tracked_[event->subject.value] += work->count;
    }
  }

  void add(const std::vector<Task>& tasks, std::string_view goal) {
    if (tracked_.empty()) return;
    for (const Task& task : tasks) {
      if (!task.done || !task.estimate || task.estimate->value.count <= 0) continue;
      const std::string subject = goal.empty() ? task.address : std::string(goal) + "/" + task.address;
      const auto tracked = tracked_.find(subject);
      if (tracked == tracked_.end() || tracked->second <= 0) continue;
      ++tasks_;
      estimated_sum_ += static_cast<double>(task.estimate->value.count);
      tracked_sum_ += static_cast<double>(tracked->second);
    }
  }

  Calibration result(std::size_t least) const {
    if (tasks_ == 0 || tasks_ < least) return {};
    return {std::clamp(tracked_sum_ / estimated_sum_, kFastest, kSlowest), tasks_};
  }

 private:
  std::map<std::string_view, std::int64_t> tracked_;  // minutes by subject
  std::size_t tasks_ = 0;
  double estimated_sum_ = 0, tracked_sum_ = 0;
};

// An open task of an active goal or of the inbox.
struct Vertex {
  const Goal* goal = nullptr;
  const Task* task = nullptr;
  std::optional<base::Date> due;
  std::vector<std::size_t> after;  // what it waits for
  std::size_t waiting = 0;         // how many wait for it and have not been looked at
  bool is_waited_for = false;
  std::size_t rank = 0;  // larger: earlier in every order that keeps `after`
};

class TaskGraph {
 public:
  void add(const std::vector<Task>& tasks, const Goal* goal) {
    for (const Task& task : tasks) {
      if (task.done) continue;
      vertices_.push_back({goal, &task, due_of(task, goal), {}, 0, false, 0});
      has_order_ = has_order_ || !task.after.empty();
    }
  }

  // A task is due no later than what waits for it. Tasks of a circle keep their own dates.
  void pull_forward() {
    if (!has_order_) return;
    connect();
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < vertices_.size(); ++i) {
      if (vertices_[i].waiting == 0) ready.push_back(i);
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
      Vertex& vertex = vertices_[ready[next]];
      vertex.rank = next + 1;
      for (const std::size_t before : vertex.after) {
        Vertex& first = vertices_[before];
        if (vertex.due && (!first.due || *vertex.due < *first.due)) first.due = vertex.due;
        if (--first.waiting == 0) ready.push_back(before);
      }
    }
  }

  const std::vector<Vertex>& vertices() const { return vertices_; }

 private:
  static std::optional<base::Date> due_of(const Task& task, const Goal* goal) {
    const auto due = due_day_of(task, goal);
    return due ? std::optional(due->day) : std::nullopt;
  }

  static std::string key(const Goal* goal, std::string_view address) {
    return goal == nullptr ? std::string(address) : goal->id + "/" + std::string(address);
  }

  void connect() {
    std::map<std::string, std::size_t, std::less<>> index;
    for (std::size_t i = 0; i < vertices_.size(); ++i)
      index.emplace(key(vertices_[i].goal, vertices_[i].task->address), i);
    for (std::size_t i = 0; i < vertices_.size(); ++i) {
      for (const auto& before : vertices_[i].task->after) {
        auto found = index.find(key(vertices_[i].goal, before.value));
        if (found == index.end()) found = index.find(before.value);
        if (found == index.end() || found->second == i) continue;
        vertices_[i].after.push_back(found->second);
        ++vertices_[found->second].waiting;
        vertices_[found->second].is_waited_for = true;
      }
    }
  }

  std::vector<Vertex> vertices_;
  bool has_order_ = false;
};

bool is_mine(const Task& task) {
  return !task.delegated_to;
}

Amount scaled(base::Minutes estimate, double ratio) {
  if (ratio == 1) return Amount::of(estimate);
  return Amount::of({std::llround(static_cast<double>(estimate.count) * ratio)});
}

std::int64_t minutes_a_week(const base::Rate& rate) {
  return std::min(rate.work.count * (rate.per_day ? 7 : 1), kMinutesAWeek);
}

// What the goal's effort promises beyond its estimates.
void add_effort(const Goal& goal, Amount estimates, bool has_portions, base::Date today, Workload& out) {
  if (!goal.effort) return;
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

Calibration calibration_of(const store::Workspace& workspace, const History* history, std::size_t least) {
  if (history == nullptr) return {};
  Calibrator calibrator(*history);
  for (const Goal& goal : workspace.goals) calibrator.add(goal.tasks, goal.id);
  calibrator.add(workspace.inbox.tasks, {});
  return calibrator.result(least);
}

}  // namespace

Workload workload_of(const store::Workspace& workspace, const History* history, base::Date today,
                     std::size_t calibration_tasks) {
  Workload workload;
  const Calibration calibration = calibration_of(workspace, history, calibration_tasks);
  workload.ratio = calibration.ratio;
  workload.calibrated_on = calibration.tasks;
  TaskGraph graph;
  for (const Goal& goal : workspace.goals) {
    if (is_active(goal)) graph.add(goal.tasks, &goal);
  }
  graph.add(workspace.inbox.tasks, nullptr);
  graph.pull_forward();

  struct Sum {
    Amount estimates;
    bool has_portions = false;
  };
  std::map<const Goal*, Sum> sums;
  std::vector<std::size_t> ranks;  // of the portions
  for (const Vertex& vertex : graph.vertices()) {
    if (!vertex.task->estimate || !is_mine(*vertex.task)) continue;
    const Amount work = scaled(vertex.task->estimate->value, workload.ratio);
    Sum& sum = sums[vertex.goal];
    sum.estimates += work;
    if (!vertex.due || work.sevenths <= 0) continue;
    sum.has_portions = true;
    workload.portions.push_back({vertex.goal, vertex.task, *vertex.due, work, vertex.is_waited_for});
    ranks.push_back(vertex.rank);
  }
  for (const Goal& goal : workspace.goals) {
    if (!is_active(goal) || !goal.effort) continue;
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

}  // namespace cairn::analysis
