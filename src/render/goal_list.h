// Goals as JSON and as CSV, and what other texts share with them.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "model/values.h"

namespace cairn::render {

// {"schema": "cairn.list/1", "goals": […]}
std::string goal_list_json(const std::vector<const model::Goal*>& goals);
std::string goal_list_csv(const std::vector<const model::Goal*>& goals);

// "in 3 days", "today", "12 days ago"
std::string relative_day(base::Date day, base::Date today);

// One CSV field: quoted where needed, and prefixed with `'` where a spreadsheet would take it for a formula.
std::string csv_field(std::string_view text);

}  // namespace cairn::render
