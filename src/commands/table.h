// Every command there is.
#pragma once

#include <span>

#include "cli/command.h"

namespace cairn::commands {

// In the order of the help.
std::span<const cli::Command* const> table();

extern const cli::Command init, today, add, set, edit, done, drop, log, time, review, list, progress, show,
    remind, matrix, plan, check, explain, undo, help, docs, complete;

}  // namespace cairn::commands
