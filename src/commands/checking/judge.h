// From loaded files to the findings that count, by everything the command line and the settings say.
#pragma once

#include "cli/context.h"
#include "commands/checking/args.h"
#include "commands/checking/scope.h"

namespace cairn::commands::checking {

// Judges the workspace as it stands; for as long as `scope` lives.
class Judge {
 public:
  Judge(const cli::Context& context, const CheckArgs& args, const CheckScope& scope,
        analysis::lint::Selection selection);
  analysis::lint::Report operator()() const;

 private:
  const CheckScope& scope_;
  analysis::lint::Selection selection_;
  base::Date today_;
  bool is_lenient_;  // with the clock
};

}  // namespace cairn::commands::checking
