// `cairn check --show-settings`: what the settings come to, and who said so.
#pragma once

#include "cli/context.h"
#include "commands/checking/args.h"

namespace cairn::commands::checking {

cli::Exit show_settings(cli::Context& context, const CheckArgs& args);

}  // namespace cairn::commands::checking
