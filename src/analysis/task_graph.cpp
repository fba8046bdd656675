// From what nobody waits for back to what all wait for.
#include "analysis/task_graph.h"

#include <functional>
#include <map>
#include <string>

#include "analysis/due_day.h"
#include "analysis/next_step.h"

namespace cairn::analysis {
namespace {

using model::Goal;
using model::Task;

std::optional<base::Date> due_of(const Task& task, const Goal* goal) {
  const auto due = due_day_of(task, goal);
  return due ? std::optional(due->day) : std::nullopt;
}

std::string key(const Goal* goal, std::string_view address) {
  return goal == nullptr ? std::string(address) : goal->id + "/" + std::string(address);
}

}  // namespace

void TaskGraph::add(const std::vector<Task>& tasks, const Goal* goal) {
  for (const Task& task : tasks) {
    if (task.done) continue;
    vertices_.push_back({goal, &task, due_of(task, goal)});
    has_order_ = has_order_ || !task.after.empty();
  }
}

void TaskGraph::pull_forward() {
  if (!has_order_) return;
  connect();
  // The last one first, so that what nothing orders stays in the order of the files.
  for (std::size_t i = vertices_.size(); i-- > 0;) {
    if (vertices_[i].waiting == 0) backwards_.push_back(i);
  }
  for (std::size_t next = 0; next < backwards_.size(); ++next) {
    TaskVertex& vertex = vertices_[backwards_[next]];
    vertex.rank = next + 1;
    for (const std::size_t before : vertex.after) {
      TaskVertex& first = vertices_[before];
      if (vertex.due && (!first.due || *vertex.due < *first.due)) first.due = vertex.due;
      if (--first.waiting == 0) backwards_.push_back(before);
    }
  }
}

void TaskGraph::connect() {
  std::map<std::string, std::size_t, std::less<>> index;
  for (std::size_t i = 0; i < vertices_.size(); ++i)
    index.emplace(key(vertices_[i].goal, vertices_[i].task->address), i);
  for (std::size_t i = 0; i < vertices_.size(); ++i) {
    for (const auto& before : vertices_[i].task->after) {
      auto found = index.find(key(vertices_[i].goal, before.value));
      if (found == index.end()) found = index.find(without_inbox(before.value));
      if (found == index.end() || found->second == i) continue;
      vertices_[i].after.push_back(found->second);
      ++vertices_[found->second].waiting;
      vertices_[found->second].is_waited_for = true;
    }
  }
}

}  // namespace cairn::analysis
