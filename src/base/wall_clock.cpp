// Only the offset of a moment is asked of the zone; everything else follows from it.
#include "base/wall_clock.h"

namespace cairn::base {
namespace {

constexpr std::int64_t kMinutesADay = 24 * 60;

}  // namespace

std::int64_t utc_minute_of(const LocalTime& time) {
  return std::int64_t{time.date.days()} * kMinutesADay + time.minute - time.utc_offset;
}

LocalTime local_time(const Clock& clock, std::int64_t utc_minute) {
  const int offset = clock.offset_at(utc_minute);
  const std::int64_t shown = utc_minute + offset;
  const std::int64_t day = (shown >= 0 ? shown : shown - kMinutesADay + 1) / kMinutesADay;
  return {Date().plus_days(day), static_cast<int>(shown - day * kMinutesADay), offset};
}

std::vector<LocalTime> showings(const Clock& clock, Date date, int minute) {
  const std::int64_t shown = std::int64_t{date.days()} * kMinutesADay + minute;
  // No clock is put back or forward twice within two days.
  const int before = clock.offset_at(shown - kMinutesADay);
  const int after = clock.offset_at(shown + kMinutesADay);
  std::vector<LocalTime> times;
  for (const int offset : {before, after}) {
    const LocalTime time{date, minute, offset};
    const bool is_new = times.empty() || times.back() != time;
    if (is_new && clock.offset_at(shown - offset) == offset) times.push_back(time);
  }
  if (times.empty()) times.push_back(local_time(clock, shown - before));
  return times;
}

LocalTime on_the_wall(const Clock& clock, Date date, int minute) {
  return showings(clock, date, minute).front();
}

}  // namespace cairn::base
