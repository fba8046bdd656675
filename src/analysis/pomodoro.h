// Rounds of work and breaks as a value: milliseconds and keys go in; what is on the clock and what was worked
// come out.
#pragma once

#include <cstdint>
#include <vector>

#include "base/duration.h"

namespace cairn::analysis {

struct PomodoroPlan {
  std::int64_t work_ms = 0;
  std::int64_t break_ms = 0;
  int rounds = 0;
  bool operator==(const PomodoroPlan&) const = default;
};

// A stretch of work, in milliseconds since the first began.
struct WorkedRound {
  std::int64_t begin_ms = 0;
  std::int64_t worked_ms = 0;
  int interrupted = 0;
  bool is_whole = false;
  bool operator==(const WorkedRound&) const = default;
};

class Pomodoro {
 public:
  enum class Phase { work, pause, over };

  explicit Pomodoro(const PomodoroPlan& plan) : plan_(plan) {}

  // Time goes on, to so many milliseconds since the beginning. True when a phase has ended with it: the bell.
  // A gap of more than kLongestGap since the last call is the machine asleep: the phase stands still.
  bool tick(std::int64_t now_ms);
  void interrupt();  // something came between; counts while working
  void skip();       // a break ends early
  void end();        // the person stops; what is worked stays

  Phase phase() const { return phase_; }
  int round() const { return round_; }  // from 1
  const PomodoroPlan& plan() const { return plan_; }
  std::int64_t length_ms() const { return phase_ == Phase::work ? plan_.work_ms : plan_.break_ms; }
  std::int64_t passed_ms() const { return passed_ms_; }  // of the phase
  std::int64_t left_ms() const { return length_ms() - passed_ms_; }
  std::int64_t begin_ms() const { return begin_ms_; }  // of the phase
  std::int64_t slept_ms() const { return slept_ms_; }  // of all phases
  std::int64_t slept_in_phase_ms() const { return slept_in_phase_ms_; }
  int interrupted() const { return interrupted_; }  // in this round
  // The rounds that are over, and those with the one that is being worked on.
  const std::vector<WorkedRound>& finished() const { return done_; }
  std::vector<WorkedRound> rounds() const;

  static constexpr std::int64_t kLongestGap = 60'000;

 private:
  void finish_round(bool is_whole);
  void finish_phase();

  PomodoroPlan plan_;
  Phase phase_ = Phase::work;
  int round_ = 1;
  std::int64_t now_ms_ = 0;
  std::int64_t begin_ms_ = 0;  // of the phase
  std::int64_t passed_ms_ = 0;
  std::int64_t slept_ms_ = 0;
  std::int64_t slept_in_phase_ms_ = 0;
  int interrupted_ = 0;
  std::vector<WorkedRound> done_;
};

}  // namespace cairn::analysis
