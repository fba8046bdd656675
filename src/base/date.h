// Calendar days: the only kind of date the files know. Proleptic Gregorian, years 1 to 9999.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cairn::base {

// ISO numbering: Monday is 1.
enum class Weekday : std::uint8_t { mon = 1, tue, wed, thu, fri, sat, sun };

struct IsoWeek {
  int year = 0;  // the year of the week's Thursday
  int week = 0;  // 1 to 53
  auto operator<=>(const IsoWeek&) const = default;
};

class Date {
 public:
  constexpr Date() = default;  // 1970-01-01

  // Nothing when the day does not exist (2026-02-30).
  static std::optional<Date> from_ymd(int year, unsigned month, unsigned day);
  // Exactly YYYY-MM-DD, and a day that exists.
  static std::optional<Date> parse_iso(std::string_view text);
  // Days since 1970-01-01.
  static constexpr Date from_days(std::int32_t days) { return Date(days); }

  int year() const;
  unsigned month() const;  // 1 to 12
  unsigned day() const;    // 1 to 31
  Weekday weekday() const;
  IsoWeek iso_week() const;
  std::string iso() const;  // "2027-05-31"
  constexpr std::int32_t days() const { return days_; }

  // Clamped to the supported years, so that arithmetic on hostile input stays defined.
  Date plus_days(std::int64_t days) const;
  // The same day of the month; where that month is shorter, its last day (31 Jan + 1 month = 28 or 29 Feb).
  Date plus_months(std::int64_t months) const;
  Date first_of_month() const;
  Date last_of_month() const;
  // This day or the nearest one before it that is `first`.
  Date start_of_week(Weekday first) const;

  friend constexpr std::int32_t operator-(Date a, Date b) { return a.days_ - b.days_; }
  // clang-tidy 14 takes the comparison with zero that the compiler writes for a pointer's.
  constexpr auto operator<=>(const Date&) const = default;  // NOLINT(modernize-use-nullptr)

 private:
  explicit constexpr Date(std::int32_t days) : days_(days) {}
  std::chrono::year_month_day ymd() const;

  std::int32_t days_ = 0;
};

// A local wall-clock reading. utc_offset is in minutes east of Greenwich.
struct LocalTime {
  Date date;
  int minute = 0;  // of the day, 0 to 1439
  int utc_offset = 0;
  int second = 0;  // 0 to 59; people think in minutes, seconds only tell the events of one minute apart

  // "2026-12-07T18:05+01:00", and "2026-12-07T18:05:01+01:00" where there is a second to tell
  std::string iso() const;
  auto operator<=>(const LocalTime&) const = default;
};

// `2026-12-07T18:05+01:00`, the same with seconds, or `2026-12-07T18:05` (offset 0); nothing else.
std::optional<LocalTime> parse_local_time(std::string_view text);

// The calendar day a moment belongs to when days begin at `day_start` minutes after midnight.
Date day_of(const LocalTime& now, int day_start);

std::string_view month_name(unsigned month);                       // "January"
std::string_view weekday_name(Weekday weekday);                    // "Monday"
std::optional<unsigned> parse_month_name(std::string_view word);   // "jan", "January", "sept"; any case
std::optional<Weekday> parse_weekday_name(std::string_view word);  // "mon", "Monday", "tues"; any case

}  // namespace cairn::base
