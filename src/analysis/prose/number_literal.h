// A number in digits as it is written on either side of the Channel: 12,500.50 and 12.500,50, 10 000, 12'500.
#pragma once

#include <cstddef>
#include <string_view>

namespace cairn::analysis::prose {

struct NumberLiteral {
  std::size_t end = 0;  // behind its last digit
  double value = 0;
  std::size_t digits = 0;
  bool is_version = false;  // 1.2.10: no number
};

// `text[at]` is a digit. A comma, an apostrophe and narrow spaces part thousands; so does a common space
// where what follows is round, because it may part two numbers as well ("2 500 m runs"). A comma before one
// or two digits is a decimal comma. A single dot parts thousands where a price or a zero at the end says that
// it is no decimal point (5.000 EUR, 12.500 units).
NumberLiteral read_number_literal(std::string_view text, std::size_t at);

}  // namespace cairn::analysis::prose
