// Dates as people say them on the command line: `fri`, `in 3 weeks`, `eom`, `2027q2`, `end of june`, `31 May
// 2027`.
#pragma once

#include <string_view>

#include "base/period.h"
#include "base/result.h"

namespace cairn::base {

// What was said, as days. A deadline takes `.last`, a beginning `.first`.
using DatePhrase = Period;

// Where a phrase without a year or a direction points: `fri`, `31 May`, `june`, `2w`.
enum class Looking { ahead, back };

// Case and blanks do not matter. Errors are Failure::usage and say what to write instead: what is no date, a
// day that does not exist (`31 june`), one that can be read in two ways (`10/1`).
Result<DatePhrase> parse_date_phrase(std::string_view text, Date today, const CalendarSettings& settings,
                                     Looking looking = Looking::ahead);

}  // namespace cairn::base
