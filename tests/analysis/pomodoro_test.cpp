#include "analysis/pomodoro.h"

#include <doctest/doctest.h>

namespace cairn::analysis {
namespace {

using Phase = Pomodoro::Phase;
using Rounds = std::vector<WorkedRound>;

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;

// Two rounds of a minute with twenty seconds between them.
Pomodoro short_one() {
  return Pomodoro({kMinute, 20 * kSecond, 2});
}

// Ticks every second; how often it rang.
int run(Pomodoro& pomodoro, std::int64_t from_ms, std::int64_t to_ms) {
  int bells = 0;
  for (std::int64_t now = from_ms + kSecond; now <= to_ms; now += kSecond)
    bells += pomodoro.tick(now) ? 1 : 0;
  return bells;
}

}  // namespace

TEST_CASE("work and breaks follow each other, with a bell at each end, and the last round has no break") {
  Pomodoro pomodoro = short_one();
  CHECK(run(pomodoro, 0, 59 * kSecond) == 0);
  CHECK(pomodoro.left_ms() == kSecond);
  CHECK(pomodoro.tick(kMinute));
  CHECK(pomodoro.phase() == Phase::pause);
  CHECK(pomodoro.left_ms() == 20 * kSecond);
  CHECK(run(pomodoro, kMinute, 80 * kSecond) == 1);
  CHECK(pomodoro.phase() == Phase::work);
  CHECK(pomodoro.round() == 2);
  CHECK(run(pomodoro, 80 * kSecond, 140 * kSecond) == 1);
  CHECK(pomodoro.phase() == Phase::over);
  CHECK_FALSE(pomodoro.tick(150 * kSecond));
  CHECK(pomodoro.rounds() == Rounds{{0, kMinute, 0, true}, {80 * kSecond, kMinute, 0, true}});
}

TEST_CASE("what ends early keeps what was worked") {
  Pomodoro pomodoro = short_one();
  run(pomodoro, 0, 45 * kSecond);
  pomodoro.end();
  CHECK(pomodoro.phase() == Phase::over);
  CHECK(pomodoro.rounds() == Rounds{{0, 45 * kSecond, 0, false}});
}

TEST_CASE("ending in a break leaves the rounds as they are") {
  Pomodoro pomodoro = short_one();
  run(pomodoro, 0, 70 * kSecond);
  pomodoro.end();
  CHECK(pomodoro.rounds() == Rounds{{0, kMinute, 0, true}});
}

TEST_CASE("interruptions belong to the round that they come in, and breaks have none") {
  Pomodoro pomodoro = short_one();
  run(pomodoro, 0, 10 * kSecond);
  pomodoro.interrupt();
  pomodoro.interrupt();
  run(pomodoro, 10 * kSecond, 65 * kSecond);
  pomodoro.interrupt();
  run(pomodoro, 65 * kSecond, 90 * kSecond);
  pomodoro.interrupt();
  CHECK(pomodoro.interrupted() == 1);
  CHECK(pomodoro.rounds() == Rounds{{0, kMinute, 2, true}, {80 * kSecond, 10 * kSecond, 1, false}});
}

TEST_CASE("a break can be skipped, and work cannot") {
  Pomodoro pomodoro = short_one();
  run(pomodoro, 0, 30 * kSecond);
  pomodoro.skip();
  CHECK(pomodoro.phase() == Phase::work);
  CHECK(pomodoro.passed_ms() == 30 * kSecond);
  run(pomodoro, 30 * kSecond, 65 * kSecond);
  pomodoro.skip();
  CHECK(pomodoro.phase() == Phase::work);
  CHECK(pomodoro.round() == 2);
  CHECK(pomodoro.rounds().back().begin_ms == 65 * kSecond);
}

TEST_CASE("a machine that slept has not worked: the round goes on where it was") {
  Pomodoro pomodoro = short_one();
  run(pomodoro, 0, 10 * kSecond);
  CHECK_FALSE(pomodoro.tick(3 * 60 * kMinute));
  CHECK(pomodoro.phase() == Phase::work);
  CHECK(pomodoro.passed_ms() == 10 * kSecond);
  CHECK(pomodoro.slept_ms() == 3 * 60 * kMinute - 10 * kSecond);
  CHECK(pomodoro.slept_in_phase_ms() == pomodoro.slept_ms());
  CHECK(run(pomodoro, 3 * 60 * kMinute, 3 * 60 * kMinute + 50 * kSecond) == 1);
  CHECK(pomodoro.slept_in_phase_ms() == 0);
}

TEST_CASE("a clock that goes backwards takes nothing away") {
  Pomodoro pomodoro = short_one();
  run(pomodoro, 0, 30 * kSecond);
  CHECK_FALSE(pomodoro.tick(5 * kSecond));
  CHECK(pomodoro.passed_ms() == 30 * kSecond);
}

TEST_CASE("without breaks one round follows the other at once") {
  Pomodoro pomodoro({kMinute, 0, 2});
  CHECK(run(pomodoro, 0, kMinute) == 1);
  CHECK(pomodoro.phase() == Phase::work);
  CHECK(pomodoro.round() == 2);
}

}  // namespace cairn::analysis
