// Every command there is.
#pragma once

#include <span>

#include "cli/command.h"

namespace cairn::commands {

// In the order of the help.
std::span<const cli::Command* const> table();

extern const cli::Command init, today, add, set, list, show, remind, check, explain, help, docs, complete;

}  // namespace cairn::commands
