#include "analysis/time_report.h"

#include <doctest/doctest.h>

#include <string>

#include "support/zone_clock.h"

namespace cairn::analysis {
namespace {

base::Date day(std::string_view iso) {
  return *base::Date::parse_iso(iso);
}

constexpr std::string_view kGoal =
    "statement: Earn the PMP certification\n"
    "start: 2026-12-01\n"
    "due: 2028-05-31\n"
    "effort: 7h/week\n"
    "tasks:\n"
    "  - {do: Take the course, learn: course, estimate: 4h, due: 2027-02-15}\n"
    "  - {do: Book the exam slot, estimate: 1h, due: 2026-12-10, done: "
    "2026-12-08}\n"
    "  - {do: Sort the notes, estimate: 30m, due: 2026-12-10, important: "
    "false}\n";

struct Recorded {
  explicit Recorded(const std::string& journal, const std::string& goal = std::string(kGoal))
      : workspace(store::load_texts({{"cairn.yaml", "format: 1\n"},
                                     {"goals/pmp.yaml", goal},
                                     {"goals/run.yaml", "statement: Run\nevery: week\n"},
                                     {"inbox.yaml", "tasks:\n  - do: Renew the badge\n"},
                                     {"journal/2026-12.yaml", journal}})),
        history(workspace) {}
  TimeReport report() const { return report_of("2026-12-07", "2026-12-10"); }
  // Of the week that begins then.
  TimeReport report_of(std::string_view first, std::string_view today) const {
    const test::ZoneClock clock("2026-12-10T18:00+01:00");
    return make_time_report(workspace, history, {day(first), day(first).plus_days(6)}, day(today), clock);
  }

