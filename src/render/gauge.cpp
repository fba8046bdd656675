// Blocks and eighths of blocks, which every monospaced font has.
#include "render/gauge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "base/number.h"

namespace cairn::render {

std::string bar(double share, std::size_t width) {
  const double clamped = std::clamp(std::isfinite(share) ? share : 0.0, 0.0, 1.0);
  auto full = static_cast<std::size_t>(std::lround(clamped * static_cast<double>(width)));
  if (clamped > 0 && full == 0) full = 1;
  if (clamped < 1 && full == width && width > 0) full = width - 1;
  std::string text;
  for (std::size_t i = 0; i < width; ++i) text += i < full ? "█" : "░";
  return text;
}

std::string sparkline(std::span<const double> values, std::size_t width) {
  constexpr std::array<std::string_view, 8> kLevels = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  if (values.size() > width) values = values.last(width);
  double highest = 0;
  for (const double value : values) highest = std::max(highest, value);
  std::string text;
  for (const double value : values) {
    const double part = highest > 0 ? std::clamp(value / highest, 0.0, 1.0) : 0;
    auto level = static_cast<std::size_t>(std::lround(part * 7));
    if (part > 0 && level == 0) level = 1;
    text += kLevels[level];
  }
  return text;
}

std::string short_number(double value) {
  const double size = std::abs(value);
  if (size >= 999'950) return fmt::format("{}M", base::format_number(std::round(value / 1e4) / 100));
  if (size >= 9'995) return fmt::format("{}k", base::format_number(std::round(value / 100) / 10));
  const double step = size >= 100 ? 1 : size >= 10 ? 0.1 : 0.01;
  const double rounded = std::round(value / step) / std::round(1 / step);
  if (rounded == 0 && value != 0)
    return base::format_number(std::strtod(fmt::format("{:.1g}", value).c_str(), nullptr));
  return base::format_number(rounded == 0 ? 0 : rounded);
}

}  // namespace cairn::render
