// What `check:` in cairn.yaml says about the rules: severities, thresholds and words.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/lint/rule.h"
#include "analysis/prose/lexicon.h"

namespace cairn::analysis::lint {

struct Tuning {
  Limits limits{};
  std::vector<std::pair<const Rule*, Severity>> severities;
  std::vector<std::string> off;           // codes of rules that do not run
  std::vector<std::string> allow, add;    // words, in lower case
  std::optional<prose::Lexicon> lexicon;  // absent: the built-in words
  std::size_t file = 0;                   // of the diagnostics
  // What the files' schema cannot tell: rules and thresholds that do not exist, numbers out of range.
  std::vector<document::Diagnostic> diagnostics;

  Severity severity_of(const Rule& rule) const;
};

// Everything by default where the workspace has no settings, or not these.
Tuning tuning_of(const store::Workspace& workspace);

// The value under a key as text: "0.8", "14".
std::string shown(const LimitField& field, const Limits& limits);

}  // namespace cairn::analysis::lint
