// The one due date whose move makes everything fit, with all that moves along with it.
#pragma once

#include <optional>

#include "analysis/schedule.h"

namespace cairn::analysis {

// The move by the fewest days that alone is enough, of a task's own date or a goal's; what comes before the
// task by `after` moves along as far as nothing else dates it. Not offered: a date that has passed, a task
// past the due date of its goal, and a goal with an `effort`, which would grow with every week. In very large
// heaps only the likeliest ones are tried.
std::optional<Move> single_move(const store::Workspace& workspace, const Workload& workload,
                                const Hours& hours, base::Date today);

}  // namespace cairn::analysis
