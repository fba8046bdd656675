// Which tasks can be done now, and which wait for others.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store/workspace.h"

namespace cairn::analysis {

// The tasks of a goal, or of the inbox (then `goal` is empty).
struct TaskList {
  std::string_view goal;
  const std::vector<model::Task>& tasks;
};

struct NamedTask {
  const model::Goal* goal = nullptr;  // none: of the inbox
  const model::Task* task = nullptr;
};

// What `after: address` in a task of this list names; nothing where there is no such task.
std::optional<NamedTask> task_named(const store::Workspace& workspace, const TaskList& list,
                                    std::string_view address);

// "task" of "inbox/task", as the journal and maps of full addresses name a task of the inbox; else `address`.
std::string_view without_inbox(std::string_view address);

// Whether a task that it comes `after` is not done yet. One of another goal counts where that goal is loaded;
// an address that names nothing is waited for by nobody, and so are the tasks of a goal that is done or
// dropped.
bool is_waiting(const store::Workspace& workspace, const TaskList& list, const model::Task& task);

// The open tasks that wait for nothing: those for oneself before those that were delegated, then by due date
// (without one last), then as the file has them.
std::vector<const model::Task*> next_tasks(const store::Workspace& workspace, const TaskList& list);

// What a goal waits for: the first of its next tasks, else the first of its open milestones.
struct NextStep {
  std::string_view text;
  std::optional<base::Date> due;
};
std::optional<NextStep> next_step(const store::Workspace& workspace, const model::Goal& goal);

// The goals, by their ids, that `after` of these tasks names beside their own.
std::vector<std::string_view> goals_waited_for(const TaskList& list);

}  // namespace cairn::analysis
