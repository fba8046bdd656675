// The days that do not count for a goal: when it was paused, and the person's days off.
#pragma once

#include "analysis/counted_days.h"
#include "analysis/history.h"
#include "store/workspace.h"

namespace cairn::analysis {

// A goal that is paused now is taken to be taken up tomorrow.
CountedDays counted_days_of(const store::Workspace& workspace, const History& history,
                            const model::Goal& goal, base::Date today);

}  // namespace cairn::analysis
