// A line made of painted pieces that knows its width, for boxes and columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/style.h"

namespace cairn::render {

class Line {
 public:
  Line() = default;
  explicit Line(std::string_view text, Paint paint = Paint::none) { add(text, paint); }

  Line& add(std::string_view text, Paint paint = Paint::none);
  // Blanks up to this column; nothing where the line is as wide already.
  Line& fill_to(std::size_t column);
  // At most this wide; where something is cut off an ellipsis says so.
  Line& cut_to(std::size_t width);
  std::size_t width() const { return width_; }
  std::string drawn(const Style& style) const;

 private:
  struct Piece {
    std::string text;
    Paint paint = Paint::none;
  };
  std::vector<Piece> pieces_;
  std::size_t width_ = 0;
};

}  // namespace cairn::render
