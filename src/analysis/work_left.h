// How much of an estimate is left to do. The one answer for the plan, the matrix, `today` and the linter.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "analysis/history.h"
#include "analysis/hours.h"
#include "store/workspace.h"

namespace cairn::analysis {

// Views into the workspace's events.
class WorkLeft {
 public:
  // Nothing is known to be done.
  WorkLeft() = default;
  // What the journal has recorded for a task is done; estimates count as they are.
  explicit WorkLeft(const History& history);
  // Estimates are scaled by what finished tasks took, where there are at least `least` that tell.
  WorkLeft(const store::Workspace& workspace, const History& history, int least);

  // Of an open task with an estimate, the scaled estimate less what is recorded, never below nothing; of any
  // other nothing. Without a goal the task is of the inbox.
  Amount of(const model::Task& task, const model::Goal* goal) const;

  double ratio() const { return ratio_; }  // tracked over estimated hours of finished tasks
  std::size_t calibrated_on() const { return calibrated_on_; }  // how many tasks it comes from

 private:
  std::int64_t recorded(const model::Task& task, const model::Goal* goal) const;
  void calibrate(const store::Workspace& workspace, int least);

  std::map<std::string_view, std::int64_t> recorded_;  // minutes by subject of the journal
  double ratio_ = 1;
  std::size_t calibrated_on_ = 0;
};

}  // namespace cairn::analysis
