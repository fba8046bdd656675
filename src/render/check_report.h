// A lint report in the shapes that people and programs ask for.
#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "analysis/lint/linter.h"
#include "base/date.h"
#include "render/style.h"

namespace cairn::render {

struct CheckOptions {
  std::size_t max = std::numeric_limits<std::size_t>::max();  // how many findings are printed
  bool is_quiet = false;                                      // findings alone: no cards, no counts
  bool offers_fixes = true;                                   // "1 safe fix with --fix"
  std::string path_prefix{};  // from the current folder to the workspace: "career/", or ""
  // From which severity on a finding makes the command fail; nothing: none does.
  std::optional<analysis::lint::Severity> fails_from{};
  base::LocalTime now{};
};

// The first `max` findings.
class ShownFindings {
 public:
  using Iterator = analysis::lint::FindingList::const_iterator;
  ShownFindings(Iterator begin, Iterator end) : begin_(begin), end_(end) {}
  Iterator begin() const { return begin_; }
  Iterator end() const { return end_; }

 private:
  Iterator begin_, end_;
};
ShownFindings shown_findings(const analysis::lint::Report& report, const CheckOptions& options);

// Findings as a compiler prints them, then a card for each open goal, then a line that counts. What many
// goals share is shown once, and counted.
std::string check_text(const analysis::lint::Report& report, const store::Workspace& workspace,
                       const CheckOptions& options, const Style& style);
// The same, given away in parts: thousands of findings fill some megabytes.
void put_check_text(const analysis::lint::Report& report, const store::Workspace& workspace,
                    const CheckOptions& options, const Style& style,
                    const std::function<void(std::string_view)>& put);

// {"schema": "cairn.check/1", …}: lines and columns 1-based in code points, the end exclusive; paths relative
// to the workspace.
std::string check_json(const analysis::lint::Report& report, const store::Workspace& workspace,
                       const CheckOptions& options);

// One line a finding, with its help: `goals/pmp.yaml:5:1: error: unknown key … [F003]`.
std::string check_concise(const analysis::lint::Report& report, const store::Workspace& workspace,
                          const CheckOptions& options, const Style& style);

// The same as gcc prints it, for editors: paths as seen from the current folder, `note` for information.
std::string check_gcc(const analysis::lint::Report& report, const store::Workspace& workspace,
                      const CheckOptions& options);

// Workflow commands of GitHub Actions: `::error file=…,line=…::…`.
std::string check_github(const analysis::lint::Report& report, const store::Workspace& workspace,
                         const CheckOptions& options);

// SARIF 2.1.0, for code scanning; suppressed findings are there with their reason.
std::string check_sarif(const analysis::lint::Report& report, const store::Workspace& workspace,
                        const CheckOptions& options);

// JUnit XML as Ant writes it: a suite for each file; what does not make the command fail is no failure.
std::string check_junit(const analysis::lint::Report& report, const store::Workspace& workspace,
                        const CheckOptions& options);

// How often each rule was broken, the most frequent first; as a table or as {"schema":
// "cairn.statistics/1", …}.
std::string statistics_text(const analysis::lint::Report& report, const Style& style);
std::string statistics_json(const analysis::lint::Report& report);

// `S ✓  M ✗  A –  R ✓  T ✓`
std::string card_text(const analysis::lint::Card& card, const Style& style);
// For tables: `✓ ✗ – ✓ ✓` below a head that names the criteria, or `S✓ M✗ A– R✓ T✓` where there is none.
std::string card_symbols(const analysis::lint::Card& card, const Style& style, bool has_letters = false);

}  // namespace cairn::render
