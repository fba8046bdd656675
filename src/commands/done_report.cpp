// Reward, progress and the next step: what a person wants to hear when something is done.
#include "commands/done_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "analysis/progress.h"
#include "base/text.h"
#include "commands/writing.h"
#include "render/goal_list.h"
#include "render/standing.h"

namespace cairn::commands {
namespace {

using analysis::ItemKind;
using analysis::TaskList;

std::string task_line(std::string_view goal, const model::Task& task, base::Date today) {
  std::string text = fmt::format("{}/{}: {}", goal.empty() ? "inbox" : goal, task.address,
                                 task.text ? task.text->value : "");
  if (task.due)
    text += fmt::format(" (due {}, {})", task.due->value.iso(), render::relative_day(task.due->value, today));
  if (task.delegated_to) text += fmt::format(" (with {})", task.delegated_to->value);
  return text;
}

std::string next_in(const store::Workspace& workspace, const TaskList& list, base::Date today) {
  const auto next = next_tasks(workspace, list);
  return next.empty() ? std::string() : task_line(list.goal, *next.front(), today);
}

// A number that has not come to its target, whatever else is done.
bool is_on_the_way(const store::Workspace& workspace, const model::Goal& goal, base::Date today) {
  if (!goal.metric || !goal.metric->target) return false;
  const analysis::History history(workspace);
  const auto value = analysis::metric_value(history, goal);
  const auto target = goal.metric->target_value();
  if (!value || !target) return true;
  return analysis::wants_more(history, goal, today) ? *value < *target : *value > *target;
}

std::string next_milestone(const store::Workspace& workspace, const model::Goal& goal, base::Date today) {
  const auto open = std::find_if(goal.milestones.begin(), goal.milestones.end(),
                                 [](const model::Milestone& one) { return !one.done; });
  if (open == goal.milestones.end()) {
    if (goal.is_habit()) return fmt::format("no task is open, and the habit goes on: cairn log {}", goal.id);
    return is_on_the_way(workspace, goal, today)
               ? fmt::format("no task is open, and the number is on its way: cairn add task {} \"…\"",
                             goal.id)
               : fmt::format("everything in it is done: cairn done {}", goal.id);
  }
  return fmt::format("{}/{}: {}{}", goal.id, open->address, open->name ? open->name->value : "",
                     open->due ? fmt::format(" (due {})", open->due->value.iso()) : "");
}

// What is next once an item is done.
std::string next_text(const store::Workspace& workspace, const Subject& subject, base::Date today) {
  const TaskList list = tasks_of(workspace, subject);
  const std::string next = next_in(workspace, list, today);
  if (!next.empty()) return next;
  const model::Goal* goal = workspace.find_goal(subject.id);
  if (goal == nullptr) return "the inbox is empty";
  const bool has_open =
      std::any_of(list.tasks.begin(), list.tasks.end(), [](const model::Task& task) { return !task.done; });
  return has_open ? "every open task waits for another" : next_milestone(workspace, *goal, today);
}

// The tasks that have waited for it and wait no longer.
std::vector<const model::Task*> freed_tasks(const store::Workspace& workspace, const Marked& marked) {
  const TaskList list = tasks_of(workspace, marked.subject);
  std::vector<const model::Task*> freed;
  for (const model::Task& task : list.tasks) {
    const bool was_waiting =
        std::find(marked.waiting.begin(), marked.waiting.end(), task.address) != marked.waiting.end();
    if (was_waiting && !task.done && !is_waiting(workspace, list, task)) freed.push_back(&task);
  }
  return freed;
}

// What was waiting and is next at once is named once.
std::string next_lines(const store::Workspace& workspace, const Marked& marked, base::Date today,
                       const render::Style& style) {
  const TaskList list = tasks_of(workspace, marked.subject);
  const auto next = next_tasks(workspace, list);
  bool is_next_free = false;
  std::vector<std::string> others;
  for (const model::Task* task : freed_tasks(workspace, marked)) {
    if (!next.empty() && task == next.front()) {
      is_next_free = true;
    } else {
      others.push_back(task_line(list.goal, *task, today));
    }
  }
  return labelled("free now", base::join(others, ", "), style) +
         labelled(is_next_free ? "next, free now" : "next", next_text(workspace, marked.subject, today),
                  style);
}

std::string progress_lines(const store::Workspace& workspace, const model::Goal& goal, base::Date today,
                           const render::Style& style) {
  std::string text = labelled("progress", render::items_standing(goal), style);
  if (!goal.metric && !goal.is_habit()) return text;
  const analysis::History history(workspace);
  return text + labelled("metric",
                         render::metric_standing(goal, history, today, workspace.settings.week_start), style);
}

std::string item_report(const store::Workspace& workspace, const Marked& marked, base::Date today,
                        const render::Style& style) {
  const Subject& subject = marked.subject;
  std::string text;
  const model::Milestone* milestone = milestone_of(workspace, subject);
  if (milestone != nullptr && milestone->reward) text += labelled("reward", milestone->reward->value, style);
  if (const model::Goal* goal = workspace.find_goal(subject.id))
    text += progress_lines(workspace, *goal, today, style);
  return text + next_lines(workspace, marked, today, style);
}

std::string punctuality(const model::Goal& goal, base::Date day, const render::Style& style) {
  if (!goal.due || goal.due->value == day) return {};
  const int days = goal.due->value - day;
  const std::string distance = base::count_of(static_cast<std::size_t>(std::abs(days)), "day");
  return labelled("due",
                  fmt::format("{}, so {} {}", goal.due->value.iso(), distance, days > 0 ? "early" : "late"),
                  style);
}

// "12 % of the way, 1 task open": what a finished goal has left undone; empty where nothing is.
std::string left_undone(const store::Workspace& workspace, const model::Goal& goal, base::Date today) {
  std::vector<std::string> parts;
  if (!goal.is_habit() && is_on_the_way(workspace, goal, today)) {
    const auto value = analysis::metric_value(analysis::History(workspace), goal);
    const auto target = goal.metric->target_value();
    const auto share = value ? analysis::share_of_way(*goal.metric, *value) : std::nullopt;
    parts.push_back(share ? fmt::format("the target is not reached ({})", render::percent_text(*share))
                    : value && target ? fmt::format("the target {} is not reached ({})",
                                                    render::number_text(*target), render::number_text(*value))
                                      : std::string("no reading shows that the target is reached"));
  }
  const auto add = [&](const auto& items, std::string_view noun) {
    const auto open = std::count_if(items.begin(), items.end(), [](const auto& item) { return !item.done; });
    if (open > 0) parts.push_back(base::count_of(static_cast<std::size_t>(open), noun) + " open");
  };
  add(goal.tasks, "task");
  add(goal.milestones, "milestone");
  if (parts.empty()) return {};
  return fmt::format("{}; if it is given up: cairn undo, then cairn drop {} --because \"…\"",
                     base::join(parts, ", "), goal.id);
}

std::string goal_report(const cli::Context& context, store::Workspace& workspace, const Marked& marked,
                        base::Date today) {
  const render::Style& style = context.style();
  const model::Goal& goal = *workspace.find_goal(marked.subject.id);
  const std::string text = punctuality(goal, marked.day, style) +
                           progress_lines(workspace, goal, today, style) +
                           labelled("undone", left_undone(workspace, goal, today), style);
  if (!goal.supports) return text + labelled("next", "cairn today", style);
  // Reading the parent moves the goals.
  const std::string parent(goal.supports->value);
  if (const auto file = workspace.file_index(fmt::format("goals/{}.yaml", parent)))
    store::read_files(context.world(), workspace, {*file});
  const model::Goal* above = workspace.find_goal(parent);
  if (above == nullptr) return text;
  const std::string_view statement = above->statement ? above->statement->value : std::string_view();
  return text + labelled("a step to", fmt::format("{}: {}", above->id, statement), style) +
         labelled("next", next_in(workspace, {above->id, above->tasks}, today), style);
}

std::string head(const store::Workspace& workspace, const Marked& marked, base::Date today,
                 const render::Style& style) {
  const Subject& subject = marked.subject;
  std::string text = style.paint(render::Paint::good, "✓");
  const auto lines = base::wrap_to_width(
      base::printable(fmt::format("{}: {}", subject.address(), title_of(workspace, subject))),
      style.width > 24 ? style.width - 2 : 22);
  for (std::size_t i = 0; i < lines.size(); ++i) text += fmt::format("{}{}\n", i == 0 ? " " : "  ", lines[i]);
  return text + labelled(subject.is_goal() ? "finished" : "done", spelled_out(marked.day, today), style);
}

}  // namespace

const model::Milestone* milestone_of(const store::Workspace& workspace, const Subject& subject) {
  const model::Goal* goal = workspace.find_goal(subject.id);
  const bool is_milestone = goal != nullptr && subject.item && subject.item->kind == ItemKind::milestone;
  return is_milestone ? &goal->milestones[subject.item->index] : nullptr;
}

TaskList tasks_of(const store::Workspace& workspace, const Subject& subject) {
  const model::Goal* goal = workspace.find_goal(subject.id);
  if (goal != nullptr) return {goal->id, goal->tasks};
  return {"", workspace.inbox.tasks};
}

std::string title_of(const store::Workspace& workspace, const Subject& subject) {
  const model::Goal* goal = workspace.find_goal(subject.id);
  if (const model::Task* task = task_of(workspace, subject))
    return task->text ? std::string(task->text->value) : "";
  if (const model::Milestone* one = milestone_of(workspace, subject))
    return one->name ? std::string(one->name->value) : "";
  return goal != nullptr && goal->statement ? std::string(goal->statement->value) : "";
}

std::string done_report(const cli::Context& context, store::Workspace& workspace, const Marked& marked) {
  const base::Date today = context.today(workspace.settings);
  const std::string text = head(workspace, marked, today, context.style());
  return text + (marked.subject.is_goal() ? goal_report(context, workspace, marked, today)
                                          : item_report(workspace, marked, today, context.style()));
}

}  // namespace cairn::commands
