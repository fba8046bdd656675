// The end of a timer: when it was, and which of its minutes belong to something else already.
#pragma once

#include <optional>
#include <string>

#include "commands/timing/book.h"
#include "store/timer.h"

namespace cairn::commands::timing {

// A moment that has passed, as `--at` says it: a time alone is one of today.
base::Result<base::LocalTime> past_moment(const cli::Context& context, const model::Settings& settings,
                                          const std::string& text);

// The minutes that the timer has worked: none in a break, nor those in which the machine slept.
std::int64_t worked_until(const store::Timer& timer, const base::LocalTime& now);

// Longer than `timer_cap`, into the next day, or a phase of a pomodoro that no countdown has ended: then this
// is the end that is taken.
std::optional<base::LocalTime> likely_end(const base::Clock& clock, const model::Settings& settings,
                                          const store::Timer& timer, const base::LocalTime& now);

// What there is to say where the clocks change between two moments; empty elsewhere.
std::string change_of_clocks(const base::LocalTime& begin, const base::LocalTime& end);
// Of a time of day that the clocks left out, so that it is taken as another one; empty for all others.
std::string left_out_time(const std::string& text, const base::LocalTime& taken);

// "round 2 of 4, up to 10:50, interrupted 1x" or "round 2 of 4 is done, the next at 10:55"
std::string phase_words(const cli::Context& context, const store::Timer& timer,
                        const store::PomodoroPhase& phase);

// On a terminal, of a timer that looks forgotten: when it ended, for `--at`. Asked before anything is locked.
std::optional<std::string> ask_for_end(cli::Context& context, const store::Timer& timer,
                                       const model::Settings& settings);

// Refuses a timer of what is not there any more: its time would stand in the journal for nothing.
base::Result<void> check_subject(const base::World& world, store::Workspace& workspace,
                                 const store::Timer& timer);

struct Closing {
  base::LocalTime end;
  bool is_capped = false;
};
// `at` is what was said of the end; `latest` is when it ends otherwise. Refuses a timer that begins later
// than now: the clock was set back, or somebody edited it.
base::Result<Closing> close_timer(const cli::Context& context, const model::Settings& settings,
                                  const store::Timer& timer, const std::optional<std::string>& at,
                                  const base::LocalTime& latest);

struct Closed {
  std::vector<store::FileChange> changes;  // of the journal
  std::string text;                        // what was recorded and what was left out, for the report
};
Closed record_closing(const cli::Context& context, store::Workspace& workspace, const store::Timer& timer,
                      const Closing& closing, const std::optional<std::string>& note);

// What a person is told of a timer that was capped.
base::Error capped_warning(const cli::Context& context, const store::Timer& timer, const Closing& closing);

}  // namespace cairn::commands::timing
