// Dates in a sentence that no calendar has, that two people would read as two days, or that are over.
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

// The phrase that says when the goal ends, where that is over; null where none does. "The letters written in
// 1995" tell of something else. Valid as long as `reading`.
const prose::TimePhrase* passed_date(std::string_view statement, const prose::Reading& reading,
                                     base::Date today);

}  // namespace cairn::analysis
