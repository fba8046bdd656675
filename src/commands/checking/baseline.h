// `cairn check --baseline`, `--write-baseline`, `--prune-baseline`.
#pragma once

#include "analysis/lint/baseline.h"
#include "cli/context.h"
#include "commands/checking/args.h"
#include "commands/checking/scope.h"

namespace cairn::commands::checking {

inline constexpr std::string_view kBaselineFile = "baseline.yaml";

// What is known; empty without --baseline.
base::Result<analysis::lint::Baseline> read_baseline(const cli::Context& context, const CheckArgs& args);

// "4 known findings left out (baseline.yaml)."
std::string known_line(const CheckArgs& args, const analysis::lint::Baseline& baseline,
                       const analysis::lint::Baseline& left);

// Takes what was found as known from now on; what the old one says of files and rules that were not looked
// at stays.
base::Result<void> write_baseline(cli::Context& context, const CheckArgs& args, const CheckScope& scope,
                                  const analysis::lint::Selection& selection,
                                  const analysis::lint::Report& report);

// Says which entries match nothing any more, or takes them out. `left` is what the report did not need.
base::Result<void> report_stale(cli::Context& context, const CheckArgs& args, const CheckScope& scope,
                                const analysis::lint::Selection& selection,
                                const analysis::lint::Report& report, const analysis::lint::Baseline& left);

}  // namespace cairn::commands::checking
