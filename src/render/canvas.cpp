// Neighbours of one colour share their escape sequence.
#include "render/canvas.h"

#include <algorithm>

namespace cairn::render {

void Canvas::put(std::size_t column, std::size_t row, std::string_view glyph, Paint paint) {
  const std::size_t at = row * columns_ + column;
  if (column < columns_ && at < cells_.size()) cells_[at] = {glyph, paint};
}

void Canvas::put_if_blank(std::size_t column, std::size_t row, std::string_view glyph, Paint paint) {
  const std::size_t at = row * columns_ + column;
  if (column < columns_ && at < cells_.size() && cells_[at].glyph.empty()) cells_[at] = {glyph, paint};
}

bool Canvas::is_blank() const {
  return std::all_of(cells_.begin(), cells_.end(), [](const Cell& cell) { return cell.glyph.empty(); });
}

std::string Canvas::line(std::size_t row, const Style& style) const {
  std::size_t end = (row + 1) * columns_;
  const std::size_t begin = row * columns_;
  while (end > begin && cells_[end - 1].glyph.empty()) --end;
  std::string out;
  for (std::size_t i = begin; i < end;) {
    const Paint paint = cells_[i].paint;
    std::string run;
    for (; i < end && cells_[i].paint == paint; ++i) run += cells_[i].glyph.empty() ? " " : cells_[i].glyph;
    out += style.paint(paint, run);
  }
  return out;
}

}  // namespace cairn::render
