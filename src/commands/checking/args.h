// What `cairn check` was asked; shared by the files that each do a part of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/lint/linter.h"
#include "base/result.h"
#include "model/values.h"

namespace cairn::commands::checking {

struct CheckArgs {
  std::vector<std::string> inputs, select, ignore, statement, statements;
  std::optional<std::string> stdin_path, format, fail_on, output, max, clock, baseline;
  bool has_fix = false, has_unsafe_fixes = false, has_diff = false;
  bool shows_settings = false, is_quiet = false, has_statistics = false;
  bool writes_baseline = false, prunes_baseline = false, watches = false;
};

// --select and --ignore, on top of what the settings say.
base::Result<analysis::lint::Selection> selection_of(const CheckArgs& args, const model::Settings& settings);

// From which severity on a finding makes the command fail, by --fail-on or the settings; nothing: none does.
std::optional<analysis::lint::Severity> fails_from(const CheckArgs& args, const model::Settings& settings);

// Whether a finding of this severity makes the command fail, by --fail-on or the settings.
bool fails_at(analysis::lint::Severity severity, const CheckArgs& args, const model::Settings& settings);

}  // namespace cairn::commands::checking
