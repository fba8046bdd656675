// Moments as people say them when they look back: `18:05`, `6pm`, `20m ago`, `yesterday 18:05`.
#pragma once

#include <optional>
#include <string_view>

#include "base/period.h"
#include "base/result.h"
#include "base/world.h"

namespace cairn::base {

// `18:05`, `9:30`, `6pm`, `6:30 pm`, `noon`: minutes after midnight.
std::optional<int> parse_clock_time(std::string_view text);

struct TimePhrase {
  std::optional<LocalTime> moment;  // where a day or a distance was said
  int minute = 0;                   // of the day; where there is a time of day alone
};

// Case and blanks do not matter. Failure::usage says what to write instead.
Result<TimePhrase> parse_time_phrase(std::string_view text, const Clock& clock, Date today,
                                     const CalendarSettings& settings);

// The moment of that reading within the day that begins at `day_start`.
LocalTime within_day(const Clock& clock, Date day, int day_start, int minute);
// The first moment from `start` on at which the clocks show it.
LocalTime first_from(const Clock& clock, const LocalTime& start, int minute);

}  // namespace cairn::base
