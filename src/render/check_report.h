// A lint report as text for a person and as JSON for programs.
#pragma once

#include <string>

#include "analysis/lint/linter.h"
#include "render/style.h"

namespace cairn::render {

struct CheckTextOptions {
  bool with_cards = true;
  bool offers_fixes = true;  // "1 safe fix with --fix"
};

// Findings as a compiler prints them, then a card for each open goal, then a line that counts.
std::string check_text(const analysis::lint::Report& report, const store::Workspace& workspace,
                       const CheckTextOptions& options, const Style& style);

// {"schema": "cairn.check/1", …}: lines and columns 1-based in code points, the end exclusive; paths relative
// to the workspace.
std::string check_json(const analysis::lint::Report& report, const store::Workspace& workspace);

// Findings alone.
std::string findings_text(const std::vector<analysis::lint::Finding>& findings,
                          const store::Workspace& workspace, const Style& style);

// `S ✓  M ✗  A –  R ✓  T ✓`
std::string card_text(const analysis::lint::Card& card, const Style& style);

}  // namespace cairn::render
