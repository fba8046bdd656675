// Tasks are looked at once, for what is urgent passes it on to what it waits for.
#include "analysis/urgency.h"

#include <algorithm>

#include "analysis/next_step.h"

namespace cairn::analysis {
namespace {

using base::Date;
using model::Goal;
using model::Task;

constexpr double kMinutesAWeek = 7 * 24 * 60;
constexpr int kFurthestStart = 20 * 366;  // days before the due date

std::string address_of(const WorkItem& item) {
  const std::string owner = item.goal == nullptr ? "inbox" : item.goal->id;
  if (item.task != nullptr) return owner + "/" + item.task->address;
  if (item.milestone != nullptr) return owner + "/" + item.milestone->address;
  return owner;
}

std::string journal_name(const WorkItem& item) {
  const bool is_of_inbox = item.goal == nullptr && item.task != nullptr;
  return is_of_inbox ? item.task->address : address_of(item);
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

Urgency::Urgency(const store::Workspace& workspace, const History& history, Date today,
                 const base::Span& horizon)
    : workspace_(workspace), today_(today), until_(today + horizon), hours_(workspace.profile) {
  for (const model::Event* event : history.all()) {
    if (event->kind != model::EventKind::time) continue;
    if (const auto work = base::parse_work(text_of(*event, "for")))
      tracked_[event->subject.value] += work->count;
  }
  std::vector<WorkItem> urgent;
  for (const Goal& goal : workspace.goals) {
    if (goal.is_open()) find_urgent(goal.tasks, &goal, urgent);
  }
  find_urgent(workspace.inbox.tasks, nullptr, urgent);
  for (const WorkItem& item : urgent) pass_on(item);
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
  const auto left_of = [&](const Task& task) {
    if (!task.estimate) return Amount{};
    const auto tracked = tracked_.find(journal_name({item.goal, &task, nullptr}));
    const std::int64_t spent = tracked == tracked_.end() ? 0 : tracked->second;
    return Amount::of({std::max<std::int64_t>(0, task.estimate->value.count - spent)});
  };
  if (item.task != nullptr) return left_of(*item.task);
  if (item.milestone != nullptr) {
    Amount sum;
    for (const Task& task : item.goal->tasks) {
      const bool is_part = task.milestone && task.milestone->value == item.milestone->address;
      if (is_part && !task.done && !task.delegated_to) sum += left_of(task);
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
  if (closing.due) closing.latest_start = latest_start(hours_, closing.due->day, work);
  return closing;
}

std::vector<Reason> Urgency::derived(const WorkItem& item) const {
  const Task* task = item.task;
  if (task != nullptr && task->urgent) {
    if (task->urgent->value) return {{.kind = ReasonKind::said}};
    return {};
  }
  const Closing closing = closing_of(item);
  if (!closing.due) return {};
  if (closing.due->day <= until_)
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
