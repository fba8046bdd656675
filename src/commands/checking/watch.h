// `cairn check --watch`: judged again whenever a file changes.
#pragma once

#include <functional>

#include "cli/context.h"
#include "commands/checking/args.h"

namespace cairn::commands::checking {

// Runs `check` now and after every change, on a screen of its own on a terminal. What check says of files
// that are wrong ends nothing; a command line that cannot be right does. Until Ctrl-C.
cli::Exit watch(cli::Context& context, const CheckArgs& args,
                const std::function<cli::Exit(cli::Context&, const CheckArgs&)>& check);

}  // namespace cairn::commands::checking
