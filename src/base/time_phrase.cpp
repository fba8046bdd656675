// A day is read as everywhere else; only the time of day and the distance are read here.
#include "base/time_phrase.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/date_phrase.h"
#include "base/duration.h"
#include "base/text.h"
#include "base/wall_clock.h"

namespace cairn::base {
namespace {

constexpr int kMinutesADay = 24 * 60;

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  return is_number && text.size() <= 2 && text.front() != '-' ? std::optional(value) : std::nullopt;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

// `20m ago`, `-1h30m`
std::optional<Minutes> parse_distance(const std::string& text) {
  if (text.starts_with('-')) return parse_work(without_blanks(std::string_view(text).substr(1)));
  constexpr std::string_view kAgo = "ago";
  if (!text.ends_with(kAgo)) return std::nullopt;
  return parse_work(without_blanks(std::string_view(text).substr(0, text.size() - kAgo.size())));
}

struct Parts {
  std::string_view day;
  std::optional<int> minute;
};

// `yesterday at 18:05`, `2026-12-07T18:05`: the time is what stands last.
Parts split_moment(std::string_view text) {
  for (std::size_t at = text.size(); at-- > 0;) {
    const bool is_iso = text[at] == 't' && at == std::string_view("2026-12-07").size();
    if (text[at] != ' ' && !is_iso) continue;
    const auto minute = parse_clock_time(text.substr(at + 1));
    if (!minute) continue;
    std::string_view day = trim(text.substr(0, at));
    if (day.ends_with(" at")) day = trim(day.substr(0, day.size() - 3));
    // The blank of `6 pm` parts no day from its time.
    if (!parse_digits(day)) return {day, minute};
  }
  return {};
}

}  // namespace

std::optional<int> parse_clock_time(std::string_view text) {
  std::string word = without_blanks(lower_ascii(text));
  if (word == "noon") return kMinutesADay / 2;
  const bool is_afternoon = word.ends_with("pm");
  const bool has_half = is_afternoon || word.ends_with("am");
  if (has_half) word.resize(word.size() - 2);
  const std::size_t colon = word.find(':');
  if (word.empty() || colon == 0 || (colon == std::string::npos && !has_half)) return std::nullopt;
  const auto hour = parse_digits(std::string_view(word).substr(0, colon));
  const std::string_view rest =
      colon == std::string::npos ? std::string_view("00") : std::string_view(word).substr(colon + 1);
  const auto minute = rest.size() == 2 ? parse_digits(rest) : std::nullopt;
  if (!hour || !minute || *minute > 59) return std::nullopt;
  if (!has_half) return *hour <= 23 ? std::optional(*hour * 60 + *minute) : std::nullopt;
  if (*hour < 1 || *hour > 12) return std::nullopt;
  return (*hour % 12 + (is_afternoon ? 12 : 0)) * 60 + *minute;
}

Result<TimePhrase> parse_time_phrase(std::string_view text, const Clock& clock, Date today,
                                     const CalendarSettings& settings) {
  const std::string word = lower_ascii(trim(text));
  const LocalTime now = clock.now();
  if (word == "now") return TimePhrase{now, 0};
  if (const auto minute = parse_clock_time(word)) return TimePhrase{std::nullopt, *minute};
  if (const auto distance = parse_distance(word))
    return TimePhrase{local_time(clock, utc_minute_of(now) - distance->count), 0};
  if (const auto moment = parse_local_time(trim(text)); moment && word.size() > 16)
    return TimePhrase{local_time(clock, utc_minute_of(*moment)), 0};
  if (const Parts parts = split_moment(word); parts.minute) {
    const auto day = parse_date_phrase(parts.day, today, settings, Looking::back);
    if (!day) return tl::make_unexpected(day.error());
    return TimePhrase{on_the_wall(clock, day->last, *parts.minute), 0};
  }
  const bool is_bare_hour = !word.empty() && word.size() <= 2 && parse_digits(word);
  return fail(Failure::usage, "'" + printable(text) + "' is no time",
              is_bare_hour ? "write " + word + ":00, or " + word + "pm"
                           : "write 18:05, 6pm, \"20m ago\" or \"yesterday 18:05\"");
}

LocalTime within_day(const Clock& clock, Date day, int day_start, int minute) {
  return on_the_wall(clock, minute < day_start ? day.plus_days(1) : day, minute);
}

LocalTime first_from(const Clock& clock, const LocalTime& start, int minute) {
  const std::int64_t begin = utc_minute_of(start);
  for (const LocalTime& time : showings(clock, start.date, minute))
    if (utc_minute_of(time) >= begin) return time;
  return on_the_wall(clock, start.date.plus_days(1), minute);
}

}  // namespace cairn::base
