// The timer that runs, as `cairn time` and `cairn` show it.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "commands/timing/book.h"
#include "store/timer.h"

namespace cairn::commands::timing {

struct Running {
  store::Timer timer;
  std::int64_t minutes = 0;
  bool begins_later = false;  // the clock was set back, or somebody edited the timer
  std::string shown{}, title{};
  bool looks_forgotten = false;
};

// Nothing when no timer runs.
base::Result<std::optional<Running>> find_running(const cli::Context& context, store::Workspace& workspace);

// "▶ pmp/book-exam-slot  1h20m, since 09:10", its title below, and what is odd about it.
std::string running_text(const cli::Context& context, const Running& running);

}  // namespace cairn::commands::timing
