// `cairn check --fix`, `--unsafe-fixes` and `--diff`.
#pragma once

#include "analysis/lint/fixes.h"
#include "cli/context.h"
#include "commands/checking/args.h"
#include "commands/checking/scope.h"

namespace cairn::commands::checking {

bool asks_for_fixes(const CheckArgs& args);

// Mends the workspace in memory and writes it as one command, or prints the diff; the result holds what
// remains, or with --diff what is there.
base::Result<analysis::lint::FixResult> fix_files(cli::Context& context, const CheckArgs& args,
                                                  CheckScope& scope,
                                                  const std::function<analysis::lint::Report()>& judge);

// "Fixed 3 findings in 2 files (2 F003, 1 F012), 4 left."
std::string fixed_line(const analysis::lint::FixResult& result, const CheckArgs& args);

}  // namespace cairn::commands::checking
