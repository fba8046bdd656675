// `cairn check --format`, `--output`, `--max`, `--quiet`, `--statistics`: how a report leaves the program.
#pragma once

#include "cli/context.h"
#include "commands/checking/args.h"

namespace cairn::commands::checking {

// Prints the report or writes it to --output; `epilogue` is said below a text for people.
base::Result<void> present(cli::Context& context, const CheckArgs& args, const analysis::lint::Report& report,
                           const store::Workspace& workspace, const std::string& epilogue);

// Refuses a path at which the workspace keeps something of its own: goals, people, journal, settings.
base::Result<void> refuse_own_file(const cli::Context& context, const std::string& path);

// A text to standard output, or as a whole to --output.
base::Result<void> put_out(cli::Context& context, const CheckArgs& args, const std::string& text);

// A file has no colours, and nobody knows how wide it will be shown.
render::Style style_for(const cli::Context& context, const CheckArgs& args);

// Whether what is printed is for people rather than for programs.
bool is_for_people(const CheckArgs& args);

// --max as a number.
base::Result<std::size_t> max_of(const CheckArgs& args);

}  // namespace cairn::commands::checking
