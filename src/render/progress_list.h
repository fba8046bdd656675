// Every goal's progress in one line each, and as JSON.
#pragma once

#include <string>
#include <vector>

#include "analysis/progress.h"
#include "render/style.h"

namespace cairn::render {

std::string progress_list(const std::vector<analysis::Progress>& all, const Style& style);
// {"schema": "cairn.progress/1", "goals": […]}
std::string progress_json(const std::vector<analysis::Progress>& all);

}  // namespace cairn::render
