// Keeps the journal and the timer's file in step with a countdown, so that nothing is lost however it ends.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/pomodoro.h"
#include "analysis/time_log.h"
#include "cli/context.h"
#include "commands/timing/book.h"
#include "store/timer.h"

namespace cairn::commands::timing {

// Of what undo does not take back: the timer of a countdown, which the countdown itself takes away.
base::Result<void> write_timer(const base::World& world, const cli::WriteSession& session,
                               const std::optional<store::Timer>& before,
                               const std::optional<store::Timer>& now);

// The timer as others are to see it in this phase, the whole countdown having begun with `first`; nothing
// when it is over.
std::optional<store::Timer> timer_of(const base::Clock& clock, const store::Timer& first,
                                     const analysis::Pomodoro& pomodoro);

class Rounds {
 public:
  // `first` is in the timer's file of the workspace at `root`.
  Rounds(cli::Context& context, std::string root, store::Timer first);

  // Writes each round that has ended since the last call, and the timer where it says something else now.
  // False when somebody else has ended or replaced the timer: then what was worked of the round is recorded
  // there. After an error the next call tries again.
  base::Result<bool> keep_up(const analysis::Pomodoro& pomodoro);

  // Of all the rounds that were written.
  struct Sum {
    std::int64_t entries = 0;
    base::Minutes work;
    std::int64_t rounds = 0;
    std::int64_t interrupted = 0;
  };
  const Sum& sum() const { return sum_; }

 private:
  bool is_ours(const std::optional<store::Timer>& running) const;
  std::vector<Entry> entries_of(std::span<const analysis::WorkedRound> rounds,
                                std::span<const analysis::Session> sessions) const;
  base::Result<void> record(cli::WriteSession& session, const analysis::Pomodoro& pomodoro);

  cli::Context& context_;
  std::string root_;
  store::Timer first_;
  store::Timer written_;
  std::size_t recorded_ = 0;  // how many of the rounds
  Sum sum_;
};

}  // namespace cairn::commands::timing
