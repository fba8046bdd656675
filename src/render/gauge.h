// Small drawings of one line: a bar for a share, a sparkline for weeks, numbers short enough for a column.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace cairn::render {

// "████░░░░": the share, cut to 0 and 1. A beginning shows, and what is not whole never looks so.
std::string bar(double share, std::size_t width);

// "▁▃▁▆█": the last `width` values against the highest of them; what is not above 0 lies on the ground.
std::string sparkline(std::span<const double> values, std::size_t width);

// At most four digits: "0.53", "66", "12.5", "1.04M".
std::string short_number(double value);

}  // namespace cairn::render
