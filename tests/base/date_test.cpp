#include "base/date.h"

#include <doctest/doctest.h>

#include "base/duration.h"

using namespace cairn::base;

namespace {
Date day(std::string_view iso) {
  return Date::parse_iso(iso).value();
}
}  // namespace

TEST_CASE("a date is read only from exactly YYYY-MM-DD") {
  CHECK(day("2027-05-31").iso() == "2027-05-31");
  CHECK(day("0001-01-01").iso() == "0001-01-01");
  for (const char* bad : {"2027-5-31", "2027-05-31 ", "27-05-31", "2027/05/31", "+027-05-31", "2027-02-30",
                          "2027-13-01", "2027-00-10", "2027-01-00", "0000-01-01", "2026-02-29", ""})
    CHECK_MESSAGE(!Date::parse_iso(bad), bad);
  CHECK(Date::parse_iso("2028-02-29"));
}

TEST_CASE("every day of four centuries agrees with its neighbours and with its ISO week") {
  Date date = day("1900-01-01");
  IsoWeek week = date.iso_week();
  CHECK(week == IsoWeek{1900, 1});
  for (int i = 0; i < 146'097; ++i) {
    const Date next = date.plus_days(1);
    REQUIRE(next - date == 1);
    REQUIRE(Date::from_ymd(next.year(), next.month(), next.day()) == next);
    REQUIRE(static_cast<int>(next.weekday()) == static_cast<int>(date.weekday()) % 7 + 1);
    // A new week begins on Monday and only there; its year holds 4 January in week 1.
    REQUIRE((next.iso_week() != date.iso_week()) == (next.weekday() == Weekday::mon));
    if (next.month() == 1 && next.day() == 4) REQUIRE(next.iso_week() == IsoWeek{next.year(), 1});
    date = next;
  }
}

TEST_CASE("months are added to the same day, or to the last one of a shorter month") {
  CHECK(day("2026-01-31").plus_months(1) == day("2026-02-28"));
  CHECK(day("2028-01-31").plus_months(1) == day("2028-02-29"));
  CHECK(day("2028-02-29").plus_months(12) == day("2029-02-28"));
  CHECK(day("2028-02-29").plus_months(48) == day("2032-02-29"));
  CHECK(day("2026-03-31").plus_months(-1) == day("2026-02-28"));
  CHECK(day("2026-01-15").plus_months(-1) == day("2025-12-15"));
  CHECK(day("2026-12-31").plus_months(2) == day("2027-02-28"));
}

TEST_CASE("arithmetic beyond the calendar stops at its edge") {
  CHECK(day("9999-12-01").plus_days(1'000'000'000'000) == day("9999-12-31"));
  CHECK(day("2026-01-01").plus_days(INT64_MIN) == day("0001-01-01"));
  CHECK(day("2026-01-01").plus_months(INT64_MAX) == day("9999-12-31"));
  CHECK(day("2026-01-01").plus_months(INT64_MIN) == day("0001-01-01"));
}

TEST_CASE("a month ends on its last day and a week begins where it is told to") {
  CHECK(day("2028-02-10").last_of_month() == day("2028-02-29"));
  CHECK(day("2027-12-31").first_of_month() == day("2027-12-01"));
  CHECK(day("2026-12-10").start_of_week(Weekday::mon) == day("2026-12-07"));
  CHECK(day("2026-12-10").start_of_week(Weekday::sun) == day("2026-12-06"));
  CHECK(day("2026-12-07").start_of_week(Weekday::mon) == day("2026-12-07"));
}

