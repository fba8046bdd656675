// Named stretches of the calendar.
#include "analysis/prose/periods.h"

#include <doctest/doctest.h>

#include "analysis/prose/reading_support.h"

namespace cairn::analysis::prose {

TEST_CASE("Easter and Thanksgiving fall on their days") {
  CHECK(holiday_of(2024, 2)->first.iso() == "2024-03-31");
  CHECK(holiday_of(2025, 2)->first.iso() == "2025-04-20");
  CHECK(holiday_of(2038, 2)->first.iso() == "2038-04-25");
  CHECK(holiday_of(2026, 3)->first.iso() == "2026-11-26");
  CHECK(holiday_of(2024, 3)->first.iso() == "2024-11-28");
  CHECK(holiday_of(2023, 3)->first.iso() == "2023-11-23");
}

TEST_CASE("a span of units ends on the day before the same day") {
  const base::Date start = base::Date::from_ymd(2027, 1, 1).value();
  CHECK(span_from(start, 6, Grain::month).last.iso() == "2027-06-30");
  CHECK(span_from(start, 1, Grain::day).last.iso() == "2027-01-01");
  CHECK(span_from(start, 0, Grain::day).last.iso() == "2027-01-01");
  CHECK(span_from(start, 2, Grain::week).last.iso() == "2027-01-14");
}

TEST_CASE("working days are counted from Monday to Friday") {
  const base::Date friday = base::Date::from_ymd(2026, 11, 27).value();
  CHECK(days_holding(friday, 1) == 3);
  CHECK(days_holding(friday, 5) == 7);
  CHECK(days_holding(friday.plus_days(-4), 4) == 4);
  CHECK(days_holding(friday.plus_days(-5), 10) == 12);  // from a Sunday to a Friday
}

TEST_CASE("a working day is none of the weekend that it is counted from") {
  const base::Date friday = base::Date::from_ymd(2026, 11, 27).value();
  const base::Date monday = friday.plus_days(3);
  CHECK(working_span_from(friday.plus_days(1), 1).last == monday);
  CHECK(working_span_from(friday.plus_days(2), 1).last == monday);
  CHECK(working_span_from(friday.plus_days(2), 6).last == monday.plus_days(7));
  CHECK(working_span_from(monday, 1).last == monday);
  CHECK(working_span_from(monday, 0).last == monday);
}

TEST_CASE("the parts of a month are its thirds") {
  const Interval june = month_of(2027, 6);
  CHECK(part_of(june, 0).last.iso() == "2027-06-10");
  CHECK(part_of(june, 1).first.iso() == "2027-06-11");
  CHECK(part_of(june, 2).last.iso() == "2027-06-30");
  CHECK(part_of(year_of(2027), 0).last.iso() == "2027-04-30");
  CHECK(part_of(quarter_of(2027, 2), 1).first.iso() == "2027-05-01");
}

TEST_CASE("winter runs over the new year") {
  CHECK(season_of(2026, 4).first.iso() == "2026-12-01");
  CHECK(season_of(2026, 4).last.iso() == "2027-02-28");
}

}  // namespace cairn::analysis::prose
