// The report of `cairn time`: bars for a person, JSON and CSV for programs.
#pragma once

#include <string>

#include "analysis/time_report.h"
#include "render/style.h"

namespace cairn::render {

// `name` says which period it is: "week", "month", "year".
std::string time_report_text(const analysis::TimeReport& report, std::string_view name, base::Date today,
                             const Style& style);
std::string time_report_json(const analysis::TimeReport& report);
// One line a part: `part,name,minutes,…`. The first names the days that are over, and today.
std::string time_report_csv(const analysis::TimeReport& report, base::Date today);

}  // namespace cairn::render
