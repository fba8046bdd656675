// Collects what is open, then asks of each item the two questions.
#include "analysis/matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "analysis/inventory.h"
#include "analysis/next_step.h"
#include "analysis/progress.h"
#include "analysis/short_address.h"

namespace cairn::analysis {
namespace {

using model::Goal;
using model::Task;

class MatrixMaker {
 public:
  MatrixMaker(const store::Workspace& workspace, const History& history, const MatrixOptions& options)
      : workspace_(workspace),
        history_(history),
        options_(options),
        importance_(workspace, options.today),
        work_left_(workspace, history, options.calibration_tasks),
        urgency_(workspace, work_left_, options.today, options.horizon),
        shortener_(workspace) {
    matrix_.knows_hours = urgency_.hours().is_known();
    matrix_.ratio = work_left_.ratio();
    matrix_.calibrated_on = work_left_.calibrated_on();
    for (const Goal& goal : workspace.goals) {
      if (is_shown(goal)) note_waiting({goal.id, goal.tasks});
    }
    note_waiting({{}, workspace.inbox.tasks});
  }

  bool is_shown(const Goal& goal) const {
    return options_.active_only ? goal.state() == model::Status::active : goal.is_open();
  }

  void add(const ListedItem& listed) {
    MatrixItem one;
    one.address = listed.address;
    if (listed.as_goal.statement) one.text = listed.as_goal.statement->value;
    if (listed.as_goal.due) one.due = listed.as_goal.due->value;
    one.item.goal = listed.owner;
    if (listed.kind == ItemKind::milestone) {
      one.item.milestone = &listed.owner->milestones[listed.index];
      one.important = importance_.of(*listed.owner);
      one.not_important = importance_.denial_of(*listed.owner);
    } else {
      const auto& tasks = listed.owner == nullptr ? workspace_.inbox.tasks : listed.owner->tasks;
      one.item.task = &tasks[listed.index];
      one.important = importance_.of(*one.item.task, listed.owner);
      one.not_important = importance_.denial_of(*one.item.task, listed.owner);
      if (one.item.task->urgent && !one.item.task->urgent->value)
        one.not_urgent = Reason{.kind = ReasonKind::said};
      if (one.item.task->delegated_to) one.delegated_to = one.item.task->delegated_to->value;
    }
    place(std::move(one));
  }

  void add(const Goal& goal) {
    MatrixItem one;
    one.address = goal.id;
    if (goal.statement) one.text = goal.statement->value;
    if (goal.due) one.due = goal.due->value;
    one.item.goal = &goal;
    one.important = importance_.of(goal);
    one.not_important = importance_.denial_of(goal);
    // A goal without an open task is its own item.
    if (one.not_important && one.not_important->subject == goal.id)
      one.not_important = Reason{.kind = ReasonKind::said};
    place(std::move(one));
  }

  Matrix finish() {
    const auto order = [](const MatrixItem& one) {
      return std::tuple(!one.closing.due, one.closing.due ? one.closing.due->day : base::Date());
    };
    for (auto& box : matrix_.boxes) {
      std::stable_sort(box.begin(), box.end(),
                       [&](const MatrixItem& a, const MatrixItem& b) { return order(a) < order(b); });
    }
    return std::move(matrix_);
  }

 private:
  void note_waiting(const TaskList& list) {
    const std::string owner = list.goal.empty() ? "inbox" : std::string(list.goal);
    for (const Task& task : list.tasks) {
      if (task.done) continue;
      for (const auto& address : task.after) {
        const auto first = task_named(workspace_, list, address.value);
        if (first && first->task != &task)
          waiting_[first->task].push_back(fmt::format("{}/{}", owner, task.address));
      }
    }
  }

  void place(MatrixItem one) {
    one.short_address = shortener_.shorten(one.address);
    one.urgent = urgency_.of(one.item);
    one.closing = urgency_.closing_of(one.item);
    const Quadrant quadrant = quadrant_of(!one.important.empty(), !one.urgent.empty());
    if (quadrant == Quadrant::delegate && one.delegated_to.empty())
      one.helpers = who_could_help(workspace_, one.item.goal, one.item.task, one.text);
    if (quadrant == Quadrant::drop) one.losses = losses_of(one);
    matrix_.boxes[static_cast<std::size_t>(quadrant)].push_back(std::move(one));
  }

