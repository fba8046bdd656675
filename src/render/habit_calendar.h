// A habit as a strip of the calendar: what was done on which day, and how each period went.
#pragma once

#include <string>

#include "analysis/progress.h"
#include "render/style.h"

namespace cairn::render {

// A column a week with a row a weekday, for habits of days and weeks; one a period for the others.
std::string habit_calendar(const analysis::Progress& progress, base::Weekday week_start, base::Date today,
                           const Style& style);
// What its signs mean.
std::string habit_legend(const analysis::Progress& progress, const Style& style);

}  // namespace cairn::render
