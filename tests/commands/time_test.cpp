// What a transcript cannot show: a terminal that answers, and nights in which the clocks change.
#include <doctest/doctest.h>

#include <algorithm>

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
  CHECK(has(career.fake.output(), "the clocks went back in between"));
}

TEST_CASE("a timer over the night in which the clocks go forward does not count the hour that is left out") {
  Career career("2027-03-28T00:30+01:00");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(3 * 60);
  REQUIRE(career.clock.now().iso() == "2027-03-28T04:30+02:00");
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(career.journal("2027-03") == "- {at: 2027-03-28T00:30+01:00, time: pmp, for: 3h}\n");
  CHECK(has(career.fake.output(), "the clocks went forward in between"));
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

TEST_CASE("whoever begins the same work anew has not gone on with it all night") {
  Career career("2026-12-07T18:05+01:00");
  career.fake.terminal.is_tty = true;
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(15 * 60);
  career.fake.type("20:05\n");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 2h}\n");
  CHECK(has(career.fake.text_of(".cairn/timer.yaml"), "at: 2026-12-08T09:05+01:00"));
  career.clock.pass(60);
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  CHECK(has(career.fake.output(), "runs already, since 09:05"));
}

TEST_CASE("a late worker who goes on a little after the day has begun is not asked") {
  Career career("2026-12-08T03:30+01:00");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(90);
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(career.journal("2026-12") == "- {at: 2026-12-08T03:30+01:00, time: pmp, for: 1h30m}\n");
  CHECK(career.fake.error().empty());
}

// Presses these keys, a second after the other, and then lets time pass until the countdown is over.
struct Countdown {
  explicit Countdown(Career& career) : career_(career) {
    career.fake.terminal.is_tty = true;
    career.fake.set_env("TERM", "xterm");
    career.fake.terminal.on_wait = [this](int wait_ms) {
      career_.clock.pass_milliseconds(wait_ms);
      passed_ms_ += wait_ms;
      while (passed_ms_ >= 60'000) {
        career_.clock.pass(1);
        passed_ms_ -= 60'000;
      }
    };
  }
  void wait(int seconds) { keys().insert(keys().end(), static_cast<std::size_t>(seconds), base::Key{}); }
  void press(char character) { keys().push_back({base::Key::Kind::character, character}); }

 private:
  std::vector<base::Key>& keys() { return career_.fake.terminal.keys; }
  Career& career_;
  std::int64_t passed_ms_ = 0;
};

TEST_CASE("each round of a pomodoro becomes an event, with what interrupted it") {
  Career career("2026-12-07T18:05+01:00");
  Countdown countdown(career);
  countdown.wait(30);
  countdown.press('i');
  countdown.wait(3 * 60);
  REQUIRE(career.run({"time", "pomodoro", "pmp", "--minutes", "1", "--break", "1", "--rounds", "2"}) == 0);
  CHECK(career.journal("2026-12") ==
        "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 1m, pomodoro: 1, interrupted: 1}\n"
        "- {at: 2026-12-07T18:07+01:00, time: pmp, for: 1m, pomodoro: 1}\n");
  CHECK(has(career.fake.output(), "pmp\n  time: 2m, 2 whole rounds, interrupted 1x\n"));
  CHECK_FALSE(career.fake.has(".cairn/timer.yaml"));
  // A bell at the end of each phase.
  const std::string& shown = career.fake.output();
  CHECK(std::count(shown.begin(), shown.end(), '\a') == 3);
}

TEST_CASE("Ctrl-C records what was worked, and one undo takes it back without a timer left behind") {
  Career career("2026-12-07T18:05+01:00");
  Countdown countdown(career);
  countdown.wait(12 * 60);
  REQUIRE(career.run({"time", "pomodoro", "pmp"}) == 0);
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 12m}\n");
  REQUIRE(career.run({"undo"}) == 0);
  CHECK_FALSE(career.fake.has("journal/2026-12.yaml"));
  CHECK_FALSE(career.fake.has(".cairn/timer.yaml"));
}

TEST_CASE("a pomodoro that ends at once records nothing and leaves no timer") {
  Career career("2026-12-07T18:05+01:00");
  Countdown countdown(career);
  countdown.press('q');
  REQUIRE(career.run({"time", "pomodoro", "pmp"}) == 0);
  CHECK(has(career.fake.output(), "less than a minute: nothing is recorded"));
  CHECK_FALSE(career.fake.has("journal/2026-12.yaml"));
  CHECK_FALSE(career.fake.has(".cairn/timer.yaml"));
}

TEST_CASE("while a pomodoro counts down its timer is there for everybody, and what ran before has ended") {
  Career career("2026-12-07T18:05+01:00");
  REQUIRE(career.run({"time", "start", "read"}) == 0);
  career.clock.pass(30);
  Countdown countdown(career);
  countdown.wait(5 * 60);
  std::string timer;
  const auto pass = career.fake.terminal.on_wait;
  career.fake.terminal.on_wait = [&](int wait_ms) {
    timer = career.fake.text_of(".cairn/timer.yaml");
    pass(wait_ms);
  };
  REQUIRE(career.run({"time", "pomodoro", "pmp"}) == 0);
  CHECK(has(timer, "time: pmp\nat: 2026-12-07T18:35+01:00"));
  CHECK(career.journal("2026-12") ==
        "- {at: 2026-12-07T18:05+01:00, time: read, for: 30m}\n"
        "- {at: 2026-12-07T18:35+01:00, time: pmp, for: 5m}\n");
}