  std::vector<Loss> losses_of(const MatrixItem& one) const {
    std::vector<Loss> losses;
    const Goal* goal = one.item.goal;
    if (goal != nullptr && goal->why) losses.push_back({LossKind::reason, std::string(goal->why->value)});
    if (goal != nullptr) {
      for (const auto& name : goal->serves) losses.push_back({LossKind::serves, std::string(name.value)});
    }
    if (const Task* task = one.item.task; task != nullptr) {
      if (const auto found = waiting_.find(task); found != waiting_.end()) {
        for (const std::string& address : found->second) losses.push_back({LossKind::waiting, address});
      }
      if (const model::Text& skill = task->learning().skill)
        losses.push_back({LossKind::skill, std::string(skill->value)});
    }
    if (one.item.milestone != nullptr && one.item.milestone->reward)
      losses.push_back({LossKind::reward, std::string(one.item.milestone->reward->value)});
    if (one.item.task == nullptr && one.item.milestone == nullptr) add_goal_losses(*goal, losses);
    const bool is_of_inbox = goal == nullptr;
    const base::Minutes spent = time_spent(history_, is_of_inbox ? one.item.task->address : one.address);
    if (spent.count > 0) losses.push_back({LossKind::spent, {}, spent});
    return losses;
  }

  // What falls with a goal as a whole: the way it has come, what is to help it, and what it looks forward to.
  void add_goal_losses(const Goal& goal, std::vector<Loss>& losses) const {
    const Progress progress = progress_so_far(workspace_, history_, goal, options_.today);
    const bool has_way = progress.yardstick == Yardstick::metric || progress.yardstick == Yardstick::items;
    if (has_way && progress.share.value_or(0) > 0)
      losses.push_back({.kind = LossKind::progress, .share = std::min(1.0, *progress.share)});
    for (const Goal& other : workspace_.goals) {
      if (other.is_open() && other.supports && other.supports->value == goal.id)
        losses.push_back({LossKind::supporter, other.id});
    }
    std::vector<const model::Milestone*> ahead;
    for (const model::Milestone& milestone : goal.milestones)
      if (!milestone.done && milestone.name) ahead.push_back(&milestone);
    if (!ahead.empty())
      losses.push_back({.kind = LossKind::milestone,
                        .text = std::string(ahead.front()->name->value),
                        .more = ahead.size() - 1});
    for (const model::Milestone* milestone : ahead)
      if (milestone->reward) losses.push_back({LossKind::reward, std::string(milestone->reward->value)});
  }

  const store::Workspace& workspace_;
  const History& history_;
  MatrixOptions options_;
  Importance importance_;
  WorkLeft work_left_;
  Urgency urgency_;
  AddressShortener shortener_;
  std::map<const Task*, std::vector<std::string>> waiting_;  // addresses of open tasks
  Matrix matrix_;
};

bool has_open_task(const Goal& goal) {
  return std::any_of(goal.tasks.begin(), goal.tasks.end(), [](const Task& task) { return !task.done; });
}

}  // namespace

std::string_view to_string(Quadrant quadrant) {
  switch (quadrant) {
    case Quadrant::act:
      return "do";
    case Quadrant::schedule:
      return "schedule";
    case Quadrant::delegate:
      return "delegate";
    case Quadrant::drop:
      return "drop";
  }
  return "";
}

Quadrant quadrant_of(bool is_important, bool is_urgent) {
  if (is_important) return is_urgent ? Quadrant::act : Quadrant::schedule;
  return is_urgent ? Quadrant::delegate : Quadrant::drop;
}

Matrix make_matrix(const store::Workspace& workspace, const History& history, const Query& query,
                   const MatrixOptions& options) {
  MatrixMaker maker(workspace, history, options);
  for (const ItemKind kind : {ItemKind::task, ItemKind::milestone}) {
    for (const ListedItem& item : items_of(workspace, kind)) {
      const bool is_shown = item.owner == nullptr || maker.is_shown(*item.owner);
      if (is_shown && !item.done && query.matches(item.as_goal)) maker.add(item);
    }
  }
  for (const Goal& goal : workspace.goals) {
    if (maker.is_shown(goal) && !has_open_task(goal) && query.matches(goal)) maker.add(goal);
  }
  return maker.finish();
}

}  // namespace cairn::analysis
