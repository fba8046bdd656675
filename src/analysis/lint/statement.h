// One goal sentence without a workspace: what it says, how it stands by the SMART criteria, what to mend.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/lint/linter.h"
#include "analysis/prose/reading.h"

namespace cairn::analysis::lint {

struct StatementFinding {
  const Rule* rule = nullptr;
  Severity severity = Severity::warning;
  prose::TextSpan span;  // bytes of the sentence
  std::string message;
  std::string help;
};

struct JudgedStatement {
  std::string text;
  prose::Reading reading;
  prose::Judgement judgement;
  std::vector<StatementFinding> findings;  // in the order of their codes
  std::optional<std::string> rewrite;
};

// Relative phrases ("within six months") count from `today`.
JudgedStatement judge_statement(std::string text, base::Date today, const Selection& selection);

}  // namespace cairn::analysis::lint
