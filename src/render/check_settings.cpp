// One setting a line; what differs from the default stands out.
#include "render/check_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/json_text.h"

namespace cairn::render {

std::string settings_text(const std::vector<EffectiveSetting>& settings, const Style& style) {
  constexpr std::size_t kWidestValue = 24;
  std::size_t key_width = 0, value_width = 0, from_width = 0;
  for (const EffectiveSetting& setting : settings) {
    key_width = std::max(key_width, setting.key.size());
    value_width = std::max(value_width, std::min(kWidestValue, base::display_width(setting.value)));
    from_width = std::max(from_width, base::display_width(setting.from));
  }
  std::string out;
  for (const EffectiveSetting& setting : settings) {
    const bool is_default = setting.from == "default";
    const std::string from = pad(setting.from, from_width);
    std::string line = fmt::format("{}  {}  {}", pad(setting.key, key_width), pad(setting.value, value_width),
                                   style.paint(is_default ? Paint::dim : Paint::none, from));
    const std::size_t used =
        key_width + std::max(value_width, base::display_width(setting.value)) + from_width + 6;
    constexpr std::size_t kLeastSummary = 16;
    if (style.width >= used + kLeastSummary)
      line += "  " + style.paint(Paint::dim, base::truncate_to_width(setting.summary, style.width - used));
    while (line.ends_with(' ')) line.pop_back();
    // Too narrow for the last column: the defaults go without it.
    if (used - 2 > style.width) {
      const std::size_t room = style.width > key_width + 12 ? style.width - key_width - 2 : 10;
      line = fmt::format("{}  {}", pad(setting.key, key_width), base::truncate_to_width(setting.value, room));
      if (!is_default) line += "\n  " + base::truncate_to_width(setting.from, style.width - 2);
    }
    out += line + "\n";
  }
  return out;
}

std::string settings_json(const std::vector<EffectiveSetting>& settings) {
  using Json = nlohmann::ordered_json;
  Json json;
  json["schema"] = "cairn.settings/1";
  json["settings"] = Json::array();
  for (const EffectiveSetting& setting : settings) {
    json["settings"].push_back({{"key", setting.key},
                                {"value", setting.value},
                                {"from", setting.from},
                                {"summary", setting.summary}});
  }
  return json_text(json);
}

}  // namespace cairn::render
