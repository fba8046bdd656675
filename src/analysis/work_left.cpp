// The journal names a task `goal/task`, and one of the inbox by its address alone.
#include "analysis/work_left.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace cairn::analysis {
namespace {

using model::Goal;
using model::Task;

// Nobody is a hundred times faster or slower than planned: such a ratio is a slip in the journal.
constexpr double kSlowest = 10, kFastest = 0.1;

}  // namespace

WorkLeft::WorkLeft(const History& history) {
  for (const model::Event* event : history.all()) {
    if (event->kind != model::EventKind::time) continue;
    if (const auto work = base::parse_work(text_of(*event, "for")))
      recorded_[event->subject.value] += work->count;
  }
}

WorkLeft::WorkLeft(const store::Workspace& workspace, const History& history, int least) : WorkLeft(history) {
  if (!recorded_.empty()) calibrate(workspace, least);
}

void WorkLeft::calibrate(const store::Workspace& workspace, int least) {
  std::size_t tasks = 0;
  double estimated_sum = 0, recorded_sum = 0;
  const auto add = [&](const std::vector<Task>& list, const Goal* goal) {
    for (const Task& task : list) {
      if (!task.done || !task.estimate || task.estimate->value.count <= 0) continue;
      const std::int64_t minutes = recorded(task, goal);
      if (minutes <= 0) continue;
      ++tasks;
      estimated_sum += static_cast<double>(task.estimate->value.count);
      recorded_sum += static_cast<double>(minutes);
    }
  };
  for (const Goal& goal : workspace.goals) add(goal.tasks, &goal);
  add(workspace.inbox.tasks, nullptr);
  if (tasks < static_cast<std::size_t>(std::max(1, least))) return;
  ratio_ = std::clamp(recorded_sum / estimated_sum, kFastest, kSlowest);
  calibrated_on_ = tasks;
}

std::int64_t WorkLeft::recorded(const Task& task, const Goal* goal) const {
  if (recorded_.empty()) return 0;
  const auto found = goal == nullptr ? recorded_.find(task.address)
                                     : recorded_.find(fmt::format("{}/{}", goal->id, task.address));
  return found == recorded_.end() ? 0 : found->second;
}

Amount WorkLeft::of(const Task& task, const Goal* goal) const {
  if (task.done || !task.estimate) return {};
  std::int64_t minutes = task.estimate->value.count;
  if (ratio_ != 1) minutes = std::llround(static_cast<double>(minutes) * ratio_);
  return Amount::of({std::max<std::int64_t>(0, minutes - recorded(task, goal))});
}

}  // namespace cairn::analysis
