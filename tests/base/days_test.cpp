#include "base/days.h"

#include <doctest/doctest.h>

using namespace cairn::base;

namespace {
Date day(std::string_view iso) {
  return Date::parse_iso(iso).value();
}
}  // namespace

TEST_CASE("the days of a period end with it, and with the calendar") {
  CHECK(days_of({day("2028-02-28"), day("2028-03-01")}) ==
        std::vector{day("2028-02-28"), day("2028-02-29"), day("2028-03-01")});
  CHECK(days_of({day("9999-12-30"), day("9999-12-31")}) == std::vector{day("9999-12-30"), day("9999-12-31")});
  CHECK(days_of({day("2028-03-01"), day("2028-02-28")}).empty());
}

TEST_CASE("the months of a period begin with the one that it begins in, and end with the calendar") {
  CHECK(months_of({day("2026-11-22"), day("2027-01-01")}) ==
        std::vector{day("2026-11-01"), day("2026-12-01"), day("2027-01-01")});
  CHECK(months_of({day("9999-11-05"), day("9999-12-31")}) ==
        std::vector{day("9999-11-01"), day("9999-12-01")});
  CHECK(months_of({day("2027-01-02"), day("2027-01-01")}).size() == 1);
}
