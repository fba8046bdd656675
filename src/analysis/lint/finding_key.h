// What stays the same about a finding while the text around it changes: for baselines and fingerprints.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "analysis/lint/rule.h"

namespace cairn::analysis::lint {

struct FindingKey {
  std::string subject;  // the goal's id; of what is no goal's, the file's path
  std::string code;
  std::string
      path;  // the field: "tasks[book-exam].due"; items go by their address, journal lines by their `at`
  auto operator<=>(const FindingKey&) const = default;
};

FindingKey key_of(const Finding& finding, const store::Workspace& workspace);

// The field that a finding is about, with items by their index: "tasks[0].due". Text that YAML swallowed lies
// behind its field, which is the second span. Empty for what is about no field.
std::string field_path(const Finding& finding, const store::Workspace& workspace);

}  // namespace cairn::analysis::lint
