// The lines and columns of a text, as an edit needs them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cairn::document {

class Lines {
 public:
  explicit Lines(std::string_view text);

  std::string_view text() const { return text_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  // Behind a byte order mark.
  std::uint32_t start() const { return start_; }

  std::uint32_t begin_of_line(std::uint32_t byte) const;
  std::uint32_t end_of_line(std::uint32_t byte) const;  // before the line break
  std::uint32_t next_line(std::uint32_t byte) const;    // behind it; the size of the text where there is none
  std::uint32_t column(std::uint32_t byte) const { return byte - begin_of_line(byte); }
  std::uint32_t first_of_line(std::uint32_t byte) const;  // the first byte of the line that is no space
  bool is_first_of_line(std::uint32_t byte) const { return first_of_line(byte) == byte; }
  bool is_blank_line(std::uint32_t byte) const;
  bool is_comment_line(std::uint32_t byte) const;
  // Past spaces, line breaks and comments.
  std::uint32_t skip_gap(std::uint32_t byte) const;
  std::uint32_t skip_spaces(std::uint32_t byte) const;
  std::uint32_t skip_spaces_back(std::uint32_t byte) const;
  char at(std::uint32_t byte) const { return byte < text_.size() ? text_[byte] : '\0'; }

  // How this text ends its lines.
  std::string_view line_break() const { return line_break_; }
  std::size_t number(std::uint32_t byte) const;  // 1-based

 private:
  std::string_view text_;
  std::uint32_t start_ = 0;
  std::string_view line_break_ = "\n";
};

inline std::string spaces(std::size_t count) {
  return std::string(count, ' ');
}

}  // namespace cairn::document
