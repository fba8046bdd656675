#include "analysis/forecast.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "support/invented_goals.h"

namespace cairn::analysis {
namespace {

base::Date day(std::string_view iso) {
  return *base::Date::parse_iso(iso);
}

const base::Date kSince = day("2026-08-30");  // a Sunday
const CountedDays kEveryDay({});

// One change every Sunday.
Course weekly(const std::vector<double>& changes, double target) {
  Course course;
  course.since = kSince;
  course.target = target;
  course.rises = target > 0;
  course.seed = 42;
  for (std::size_t i = 0; i < changes.size(); ++i)
    course.steps.push_back({kSince.plus_days(7 * (static_cast<int>(i) + 1)), changes[i]});
  return course;
}

base::Date after_weeks(int weeks) {
  return kSince.plus_days(7 * weeks);
}

struct Coverage {
  int with = 0, inside = 0;
  double percent() const { return 100.0 * inside / with; }
};

Coverage coverage_of(std::string_view kind, const std::vector<test::Life>& lives) {
  Coverage coverage;
  for (const test::Life& life : lives) {
    if (life.kind != kind) continue;
    const Forecast made = forecast(life.course, CountedDays(life.pauses), life.today);
    if (!made.p10) continue;
    ++coverage.with;
    if (life.finish && *life.finish >= *made.p10 && (!made.p90 || *life.finish <= *made.p90))
      ++coverage.inside;
  }
  return coverage;
}

}  // namespace

TEST_CASE("who does the same every week is forecast to the day") {
  const Forecast made = forecast(weekly({1, 1, 1, 1, 1}, 12), kEveryDay, after_weeks(5));
  CHECK(made.status == ForecastStatus::ok);
  CHECK(made.per_week == 1);
  CHECK(made.p10 == after_weeks(12));
  CHECK(made.p50 == after_weeks(12));
  CHECK(made.p90 == after_weeks(12));
}

TEST_CASE("the band holds the middle, and is wider for uneven weeks") {
  const Forecast even = forecast(weekly({1, 1.2, 0.8, 1, 1.1, 0.9}, 30), kEveryDay, after_weeks(6));
  const Forecast uneven = forecast(weekly({0, 3, 0, 0, 2.5, 0.5}, 30), kEveryDay, after_weeks(6));
  REQUIRE(even.p90);
  CHECK(*even.p10 <= *even.p50);
  CHECK(*even.p50 <= *even.p90);
  REQUIRE(uneven.p10);
  CHECK(*uneven.p10 < *even.p10);
  CHECK((!uneven.p90 || *uneven.p90 > *even.p90));
}

TEST_CASE("the same record gives the same forecast") {
  const Course course = weekly({2, 0, 1, 3, 0, 2}, 40);
  CHECK(forecast(course, kEveryDay, after_weeks(6)) == forecast(course, kEveryDay, after_weeks(6)));
}

TEST_CASE("a falling number is forecast like a rising one") {
  const Forecast up = forecast(weekly({1, 0.5, 1.5, 1, 0.8}, 12), kEveryDay, after_weeks(5));
  const Forecast down = forecast(weekly({-1, -0.5, -1.5, -1, -0.8}, -12), kEveryDay, after_weeks(5));
  CHECK(up.p10 == down.p10);
  CHECK(up.p50 == down.p50);
  CHECK(up.p90 == down.p90);
  CHECK(*down.per_week == -*up.per_week);
}

TEST_CASE("below four weeks there is not enough data") {
  const Forecast made = forecast(weekly({1, 1}, 12), kEveryDay, after_weeks(2));
  CHECK(made.status == ForecastStatus::not_enough_data);
  CHECK(made.weeks == 2);
  CHECK(made.weeks_needed == 4);
  CHECK_FALSE(made.p50.has_value());
  CHECK_FALSE(made.probability.has_value());
}

TEST_CASE("fewer than three gaps between readings are no pace, however long ago they were") {
  Course course = weekly({}, 12);
  course.is_counted = false;
  const Forecast one = forecast(course, kEveryDay, after_weeks(20));
  CHECK(one.status == ForecastStatus::not_enough_data);
  CHECK(one.weeks == 0);
  CHECK_FALSE(one.per_week);
  course.steps = {{after_weeks(1), 1}, {after_weeks(2), 1}};
  const Forecast three = forecast(course, kEveryDay, after_weeks(20));
  CHECK(three.status == ForecastStatus::not_enough_data);
  CHECK(three.weeks == 2);
  course.steps.push_back({after_weeks(3), 1});
  CHECK(forecast(course, kEveryDay, after_weeks(20)).status == ForecastStatus::ok);
}

TEST_CASE("a day off makes no week disappear from the pace") {
  Course course = weekly({6, 4, 3, 3}, 38);
  course.is_counted = false;
  const CountedDays one_off({{after_weeks(1).plus_days(1), after_weeks(1).plus_days(1)}});
  const Forecast whole = forecast(course, kEveryDay, after_weeks(4));
  const Forecast made = forecast(course, one_off, after_weeks(4));
  CHECK(whole.per_week == 4);
  CHECK(made.status == ForecastStatus::ok);
  CHECK(made.weeks == 4);
  CHECK(made.days == 27);
  CHECK(*made.per_week == doctest::Approx(16 * 7 / 27.0));
  CHECK(weekly_changes(course, one_off, after_weeks(4), 53) == std::vector<double>{6, 4, 3, 3});
}

TEST_CASE("days off do not make readings seem closer together") {
  Course course = weekly({3, 0, 5}, 40);
  course.steps = {{after_weeks(2), 3}, {after_weeks(4), 5}};
  course.is_counted = false;
  const CountedDays some_off({{after_weeks(1), after_weeks(1).plus_days(2)}});
  CHECK(forecast(course, kEveryDay, after_weeks(4)).weeks_needed == 6);
  CHECK(forecast(course, some_off, after_weeks(4)).weeks_needed == 6);
}

TEST_CASE("a week of which little counts goes with the one before it") {
  const CountedDays away({{after_weeks(2).plus_days(2), after_weeks(3)}});
  const Course course = weekly({1, 1, 1, 1, 1}, 12);
  const auto weeks = weekly_changes(course, away, after_weeks(5), 53);
  CHECK(weeks == std::vector<double>{1, 2, 1, 1});
  CHECK(*forecast(course, away, after_weeks(5)).per_week == doctest::Approx(5 * 7 / 29.0));
}

TEST_CASE("what is measured every fortnight needs three of them") {
  Course course = weekly({}, 80);
  course.is_counted = false;
  for (int i = 1; i <= 2; ++i) course.steps.push_back({after_weeks(2 * i), 3});
  const Forecast early = forecast(course, kEveryDay, after_weeks(4));
  CHECK(early.status == ForecastStatus::not_enough_data);
  CHECK(early.weeks_needed == 6);
  course.steps.push_back({after_weeks(6), 3});
  const Forecast made = forecast(course, kEveryDay, after_weeks(6));
  CHECK(made.status == ForecastStatus::ok);
  CHECK(made.per_week == 1.5);
}

TEST_CASE("no progress, or progress the wrong way, will not converge") {
  Course still = weekly({0, 0, 0, 0, 0}, 12);
  still.due = day("2027-06-30");
  const Forecast made = forecast(still, kEveryDay, after_weeks(5));
  CHECK(made.status == ForecastStatus::will_not_converge);
  CHECK(made.probability == 0);
  CHECK(forecast(weekly({-1, 0, -2, 1, -1}, 12), kEveryDay, after_weeks(5)).status ==
        ForecastStatus::will_not_converge);
}

TEST_CASE("a target centuries ahead will not converge") {
  CHECK(forecast(weekly({1, 1, 1, 1, 2}, 1e6), kEveryDay, after_weeks(5)).status ==
        ForecastStatus::will_not_converge);
}

TEST_CASE("a target that is behind is reached, in either direction") {
  CHECK(forecast(weekly({6, 7}, 12), kEveryDay, after_weeks(2)).status == ForecastStatus::reached);
  CHECK(forecast(weekly({-6, -6}, -12), kEveryDay, after_weeks(2)).status == ForecastStatus::reached);
}

TEST_CASE("the due date has a probability between never and certain") {
  Course course = weekly({1, 0.5, 1.5, 1, 0.8, 1.2}, 16);
  const auto probability = [&](std::string_view due) {
    course.due = day(due);
    return *forecast(course, kEveryDay, after_weeks(6)).probability;
  };
  CHECK(probability("2026-10-12") < 0.01);
  CHECK(probability("2026-12-20") > 0.3);
  CHECK(probability("2026-12-20") < 0.9);
  CHECK(probability("2027-06-30") > 0.99);
}

TEST_CASE("pauses behind do not slow the pace, pauses ahead move the finish") {
  Course course = weekly({1, 1, 1, 0, 0, 1, 1}, 12);
  const base::Date today = after_weeks(7);
  const CountedDays ill({{after_weeks(3).plus_days(1), after_weeks(5)}});
  CHECK(forecast(course, kEveryDay, today).per_week < 0.8);
  const Forecast made = forecast(course, ill, today);
  CHECK(made.per_week == 1);
  CHECK(made.weeks == 5);
  CHECK(made.p50 == after_weeks(14));
  const CountedDays holiday(
      {{after_weeks(3).plus_days(1), after_weeks(5)}, {after_weeks(8).plus_days(1), after_weeks(10)}});
  CHECK(forecast(course, holiday, today).p50 == after_weeks(16));
}

TEST_CASE("far targets are reckoned, and agree with what is drawn for nearer ones") {
  const std::vector<double> weeks = {1, 1.3, 0.7, 1.1, 0.9, 1, 1.2, 0.8};
  const Forecast near = forecast(weekly(weeks, 8 + 59), kEveryDay, after_weeks(8));
  const Forecast far = forecast(weekly(weeks, 8 + 61), kEveryDay, after_weeks(8));
  REQUIRE(near.p90);
  REQUIRE(far.p90);
  CHECK(std::abs(*far.p10 - *near.p10) < 35);
  CHECK(std::abs(*far.p50 - *near.p50) < 35);
  CHECK(std::abs(*far.p90 - *near.p90) < 35);
}

TEST_CASE("the band holds the true finish about as often as it says") {
  const auto lives = test::invent(200 * test::kKindCount, {.seed = 3});
  for (const std::string_view kind : {"steady", "bursty", "with pauses"}) {
    const Coverage coverage = coverage_of(kind, lives);
    CAPTURE(kind);
    CHECK(coverage.with > 180);
    CHECK(coverage.percent() > 72);
    CHECK(coverage.percent() < 90);
  }
}

TEST_CASE("when the due date is over, nothing can be in time any more") {
  Course course = weekly({1, 2, 1, 2, 1}, 12);
  course.due = after_weeks(5);
  const auto on_the_day = forecast(course, kEveryDay, after_weeks(5));
  REQUIRE(on_the_day.status == ForecastStatus::ok);
  CHECK(on_the_day.probability > 0);
  CHECK(forecast(course, kEveryDay, after_weeks(5).plus_days(1)).probability == 0);
}

}  // namespace cairn::analysis
