// Between what clocks on the wall show and how much time has really passed: twice a year they differ.
#pragma once

#include <cstdint>
#include <vector>

#include "base/world.h"

namespace cairn::base {

// Minutes since 1970 (UTC). The difference of two is the time that has passed.
std::int64_t utc_minute_of(const LocalTime& time);

// What the clocks show at that moment.
LocalTime local_time(const Clock& clock, std::int64_t utc_minute);

// The moments at which the clocks show this, the first one first: two of an hour that they show twice. Of an
// hour that they leave out, one that is as much later as they were put forward.
std::vector<LocalTime> showings(const Clock& clock, Date date, int minute);
// The first of them.
LocalTime on_the_wall(const Clock& clock, Date date, int minute);

}  // namespace cairn::base
