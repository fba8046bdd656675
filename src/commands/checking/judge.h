// From loaded files to the findings that count, by everything the command line and the settings say.
#pragma once

#include "analysis/lint/baseline.h"
#include "cli/context.h"
#include "commands/checking/args.h"
#include "commands/checking/scope.h"

namespace cairn::commands::checking {

// Whether errors that depend on today count as warnings: by --clock, else where `CI` is set.
bool is_lenient(const cli::Context& context, const CheckArgs& args);

// Judges the workspace as it stands; for as long as `scope` lives.
class Judge {
 public:
  Judge(const cli::Context& context, const CheckArgs& args, const CheckScope& scope,
        analysis::lint::Selection selection, analysis::lint::Baseline baseline);

  // Without what the baseline knows.
  analysis::lint::Report judge();
  // What the last report did not need of the baseline.
  const analysis::lint::Baseline& left_of_baseline() const { return left_; }
  const analysis::lint::Baseline& baseline() const { return baseline_; }
  const analysis::lint::Selection& selection() const { return selection_; }

 private:
  const CheckScope& scope_;
  analysis::lint::Selection selection_;
  analysis::lint::Baseline baseline_, left_;
  base::Date today_;
  bool is_lenient_;  // with the clock
};

}  // namespace cairn::commands::checking
