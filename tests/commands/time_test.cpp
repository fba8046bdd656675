// What a transcript cannot show: a terminal that answers, and nights in which the clocks change.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/time_phrase.h"
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

TEST_CASE("time that is added over a change of the clocks says so, with the real minutes of an overlap") {
  Career autumn("2026-10-25T12:00+01:00");
  REQUIRE(autumn.run({"time", "add", "1h30m", "read", "--at", "2026-10-25 01:30"}) == 0);
  CHECK(has(autumn.fake.output(), "time: 1h30m, 01:30 to 02:00\n  note: the clocks went back in between\n"));
  REQUIRE(autumn.run({"time", "add", "2h", "pmp", "--at", "2026-10-25 01:00"}) == 0);
  CHECK(has(autumn.fake.output(), "note: the clocks went back in between\n"));
  CHECK(has(autumn.fake.error(), "01:30 to 02:00 (1h30m) is recorded for read too"));
  Career spring("2027-03-28T12:00+02:00");
  REQUIRE(spring.run({"time", "add", "1h", "pmp", "--at", "2027-03-28 02:30"}) == 0);
  CHECK(has(spring.fake.output(), "the clocks left out 02:30 on that day: it is taken as 03:30"));
  REQUIRE(spring.run({"time", "add", "1h", "pmp", "--at", "2027-03-28 05:30"}) == 0);
  CHECK_FALSE(has(spring.fake.output(), "note:"));
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
  // What somebody types in another shell at that time of day.
  void elsewhere(std::string_view time, std::vector<std::string> words) {
    const int minute = *base::parse_clock_time(time);
    const auto before = career_.fake.terminal.on_wait;
    career_.fake.terminal.on_wait = [this, minute, words, before, is_done = false](int wait_ms) mutable {
      before(wait_ms);
      if (is_done || career_.clock.now().minute < minute) return;
      is_done = true;
      FakeTerminal other;
      std::swap(other, career_.fake.terminal);
      other.is_tty = false;
      const int code = main::run(career_.fake.world(), words);
      said += career_.fake.terminal.output + career_.fake.terminal.error;
      std::swap(other, career_.fake.terminal);
      career_.fake.terminal.is_tty = true;
      REQUIRE(code == 0);
    };
  }
  std::string said;  // there

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

TEST_CASE("a round is in the journal as soon as its bell rings, and the timer says that a break runs") {
  Career career("2026-12-07T18:05+01:00");
  Countdown countdown(career);
  countdown.wait(20);
  countdown.press('i');
  countdown.wait(26 * 60);
  std::string journal, timer;
  const auto pass = career.fake.terminal.on_wait;
  career.fake.terminal.on_wait = [&](int wait_ms) {
    pass(wait_ms);
    if (career.clock.now().minute != 18 * 60 + 31) return;
    journal = career.journal("2026-12");
    timer = career.fake.text_of(".cairn/timer.yaml");
  };
  REQUIRE(career.run({"time", "pomodoro", "pmp"}) == 0);
  CHECK(journal == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 25m, pomodoro: 1, interrupted: 1}\n");
  CHECK(has(timer, "time: pmp\nat: 2026-12-07T18:30+01:00\npomodoro: {round: 1, of: 4, break: 5m}\n"));
  CHECK(career.journal("2026-12") == journal);
}

TEST_CASE("who stops a pomodoro elsewhere records its round, and the countdown ends") {
  Career career("2026-12-07T18:05+01:00");
  Countdown countdown(career);
  countdown.wait(60);
  countdown.press('i');
  countdown.wait(60 * 60);
  countdown.elsewhere("18:09", {"time"});
  countdown.elsewhere("18:09", {"time", "stop"});
  REQUIRE(career.run({"time", "pomodoro", "pmp"}) == 0);
  CHECK(has(countdown.said, "▶ pmp  4m, since 18:05"));
  CHECK(has(countdown.said, "pomodoro: round 1 of 4, up to 18:30, interrupted 1x\n"));
  CHECK(has(countdown.said, "pomodoro: round 1 of 4, interrupted 1x; its countdown ends, too\n"));
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 4m, interrupted: 1}\n");
  CHECK(has(career.fake.output(), "its timer was ended elsewhere, in round 1"));
  CHECK_FALSE(career.fake.has(".cairn/timer.yaml"));
}

TEST_CASE("who begins something else in a break does not record the break, and the countdown ends") {
  Career career("2026-12-07T18:05+01:00");
  Countdown countdown(career);
  countdown.wait(60 * 60);
  countdown.elsewhere("18:32", {"time"});
  countdown.elsewhere("18:33", {"time", "start", "read"});
  REQUIRE(career.run({"time", "pomodoro", "pmp"}) == 0);
  CHECK(has(countdown.said, "▶ pmp  in a break, since 18:30"));
  CHECK(has(countdown.said, "pmp     25m        25m"));
  CHECK(has(countdown.said, "pomodoro: break after round 1 of 4; its countdown ends, too\n"));
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 25m, pomodoro: 1}\n");
  CHECK(has(career.fake.output(), "time: 25m, 1 whole round\n"));
  CHECK(has(career.fake.output(), "ended elsewhere, in the break after round 1\n"));
  CHECK(has(career.fake.text_of(".cairn/timer.yaml"), "time: read\nat: 2026-12-07T18:33+01:00\n"));
}

