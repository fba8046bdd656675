// What has not been read stays absent, so that rules are silent instead of wrong.
#include "analysis/lint/knowledge.h"

#include <algorithm>

#include "analysis/way_out.h"

namespace cairn::analysis::lint {

using store::Role;

Knowledge::Knowledge(const store::Workspace& workspace, base::Date today, const Limits& limits)
    : workspace_(workspace), today_(today), limits_(limits) {
  if (workspace.root.empty()) return;  // files alone: nobody knows what stands beside them
  if (has_read(Role::journal)) history_.emplace(workspace);
  if (has_read(Role::goal)) tree_.emplace(workspace);
  if (history_) work_left_ = WorkLeft(workspace, *history_, limits_.calibration_tasks);
}

void Knowledge::make_schedule() {
  if (!tree_ || !has_read(Role::profile)) return;
  Hours hours(workspace_.profile);
  if (!hours.is_known()) return;
  Workload workload = workload_of(workspace_, work_left_, today_);
  auto overload = overload_of(workload, hours, today_);
  if (overload) overload->move = single_move(workspace_, workload, hours, today_);
  auto overloading = overload ? goals_on(overload->tightest, workload) : std::vector<const model::Goal*>();
  schedule_ = Schedule{std::move(hours), std::move(workload), std::move(overload), std::move(overloading)};
}

bool Schedule::tells_of(const model::Goal& goal) const {
  return std::binary_search(overloading.begin(), overloading.end(), &goal);
}

bool Knowledge::has_read(Role role) const {
  return std::all_of(workspace_.files.begin(), workspace_.files.end(),
                     [&](const store::SourceFile& file) { return file.role != role || file.is_read; });
}

Context Knowledge::context() const {
  Context context{workspace_, today_, limits_};
  if (workspace_.root.empty()) return context;
  context.history = history_ ? &*history_ : nullptr;
  context.tree = tree_ ? &*tree_ : nullptr;
  context.profile = has_read(Role::profile) ? &workspace_.profile : nullptr;
  context.knows_people = has_read(Role::person);
  context.work_left = &work_left_;
  context.schedule = schedule_ ? &*schedule_ : nullptr;
  return context;
}

}  // namespace cairn::analysis::lint
