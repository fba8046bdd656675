// The plan of days, weeks and months: on a terminal, as JSON, and as a calendar.
#pragma once

#include <string>
#include <string_view>

#include "analysis/plan.h"
#include "base/world.h"
#include "render/style.h"

namespace cairn::render {

enum class PlanDetail { full, a_line_a_day };

std::string plan_text(const analysis::Plan& plan, base::Date today, PlanDetail detail, const Style& style);

// {"schema": "cairn.plan/1", "period", "from", "to", "fits", "available", "planned", "days": [{"date", "off",
// "available", "planned", "work", "people", "due"}], "overload", "late", "unestimated"}; work in minutes.
std::string plan_json(const analysis::Plan& plan, std::string_view period, base::Date today);

// RFC 5545: an event for each sitting in local time, and one of the whole day where the profile names no
// time.
std::string plan_ics(const analysis::Plan& plan, const base::LocalTime& now);

// What does not fit, with the sums, and the cheapest ways out; one line where all fits.
std::string fit_text(const analysis::Plan& plan, base::Date today, const Style& style);

// "pmp/book-exam-slot", "inbox/renew-badge"; the goal's id where it is effort for the goal.
std::string work_address(const analysis::PlannedWork& work);
// What there is to do; of effort for a goal its statement.
std::string work_title(const analysis::PlannedWork& work);

}  // namespace cairn::render
