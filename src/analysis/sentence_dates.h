// Dates in a sentence that no calendar has, or that two people would read as two days.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/prose/reading.h"
#include "base/period.h"

namespace cairn::analysis {

struct UnreadDate {
  prose::TextSpan span;
  std::string message, help;
};

// `reading` is that of `statement`. Only what stands behind a word such as `by` and has the shape of a day.
std::vector<UnreadDate> unread_dates(std::string_view statement, const prose::Reading& reading,
                                     base::Date today, const base::CalendarSettings& calendar);

}  // namespace cairn::analysis
