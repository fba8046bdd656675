// Which files `cairn check` looks at: a workspace, some of it, or texts that belong to none.
#pragma once

#include <set>
#include <string>

#include "analysis/lint/linter.h"
#include "cli/context.h"
#include "commands/checking/args.h"

namespace cairn::commands::checking {

// A workspace, of which perhaps only some files are reported.
struct CheckScope {
  store::Workspace workspace;
  std::set<std::string> files;  // relative to the root; empty: all
  bool has_stdin = false;
};

base::Result<CheckScope> load_scope(const cli::Context& context, const CheckArgs& args);

// Everything is judged, because goals refer to each other; only what was asked for is reported.
void keep_only(const CheckScope& scope, analysis::lint::Report& report);

}  // namespace cairn::commands::checking
