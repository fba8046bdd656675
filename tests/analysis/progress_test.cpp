#include "analysis/progress.h"

#include <doctest/doctest.h>

#include <string>

namespace cairn::analysis {
namespace {

const base::Date kToday = *base::Date::parse_iso("2026-11-22");

struct Case {
  store::Workspace workspace;
  Progress progress;
};

Case progress_in(const std::string& goal, const std::string& journal, const std::string& profile = "") {
  Case one{store::load_texts(
               {{"goals/read.yaml", goal}, {"journal/2026-11.yaml", journal}, {"profile.yaml", profile}}),
           {}};
  one.progress = progress_of(one.workspace, History(one.workspace), one.workspace.goals.front(), kToday);
  return one;
}

// One book on each of six Sundays up to today.
const std::string kSixBooks =
    "- {at: 2026-10-18, progress: read, add: 1}\n- {at: 2026-10-25, progress: read, add: 1}\n"
    "- {at: 2026-11-01, progress: read, add: 1}\n- {at: 2026-11-08, progress: read, add: 1}\n"
    "- {at: 2026-11-15, progress: read, add: 1}\n- {at: 2026-11-22, progress: read, add: 1}\n";
const std::string kTenBooks =
    "statement: Read\nstart: 2026-10-12\ndue: 2027-01-03\nmetric: {baseline: 0, target: 10, unit: books}\n";

}  // namespace

TEST_CASE("a goal with a metric has its paces, its forecast and its slack") {
  const Case one = progress_in(kTenBooks, kSixBooks);
  const Progress& progress = one.progress;
  CHECK(progress.yardstick == Yardstick::metric);
  CHECK(progress.value == 6);
  CHECK(progress.share == 0.6);
  CHECK(progress.required_per_week == doctest::Approx(4 * 7.0 / 42));
  CHECK(progress.recorded_per_week == 1);
  CHECK(progress.forecast.p50 == base::Date::parse_iso("2026-12-20"));
  CHECK(progress.slack_days == 14);
  CHECK(progress.weeks == std::vector<double>{1, 1, 1, 1, 1, 1});
}

TEST_CASE("what was recorded of a change without a baseline is seen, though nothing can be told from it") {
  const Case one = progress_in("statement: Spend less\nmetric: {target: -20%}\n",
                               "- {at: 2026-11-15, progress: read, value: 9}\n"
                               "- {at: 2026-11-16, progress: read, value: 8}\n");
  CHECK(one.progress.value == 8);
  CHECK_FALSE(one.progress.target);
  CHECK_FALSE(one.progress.course);
}

TEST_CASE("days off ahead move the forecast and leave fewer weeks") {
  const Case one = progress_in(kTenBooks, kSixBooks, "days_off: [2026-12-07..2026-12-13, soon]\n");
  CHECK(one.progress.forecast.p50 == base::Date::parse_iso("2026-12-27"));
  CHECK(one.progress.required_per_week == doctest::Approx(4 * 7.0 / 35));
}

TEST_CASE("a pause of the goal does not slow its pace") {
  const std::string goal =
      "statement: Read\nstart: 2026-10-05\ndue: 2027-03-31\nmetric: {baseline: 0, target: 10}\n";
  const std::string journal =
      "- {at: 2026-10-11, progress: read, add: 1}\n- {at: 2026-10-18, progress: read, add: 1}\n"
      "- {at: 2026-10-18, change: read, key: status, from: active, to: paused}\n"
      "- {at: 2026-11-02, change: read, key: status, from: paused, to: active}\n"
      "- {at: 2026-11-08, progress: read, add: 1}\n- {at: 2026-11-15, progress: read, add: 1}\n"
      "- {at: 2026-11-22, progress: read, add: 1}\n";
  const Case one = progress_in(goal, journal);
  CHECK(one.progress.recorded_per_week == 1);
  CHECK(one.progress.forecast.weeks == 5);
}

TEST_CASE("a weight that shall fall needs and makes less than nothing a week") {
  const std::string goal =
      "statement: Weigh 70\nstart: 2026-10-12\ndue: 2027-03-28\nmetric: {baseline: 80, target: 70}\n";
  const std::string journal =
      "- {at: 2026-10-18, progress: read, value: 79.5}\n- {at: 2026-10-25, progress: read, value: 79}\n"
      "- {at: 2026-11-01, progress: read, value: 78.6}\n- {at: 2026-11-08, progress: read, value: 78}\n"
      "- {at: 2026-11-15, progress: read, value: 77.6}\n- {at: 2026-11-22, progress: read, value: 77}\n";
  const Case one = progress_in(goal, journal);
  CHECK(one.progress.forecast.status == ForecastStatus::ok);
  CHECK(*one.progress.recorded_per_week == doctest::Approx(-0.5));
  CHECK(*one.progress.required_per_week < 0);
  CHECK(one.progress.share == doctest::Approx(0.3));
}

TEST_CASE("a goal without a metric is told by its tasks and milestones") {
  const std::string goal =
      "statement: Read\nstart: 2026-11-01\ntasks:\n  - {do: a, done: 2026-11-03}\n  - {do: b}\n"
      "milestones:\n  - {name: c, done: 2026-11-10}\n  - {name: d}\n";
  const Case one = progress_in(goal, "");
  CHECK(one.progress.yardstick == Yardstick::items);
  CHECK(one.progress.value == 2);
  CHECK(one.progress.target == 4);
  CHECK(one.progress.forecast.status == ForecastStatus::not_enough_data);
}

TEST_CASE("a level that holds is reached, and one that does not is no failure to read") {
  const std::string goal = "statement: Keep\nstart: 2026-11-01\nmetric: {keep: 90}\n";
  CHECK(progress_in(goal, "- {at: 2026-11-20, progress: read, value: 92}\n").progress.forecast.status ==
        ForecastStatus::reached);
  CHECK(progress_in(goal, "- {at: 2026-11-20, progress: read, value: 80}\n").progress.forecast.status ==
        ForecastStatus::not_enough_data);
  CHECK_FALSE(progress_in(goal, "").progress.value.has_value());
}

TEST_CASE("a goal that is done is reached, whatever its metric says") {
  const Case one = progress_in(kTenBooks + "status: done\nfinished: 2026-11-20\n", kSixBooks);
  CHECK(one.progress.forecast.status == ForecastStatus::reached);
  CHECK_FALSE(one.progress.forecast.p50.has_value());
}

TEST_CASE("a habit counts whole periods, and neither illness nor holiday breaks it") {
  const std::string goal = "statement: Read\nstart: 2026-10-12\nevery: week\nmetric: {target: 2}\n";
  const std::string journal =
      "- {at: 2026-10-13, progress: read, add: 1}\n- {at: 2026-10-14, progress: read, add: 1}\n"
      "- {at: 2026-10-20, progress: read, add: 1}\n"
      "- {at: 2026-11-10, progress: read, add: 3}\n- {at: 2026-11-18, progress: read, add: 1}\n";
  const std::string profile = "days_off: [2026-10-26..2026-11-08]\n";
  const Case one = progress_in(goal, journal, profile);
  REQUIRE(one.progress.habit);
  const auto& periods = one.progress.habit->periods;
  REQUIRE(periods.size() == 6);
  CHECK(periods[0].is_met());
  CHECK_FALSE(periods[1].is_met());
  CHECK(periods[2].is_excused());
  CHECK(periods[3].is_excused());
  CHECK(periods[4].is_met());
  CHECK(periods[5].is_current);
  CHECK(one.progress.habit->kept(12).met == 2);
  CHECK(one.progress.habit->kept(12).of == 3);
  CHECK(one.progress.value == 1);
  CHECK(one.progress.required_per_week == 2);
}

TEST_CASE("a week with days off wants proportionally less, in whole things") {
  const std::string goal = "statement: Read\nstart: 2026-11-09\nevery: week\nmetric: {target: 4}\n";
  const Case one = progress_in(goal, "- {at: 2026-11-10, progress: read, add: 2}\n",
                               "days_off: [2026-11-13..2026-11-15]\n");
  CHECK(one.progress.habit->periods.front().wanted == 2);
  CHECK(one.progress.habit->periods.front().is_met());
}

TEST_CASE("a habit is counted until its due date and no further") {
  const std::string goal =
      "statement: Swim\nevery: week\nstart: 2026-10-05\ndue: 2026-11-01\nmetric: {target: 1}\n";
  const Case one = progress_in(goal,
                               "- {at: 2026-10-07, progress: read, add: 1}\n"
                               "- {at: 2026-10-28, progress: read, add: 1}\n"
                               "- {at: 2026-11-18, progress: read, add: 1}\n");
  REQUIRE(one.progress.habit);
  CHECK(one.progress.habit_ended);
  CHECK(one.progress.habit->periods.back().days.last == base::Date::parse_iso("2026-11-01"));
  CHECK(one.progress.habit->kept(12).met == 2);
  CHECK(one.progress.habit->kept(12).of == 4);
}

}  // namespace cairn::analysis
