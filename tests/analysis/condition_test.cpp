#include "analysis/condition.h"

#include <doctest/doctest.h>

#include "analysis/measures.h"
#include "support/fake_world.h"

namespace cairn::analysis {
namespace {

const base::Date kToday = *base::Date::parse_iso("2026-11-22");

std::string reason_of(std::string_view text, const Measures& measures) {
  const auto condition = parse_condition(text);
  REQUIRE(condition);
  const Verdict verdict = judge(*condition, measures, kToday);
  if (!verdict.holds) return "unknown";
  return *verdict.holds ? verdict.reason : "no";
}

ConditionError error_of(std::string_view text) {
  const auto condition = parse_condition(text);
  REQUIRE_FALSE(condition);
  return condition.error();
}

base::Date day(std::string_view iso) {
  return *base::Date::parse_iso(iso);
}

Measures measured() {
  Measures measures;
  measures.hours_per_week = 1.5;
  measures.slack_days = 9;
  measures.pace = 0.42;
  measures.last_progress = day("2026-10-29");
  measures.has_people = true;
  measures.since = day("2026-09-07");
  return measures;
}

}  // namespace

TEST_CASE("a condition that holds says in words what was found") {
  const Measures measures = measured();
  CHECK(reason_of("hours/week < 3", measures) == "hours/week is 1.5 (< 3)");
  CHECK(reason_of("Hours/week<2h30m", measures) == "hours/week is 1.5 (< 2h30m)");
  CHECK(reason_of("slack < 14d", measures) == "slack is 9d (< 14d)");
  CHECK(reason_of("slack < 2w", measures) == "slack is 9d (< 2w)");
  CHECK(reason_of("pace <= 42%", measures) == "pace is 42% (<= 42%)");
  CHECK(reason_of("no progress for 3w", measures) == "no progress for 24d (3w)");
  CHECK(reason_of("no contact for 6w", measures) == "no contact for 76d (6w)");
  CHECK(reason_of("date >= 2026-11-22", measures) == "date is 2026-11-22 (>= 2026-11-22)");
}

TEST_CASE("a condition that does not hold is told from one that cannot be told yet") {
  CHECK(reason_of("slack < 9d", measured()) == "no");
  CHECK(reason_of("slack > -3d", measured()) == "slack is 9d (> -3d)");
  CHECK(reason_of("no progress for 25d", measured()) == "no");
  CHECK(reason_of("date < 2026-11-22", measured()) == "no");
  for (const char* text :
       {"hours/week < 3", "slack < 14d", "pace < 50%", "no progress for 3w", "no contact for 6w"}) {
    CAPTURE(text);
    CHECK(reason_of(text, {}) == "unknown");
  }
}

TEST_CASE("`and` binds closer than `or`, and what is unknown decides nothing that is known") {
  const Measures measures = measured();
  CHECK(reason_of("pace < 10% and slack < 14d or hours/week < 3", measures) == "hours/week is 1.5 (< 3)");
  CHECK(reason_of("slack < 14d and hours/week < 3", measures) ==
        "slack is 9d (< 14d) and hours/week is 1.5 (< 3)");
  CHECK(reason_of("slack < 14d and pace < 10%", measures) == "no");
  Measures unknown = measures;
  unknown.pace.reset();
  CHECK(reason_of("pace < 50% or slack < 14d", unknown) == "slack is 9d (< 14d)");
  CHECK(reason_of("pace < 50% and slack < 14d", unknown) == "unknown");
  CHECK(reason_of("pace < 50% and slack < 2d", unknown) == "no");
}

TEST_CASE("a number that does not move has no slack at all") {
  Measures measures;
  measures.never_gets_there = true;
  CHECK(reason_of("slack < 14d", measures) == "at this pace it never gets there");
  CHECK(reason_of("slack > 14d", measures) == "no");
}

TEST_CASE("a typo is reported at its place with what was meant") {
  CHECK(error_of("slak < 14d") ==
        ConditionError{0, 4, "`slak` is nothing that cairn measures", "did you mean `slack`?"});
  CHECK(error_of("slack < 14d adn pace < 50%") ==
        ConditionError{12, 15, "`adn` where `and` or `or` should stand", "did you mean `and`?"});
  CHECK(error_of("no progres for 3w") ==
        ConditionError{3, 10, "`progres` is nothing that cairn waits for", "did you mean `progress`?"});
  CHECK(error_of("hour/week < 3").help == "did you mean `hours/week`?");
}

TEST_CASE("what is missing or of the wrong kind is said with an example") {
  CHECK(error_of("").message == "the condition is empty");
  CHECK(error_of("slack").message == "`slack` is compared with nothing");
  CHECK(error_of("slack is 14d").help == "write <, <=, > or >=");
  CHECK(error_of("slack < 14").help == "write a span: `14d`, `3w`, `2mo`");
  CHECK(error_of("pace < 50").help == "write a share of what is required: `50%`");
  CHECK(error_of("hours/week < few").help == "write hours: `3`, or `2h30m`");
  CHECK(error_of("date >= spring").help == "write a day: `2027-03-01`");
  CHECK(error_of("no progress since 3w").help == "say for how long: `for 3w`");
  CHECK(error_of("no progress for long").message == "`long` is no span");
  const ConditionError end = error_of("slack < 14d and");
  CHECK(end.message == "nothing behind `and`");
  CHECK(end.begin == 15);
}

TEST_CASE("hours, pace and silence are measured from the journal") {
  test::FakeWorld world;
  world.put("cairn.yaml", "format: 1\n");
  world.put("goals/run.yaml",
            "statement: Run 4 times a week\nstart: 2026-09-01\nevery: week\n"
            "metric: {unit: runs, target: 4}\npeople: [dana]\n");
  world.put("people/dana.yaml", "name: Dana\n");
  world.put("journal/2026-11.yaml",
            "- {at: 2026-11-02, progress: run, add: 4}\n"
            "- {at: 2026-11-10, progress: run, add: 2}\n"
            "- {at: 2026-11-10, contact: dana}\n"
            "- {at: 2026-11-15, time: run, for: 5h}\n"
            "- {at: 2026-11-16, time: run, for: 1h30m}\n");
  const store::Workspace workspace = store::load(world.world(), "/career", store::LoadOptions::everything());
  const History history(workspace);
  const Measures measures =
      measures_of(history, progress_of(workspace, history, workspace.goals.front(), kToday), kToday);
  CHECK(measures.hours_per_week == 1.5);
  CHECK(measures.pace == 6.0 / 16);
  CHECK(measures.last_progress == day("2026-11-10"));
  CHECK(measures.last_contact == day("2026-11-10"));
}

TEST_CASE("slack and pace come from the forecast") {
  test::FakeWorld world;
  world.put("cairn.yaml", "format: 1\n");
  world.put("goals/posts.yaml",
            "statement: Write 40 posts\nstart: 2026-09-01\ndue: 2026-12-31\n"
            "metric: {unit: posts, baseline: 0, target: 40}\n");
  std::string journal;
  for (const char* on :
       {"09-07", "09-14", "09-21", "09-28", "10-05", "10-12", "10-19", "10-26", "11-02", "11-09", "11-16"})
    journal += std::string("- {at: 2026-") + on + ", progress: posts, add: 1}\n";
  world.put("journal/2026-11.yaml", journal);
  const store::Workspace workspace = store::load(world.world(), "/career", store::LoadOptions::everything());
  const History history(workspace);
  const Measures measures =
      measures_of(history, progress_of(workspace, history, workspace.goals.front(), kToday), kToday);
  REQUIRE(measures.slack_days);
  CHECK(*measures.slack_days < -60);
  REQUIRE(measures.pace);
  CHECK(*measures.pace < 0.3);
  CHECK(*measures.pace > 0.1);
}

TEST_CASE("a pace is tested as soon as there is one, and what cannot be tested yet says why") {
  const auto judged = [](const std::string& goal, const std::string& journal, std::string_view text) {
    const store::Workspace workspace =
        store::load_texts({{"goals/posts.yaml", goal}, {"journal/2026-11.yaml", journal}});
    const History history(workspace);
    const Progress progress = progress_of(workspace, history, workspace.goals.front(), kToday);
    return judge(*parse_condition(text), measures_of(history, progress, kToday), kToday);
  };
  const std::string goal =
      "statement: Write 40 posts\nstart: 2026-09-01\ndue: 2027-03-31\n"
      "metric: {unit: posts, baseline: 0, target: 40}\n";
  const Verdict slow = judged(goal, "- {at: 2026-11-19, progress: posts, value: 2}\n", "pace < 50%");
  CHECK(slow.holds == true);
  CHECK(slow.untested.empty());

  const std::string young =
      "statement: Write 40 posts\nstart: 2026-11-20\ndue: 2027-03-31\n"
      "metric: {unit: posts, baseline: 0, target: 40}\n";
  const Verdict early = judged(young, "", "pace < 50% or slack < 14d and no contact for 6w");
  CHECK_FALSE(early.holds);
  CHECK(early.untested ==
        std::vector<std::string>{"pace < 50% cannot be tested yet: 0 of 4 weeks",
                                 "slack < 14d cannot be tested yet: 0 of 4 weeks",
                                 "no contact for 6w cannot be tested: the goal names no people"});

  const Verdict reached = judged(goal, "- {at: 2026-11-19, progress: posts, value: 40}\n", "slack < 14d");
  CHECK(reached.holds == false);
  const Verdict endless = judged("statement: Write\nmetric: {baseline: 0, target: 4}\n", "", "slack < 14d");
  CHECK(endless.untested ==
        std::vector<std::string>{"slack < 14d cannot be tested: the goal has no due date"});
}

}  // namespace cairn::analysis
