#include "store/timer.h"

#include <doctest/doctest.h>

#include "store/undo.h"
#include "support/fake_world.h"

namespace cairn::store {
namespace {

const Timer kTimer{"pmp/book", *base::parse_local_time("2026-12-07T18:05+01:00")};

void write(test::FakeWorld& fake, const std::vector<FileChange>& changes) {
  const auto lock = lock_workspace(fake.world(), "/career", "cairn time");
  REQUIRE(lock);
  REQUIRE(commit(fake.world(), "/career", *lock, {"time start pmp", changes}));
}

std::optional<Timer> running(test::FakeWorld& fake) {
  const auto timer = read_timer(fake.world(), "/career");
  REQUIRE(timer);
  return *timer;
}

}  // namespace

TEST_CASE("a timer that was written is read back, and one that was taken away is gone") {
  test::FakeWorld fake;
  CHECK_FALSE(running(fake));
  write(fake, {timer_change(std::nullopt, kTimer)});
  const auto first = running(fake);
  REQUIRE(first);
  CHECK(first->subject == "pmp/book");
  CHECK(first->start == kTimer.start);
  CHECK(fake.is_private("/career/.cairn/timer.yaml"));
  Timer moved = kTimer;
  moved.start.minute -= 30;
  write(fake, {timer_change(first, moved)});
  const auto second = running(fake);
  REQUIRE(second);
  CHECK(second->start.iso() == "2026-12-07T17:35+01:00");
  write(fake, {timer_change(second, std::nullopt)});
  CHECK_FALSE(running(fake));
}

TEST_CASE("a timer says of which phase of a pomodoro it is") {
  test::FakeWorld fake;
  Timer timer = kTimer;
  for (const PomodoroPhase& phase : {PomodoroPhase{1, 4, false, {25}}, PomodoroPhase{2, 4, true, {5}},
                                     PomodoroPhase{3, 4, false, {90}, {61}, 2}}) {
    timer.pomodoro = phase;
    write(fake, {timer_change(running(fake), timer)});
    REQUIRE(running(fake));
    CHECK(running(fake)->pomodoro == phase);
    CHECK(running(fake)->start == kTimer.start);
  }
}

TEST_CASE("undo brings the timer back as it was") {
  test::FakeWorld fake;
  write(fake, {timer_change(std::nullopt, kTimer)});
  write(fake, {timer_change(running(fake), std::nullopt)});
  const auto changes = reverse(fake.world(), "/career", list_undo(fake.world(), "/career", 1));
  REQUIRE(changes);
  write(fake, *changes);
  REQUIRE(running(fake));
  CHECK(running(fake)->start == kTimer.start);
}

TEST_CASE("a timer that cannot be read is not guessed at, and not overwritten") {
  for (const char* text :
       {"", "time: pmp\n", "time: pmp\nat: noon\n", "- a\n", "time: [a]\nat: {}\n",
        "time: pmp\nat: 2026-12-07T18:05+01:00\npomodoro: 2\n",
        "time: pmp\nat: 2026-12-07T18:05+01:00\npomodoro: {round: 1, of: 4}\n",
        "time: pmp\nat: 2026-12-07T18:05+01:00\npomodoro: {round: one, of: 4, work: 25m}\n", "\xff"}) {
    CAPTURE(text);
    test::FakeWorld fake;
    fake.put("/career/.cairn/timer.yaml", text);
    const auto timer = read_timer(fake.world(), "/career");
    REQUIRE_FALSE(timer);
    CHECK(timer.error().kind == base::Failure::content);
  }
}

TEST_CASE("of cairn's own files a change may touch the timer alone") {
  test::FakeWorld fake;
  const auto lock = lock_workspace(fake.world(), "/career", "cairn time");
  REQUIRE(lock);
  for (const char* path :
       {".cairn/lock", ".cairn/undo/000001.json", ".cairn/../cairn.yaml", ".CAIRN/timer.yaml"}) {
    CAPTURE(path);
    FileChange change = timer_change(std::nullopt, kTimer);
    change.path = path;
    CHECK_FALSE(commit(fake.world(), "/career", *lock, {"time start pmp", {change}}));
  }
}

}  // namespace cairn::store
