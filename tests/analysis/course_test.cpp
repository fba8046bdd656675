#include "analysis/course.h"

#include <doctest/doctest.h>

#include <string_view>

namespace cairn::analysis {
namespace {

base::Date day(std::string_view iso) {
  return *base::Date::parse_iso(iso);
}

Record reading(std::string_view iso, double value) {
  return {day(iso), true, value};
}
Record added(std::string_view iso, double change) {
  return {day(iso), false, change};
}

const base::Date kToday = day("2026-12-31");

}  // namespace

TEST_CASE("a course begins at its start with the baseline, and counts the first day") {
  const auto course = make_course(std::vector{added("2026-11-02", 2), added("2026-11-04", 3)},
                                  {day("2026-11-02"), 10}, kToday);
  REQUIRE(course);
  CHECK(course->since == day("2026-11-01"));
  CHECK(course->first_value == 10);
  CHECK(course->steps == std::vector<Step>{{day("2026-11-02"), 2}, {day("2026-11-04"), 3}});
  CHECK(course->value() == 15);
  CHECK(course->is_counted);
}

TEST_CASE("without a start the first reading is the beginning") {
  const auto course =
      make_course(std::vector{reading("2026-11-02", 4), reading("2026-11-09", 3)}, {}, kToday);
  REQUIRE(course);
  CHECK(course->since == day("2026-11-02"));
  CHECK(course->first_value == 4);
  CHECK(course->steps == std::vector<Step>{{day("2026-11-09"), -1}});
  CHECK_FALSE(course->is_counted);
}

TEST_CASE("a first reading long after the start says what nobody recorded, and the record begins there") {
  const Origin origin{day("2026-01-05"), 0};
  const auto late =
      make_course(std::vector{reading("2026-07-01", 500), added("2026-07-08", 31)}, origin, kToday);
  REQUIRE(late);
  CHECK(late->since == day("2026-07-01"));
  CHECK(late->first_value == 500);
  const auto alone = make_course(std::vector{reading("2026-07-01", 500)}, origin, kToday);
  REQUIRE(alone);
  CHECK(alone->since == day("2026-01-04"));
  CHECK(alone->steps.size() == 1);
}

TEST_CASE("records of one day are one step, and what lies ahead is left out") {
  const auto course = make_course(
      std::vector{added("2026-11-02", 1), added("2026-11-02", 1), added("2027-01-01", 5)}, {}, kToday);
  REQUIRE(course);
  CHECK(course->since == day("2026-11-01"));
  CHECK(course->steps == std::vector<Step>{{day("2026-11-02"), 2}});
}

TEST_CASE("without records a course stands at its baseline, and without that there is none") {
  CHECK(make_course({}, {day("2026-11-02"), 7}, kToday)->value() == 7);
  CHECK_FALSE(make_course({}, {day("2027-02-01"), 7}, kToday).has_value());
  CHECK_FALSE(make_course({}, {}, kToday).has_value());
}

TEST_CASE("the seed changes with the id and with the record") {
  const auto one = make_course(std::vector{added("2026-11-02", 1)}, {}, kToday);
  const auto two = make_course(std::vector{added("2026-11-02", 2)}, {}, kToday);
  CHECK(seed_of("read", *one) == seed_of("read", *one));
  CHECK(seed_of("read", *one) != seed_of("reads", *one));
  CHECK(seed_of("read", *one) != seed_of("read", *two));
}

}  // namespace cairn::analysis
