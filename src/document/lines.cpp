// Nothing here knows YAML but for the `#` of a comment.
#include "document/lines.h"

#include <algorithm>

#include "document/white_space.h"

namespace cairn::document {

Lines::Lines(std::string_view text) : text_(text), start_(text.substr(0, 3) == "\xef\xbb\xbf" ? 3 : 0) {
  const std::size_t first = text.find('\n');
  if (first != std::string_view::npos && first > 0 && text[first - 1] == '\r') line_break_ = "\r\n";
}

std::uint32_t Lines::begin_of_line(std::uint32_t byte) const {
  std::uint32_t at = std::min(byte, size());
  while (at > start_ && text_[at - 1] != '\n') --at;
  return std::max(at, start_);
}

std::uint32_t Lines::end_of_line(std::uint32_t byte) const {
  const std::size_t end = text_.find('\n', byte);
  if (end == std::string_view::npos) return size();
  return static_cast<std::uint32_t>(end > byte && text_[end - 1] == '\r' ? end - 1 : end);
}

std::uint32_t Lines::next_line(std::uint32_t byte) const {
  const std::size_t end = text_.find('\n', byte);
  return end == std::string_view::npos ? size() : static_cast<std::uint32_t>(end + 1);
}

std::uint32_t Lines::first_of_line(std::uint32_t byte) const {
  return skip_spaces(begin_of_line(byte));
}

bool Lines::is_blank_line(std::uint32_t byte) const {
  const char first = at(first_of_line(byte));
  return first == '\0' || is_break(first);
}

bool Lines::is_comment_line(std::uint32_t byte) const {
  return at(first_of_line(byte)) == '#';
}

std::uint32_t Lines::skip_gap(std::uint32_t byte) const {
  while (byte < size()) {
    if (is_blank(text_[byte]) || is_break(text_[byte])) {
      ++byte;
    } else if (text_[byte] == '#') {
      byte = end_of_line(byte);
    } else {
      break;
    }
  }
  return byte;
}

std::uint32_t Lines::skip_spaces(std::uint32_t byte) const {
  while (byte < size() && is_blank(text_[byte])) ++byte;
  return byte;
}

std::uint32_t Lines::skip_spaces_back(std::uint32_t byte) const {
  while (byte > start_ && is_blank(text_[byte - 1])) --byte;
  return byte;
}

std::size_t Lines::number(std::uint32_t byte) const {
  return 1 +
         static_cast<std::size_t>(std::count(text_.begin(), text_.begin() + std::min(byte, size()), '\n'));
}

}  // namespace cairn::document
