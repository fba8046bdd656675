// Judged sentences as a scorecard for a person and as JSON for programs.
#pragma once

#include <string>
#include <vector>

#include "analysis/lint/statement.h"
#include "render/style.h"

namespace cairn::render {

// The sentence with the letters of S M A R T under the words that speak for them and `^` under those that
// speak against, then a line for each letter, the findings, and a rewrite.
std::string statements_text(const std::vector<analysis::lint::JudgedStatement>& statements,
                            const Style& style);

// The findings alone, each sentence above its own; sentences without any are left out.
std::string statement_findings_text(const std::vector<analysis::lint::JudgedStatement>& statements,
                                    const Style& style);

// {"schema": "cairn.statements/1", …}: spans 0-based and half open, in code points.
std::string statements_json(const std::vector<analysis::lint::JudgedStatement>& statements);

}  // namespace cairn::render
