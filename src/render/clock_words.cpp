// The day is said once, and only where it is not today.
#include "render/clock_words.h"

#include <fmt/format.h>

#include "base/duration.h"
#include "base/wall_clock.h"

namespace cairn::render {

std::string clock_text(const base::LocalTime& time) {
  return fmt::format("{:02}:{:02}", time.minute / 60, time.minute % 60);
}

std::string clock_words(const base::LocalTime& time, const base::LocalTime& now) {
  if (time.date == now.date) return clock_text(time);
  if (now.date - time.date == 1) return "yesterday " + clock_text(time);
  return fmt::format("{} {}", time.date.iso(), clock_text(time));
}

std::string at_words(const base::LocalTime& time, const base::LocalTime& now) {
  return time.date == now.date ? "at " + clock_text(time) : clock_words(time, now);
}

std::string at_words_in_sentence(const base::LocalTime& time, const base::LocalTime& now) {
  const std::string at = "at " + clock_text(time);
  if (time.date == now.date) return at;
  return now.date - time.date == 1 ? at + " yesterday" : fmt::format("{} on {}", at, time.date.iso());
}

std::string stretch_words(const base::LocalTime& begin, const base::LocalTime& end,
                          const base::LocalTime& now) {
  const bool is_one_night = end.date - begin.date == 1 && end.minute < begin.minute;
  const bool is_short = begin.date == end.date || is_one_night;
  return fmt::format("{} to {}", clock_words(begin, now), is_short ? clock_text(end) : clock_words(end, now));
}

std::string real_stretch_words(const base::LocalTime& begin, const base::LocalTime& end,
                               const base::LocalTime& now) {
  const std::string words = stretch_words(begin, end, now);
  if (begin.utc_offset == end.utc_offset) return words;
  const base::Minutes work{base::utc_minute_of(end) - base::utc_minute_of(begin)};
  return fmt::format("{} ({})", words, base::to_string(work));
}

}  // namespace cairn::render
