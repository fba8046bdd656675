// Number parsing without locale: from_chars, and the spellings that people add to it.
#include "base/number.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace cairn::base {

std::optional<double> parse_number(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  double scale = 1;
  if (!text.empty() && (text.back() == 'k' || text.back() == 'K' || text.back() == 'M')) {
    scale = text.back() == 'M' ? 1e6 : 1e3;
    text.remove_suffix(1);
  }
  // from_chars would also take "inf", "nan" and a second sign.
  if (text.empty() || text.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
  if (text.front() == '.' || text.back() == '.') return std::nullopt;
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  value *= scale;
  if (!std::isfinite(value)) return std::nullopt;
  return negative ? -value : value;
}

std::string format_number(double value) {
  if (std::fabs(value) < 1e15 && std::nearbyint(value) == value)
    return fmt::format("{:.0f}", value == 0 ? 0 : value);
  // Fifteen digits hold every decimal that was typed; what is behind them is the dust of binary fractions.
  const std::string digits = fmt::format("{:.15g}", value);
  double clean = value;
  std::from_chars(digits.data(), digits.data() + digits.size(), clean);
  if (!std::isfinite(clean)) return digits;
  // No exponent: what is printed can be typed.
  std::array<char, 400> text{};
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), clean, std::chars_format::fixed);
  return error == std::errc{} ? std::string(text.data(), end) : digits;
}

}  // namespace cairn::base