TEST_CASE("who stops the timer of a pomodoro elsewhere has recorded it already") {
  Career career("2026-12-07T18:05+01:00");
  Countdown countdown(career);
  countdown.wait(10 * 60);
  const auto pass = career.fake.terminal.on_wait;
  bool is_stopped = false;
  career.fake.terminal.on_wait = [&](int wait_ms) {
    pass(wait_ms);
    if (is_stopped || career.clock.now().minute < 18 * 60 + 9) return;
    is_stopped = true;
    FakeTerminal elsewhere;
    std::swap(elsewhere, career.fake.terminal);
    REQUIRE(main::run(career.fake.world(), {"time", "stop"}) == 0);
    std::swap(elsewhere, career.fake.terminal);
  };
  REQUIRE(career.run({"time", "pomodoro", "pmp"}) == 0);
  CHECK(career.journal("2026-12") ==
        "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 4m}\n"
        "- {at: 2026-12-07T18:09+01:00, time: pmp, for: 6m}\n");
}

TEST_CASE("a timer that ran into the next month is written into the month in which it began") {
  Career career("2026-12-31T23:00+01:00");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  career.clock.pass(120);
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(career.journal("2026-12") == "- {at: 2026-12-31T23:00+01:00, time: pmp, for: 2h}\n");
  CHECK(has(career.fake.output(), "now: 2h today"));
}

TEST_CASE("a timer that begins later than now shows no time, and stays until its beginning is put right") {
  Career career("2026-11-22T12:00+01:00");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  Career back("2026-11-22T11:00+01:00");
  back.fake.put(".cairn/timer.yaml", career.fake.text_of(".cairn/timer.yaml"));
  REQUIRE(back.run({"time"}) == 0);
  CHECK(has(back.fake.output(), "pmp  0m, since 12:00"));
  CHECK(has(back.fake.output(), "that is still to come"));
  CHECK(back.run({"time", "stop"}) == 2);
  CHECK(has(back.fake.error(), "the timer of 'pmp' begins at 12:00, and it is 11:00"));
  CHECK(back.fake.has(".cairn/timer.yaml"));
  REQUIRE(back.run({"time", "start", "pmp", "--at", "10:30"}) == 0);
  REQUIRE(back.run({"time", "stop"}) == 0);
  CHECK(back.journal("2026-11") == "- {at: 2026-11-22T10:30+01:00, time: pmp, for: 30m}\n");
}

TEST_CASE("a timer of what is not there any more is neither stopped nor lost") {
  Career career("2026-11-22T12:00+01:00");
  career.fake.put(".cairn/timer.yaml", "time: nosuch\nat: 2026-11-22T10:00+01:00\n");
  const std::vector<std::vector<std::string>> ends = {{"time", "stop"}, {"time", "start", "pmp"}};
  for (const auto& words : ends) {
    CHECK(career.run(words) == 2);
    CHECK(has(career.fake.error(), "the timer runs for 'nosuch', which is not there any more"));
    CHECK(career.fake.has(".cairn/timer.yaml"));
    CHECK_FALSE(career.fake.has("journal/2026-11.yaml"));
  }
  career.fake.put(".cairn/timer.yaml", "time: pmp\nat: 2026-11-22T10:00+01:00\n");
  CHECK(career.run({"time", "stop"}) == 0);
}

TEST_CASE("a night that is over is offered by its own date") {
  Career career("2026-11-22T12:00+01:00");
  CHECK(career.run({"time", "add", "1h", "pmp", "--at", "3:30"}) == 2);
  CHECK(has(career.fake.error(), "\"2026-11-22 03:30\""));
  CHECK(career.run({"time", "add", "1h", "pmp", "--at", "13:30"}) == 2);
  CHECK(has(career.fake.error(), "\"yesterday 13:30\""));
  Career night("2026-11-22T02:00+01:00");
  CHECK(night.run({"time", "add", "1h", "pmp", "--at", "3:30"}) == 2);
  CHECK(has(night.fake.error(), "\"2026-11-21 03:30\""));
}

TEST_CASE("events of the last minute of a month stay in it, each with a second of its own") {
  Career career("2026-11-30T23:59+01:00");
  for (int i = 0; i < 63; ++i) REQUIRE(career.run({"log", "pmp", "+1"}) == 0);
  CHECK_FALSE(career.fake.has("journal/2026-12.yaml"));
  const std::string journal = career.journal("2026-11");
  CHECK(std::count(journal.begin(), journal.end(), '\n') == 63);
  CHECK(has(journal, "at: 2026-11-30T23:59:59+01:00"));
  CHECK(has(journal, "at: 2026-11-30T23:58:59+01:00"));
  CHECK(has(journal, "at: 2026-11-30T23:58:57+01:00"));
}

}  // namespace cairn::test
