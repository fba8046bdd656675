// The calendar arithmetic behind Date; std::chrono supplies the Gregorian rules, this file the bounds and
// spellings.
#include "base/date.h"

#include <algorithm>
#include <array>

namespace cairn::base {
namespace {

namespace chrono = std::chrono;

constexpr std::int32_t days_from_ymd(int year, unsigned month, unsigned day) {
  const chrono::sys_days days = chrono::year(year) / chrono::month(month) / chrono::day(day);
  return static_cast<std::int32_t>(days.time_since_epoch().count());
}

constexpr std::int32_t first_day = days_from_ymd(1, 1, 1);
constexpr std::int32_t last_day = days_from_ymd(9999, 12, 31);

constexpr std::array<std::string_view, 12> month_names = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekday_names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                           "Friday", "Saturday", "Sunday"};

// The number written in exactly text.size() digits.
std::optional<unsigned> parse_digits(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

void append_digits(std::string& out, unsigned value, std::size_t width) {
  const std::size_t begin = out.size();
  out.append(width, '0');
  for (std::size_t i = begin + width; i > begin; value /= 10) out[--i] = static_cast<char>('0' + value % 10);
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

// `18:05`
std::optional<int> parse_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = parse_digits(text.substr(0, 2));
  const auto minute = parse_digits(text.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return static_cast<int>(*hour * 60 + *minute);
}

}  // namespace

std::optional<Date> Date::from_ymd(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const chrono::year_month_day ymd = chrono::year(year) / chrono::month(month) / chrono::day(day);
  if (!ymd.ok()) return std::nullopt;
  return Date(days_from_ymd(year, month, day));
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return from_ymd(static_cast<int>(*year), *month, *day);
}

chrono::year_month_day Date::ymd() const {
  return chrono::sys_days(chrono::days(days_));
}

int Date::year() const {
  return static_cast<int>(ymd().year());
}
unsigned Date::month() const {
  return static_cast<unsigned>(ymd().month());
}
unsigned Date::day() const {
  return static_cast<unsigned>(ymd().day());
}

Weekday Date::weekday() const {
  return static_cast<Weekday>(chrono::weekday(chrono::sys_days(chrono::days(days_))).iso_encoding());
}

IsoWeek Date::iso_week() const {
  const Date thursday(days_ + 4 - static_cast<int>(weekday()));
  const int year = thursday.year();
  return {year, (thursday.days_ - days_from_ymd(year, 1, 1)) / 7 + 1};
}

std::string Date::iso() const {
  const auto parts = ymd();
  std::string out;
  append_digits(out, static_cast<unsigned>(static_cast<int>(parts.year())), 4);
  out += '-';
  append_digits(out, static_cast<unsigned>(parts.month()), 2);
  out += '-';
  append_digits(out, static_cast<unsigned>(parts.day()), 2);
  return out;
}

Date Date::plus_days(std::int64_t days) const {
  // More days than the calendar has lead to its edge anyway, and the sum below cannot overflow.
  const std::int64_t whole_calendar = last_day - first_day;
  const std::int64_t sum = days_ + std::clamp(days, -2 * whole_calendar, 2 * whole_calendar);
  return Date(static_cast<std::int32_t>(std::clamp<std::int64_t>(sum, first_day, last_day)));
}

Date Date::plus_months(std::int64_t months) const {
  const auto parts = ymd();
  const std::int64_t whole_calendar = 12 * 10'000;
  const std::int64_t from_year_zero = std::int64_t{static_cast<int>(parts.year())} * 12 +
                                      static_cast<unsigned>(parts.month()) - 1 +
                                      std::clamp(months, -whole_calendar, whole_calendar);
  if (from_year_zero < 12) return Date(first_day);
  if (from_year_zero >= whole_calendar) return Date(last_day);
  const chrono::year year(static_cast<int>(from_year_zero / 12));
  const chrono::month month(static_cast<unsigned>(from_year_zero % 12) + 1);
  const chrono::day day = std::min(parts.day(), (year / month / chrono::last).day());
  return Date(
      days_from_ymd(static_cast<int>(year), static_cast<unsigned>(month), static_cast<unsigned>(day)));
}

Date Date::first_of_month() const {
  return Date(days_ - static_cast<std::int32_t>(day()) + 1);
}

Date Date::last_of_month() const {
  const auto parts = ymd();
  const auto last = (parts.year() / parts.month() / chrono::last).day();
  return Date(days_ + static_cast<std::int32_t>(static_cast<unsigned>(last)) -
              static_cast<std::int32_t>(static_cast<unsigned>(parts.day())));
}

Date Date::start_of_week(Weekday first) const {
  const int days_since = (static_cast<int>(weekday()) - static_cast<int>(first) + 7) % 7;
  return plus_days(-days_since);
}

std::string LocalTime::iso() const {
  std::string out = date.iso();
  const auto append_clock = [&out](int minutes) {
    append_digits(out, static_cast<unsigned>(minutes / 60), 2);
    out += ':';
    append_digits(out, static_cast<unsigned>(minutes % 60), 2);
  };
  out += 'T';
  append_clock(minute);
  if (second != 0) {
    out += ':';
    append_digits(out, static_cast<unsigned>(second), 2);
  }
  out += utc_offset < 0 ? '-' : '+';
  append_clock(utc_offset < 0 ? -utc_offset : utc_offset);
  return out;
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
  if ((text.size() != 16 && text.size() != 22 && text.size() != 25) || text[10] != 'T') return std::nullopt;
  const auto date = Date::parse_iso(text.substr(0, 10));
  const auto minute = parse_clock(text.substr(11, 5));
  if (!date || !minute) return std::nullopt;
  if (text.size() == 16) return LocalTime{*date, *minute, 0};
  const char sign = text[text.size() - 6];
  const auto offset = parse_clock(text.substr(text.size() - 5));
  if (!offset || (sign != '+' && sign != '-')) return std::nullopt;
  LocalTime time{*date, *minute, sign == '-' ? -*offset : *offset};
  if (text.size() == 22) return time;
  const auto second = parse_digits(text.substr(17, 2));
  if (text[16] != ':' || !second || *second > 59) return std::nullopt;
  time.second = static_cast<int>(*second);
  return time;
}

Date day_of(const LocalTime& now, int day_start) {
  return now.minute < day_start ? now.date.plus_days(-1) : now.date;
}

std::string_view month_name(unsigned month) {
  return month_names.at(month - 1);
}

std::string_view weekday_name(Weekday weekday) {
  return weekday_names.at(static_cast<std::size_t>(weekday) - 1);
}

std::optional<unsigned> parse_month_name(std::string_view word) {
  if (equals_ignoring_case(word, "sept")) return 9;
  for (unsigned month = 1; month <= 12; ++month) {
    const std::string_view name = month_name(month);
    if (equals_ignoring_case(word, name) || equals_ignoring_case(word, name.substr(0, 3))) return month;
  }
  return std::nullopt;
}

std::optional<Weekday> parse_weekday_name(std::string_view word) {
  // Tues, weds, thur and thurs are what people write besides the first three letters.
  if (equals_ignoring_case(word, "tues")) return Weekday::tue;
  if (equals_ignoring_case(word, "weds")) return Weekday::wed;
  if (equals_ignoring_case(word, "thur") || equals_ignoring_case(word, "thurs")) return Weekday::thu;
  for (std::size_t i = 0; i < weekday_names.size(); ++i) {
    const std::string_view name = weekday_names.at(i);
    if (equals_ignoring_case(word, name) || equals_ignoring_case(word, name.substr(0, 3)))
      return static_cast<Weekday>(i + 1);
  }
  return std::nullopt;
}

}  // namespace cairn::base
