// Words that the rules about hours share.
#pragma once

#include <string_view>

#include "model/values.h"

namespace cairn::analysis::lint {

// Where a profile says how many hours there are: `week` counts before `hours`.
inline std::string_view hours_field(const model::Profile& profile) {
  if (!profile.week) return "`hours`";
  return profile.hours ? "`week` (`hours` does not count beside it)" : "`week`";
}

}  // namespace cairn::analysis::lint
