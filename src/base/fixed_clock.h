// A clock that stands still: `CAIRN_TODAY` and `--today` ask "what would cairn say on that day?".
#pragma once

#include "base/world.h"

namespace cairn::base {

class FixedClock final : public Clock {
 public:
  explicit FixedClock(LocalTime time) : time_(time) {}
  LocalTime now() const override { return time_; }

 private:
  LocalTime time_;
};

// `2027-01-31` (noon), `2027-01-31T18:05`, or the latter with its offset; without one `utc_offset` is taken.
// Errors are Failure::usage and name `source` (`CAIRN_TODAY`, `--today`).
Result<LocalTime> parse_today(std::string_view text, int utc_offset, std::string_view source);

}  // namespace cairn::base
