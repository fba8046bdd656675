#include "base/period.h"

#include <doctest/doctest.h>

#include <array>
#include <ctime>

using namespace cairn::base;

namespace {
Date day(std::string_view iso) {
  return Date::parse_iso(iso).value();
}
constexpr std::array all_grains = {Grain::day,  Grain::week, Grain::month,          Grain::quarter,
                                   Grain::half, Grain::year, Grain::fiscal_quarter, Grain::fiscal_year};
}  // namespace

TEST_CASE("periods hold their day and tile the calendar without gap or overlap") {
  const std::array<CalendarSettings, 4> all_settings = {
      CalendarSettings{}, CalendarSettings{Weekday::sun, 4, 6}, CalendarSettings{Weekday::sat, 10, 1},
      CalendarSettings{Weekday::wed, 10, 31}};
  for (const CalendarSettings& settings : all_settings) {
    for (const Grain grain : all_grains) {
      for (Date date = day("2023-12-25"); date < day("2029-01-10"); date = date.plus_days(1)) {
        const Period here = period_of(grain, date, settings);
        REQUIRE(here.first <= date);
        REQUIRE(date <= here.last);
        REQUIRE(period_of(grain, here.first, settings) == here);
        REQUIRE(period_of(grain, here.last.plus_days(1), settings).first == here.last.plus_days(1));
      }
    }
  }
}

TEST_CASE("a shifted period is the one that many later") {
  const CalendarSettings settings;
  for (const Grain grain : all_grains) {
    Period walked = period_of(grain, day("2026-12-07"), settings);
    for (int shift = 1; shift < 30; ++shift) {
      walked = period_of(grain, walked.last.plus_days(1), settings);
      CHECK(period_of(grain, day("2026-12-07"), settings, shift) == walked);
    }
  }
}

TEST_CASE("the calendar's last year ends on its last day") {
  CHECK(period_of(Grain::year, day("9999-05-05"), {}).last == day("9999-12-31"));
  CHECK(period_of(Grain::quarter, day("9999-12-31"), {}).last == day("9999-12-31"));
}

TEST_CASE("ISO weeks agree with the C library for every day of two centuries") {
  for (Date date = day("1950-01-01"); date < day("2150-01-01"); date = date.plus_days(1)) {
    const std::time_t seconds = std::time_t{date.days()} * 86'400;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), "%G %V %u", &parts);
    const IsoWeek week = date.iso_week();
    const std::string ours = std::to_string(week.year) + (week.week < 10 ? " 0" : " ") +
                             std::to_string(week.week) + ' ' +
                             std::to_string(static_cast<int>(date.weekday()));
    REQUIRE(ours == text.data());
    const Period period = iso_week_period(week.year, week.week).value();
    REQUIRE(period.first <= date);
    REQUIRE(date <= period.last);
  }
}

TEST_CASE("a year has 52 weeks or 53 and no other") {
  CHECK(iso_weeks_in(2026) == 53);
  CHECK(iso_weeks_in(2027) == 52);
  CHECK(iso_week_period(2026, 53)->last == day("2027-01-03"));
  CHECK_FALSE(iso_week_period(2027, 53));
  CHECK_FALSE(iso_week_period(2027, 0));
}

TEST_CASE("a fiscal year is called after the year in which it ends") {
  CHECK(fiscal_year(2027, {}) == Period{day("2027-01-01"), day("2027-12-31")});
  const CalendarSettings british{Weekday::mon, 4, 6};
  CHECK(fiscal_year(2027, british) == Period{day("2026-04-06"), day("2027-04-05")});
  CHECK(period_of(Grain::fiscal_quarter, day("2026-12-07"), british) ==
        Period{day("2026-10-06"), day("2027-01-05")});
}
