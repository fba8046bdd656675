// What a transcript cannot show: a terminal that answers, and nights in which the clocks change.
#include <doctest/doctest.h>

#include "main/run.h"
#include "support/fake_world.h"
#include "support/zone_clock.h"

namespace cairn::test {
namespace {

struct Career {
  explicit Career(std::string_view now) : clock(now) {
    fake.clock = &clock;
    fake.put("cairn.yaml", "format: 1\n");
    fake.put("goals/pmp.yaml", "statement: Earn the PMP certification\ndue: 2027-05-31\n");
    fake.put("goals/read.yaml", "statement: Read twelve books\ndue: 2027-05-31\n");
  }
  int run(std::vector<std::string> words) {
    fake.clear_output();
    return main::run(fake.world(), words);
  }
  std::string journal(const std::string& month) { return fake.text_of("journal/" + month + ".yaml"); }

  ZoneClock clock;
  FakeWorld fake;
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a timer over the night in which the clocks go back counts the hour that comes twice") {
  Career career("2026-10-25T00:30+02:00");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(4 * 60);
  REQUIRE(career.clock.now().iso() == "2026-10-25T03:30+01:00");
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(career.journal("2026-10") == "- {at: 2026-10-25T00:30+02:00, time: pmp, for: 4h}\n");
}

TEST_CASE("a timer over the night in which the clocks go forward does not count the hour that is left out") {
  Career career("2027-03-28T00:30+01:00");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(3 * 60);
  REQUIRE(career.clock.now().iso() == "2027-03-28T04:30+02:00");
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(career.journal("2027-03") == "- {at: 2027-03-28T00:30+01:00, time: pmp, for: 3h}\n");
}

TEST_CASE("time that is added across a change of the clocks begins as long ago as it lasted") {
  Career autumn("2026-10-25T03:30+01:00");
  REQUIRE(autumn.run({"time", "add", "3h", "pmp"}) == 0);
  CHECK(autumn.journal("2026-10") == "- {at: 2026-10-25T01:30+02:00, time: pmp, for: 3h}\n");
  Career spring("2027-03-28T03:30+02:00");
  REQUIRE(spring.run({"time", "add", "1h", "pmp"}) == 0);
  CHECK(spring.journal("2027-03") == "- {at: 2027-03-28T01:30+01:00, time: pmp, for: 1h}\n");
}

TEST_CASE("a beginning of last summer has summer's offset, though it is winter") {
  Career career("2026-12-07T18:05+01:00");
  REQUIRE(career.run({"time", "add", "1h", "pmp", "--at", "2026-07-01 09:00"}) == 0);
  CHECK(career.journal("2026-07") == "- {at: 2026-07-01T09:00+02:00, time: pmp, for: 1h}\n");
}

TEST_CASE("a pretended day has the offset of that day") {
  Career career("2026-12-07T18:05+01:00");
  REQUIRE(career.run({"--today", "2026-07-01T09:00", "time", "start", "pmp"}) == 0);
  CHECK(has(career.fake.text_of(".cairn/timer.yaml"), "at: 2026-07-01T09:00+02:00"));
}

TEST_CASE("on a terminal a forgotten timer asks when it ended, until the answer can be") {
  Career career("2026-12-07T18:05+01:00");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(15 * 60);
  career.fake.terminal.is_tty = true;
  career.fake.type("soon\n17:00\n19:30\n");
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(has(career.fake.output(), "has run for 15h, since yesterday 18:05. When did you stop?"));
  CHECK(has(career.fake.output(), "'soon' is no time"));
  CHECK(has(career.fake.output(), "17:00 is still to come"));
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 1h25m}\n");
  CHECK(career.fake.error().empty());
}

TEST_CASE("the answer may be a duration, or Enter for the end that is offered") {
  Career career("2026-12-07T18:05+01:00");
  career.fake.terminal.is_tty = true;
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(12 * 60);
  career.fake.type("2h\n");
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 2h}\n");
  REQUIRE(career.run({"undo"}) == 0);
  career.fake.type("\n");
  REQUIRE(career.run({"time", "stop"}) == 0);
  // The day ends at four in the morning.
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 9h55m}\n");
}

TEST_CASE("whoever starts the next timer is asked about the forgotten one, too") {
  Career career("2026-12-07T18:05+01:00");
  career.fake.terminal.is_tty = true;
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(15 * 60);
  career.fake.type("20:05\n");
  REQUIRE(career.run({"time", "start", "read"}) == 0);
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 2h}\n");
  CHECK(has(career.fake.text_of(".cairn/timer.yaml"), "at: 2026-12-08T09:05+01:00"));
}

TEST_CASE("a late worker who goes on a little after the day has begun is not asked") {
  Career career("2026-12-08T03:30+01:00");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(90);
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(career.journal("2026-12") == "- {at: 2026-12-08T03:30+01:00, time: pmp, for: 1h30m}\n");
  CHECK(career.fake.error().empty());
}

TEST_CASE("a timer that ran into the next month is written into the month in which it began") {
  Career career("2026-12-31T23:00+01:00");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(120);
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(career.journal("2026-12") == "- {at: 2026-12-31T23:00+01:00, time: pmp, for: 2h}\n");
  CHECK(has(career.fake.output(), "now: 2h today"));
}

}  // namespace cairn::test
