// A grid of single glyphs, each with its colour, that is drawn layer by layer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/style.h"

namespace cairn::render {

class Canvas {
 public:
  Canvas(std::size_t columns, std::size_t rows) : columns_(columns), cells_(columns * rows) {}

  // `glyph` is one column wide and outlives the canvas. Outside of the canvas nothing happens.
  void put(std::size_t column, std::size_t row, std::string_view glyph, Paint paint);
  void put_if_blank(std::size_t column, std::size_t row, std::string_view glyph, Paint paint);
  bool is_blank() const;
  // Without blanks at its end.
  std::string line(std::size_t row, const Style& style) const;

 private:
  struct Cell {
    std::string_view glyph;
    Paint paint = Paint::none;
  };
  std::size_t columns_;
  std::vector<Cell> cells_;
};

}  // namespace cairn::render
