// One goal's progress on a page: where it stands, its picture, and what the forecast says in words.
#pragma once

#include <string>

#include "analysis/progress.h"
#include "render/style.h"

namespace cairn::render {

std::string progress_page(const analysis::Progress& progress, base::Weekday week_start, base::Date today,
                          const Style& style);

}  // namespace cairn::render
