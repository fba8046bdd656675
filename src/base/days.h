// The days and months of a period, one by one. To walk by them ends also where the calendar does: its last
// day has none after it, so that `day = day.plus_days(1)` would stay there for ever.
#pragma once

#include <vector>

#include "base/period.h"

namespace cairn::base {

std::vector<Date> days_of(const Period& period);    // in order; none where it ends before it begins
std::vector<Date> months_of(const Period& period);  // the first days of the months that it touches

}  // namespace cairn::base
