// A clock of Central Europe: put back on 25 October 2026 and forward on 28 March 2027, and so on every year.
#pragma once

#include <string_view>

#include "base/wall_clock.h"

namespace cairn::test {

class ZoneClock final : public base::Clock {
 public:
  explicit ZoneClock(std::string_view now) : now_(*base::parse_local_time(now)) {}
  base::LocalTime now() const override { return now_; }
  int offset_at(std::int64_t utc_minute) const override { return is_summer(utc_minute) ? 120 : 60; }
  std::int64_t milliseconds() const override { return milliseconds_; }

  void pass(std::int64_t minutes) { now_ = base::local_time(*this, base::utc_minute_of(now_) + minutes); }
  void pass_milliseconds(std::int64_t count) { milliseconds_ += count; }
  void set(const base::LocalTime& now) { now_ = now; }

 private:
  // From the last Sunday of March to that of October, both at 01:00 UTC; since 1980.
  static bool is_summer(std::int64_t utc_minute) {
    const base::Date day = base::Date().plus_days(utc_minute / (24 * 60));
    if (day.year() < 1980) return false;
    const auto change = [&](unsigned month) {
      const base::Date last = base::Date::from_ymd(day.year(), month, 31)->start_of_week(base::Weekday::sun);
      return std::int64_t{last.days()} * 24 * 60 + 60;
    };
    return change(3) <= utc_minute && utc_minute < change(10);
  }

  base::LocalTime now_;
  std::int64_t milliseconds_ = 0;
};

}  // namespace cairn::test
