#include "analysis/next_step.h"

#include <doctest/doctest.h>

#include <string>

namespace cairn::analysis {
namespace {

store::Workspace workspace_of(const std::string& tasks) {
  return store::load_texts(
      {{"goals/pmp.yaml", "statement: Pass\ntasks:\n" + tasks},
       {"goals/run.yaml", "statement: Run\ntasks:\n  - {do: Shoes, done: 2026-12-01}\n  - do: Laps\n"}});
}

std::string next_in(const std::string& tasks) {
  const auto workspace = workspace_of(tasks);
  std::string all;
  for (const model::Task* task : next_tasks(workspace, {"pmp", workspace.find_goal("pmp")->tasks}))
    all += std::string(task->address) + " ";
  return all;
}

}  // namespace

TEST_CASE("the next tasks are open, wait for nothing, and come by due date") {
  CHECK(next_in("  - do: Late\n    due: 2027-03-01\n"
                "  - do: Whenever\n"
                "  - do: Soon\n    due: 2027-01-01\n"
                "  - do: Finished\n    done: 2026-12-01\n"
                "  - do: Waiting\n    due: 2026-12-01\n    after: late\n") == "soon late whenever ");
}

TEST_CASE("a task is free once all that it comes after are done") {
  CHECK(next_in("  - do: One\n    done: 2026-12-01\n  - do: Two\n  - do: Three\n    after: [one, two]\n") ==
        "two ");
  CHECK(next_in("  - do: One\n    done: 2026-12-01\n  - do: Three\n    after: [one, pmp/one]\n") == "three ");
}

TEST_CASE("tasks of other goals are waited for too, and addresses of nothing are not") {
  CHECK(next_in("  - do: One\n    after: run/shoes\n  - do: Two\n    after: run/laps\n  - do: Three\n    "
                "after: nowhere\n") == "one three ");
}

TEST_CASE("`inbox/task` means the task of the inbox, though the goal has one of that name") {
  const auto workspace = store::load_texts(
      {{"goals/run.yaml",
        "statement: Run\ntasks:\n  - {do: Badge, done: 2026-12-01}\n  - {do: Lace, after: inbox/badge}\n"
        "  - {do: Knot, after: badge}\n"},
       {"inbox.yaml", "tasks:\n  - do: Badge\n  - {do: Hang up, after: inbox/badge}\n"}});
  const auto& run = workspace.find_goal("run")->tasks;
  CHECK(is_waiting(workspace, {"run", run}, run[1]));
  CHECK_FALSE(is_waiting(workspace, {"run", run}, run[2]));
  CHECK(is_waiting(workspace, {{}, workspace.inbox.tasks}, workspace.inbox.tasks[1]));
  CHECK(task_named(workspace, {"run", run}, "inbox/badge")->goal == nullptr);
  CHECK(without_inbox("inbox/a/b") == "inbox/a/b");
}

TEST_CASE("a task that comes after itself is not stuck, and what others do comes last") {
  CHECK(
      next_in("  - do: Given\n    due: 2026-12-01\n    delegated_to: dana\n  - do: Own\n    after: own\n") ==
      "own given ");
}

TEST_CASE("a goal whose tasks are done or wait goes on with its first open milestone") {
  const std::string milestones =
      "milestones:\n  - {name: Reached, due: 2026-11-01, done: 2026-11-01}\n  - name: Some day\n"
      "  - {name: Second, due: 2027-03-01}\n  - {name: First, due: 2027-02-01}\n";
  const auto goal_with = [&](const std::string& tasks) {
    return store::load_texts({{"goals/pmp.yaml", "statement: Pass\n" + milestones + tasks}});
  };
  const auto with_task = goal_with("tasks:\n  - do: Read\n");
  CHECK(next_step(with_task, with_task.goals.front())->text == "Read");
  const auto with_none = goal_with("tasks:\n  - {do: Read, done: 2026-11-01}\n");
  CHECK(next_step(with_none, with_none.goals.front())->text == "First");
  const auto without = store::load_texts({{"goals/pmp.yaml", "statement: Pass\n"}});
  CHECK_FALSE(next_step(without, without.goals.front()));
}

TEST_CASE("the other goals that tasks wait for are named once") {
  const auto workspace = workspace_of("  - do: One\n    after: [run/laps, run/shoes, pmp/two, two]\n");
  CHECK(goals_waited_for({"pmp", workspace.find_goal("pmp")->tasks}) == std::vector<std::string_view>{"run"});
}

}  // namespace cairn::analysis
