// What `cairn time` can be told to do, one function each.
#pragma once

#include "cli/context.h"
#include "commands/timing/args.h"

namespace cairn::commands::timing {

cli::Exit show_status(cli::Context& context, const Args& args);
cli::Exit start(cli::Context& context, const Args& args, const Request& request);
cli::Exit stop(cli::Context& context, const Args& args);
cli::Exit add(cli::Context& context, const Args& args, const Request& request);
cli::Exit report(cli::Context& context, const Args& args);
cli::Exit pomodoro(cli::Context& context, const Args& args, const Request& request);

}  // namespace cairn::commands::timing
