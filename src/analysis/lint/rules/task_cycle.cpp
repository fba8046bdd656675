// F017: tasks that wait for each other in a circle.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "analysis/lint/rules/rules.h"
#include "analysis/next_step.h"

namespace cairn::analysis::lint {
namespace {

using model::Task;

// All tasks of the workspace by full address: "goal/task", and "task" for the inbox.
struct Graph {
  struct Vertex {
    const Task* task = nullptr;
    std::size_t file = 0;
    std::string_view goal;
    std::vector<std::size_t> waits_for;
    int state = 0;  // 0 new, 1 on the current path, 2 done
  };
  std::vector<Vertex> vertices;
  std::map<std::string, std::size_t, std::less<>> index;

  void add(const std::vector<Task>& tasks, std::size_t file, std::string_view goal) {
    for (const Task& task : tasks) {
      index.emplace(goal.empty() ? std::string(task.address) : fmt::format("{}/{}", goal, task.address),
                    vertices.size());
      vertices.push_back({&task, file, goal, {}, 0});
    }
  }

  void connect() {
    for (Vertex& vertex : vertices) {
      for (const auto& before : vertex.task->after) {
        auto found =
            vertex.goal.empty() ? index.end() : index.find(fmt::format("{}/{}", vertex.goal, before.value));
        if (found == index.end()) found = index.find(without_inbox(before.value));
        if (found != index.end()) vertex.waits_for.push_back(found->second);
      }
    }
  }
};

void report(const Graph& graph, const std::vector<std::size_t>& path, std::size_t back_to, Findings& out) {
  const Graph::Vertex& last = graph.vertices[path.back()];
  auto& finding =
      out.add(task_cycle, last.file, last.task->after.front().span, "tasks wait for each other in a circle");
  out.last().goal = last.goal;
  std::string circle;
  for (auto step = std::find(path.begin(), path.end(), back_to); step != path.end(); ++step) {
    circle += fmt::format("{} -> ", graph.vertices[*step].task->address);
  }
  finding.notes.push_back(circle.append(graph.vertices[back_to].task->address));
  finding.help = "take one `after` out: one of them must come first";
}

// Depth first with a stack of its own: a chain of 100,000 tasks must not overflow the program's.
void search(Graph& graph, std::size_t start, Findings& out) {
  std::vector<std::size_t> path{start}, next{0};
  graph.vertices[start].state = 1;
  while (!path.empty()) {
    Graph::Vertex& vertex = graph.vertices[path.back()];
    if (next.back() == vertex.waits_for.size()) {
      vertex.state = 2;
      path.pop_back();
      next.pop_back();
      continue;
    }
    const std::size_t to = vertex.waits_for[next.back()++];
    if (graph.vertices[to].state == 1) report(graph, path, to, out);
    if (graph.vertices[to].state != 0) continue;
    graph.vertices[to].state = 1;
    path.push_back(to);
    next.push_back(0);
  }
}

void check_workspace(const Context& context, Findings& out) {
  Graph graph;
  for (const model::Goal& goal : context.workspace.goals) {
    const bool has_order = std::any_of(goal.tasks.begin(), goal.tasks.end(),
                                       [](const Task& task) { return !task.after.empty(); });
    if (has_order) graph.add(goal.tasks, goal.file, goal.id);
  }
  graph.add(context.workspace.inbox.tasks, context.workspace.inbox.file, {});
  graph.connect();
  for (std::size_t i = 0; i < graph.vertices.size(); ++i) {
    if (graph.vertices[i].state == 0) search(graph, i, out);
  }
}

}  // namespace

const Rule task_cycle{
    .code = "F017",
    .name = "task-cycle",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "tasks wait for each other in a circle",
    .why = "None of them can ever begin, and no plan can be laid.",
    .bad =
        "statement: Run 10 km\ntasks:\n  - {do: Buy shoes, after: run-first-lap}\n  - {do: Run first lap, "
        "after: buy-shoes}\n",
    .good = "statement: Run 10 km\ntasks:\n  - do: Buy shoes\n  - {do: Run first lap, after: buy-shoes}\n",
    .traps = "each circle is reported once",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
