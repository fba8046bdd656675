// Numbers as people write them in goal files and on the command line: 12, -3.5, 42k, 1.2M, +20%.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cairn::base {

// Optional sign, digits with at most one point, optional `k` or `M`. Finite always.
std::optional<double> parse_number(std::string_view text);

// Shortest form that reads back the same: "12", "0.5".
std::string format_number(double value);

}  // namespace cairn::base
