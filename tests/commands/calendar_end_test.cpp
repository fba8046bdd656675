// The calendar ends on 9999-12-31 and begins on 0001-01-01: no command may look for the day beyond them.
#include <doctest/doctest.h>

#include "base/text.h"
#include "main/run.h"
#include "support/fake_world.h"

namespace cairn::test {
namespace {

const std::vector<std::vector<std::string>> kLoop = {
    {"plan", "day"},
    {"plan"},
    {"plan", "--format", "ics"},
    {"plan", "--format", "json"},
    {"plan", "month"},
    {"plan", "year"},
    {"plan", "year", "--format", "html"},
    {"plan", "year", "--format", "dot"},
    {"plan", "year", "--format", "ics"},
    {"progress"},
    {"progress", "run"},
    {"progress", "read"},
    {"matrix"},
    {"today"},
    {"remind"},
    {"review", "--no-input"},
    {"time"},
    {"time", "report"},
    {"list"},
    {"list", "tasks"},
    {"show", "run"},
    {"check"},
};

void put_career(FakeWorld& fake, const std::string& due) {
  fake.put("cairn.yaml", "format: 1\n");
  fake.put("profile.yaml", "week: {mon: [09:00-12:00], fri: 5h}\ndays_off: [0001-01-01..0001-01-03]\n");
  fake.put("inbox.yaml", "tasks:\n  - {do: Badge, id: badge, due: " + due + ", estimate: 30m}\n");
  fake.put("goals/run.yaml", "statement: Run\nwhy: x\ndue: " + due +
                                 "\neffort: 5h/week\nmetric: {unit: km, baseline: 0, target: 9}\n");
  fake.put("goals/long.yaml", "statement: Long\nwhy: x\neffort: 1h/week\n");
  fake.put("goals/read.yaml", "statement: Read\nwhy: x\nevery: week\nmetric: {unit: pages, target: 9}\n");
  fake.put("people/dana.yaml", "name: Dana\nevery: 2w\n");
  fake.put("journal/2026-11.yaml", "- {at: 2026-11-20, progress: run, value: 1}\n");
}

}  // namespace

TEST_CASE("the last days of the calendar, and its first, are days like others") {
  for (const std::string today : {"9999-12-31", "9999-12-25", "9999-12-01", "0001-01-01"}) {
    for (const auto& words : kLoop) {
      FakeWorld fake(today + "T12:00+00:00");
      put_career(fake, today);
      const int exit = main::run(fake.world(), words);
      CAPTURE(today);
      CAPTURE(base::join(words, " "));
      CAPTURE(fake.error());
      CHECK(exit <= 1);
      CHECK(fake.output().find("0000-") == std::string::npos);
      CHECK(fake.output().find("10000-") == std::string::npos);
    }
  }
}

TEST_CASE("a due date at the end of the calendar is far away, and no more") {
  for (const std::string due : {"9999-12-30", "9999-12-31"}) {
    for (const auto& words : kLoop) {
      FakeWorld fake("2026-11-22T12:00+00:00");
      put_career(fake, due);
      CAPTURE(base::join(words, " "));
      CHECK(main::run(fake.world(), words) <= 1);
    }
  }
}

TEST_CASE("the plan of a month in the calendar's last one goes to its last day") {
  FakeWorld fake("9999-12-10T12:00+00:00");
  put_career(fake, "9999-12-31");
  REQUIRE(main::run(fake.world(), {"plan", "month", "--color", "never"}) == 0);
  CHECK(fake.output().find("Fri 31 Dec") != std::string::npos);
}

}  // namespace cairn::test
