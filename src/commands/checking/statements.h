// `cairn check --statement`: sentences judged on their own, without a workspace.
#pragma once

#include "cli/context.h"
#include "commands/checking/args.h"

namespace cairn::commands::checking {

// Whether this call is about sentences: by an option, or by a word with white space that names no file.
bool asks_about_statements(const cli::Context& context, const CheckArgs& args);

cli::Exit check_statements(cli::Context& context, const CheckArgs& args);

}  // namespace cairn::commands::checking
