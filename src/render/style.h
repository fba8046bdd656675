// How output is drawn: with or without colour, and how wide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cairn::render {

// Colour never stands alone: a word or a symbol beside it says the same.
enum class Paint { none, bold, dim, error, warning, info, good };

struct Style {
  bool has_color = false;
  std::size_t width = 80;  // columns

  std::string paint(Paint paint, std::string_view text) const;
};

// `text` padded with blanks to `width` columns.
std::string pad(std::string_view text, std::size_t width);

}  // namespace cairn::render
