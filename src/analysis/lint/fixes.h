// Applies the fixes of findings to a workspace in memory, and keeps none that does more or less than it says.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "analysis/lint/linter.h"

namespace cairn::analysis::lint {

struct FixResult {
  std::map<std::string, std::string> before;  // of each file that changed: its path and its old text
  std::vector<const Rule*> fixed;             // one for each finding that is gone
  Report report;                              // what remains
  std::size_t left = 0;                       // findings that remain
};

// Whether the finding can be mended without anybody looking: all its fixes are safe.
bool has_safe_fix(const Finding& finding);
bool has_unsafe_fix(const Finding& finding);

// In rounds, because fixes may overlap, and because one finding may hide another: what does not overlap is
// applied, the files are read again, and a fix stays when its finding is gone, everything else is as it was,
// and the text can still be read. Of a text with several faults that keep it from being read one is mended at
// a time. `judge` says what is found in the workspace as it stands.
FixResult fix(store::Workspace& workspace, const std::function<Report()>& judge, bool with_unsafe);

}  // namespace cairn::analysis::lint
