// The timer that runs, in a file of its own that git ignores: it survives a reboot, and is no event before
// its end is known.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/duration.h"
#include "base/result.h"
#include "base/world.h"
#include "store/transaction.h"

namespace cairn::store {

inline constexpr std::string_view kTimerPath = ".cairn/timer.yaml";

// That the timer is of a countdown, and of which of its phases: the rounds before it are in the journal.
struct PomodoroPhase {
  int round = 1;
  int rounds = 1;
  bool is_break = false;  // after this round
  base::Minutes length;
  base::Minutes asleep{};  // of it so far: the machine slept, and nobody worked
  int interrupted = 0;
  bool operator==(const PomodoroPhase&) const = default;
};

// `{time: pmp/book-exam-slot, at: 2026-12-07T18:05+01:00}`: the beginning of the event that it will be; or
// of the phase of the pomodoro.
struct Timer {
  std::string subject;  // as the journal names it
  base::LocalTime start;
  std::optional<PomodoroPhase> pomodoro{};
  std::string source{};  // the file as it was read
  bool operator==(const Timer&) const = default;
};

// Nothing when none runs. Failure::content when the file cannot be read as a timer.
base::Result<std::optional<Timer>> read_timer(const base::World& world, const std::string& root);

// `now` runs in the place of `before`; either may be none, not both.
FileChange timer_change(const std::optional<Timer>& before, const std::optional<Timer>& now);

}  // namespace cairn::store
