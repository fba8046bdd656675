// Columns on a terminal: grapheme clusters by utf8proc, corrected where terminals draw emoji wider than its
// tables.
#include <utf8proc.h>

#include <algorithm>

#include "base/text.h"

namespace cairn::base {
namespace {

struct Cluster {
  std::size_t bytes = 0;
  std::size_t width = 0;
};

constexpr char32_t emoji_presentation = 0xfe0f;

bool is_regional_indicator(char32_t c) {
  return c >= 0x1f1e6 && c <= 0x1f1ff;
}

std::size_t code_point_width(char32_t c) {
  // table.
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c))));
}

// The cluster that begins at `offset`; a byte that is no UTF-8 is one of one column.
Cluster cluster_at(std::string_view text, std::size_t offset) {
  const CodePoint first = decode_utf8(text, offset);
  if (first.length == 0) return {1, 1};
  Cluster cluster{first.length, code_point_width(first.value)};
  utf8proc_int32_t state = 0;
  char32_t previous = first.value;
  for (;;) {
    const CodePoint next = decode_utf8(text, offset + cluster.bytes);
    if (next.length == 0) return cluster;
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(previous),
                                         static_cast<utf8proc_int32_t>(next.value), &state))
      return cluster;
    const bool is_wide_emoji = next.value == emoji_presentation || is_regional_indicator(next.value);
    cluster.width = std::max(cluster.width, is_wide_emoji ? std::size_t{2} : code_point_width(next.value));
    cluster.bytes += next.length;
    previous = next.value;
  }
}

// Printable ASCII up to a byte that may take part in a longer cluster.
std::size_t plain_run(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && text[end] >= 0x20 && text[end] < 0x7f) ++end;
  if (end < text.size() && end > offset) --end;
  return end - offset;
}

// The longest prefix of whole clusters within `width` columns, in bytes.
std::size_t prefix_within(std::string_view text, std::size_t width) {
  std::size_t offset = 0;
  std::size_t used = 0;
  while (offset < text.size()) {
    const Cluster cluster = cluster_at(text, offset);
    if (used + cluster.width > width) break;
    used += cluster.width;
    offset += cluster.bytes;
  }
  return offset;
}

class LineWrapper {
 public:
  explicit LineWrapper(std::size_t width) : width_(std::max<std::size_t>(width, 1)) {}

  void add_word(std::string_view gap, std::string_view word) {
    const std::size_t word_width = display_width(word);
    const bool fits = line_width_ + gap.size() + word_width <= width_;
    if (!fits && !line_.empty()) end_line();
    if (fits) put(gap, gap.size());
    if (word_width <= width_)
      put(word, word_width);
    else
      break_word(word);
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    line_width_ = 0;
  }

  std::vector<std::string> take() { return std::move(lines_); }

 private:
  void put(std::string_view text, std::size_t width) {
    line_ += text;
    line_width_ += width;
  }

  void break_word(std::string_view word) {
    while (!word.empty()) {
      // A cluster wider than the line still has to go somewhere.
      std::size_t bytes = prefix_within(word, width_);
      if (bytes == 0) bytes = cluster_at(word, 0).bytes;
      put(word.substr(0, bytes), display_width(word.substr(0, bytes)));
      word.remove_prefix(bytes);
      if (!word.empty()) end_line();
    }
  }

  std::size_t width_;
  std::size_t line_width_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t plain = plain_run(text, offset);
    width += plain;
    offset += plain;
    if (offset == text.size()) break;
    const Cluster cluster = cluster_at(text, offset);
    width += cluster.width;
    offset += cluster.bytes;
  }
  return width;
}

std::string truncate_to_width(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::string out(text.substr(0, prefix_within(text, width - 1)));
  return out.append("…");
}

std::vector<std::string> wrap_to_width(std::string_view text, std::size_t width) {
  LineWrapper wrapper(width);
  for (const std::string_view paragraph : split(text, '\n')) {
    for (std::size_t offset = 0; offset < paragraph.size();) {
      const std::size_t word = std::min(paragraph.find_first_not_of(' ', offset), paragraph.size());
      const std::size_t end = std::min(paragraph.find(' ', word), paragraph.size());
      if (word != end)
        wrapper.add_word(paragraph.substr(offset, word - offset), paragraph.substr(word, end - word));
      offset = end;
    }
    wrapper.end_line();
  }
  return wrapper.take();
}

}  // namespace cairn::base
