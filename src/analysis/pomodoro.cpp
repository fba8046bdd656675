// The clock of a phase is what passed between ticks: no jump of the wall's clock can end a round.
#include "analysis/pomodoro.h"

#include <algorithm>

namespace cairn::analysis {

bool Pomodoro::tick(std::int64_t now_ms) {
  if (phase_ == Phase::over) return false;
  const std::int64_t gap = std::max<std::int64_t>(0, now_ms - now_ms_);
  now_ms_ = std::max(now_ms, now_ms_);
  if (gap > kLongestGap) {
    slept_ms_ += gap;
    // A round that nothing was done in begins when the machine is awake.
    if (passed_ms_ == 0)
      begin_ms_ = now_ms_;
    else
      slept_in_phase_ms_ += gap;
    return false;
  }
  passed_ms_ += gap;
  if (passed_ms_ < length_ms()) return false;
  passed_ms_ = length_ms();
  finish_phase();
  return true;
}

void Pomodoro::interrupt() {
  if (phase_ == Phase::work) ++interrupted_;
}

void Pomodoro::skip() {
  if (phase_ == Phase::pause) finish_phase();
}

void Pomodoro::end() {
  if (phase_ == Phase::work) finish_round(false);
  phase_ = Phase::over;
}

std::vector<WorkedRound> Pomodoro::rounds() const {
  std::vector<WorkedRound> rounds = done_;
  if (phase_ == Phase::work) rounds.push_back({begin_ms_, passed_ms_, interrupted_, false});
  return rounds;
}

void Pomodoro::finish_round(bool is_whole) {
  done_.push_back({begin_ms_, passed_ms_, interrupted_, is_whole});
  interrupted_ = 0;
}

void Pomodoro::finish_phase() {
  if (phase_ == Phase::work) {
    finish_round(true);
    phase_ = round_ == plan_.rounds ? Phase::over : Phase::pause;
  } else {
    ++round_;
    phase_ = Phase::work;
  }
  passed_ms_ = 0;
  slept_in_phase_ms_ = 0;
  begin_ms_ = now_ms_;
  // A break of no length is none.
  if (phase_ == Phase::pause && plan_.break_ms == 0) finish_phase();
}

}  // namespace cairn::analysis
