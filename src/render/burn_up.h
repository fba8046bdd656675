// The way of one number over time: what was recorded, what is needed, and where it is likely to go.
#pragma once

#include <string>

#include "analysis/progress.h"
#include "render/style.h"

namespace cairn::render {

// As wide as the style says, with axes, marks for today, the due date and milestones, and a legend. Empty
// where nothing was recorded, or where there is no room (below 30 columns).
std::string burn_up(const analysis::Progress& progress, base::Date today, const Style& style);

}  // namespace cairn::render
