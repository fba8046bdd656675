// The eight colours that every terminal has, readable on dark and on light.
#include "render/style.h"

#include "base/text.h"

namespace cairn::render {

std::string Style::paint(Paint paint, std::string_view text) const {
  std::string_view code;
  switch (paint) {
    case Paint::none:
      break;
    case Paint::bold:
      code = "\x1b[1m";
      break;
    case Paint::dim:
      code = "\x1b[2m";
      break;
    case Paint::error:
      code = "\x1b[1;31m";
      break;
    case Paint::warning:
      code = "\x1b[1;33m";
      break;
    case Paint::info:
      code = "\x1b[1;36m";
      break;
    case Paint::good:
      code = "\x1b[32m";
      break;
  }
  if (!has_color || code.empty() || text.empty()) return std::string(text);
  return std::string(code).append(text).append("\x1b[0m");
}

std::string pad(std::string_view text, std::size_t width) {
  std::string padded(text);
  const std::size_t used = base::display_width(text);
  if (used < width) padded.append(width - used, ' ');
  return padded;
}

}  // namespace cairn::render
