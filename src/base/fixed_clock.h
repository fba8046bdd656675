// A clock that stands still: `CAIRN_TODAY` and `--today` ask "what would cairn say on that day?".
#pragma once

#include "base/world.h"

namespace cairn::base {

class FixedClock final : public Clock {
 public:
  // `real` gives the time zone, and what goes on: without it neither ever changes.
  explicit FixedClock(LocalTime time, const Clock* real = nullptr) : time_(time), real_(real) {}
  LocalTime now() const override { return time_; }
  int offset_at(std::int64_t utc_minute) const override {
    return real_ != nullptr ? real_->offset_at(utc_minute) : time_.utc_offset;
  }
  std::int64_t milliseconds() const override { return real_ != nullptr ? real_->milliseconds() : 0; }

 private:
  LocalTime time_;
  const Clock* real_;
};

// `2027-01-31` (noon), `2027-01-31T18:05`, or the latter with its offset; without one `utc_offset` is taken.
// Errors are Failure::usage and name `source` (`CAIRN_TODAY`, `--today`).
Result<LocalTime> parse_today(std::string_view text, int utc_offset, std::string_view source);

}  // namespace cairn::base
