// The settings of `cairn check` as they take effect, and where each comes from.
#pragma once

#include <string>
#include <vector>

#include "render/style.h"

namespace cairn::render {

struct EffectiveSetting {
  std::string key;      // "limits.active_goals"
  std::string value;    // "5"; "-" where there is none
  std::string from;     // "default", "cairn.yaml:7", "--fail-on", "CI"
  std::string summary;  // what it is for
};

std::string settings_text(const std::vector<EffectiveSetting>& settings, const Style& style);
// {"schema": "cairn.settings/1", "settings": [{"key", "value", "from", "summary"}]}
std::string settings_json(const std::vector<EffectiveSetting>& settings);

}  // namespace cairn::render
