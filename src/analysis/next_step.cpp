// `after` names tasks by their address, in the same list or as goal/task.
#include "analysis/next_step.h"

#include <algorithm>
#include <tuple>

namespace cairn::analysis {
namespace {

using model::Task;

const Task* find_task(const std::vector<Task>& tasks, std::string_view address) {
  const auto found =
      std::find_if(tasks.begin(), tasks.end(), [&](const Task& task) { return task.address == address; });
  return found == tasks.end() ? nullptr : &*found;
}

}  // namespace

std::optional<NamedTask> task_named(const store::Workspace& workspace, const TaskList& list,
                                    std::string_view address) {
  const auto found = [&](std::string_view goal, const Task* task) -> std::optional<NamedTask> {
    if (task == nullptr) return std::nullopt;
    return NamedTask{goal.empty() ? nullptr : workspace.find_goal(goal), task};
  };
  if (const Task* here = find_task(list.tasks, address)) return found(list.goal, here);
  address = without_inbox(address);
  const std::size_t slash = address.find('/');
  if (slash == std::string_view::npos) return found({}, find_task(workspace.inbox.tasks, address));
  const std::string_view id = address.substr(0, slash);
  if (id == list.goal) return found(id, find_task(list.tasks, address.substr(slash + 1)));
  const model::Goal* goal = workspace.find_goal(id);
  return goal == nullptr ? std::nullopt : found(id, find_task(goal->tasks, address.substr(slash + 1)));
}

std::string_view without_inbox(std::string_view address) {
  constexpr std::string_view kInbox = "inbox/";
  const bool is_of_inbox =
      address.starts_with(kInbox) && address.find('/', kInbox.size()) == std::string_view::npos;
  return is_of_inbox ? address.substr(kInbox.size()) : address;
}

bool is_waiting(const store::Workspace& workspace, const TaskList& list, const Task& task) {
  return std::any_of(task.after.begin(), task.after.end(), [&](const auto& before) {
    const auto other = task_named(workspace, list, before.value);
    // What is left open in a goal that is over will not be done.
    const bool is_over = other && other->goal != nullptr && !other->goal->is_open();
    return other && other->task != &task && !other->task->done && !is_over;
  });
}

std::vector<const Task*> next_tasks(const store::Workspace& workspace, const TaskList& list) {
  std::vector<const Task*> tasks;
  for (const Task& task : list.tasks) {
    if (!task.done && !task.address.empty() && !is_waiting(workspace, list, task)) tasks.push_back(&task);
  }
  const auto order = [](const Task* task) {
    return std::tuple(task->delegated_to.has_value(), !task->due,
                      task->due ? task->due->value : base::Date());
  };
  std::stable_sort(tasks.begin(), tasks.end(),
                   [&](const Task* a, const Task* b) { return order(a) < order(b); });
  return tasks;
}

std::optional<NextStep> next_step(const store::Workspace& workspace, const model::Goal& goal) {
  const auto step = [](const model::Text& text, const model::Maybe<base::Date>& due) {
    NextStep next;
    if (text) next.text = text->value;
    if (due) next.due = due->value;
    return next;
  };
  const auto tasks = next_tasks(workspace, {goal.id, goal.tasks});
  if (!tasks.empty()) return step(tasks.front()->text, tasks.front()->due);
  const model::Milestone* first = nullptr;
  for (const model::Milestone& one : goal.milestones) {
    if (one.done) continue;
    const bool is_sooner = first != nullptr && one.due && (!first->due || one.due->value < first->due->value);
    if (first == nullptr || is_sooner) first = &one;
  }
  if (first == nullptr) return std::nullopt;
  return step(first->name, first->due);
}

std::vector<std::string_view> goals_waited_for(const TaskList& list) {
  std::vector<std::string_view> goals;
  for (const Task& task : list.tasks) {
    for (const auto& before : task.after) {
      const std::size_t slash = before.value.find('/');
      if (slash != std::string_view::npos && before.value.substr(0, slash) != list.goal)
        goals.push_back(before.value.substr(0, slash));
    }
  }
  std::sort(goals.begin(), goals.end());
  goals.erase(std::unique(goals.begin(), goals.end()), goals.end());
  return goals;
}

}  // namespace cairn::analysis
