// Open tasks as a graph by `after`: what has to come before what, and how early that makes things due.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "model/values.h"

namespace cairn::analysis {

struct TaskVertex {
  const model::Goal* goal = nullptr;  // none: of the inbox
  const model::Task* task = nullptr;
  std::optional<base::Date> due;
  std::vector<std::size_t> after{};  // the vertices it waits for
  std::size_t waiting = 0;           // how many wait for it and have not been looked at
  bool is_waited_for = false;
  std::size_t rank = 0;  // larger: earlier in every order that keeps `after`
};

// Points into the workspace.
class TaskGraph {
 public:
  // The open ones of these tasks; without a goal they are the inbox's.
  void add(const std::vector<model::Task>& tasks, const model::Goal* goal);
  // A task is due no later than what waits for it. Tasks of a circle keep their own dates.
  void pull_forward();

  const std::vector<TaskVertex>& vertices() const { return vertices_; }
  // Once pulled forward: each vertex behind all that wait for it. Without those of a circle, and empty where
  // no task waits.
  const std::vector<std::size_t>& backwards() const { return backwards_; }

 private:
  void connect();

  std::vector<TaskVertex> vertices_;
  std::vector<std::size_t> backwards_;
  bool has_order_ = false;
};

}  // namespace cairn::analysis
