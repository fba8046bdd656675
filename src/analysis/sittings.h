// The work of a day drawn into the blocks of the profile's week, with breaks where there is room for them.
#pragma once

#include <vector>

#include "analysis/plan_layout.h"
#include "model/values.h"
#include "store/workspace.h"

namespace cairn::analysis {

// A stretch of work within a block of the day; what lies between two of them is a break.
struct Sitting {
  std::size_t work = 0;  // index in PlannedDay::work
  int from = 0, to = 0;  // minutes after midnight
  bool operator==(const Sitting&) const = default;
};

// How long to sit and to pause: `plan` of cairn.yaml, else two hours and ten minutes.
struct Rhythm {
  base::Minutes block{120}, rest{10};
};
Rhythm rhythm_of(const store::Workspace& workspace);

// In the order of the day; nothing where the day has no blocks. No sitting is longer than a block of
// the rhythm; breaks part them as long as the blocks have time to spare, for they take nothing from the work.
std::vector<Sitting> sittings_of(const PlannedDay& day, const std::vector<model::Block>& blocks,
                                 const Rhythm& rhythm);

}  // namespace cairn::analysis
