// Colour codes are put in last, so that they never count as columns.
#include "render/line.h"

#include "base/text.h"

namespace cairn::render {

Line& Line::add(std::string_view text, Paint paint) {
  if (text.empty()) return *this;
  width_ += base::display_width(text);
  pieces_.push_back({std::string(text), paint});
  return *this;
}

Line& Line::fill_to(std::size_t column) {
  return width_ < column ? add(std::string(column - width_, ' ')) : *this;
}

Line& Line::cut_to(std::size_t width) {
  if (width_ <= width) return *this;
  std::vector<Piece> pieces = std::move(pieces_);
  pieces_.clear();
  width_ = 0;
  for (const Piece& piece : pieces) {
    const std::size_t room = width - width_;
    const bool is_last = base::display_width(piece.text) >= room;
    add(is_last ? base::truncate_to_width(piece.text + "…", room) : piece.text, piece.paint);
    if (is_last) break;
  }
  return *this;
}

std::string Line::drawn(const Style& style) const {
  std::string out;
  for (const Piece& piece : pieces_) out += style.paint(piece.paint, piece.text);
  return out;
}

}  // namespace cairn::render
