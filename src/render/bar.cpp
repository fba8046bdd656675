// Eighths of a column; an ordinary terminal font has them all.
#include "render/bar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace cairn::render {

std::string bar_of(double share, std::size_t width) {
  constexpr std::array<std::string_view, 8> kParts = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto most = static_cast<double>(width * 8);
  double eighths = std::round(std::clamp(std::isnan(share) ? 0 : share, 0.0, 1.0) * most);
  if (share > 0) eighths = std::max(eighths, 1.0);
  if (share < 1) eighths = std::min(eighths, std::max(0.0, most - 1));
  const auto filled = static_cast<std::size_t>(eighths);
  std::string bar;
  for (std::size_t i = 0; i < filled / 8; ++i) bar += "█";
  const std::size_t part = filled % 8;
  bar += kParts[part];
  for (std::size_t i = filled / 8 + (part > 0 ? 1 : 0); i < width; ++i) bar += "░";
  return bar;
}

}  // namespace cairn::render
