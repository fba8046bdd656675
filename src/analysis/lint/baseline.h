// Findings that were there when somebody drew a line: known, kept in a file, not reported again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/lint/finding_key.h"
#include "analysis/lint/linter.h"
#include "base/result.h"

namespace cairn::analysis::lint {

// Sorted; a key that stands twice means two findings.
using Baseline = std::vector<FindingKey>;

// `findings:` is a list of {goal or file, code, field}. Failure::usage for what is no baseline.
base::Result<Baseline> parse_baseline(std::string_view text);
std::string baseline_text(const Baseline& baseline);
// The text of a baseline that is to hold `wanted` from now on. Where somebody has changed it by hand, what
// stays keeps its place and its comments, and what is new comes last. Fails for what is no baseline.
base::Result<std::string> baseline_text(std::string_view old_text, const Baseline& wanted);

Baseline baseline_of(const FindingList& findings, const store::Workspace& workspace);

// Takes what is known out of the findings; what remains of the baseline matches nothing any more.
Baseline subtract(const Baseline& baseline, const store::Workspace& workspace, FindingList& findings);

// Whether the entry is about one of these files: only then can it be called stale.
bool is_about(const FindingKey& key, const store::Workspace& workspace,
              const std::vector<std::size_t>& files);

}  // namespace cairn::analysis::lint