TEST_CASE("a beginning of a pomodoro is not moved, and its work is not begun twice") {
  Career career("2026-12-07T18:05+01:00");
  career.fake.put(".cairn/timer.yaml",
                  "time: pmp\nat: 2026-12-07T18:00+01:00\npomodoro: {round: 2, of: 4, work: 25m}\n");
  REQUIRE(career.run({"time", "start", "pmp"}) == 0);
  CHECK(has(career.fake.output(), "pmp runs already, since 18:00\n  pomodoro: round 2 of 4, up to 18:25\n"));
  CHECK(career.run({"time", "start", "pmp", "--at", "17:00"}) == 2);
  CHECK(has(career.fake.error(), "a pomodoro of 'pmp' counts down, and its beginning stays"));
}

TEST_CASE("a round that no countdown has ended has no more than its length, and sleep does not count") {
  Career career("2026-12-07T18:05+01:00");
  const std::string round = "time: pmp\nat: 2026-12-07T13:00+01:00\npomodoro: {round: 2, of: 4, work: 25m";
  career.fake.put(".cairn/timer.yaml", round + ", interrupted: 2, asleep: 10m}\n");
  REQUIRE(career.run({"time"}) == 0);
  CHECK(has(career.fake.output(), "! nothing counts it down: cairn time stop\n"));
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T13:00+01:00, time: pmp, for: 25m, interrupted: 2}\n");
  CHECK(has(career.fake.error(), "looks forgotten"));
  career.fake.put(".cairn/timer.yaml",
                  "time: pmp\nat: 2026-12-07T18:00+01:00\npomodoro: {round: 2, of: 4, "
                  "work: 25m, asleep: 2m}\n");
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK(has(career.journal("2026-12"), "{at: 2026-12-07T18:00+01:00, time: pmp, for: 3m}\n"));
  CHECK(has(career.fake.output(), "asleep: 2m, not counted\n"));
}

TEST_CASE("a break is not given an end, and begins no minute of work") {
  Career career("2026-12-07T18:05+01:00");
  career.fake.put(".cairn/timer.yaml",
                  "time: pmp\nat: 2026-12-07T18:03+01:00\npomodoro: {round: 2, of: 4, break: 5m}\n");
  CHECK(career.run({"time", "stop", "--at", "18:04"}) == 2);
  CHECK(has(career.fake.error(), "'pmp' is in a break, and its rounds are recorded already"));
  REQUIRE(career.run({"time", "stop"}) == 0);
  CHECK_FALSE(career.fake.has("journal/2026-12.yaml"));
  CHECK_FALSE(career.fake.has(".cairn/timer.yaml"));
}

TEST_CASE("a round that cannot be written is written later, and not twice") {
  Career career("2026-12-07T18:05+01:00");
  Countdown countdown(career);
  countdown.wait(27 * 60);
  bool has_failed = false;
  const auto pass = career.fake.terminal.on_wait;
  career.fake.terminal.on_wait = [&](int wait_ms) {
    pass(wait_ms);
    if (has_failed || career.clock.now().minute < 18 * 60 + 29) return;
    has_failed = true;
    career.fake.fail(Op::lock, 1, "no space left on device");
  };
  REQUIRE(career.run({"time", "pomodoro", "pmp"}) == 0);
  CHECK(has(career.fake.output(), "not written yet: "));
  CHECK(career.journal("2026-12") == "- {at: 2026-12-07T18:05+01:00, time: pmp, for: 25m, pomodoro: 1}\n");
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

TEST_CASE("hours that are added to a past day twice are two facts, and none has a time of day") {
  Career career("2026-11-22T12:00+01:00");
  for (int i = 0; i < 3; ++i) REQUIRE(career.run({"time", "add", "1h", "pmp", "--on", "yesterday"}) == 0);
  REQUIRE(career.run({"time", "add", "2h", "pmp", "--on", "yesterday"}) == 0);
  const std::string three =
      "- {at: 2026-11-21, time: pmp, for: 1h}\n"
      "- {at: 2026-11-21, time: pmp, for: 1h, nth: 2}\n"
      "- {at: 2026-11-21, time: pmp, for: 1h, nth: 3}\n";
  CHECK(career.journal("2026-11") == three + "- {at: 2026-11-21, time: pmp, for: 2h}\n");
  REQUIRE(career.run({"undo"}) == 0);
  CHECK(career.journal("2026-11") == three);
  REQUIRE(career.run({"time", "report"}) == 0);
  CHECK(has(career.fake.output(), "3h on 1 day"));
  CHECK_FALSE(has(career.fake.output(), "By hour of the day"));
  REQUIRE(career.run({"time", "start", "read", "--at", "yesterday 11:30"}) == 0);
  REQUIRE(career.run({"time", "stop", "--at", "yesterday 13:30"}) == 0);
  CHECK_FALSE(has(career.fake.output(), "left out"));
  CHECK(has(career.journal("2026-11"), "time: read, for: 2h}\n"));
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
