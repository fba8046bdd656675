// Tasks are looked at once, for what is urgent passes it on to what it waits for.
#include "analysis/urgency.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/next_step.h"
#include "analysis/task_graph.h"

namespace cairn::analysis {
namespace {

using base::Date;
using model::Goal;
using model::Task;

constexpr double kMinutesAWeek = 7 * 24 * 60;
constexpr int kFurthestStart = 20 * 366;  // days before the due date

std::string address_of(const WorkItem& item) {
  const std::string owner = item.goal == nullptr ? "inbox" : item.goal->id;
  if (item.task != nullptr) return fmt::format("{}/{}", owner, item.task->address);
  if (item.milestone != nullptr) return fmt::format("{}/{}", owner, item.milestone->address);
  return owner;
}

}  // namespace

std::optional<Date> latest_start(const Hours& hours, Date due, Amount work) {
  if (work.sevenths <= 0 || !hours.is_known()) return std::nullopt;
  // `between` grows with the distance, so that halving finds the nearest day that is early enough.
  int too_late = -1;
  int early = kFurthestStart;
  if (hours.between(due.plus_days(-early), due) < work) return std::nullopt;
  while (early - too_late > 1) {
    const int middle = too_late + (early - too_late) / 2;
    (hours.between(due.plus_days(-middle), due) < work ? too_late : early) = middle;
  }
  return due.plus_days(-early);
}

Urgency::Urgency(const store::Workspace& workspace, const WorkLeft& work_left, Date today,
                 const base::Span& horizon)
    : workspace_(workspace),
      today_(today),
      until_(today + horizon),
      hours_(workspace.profile),
      work_left_(work_left) {
  find_closer_ends();
  std::vector<WorkItem> urgent;
  for (const Goal& goal : workspace.goals) {
    if (goal.is_open()) find_urgent(goal.tasks, &goal, urgent);
  }
  find_urgent(workspace.inbox.tasks, nullptr, urgent);
  for (const WorkItem& item : urgent) pass_on(item);
}

// The hours from today to the end of a day; less than none for a day that is over.
Amount Urgency::until(Date day) const {
  return hours_.between(today_, day) - hours_.between(day.plus_days(1), today_.plus_days(-1));
}

// Of all that wait for a task, the one whose work has to begin first says when it must be done.
void Urgency::find_closer_ends() {
  TaskGraph graph;
  for (const Goal& goal : workspace_.goals) {
    if (goal.is_open()) graph.add(goal.tasks, &goal);
  }
  graph.add(workspace_.inbox.tasks, nullptr);
  graph.pull_forward();
  for (const std::size_t index : graph.backwards()) {
    const TaskVertex& vertex = graph.vertices()[index];
    if (!vertex.due) continue;
    const auto known = ends_.find(vertex.task);
    const End end = known == ends_.end() ? End{*vertex.due} : known->second;
    const bool is_others = vertex.task->delegated_to.has_value();
    const Amount work = is_others ? Amount{} : work_left_.of(*vertex.task, vertex.goal);
    const End before{end.day, end.behind + work};
    for (const std::size_t first : vertex.after) {
      const TaskVertex& waited_for = graph.vertices()[first];
      const auto own = due_day_of(*waited_for.task, waited_for.goal);
      auto [place, is_new] = ends_.try_emplace(waited_for.task, own ? End{own->day} : before);
      const End& closest = place->second;
      if (until(before.day) - before.behind < until(closest.day) - closest.behind) place->second = before;
    }
  }
}

void Urgency::find_urgent(const std::vector<Task>& tasks, const Goal* goal, std::vector<WorkItem>& out) {
  for (const Task& task : tasks) {
    const WorkItem item{goal, &task, nullptr};
    auto reasons = task.done ? std::vector<Reason>{} : derived(item);
    if (reasons.empty()) continue;
    urgent_.emplace(&task, std::move(reasons));
    out.push_back(item);
  }
}

// Depth first without recursion: chains of tasks may be long.
void Urgency::pass_on(const WorkItem& waiting) {
  std::vector<WorkItem> open{waiting};
  while (!open.empty()) {
    const WorkItem from = open.back();
    open.pop_back();
    const auto& tasks = from.goal == nullptr ? workspace_.inbox.tasks : from.goal->tasks;
    const TaskList list{from.goal == nullptr ? std::string_view{} : from.goal->id, tasks};
    for (const auto& address : from.task->after) {
      const auto first = task_named(workspace_, list, address.value);
      if (!first || first->task == from.task || first->task->done) continue;
      if (first->task->urgent && !first->task->urgent->value) continue;
      auto [place, is_new] = urgent_.try_emplace(first->task);
      const Reason reason{.kind = ReasonKind::waited_for, .subject = address_of(from)};
      if (std::find(place->second.begin(), place->second.end(), reason) != place->second.end()) continue;
      place->second.push_back(reason);
      if (is_new) open.push_back({first->goal, first->task, nullptr});
    }
  }
}

Amount Urgency::work_of(const WorkItem& item) const {
  if (item.task != nullptr) return work_left_.of(*item.task, item.goal);
  if (item.milestone != nullptr) {
    Amount sum;
    for (const Task& task : item.goal->tasks) {
      const bool is_part = task.milestone && task.milestone->value == item.milestone->address;
      if (is_part && !task.delegated_to) sum += work_left_.of(task, item.goal);
    }
    return sum;
  }
  const Goal& goal = *item.goal;
  if (!goal.effort || !goal.due) return {};
  const Date from = goal.start ? std::max(goal.start->value, today_) : today_;
  // Minutes a week are sevenths of a minute a day.
  const auto per_week =
      static_cast<std::int64_t>(std::min(goal.effort->value.minutes_per_week(), kMinutesAWeek));
  return {per_week * std::max(0, goal.due->value - from + 1)};
}

Closing Urgency::closing_of(const WorkItem& item) const {
  Closing closing;
  if (item.task != nullptr) {
    closing.due = due_day_of(*item.task, item.goal);
  } else if (item.milestone != nullptr) {
    if (item.milestone->due) closing.due = DueDay{item.milestone->due->value};
  } else if (item.goal->due) {
    closing.due = DueDay{item.goal->due->value};
  }
  const bool is_others = item.task != nullptr && item.task->delegated_to;
  const Amount work = is_others ? Amount{} : work_of(item);
  closing.work = work.rounded();
  const auto end = ends_.find(item.task);
  if (item.task != nullptr && end != ends_.end()) {
    if (work.sevenths > 0)
      closing.latest_start = latest_start(hours_, end->second.day, work + end->second.behind);
  } else if (closing.due) {
    closing.latest_start = latest_start(hours_, closing.due->day, work);
  }
  return closing;
}

std::vector<Reason> Urgency::derived(const WorkItem& item) const {
  const Task* task = item.task;
  if (task != nullptr && task->urgent) {
    if (task->urgent->value) return {{.kind = ReasonKind::said}};
    return {};
  }
  const Closing closing = closing_of(item);
  if (closing.due && closing.due->day <= until_)
    return {{.kind = ReasonKind::due, .subject = closing.due->said_by, .day = closing.due->day}};
  if (!closing.latest_start || *closing.latest_start > until_) return {};
  return {{.kind = ReasonKind::latest_start, .day = *closing.latest_start, .work = closing.work}};
}

std::vector<Reason> Urgency::of(const WorkItem& item) const {
  if (item.task == nullptr) return derived(item);
  const auto found = urgent_.find(item.task);
  return found == urgent_.end() ? std::vector<Reason>{} : found->second;
}

}  // namespace cairn::analysis