TEST_CASE("a local time keeps its offset, and nothing else is a local time") {
  const auto time = parse_local_time("2026-12-07T18:05-03:30");
  REQUIRE(time);
  CHECK(time->date == day("2026-12-07"));
  CHECK(time->minute == 18 * 60 + 5);
  CHECK(time->utc_offset == -210);
  CHECK(time->iso() == "2026-12-07T18:05-03:30");
  CHECK(parse_local_time("2026-12-07T18:05")->iso() == "2026-12-07T18:05+00:00");
  CHECK(parse_local_time("2026-12-07T18:05:09-03:30")->second == 9);
  CHECK(parse_local_time("2026-12-07T18:05:09-03:30")->iso() == "2026-12-07T18:05:09-03:30");
  CHECK(parse_local_time("2026-12-07T18:05:00-03:30")->iso() == "2026-12-07T18:05-03:30");
  for (const char* bad : {"2026-12-07", "2026-12-07 18:05", "2026-12-07T24:00", "2026-12-07T18:60",
                          "2026-12-07T18:05Z", "2026-12-07T18:05:00", "2026-12-07T18:05:60+01:00",
                          "2026-12-07T18:05.07+01:00", "2026-12-07T18:05+0100", "2026-12-07T18:05+1:00"})
    CHECK_MESSAGE(!parse_local_time(bad), bad);
}

TEST_CASE("a moment before the day begins belongs to the day before") {
  const LocalTime late{day("2027-01-01"), 3 * 60 + 59, 60};
  CHECK(day_of(late, 4 * 60) == day("2026-12-31"));
  CHECK(day_of({day("2027-01-01"), 4 * 60, 60}, 4 * 60) == day("2027-01-01"));
  CHECK(day_of(late, 0) == day("2027-01-01"));
}

TEST_CASE("months and weekdays are known by name and by usual abbreviation") {
  CHECK(parse_month_name("SEPT") == 9U);
  CHECK(parse_month_name("mar") == 3U);
  CHECK(parse_month_name("December") == 12U);
  CHECK_FALSE(parse_month_name("janu"));
  CHECK(parse_weekday_name("Thurs") == Weekday::thu);
  CHECK(parse_weekday_name("sunday") == Weekday::sun);
  CHECK_FALSE(parse_weekday_name("m"));
  CHECK(month_name(6) == "June");
  CHECK(weekday_name(Weekday::sun) == "Sunday");
}

TEST_CASE("work is read in hours and minutes and in nothing else") {
  CHECK(parse_work("30m") == Minutes{30});
  CHECK(parse_work("2h") == Minutes{120});
  CHECK(parse_work("2h30m") == Minutes{150});
  CHECK(parse_work("1.5h") == Minutes{90});
  CHECK(parse_work("1.33h") == Minutes{80});
  for (const char* bad :
       {"", "2", "h", "2h30", "1.h", ".5h", "1.5m", "-2h", "2 h", "2d", "9999999h", "2h30m5", "1.5h30m"})
    CHECK_MESSAGE(!parse_work(bad), bad);
}

TEST_CASE("spans and rates are read and spelt as the files spell them") {
  for (const char* text : {"3d", "2w", "6mo", "1y"}) CHECK(to_string(parse_span(text).value()) == text);
  CHECK(to_string(parse_span("12mo").value()) == "1y");
  CHECK_FALSE(parse_span("6m"));
  CHECK_FALSE(parse_span("w"));
  for (const char* text : {"5h/week", "1h30m/day", "45m/week"})
    CHECK(to_string(parse_rate(text).value()) == text);
  CHECK_FALSE(parse_rate("5h"));
  CHECK_FALSE(parse_rate("5h/month"));
  CHECK(parse_rate("1h/day")->minutes_per_week() == doctest::Approx(420));
}

TEST_CASE("a span is counted in calendar months and days") {
  CHECK(day("2026-08-31") + parse_span("6mo").value() == day("2027-02-28"));
  CHECK(day("2028-02-29") - parse_span("1y").value() == day("2027-02-28"));
  CHECK(day("2026-12-28") + parse_span("2w").value() == day("2027-01-11"));
  CHECK(day("9999-01-01") + parse_span("999999y").value() == day("9999-12-31"));
}
