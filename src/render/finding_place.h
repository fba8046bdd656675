// What every format says about a finding: where it stands, how heavy it is, how many there are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/lint/linter.h"
#include "render/position.h"
#include "render/style.h"

namespace cairn::render {

struct Place {
  Position begin;
  Position end;  // exclusive
};

// Findings come sorted by file; the lines of one file are indexed at a time.
class Places {
 public:
  explicit Places(const store::Workspace& workspace) : workspace_(workspace) {}
  Place of(const analysis::lint::Finding& finding);
  const LineIndex& lines(std::size_t file);

 private:
  const store::Workspace& workspace_;
  std::size_t file_ = 0;
  std::optional<LineIndex> index_;
};

Paint paint_of(analysis::lint::Severity severity);

struct Counts {
  std::size_t errors = 0, warnings = 0, infos = 0;
  void add(analysis::lint::Severity severity);
  std::size_t all() const { return errors + warnings + infos; }
};

Counts count(const analysis::lint::FindingList& findings);

// "2 errors, 1 warning, 3 info"; empty when there are none.
std::string counts_text(const Counts& counts);

}  // namespace cairn::render
