// How right a person was before: confidence against what became of goals, estimates against hours.
#pragma once

#include <vector>

#include "analysis/history.h"
#include "base/duration.h"
#include "store/workspace.h"

namespace cairn::analysis {

// How sure the person was of goals that are finished, against what became of them.
struct ConfidenceBand {
  int from = 0, to = 0;  // of 10
  int goals = 0;
  int reached = 0;  // done, and by the day that was due
};
struct Calibration {
  std::vector<ConfidenceBand> bands;  // those with goals
  int tasks = 0;                      // done, with an estimate and with recorded time
  base::Minutes estimated, spent;
};

// Of every finished goal with a confidence, and every task with both numbers.
Calibration calibrate(const store::Workspace& workspace, const History& history);

}  // namespace cairn::analysis
