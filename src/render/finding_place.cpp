// The few answers that every format of a report shares.
#include "render/finding_place.h"

#include <fmt/format.h>

#include "base/text.h"

namespace cairn::render {

using analysis::lint::Finding;
using analysis::lint::FindingList;
using analysis::lint::Severity;

const LineIndex& Places::lines(std::size_t file) {
  if (!index_ || file != file_) {
    index_.emplace(workspace_.files[file].source());
    file_ = file;
  }
  return *index_;
}

Place Places::of(const Finding& finding) {
  const LineIndex& index = lines(finding.file);
  return {index.position(finding.diagnostic.span.begin), index.position(finding.diagnostic.span.end)};
}

Paint paint_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Paint::error;
    case Severity::warning:
      return Paint::warning;
    case Severity::info:
      return Paint::info;
  }
  return Paint::none;
}

void Counts::add(Severity severity) {
  switch (severity) {
    case Severity::error:
      ++errors;
      return;
    case Severity::warning:
      ++warnings;
      return;
    case Severity::info:
      ++infos;
      return;
  }
}

Counts count(const FindingList& findings) {
  Counts counts;
  for (const Finding& finding : findings) counts.add(finding.severity);
  return counts;
}

std::string counts_text(const Counts& counts) {
  std::vector<std::string> parts;
  if (counts.errors > 0) parts.push_back(base::count_of(counts.errors, "error"));
  if (counts.warnings > 0) parts.push_back(base::count_of(counts.warnings, "warning"));
  if (counts.infos > 0) parts.push_back(fmt::format("{} info", counts.infos));
  return base::join(parts, ", ");
}

}  // namespace cairn::render