  store::Workspace workspace;
  History history;
};

const HourTime& hour(const TimeReport& report, std::size_t hour) {
  return report.hours.at(hour);
}

}  // namespace

TEST_CASE(
    "the hours of a period are those of its days alone, and counted by "
    "goal, the most first") {
  const Recorded recorded(
      "- {at: 2026-12-07T18:00+01:00, time: pmp/course, for: 1h}\n"
      "- {at: 2026-12-08T18:00+01:00, time: run, for: 3h}\n"
      "- {at: 2026-12-08, time: renew-badge, for: 10m}\n"
      "- {at: 2026-12-06T18:00+01:00, time: pmp, for: 9h}\n"
      "- {at: 2026-12-14T18:00+01:00, time: pmp, for: 9h}\n");
  const TimeReport report = recorded.report();
  CHECK(report.total.count == 250);
  CHECK(report.days == 2);
  REQUIRE(report.goals.size() == 3);
  CHECK(report.goals[0].id == "run");
  CHECK(report.goals[1].id == "pmp");
  CHECK(report.goals[2].id.empty());
  // Seven hours a week, of which four days have passed.
  CHECK(report.goals[1].committed == base::Minutes{4 * 60});
  CHECK_FALSE(report.goals[0].committed);
}

TEST_CASE(
    "work is of kinds: learning, tasks, habits, goals as a whole, "
    "the inbox, and what is gone") {
  const Recorded recorded(
      "- {at: 2026-12-07T08:00+01:00, time: pmp/take-course, for: 1h}\n"
      "- {at: 2026-12-07T09:00+01:00, time: pmp/book-exam-slot, for: 50m}\n"
      "- {at: 2026-12-07T10:00+01:00, time: run, for: 40m}\n"
      "- {at: 2026-12-07T11:00+01:00, time: pmp, for: 30m}\n"
      "- {at: 2026-12-07T12:00+01:00, time: renew-badge, for: 20m}\n"
      "- {at: 2026-12-07T13:00+01:00, time: lost/task, for: 10m}\n");
  const TimeReport report = recorded.report();
  REQUIRE(report.kinds.size() == 6);
  CHECK(report.kinds[0].name == "learning: course");
  CHECK(report.kinds[1].name == "tasks");
  CHECK(report.kinds[2].name == "habits");
  CHECK(report.kinds[3].name == "goals as a whole");
  CHECK(report.kinds[4].name == "inbox");
  CHECK(report.kinds[5].name == "gone");
  CHECK(report.boxes.gone.count == 10);
}

TEST_CASE("the boxes are those of the day on which the work was done") {
  const Recorded recorded(
      "- {at: 2026-12-07T08:00+01:00, time: pmp/take-course, for: "
      "1h}\n"  // important, due in February
      "- {at: 2026-12-07T09:00+01:00, time: pmp/book-exam-slot, for: "
      "50m}\n"  // due three days later, done
      "- {at: 2026-12-07T10:00+01:00, time: pmp/sort-notes, for: "
      "40m}\n"  // said not to be important
      "- {at: 2026-12-07T12:00+01:00, time: renew-badge, for: 20m}\n");
  const TimeReport report = recorded.report();
  CHECK(report.boxes.schedule.count == 60);
  CHECK(report.boxes.act.count == 50);
  CHECK(report.boxes.delegate.count == 40);
  CHECK(report.boxes.drop.count == 20);
}

TEST_CASE(
    "a session counts in each hour of the clock that it lies in, past "
    "midnight too") {
  const Recorded recorded(
      "- {at: 2026-12-07T23:30+01:00, time: pmp, for: 1h15m, interrupted: 2}\n"
      "- {at: 2026-12-08, time: pmp, for: 2h}\n");
  const TimeReport report = recorded.report();
  CHECK(hour(report, 23).work.count == 30);
  CHECK(hour(report, 23).interrupted == 2);
  CHECK(hour(report, 0).work.count == 45);
  CHECK(hour(report, 1).work.count == 0);
  CHECK(report.without_hour.count == 120);
}

TEST_CASE(
    "the best hours are the two in a row with the most work; of equals "
    "the earlier ones") {
  const Recorded recorded(
      "- {at: 2026-12-07T09:30+01:00, time: pmp, for: 1h}\n"
      "- {at: 2026-12-07T15:30+01:00, time: pmp, for: 1h}\n");
  CHECK(recorded.report().best_hour == 9);
  CHECK_FALSE(Recorded("- {at: 2026-12-08, time: pmp, for: 2h}\n").report().best_hour);
}

TEST_CASE("the best hours go on at midnight, and begin with one that has work") {
  const Recorded late(
      "- {at: 2026-12-07T00:10+01:00, time: pmp, for: 40m}\n"
      "- {at: 2026-12-08T01:00+01:00, time: pmp, for: 30m}\n"
      "- {at: 2026-12-08T23:00+01:00, time: pmp, for: 50m}\n");
  CHECK(late.report().best_hour == 23);
  CHECK(Recorded("- {at: 2026-12-08T23:00+01:00, time: pmp, for: 1h}\n").report().best_hour == 23);
  CHECK(Recorded("- {at: 2026-12-08T09:15+01:00, time: pmp, for: 45m}\n").report().best_hour == 9);
}

TEST_CASE(
    "estimates stand against all that a task has taken, and what is done "
    "tells the ratio") {
  const Recorded recorded(
      "- {at: 2026-12-01T08:00+01:00, time: pmp/book-exam-slot, for: 1h}\n"
      "- {at: 2026-12-07T08:00+01:00, time: pmp/book-exam-slot, for: 30m}\n"
      "- {at: 2026-12-07T09:00+01:00, time: pmp/take-course, for: 1h}\n"
      "- {at: 2026-12-01T09:00+01:00, time: pmp/sort-notes, for: 9h}\n");
  const TimeReport report = recorded.report();
  REQUIRE(report.estimates.size() == 2);
  CHECK(report.estimates[0].subject == "pmp/book-exam-slot");
  CHECK(report.estimates[0].spent.count == 90);
  CHECK(report.estimates[0].is_done);
  CHECK(report.estimates[1].spent.count == 60);
  CHECK(report.ratio == doctest::Approx(1.5));
}

TEST_CASE("a period without time has nothing to tell") {
  const TimeReport report = Recorded("").report();
  CHECK(report.total.count == 0);
  CHECK(report.goals.empty());
  CHECK_FALSE(report.ratio);
}

TEST_CASE("minutes that stand for two things are counted as such, and those that touch are not") {
  const Recorded recorded(
      "- {at: 2026-12-08T10:00+01:00, time: pmp, for: 2h}\n"
      "- {at: 2026-12-08T11:30+01:00, time: run, for: 1h}\n"
      "- {at: 2026-12-08T11:40+01:00, time: run, for: 10m}\n"
      "- {at: 2026-12-08T12:30+01:00, time: pmp, for: 1h}\n"
      "- {at: 2026-12-08, time: pmp, for: 3h}\n");
  CHECK(recorded.report().twice.count == 30 + 10);
  CHECK(recorded.report().twice_on == day("2026-12-08"));
  const Recorded clean(
      "- {at: 2026-12-08T10:00+01:00, time: pmp, for: 2h}\n"
      "- {at: 2026-12-08T12:00+01:00, time: run, for: 1h}\n");
  CHECK(clean.report().twice.count == 0);
  CHECK_FALSE(clean.report().twice_on);
}

TEST_CASE("the hour that the clocks leave out in spring has no work, and the hours after it are not late") {
  const Recorded recorded("- {at: 2027-03-28T01:30+01:00, time: pmp, for: 2h}\n");
  const TimeReport report = recorded.report_of("2027-03-22", "2027-03-28");
  CHECK(hour(report, 1).work.count == 30);
  CHECK(hour(report, 2).work.count == 0);
  CHECK(hour(report, 3).work.count == 60);
  CHECK(hour(report, 4).work.count == 30);
}

TEST_CASE("the hour that the clocks show twice in autumn has the work of both") {
  const Recorded recorded("- {at: 2026-10-25T01:30+02:00, time: pmp, for: 4h}\n");
  const TimeReport report = recorded.report_of("2026-10-19", "2026-10-25");
  CHECK(hour(report, 1).work.count == 30);
  CHECK(hour(report, 2).work.count == 120);
  CHECK(hour(report, 3).work.count == 60);
  CHECK(hour(report, 4).work.count == 30);
  CHECK(hour(report, 5).work.count == 0);
}

TEST_CASE("work in the second showing of a doubled hour; and over midnight") {
  const Recorded recorded(
      "- {at: 2026-10-25T02:15+01:00, time: pmp, for: 1h}\n"
      "- {at: 2026-10-24T23:30+02:00, time: run, for: 1h}\n");
  const TimeReport report = recorded.report_of("2026-10-19", "2026-10-25");
  CHECK(hour(report, 2).work.count == 45);
  CHECK(hour(report, 3).work.count == 15);
  CHECK(hour(report, 23).work.count == 30);
  CHECK(hour(report, 0).work.count == 30);
}

TEST_CASE("what was recorded where the clocks show something else keeps the hours of that place") {
  const Recorded recorded("- {at: 2026-10-24T20:30-04:00, time: pmp, for: 2h}\n");
  const TimeReport report = recorded.report_of("2026-10-19", "2026-10-25");
  CHECK(hour(report, 20).work.count == 30);
  CHECK(hour(report, 21).work.count == 60);
  CHECK(hour(report, 22).work.count == 30);
}

}  // namespace cairn::analysis
