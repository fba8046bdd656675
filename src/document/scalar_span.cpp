// Looks at the bytes beside libyaml's marks: none of this is in its events.
#include "document/scalar_span.h"

#include <optional>

#include "document/read.h"
#include "document/white_space.h"

namespace cairn::document {

namespace {

// A number sign with blanks on both sides is what a person writes before a comment.
bool begins_comment(std::string_view text, std::size_t at) {
  return text[at] == '#' && is_blank(text[at - 1]) &&
         (at + 1 >= text.size() || is_blank(text[at + 1]) || is_break(text[at + 1]));
}

}  // namespace

std::uint32_t block_scalar_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::size_t content = text.find('\n', begin);
  if (content == std::string_view::npos || content >= end) content = end;
  const std::size_t header_end = content;
  std::size_t indent = 0;
  for (std::size_t at = header_end; at < end; ++at) {
    if (text[at] == '\n') {
      indent = 0;
    } else if (text[at] == ' ') {
      ++indent;
    } else if (text[at] != '\r') {
      break;
    }
  }
  std::size_t last = end;
  while (last > header_end) {
    std::size_t line = last;
    while (line > header_end && text[line - 1] == ' ') --line;
    const bool is_blank_line = line > 0 && text[line - 1] == '\n' && last - line <= indent;
    if (last != line && !is_blank_line) break;
    if (line == 0 || text[line - 1] != '\n') break;
    last = line - 1;
    if (last > begin && text[last - 1] == '\r') --last;
  }
  if (last <= header_end) {
    last = header_end;
    while (last > begin + 1 && (is_blank(text[last - 1]) || text[last - 1] == '\r')) --last;
  }
  return static_cast<std::uint32_t>(last);
}

std::uint32_t empty_value_place(std::string_view text, std::uint32_t key_end, bool is_in_flow) {
  std::size_t at = key_end;
  while (at < text.size()) {
    if (is_blank(text[at]) || is_break(text[at])) {
      ++at;
    } else if (text[at] == '#' && (is_blank(text[at - 1]) || is_break(text[at - 1]))) {
      while (at < text.size() && !is_break(text[at])) ++at;
    } else {
      break;
    }
  }
  if (at >= text.size() || text[at] != ':') return key_end;
  const char behind = at + 1 < text.size() ? text[at + 1] : '\n';
  const bool is_colon = at == key_end || is_blank(behind) || is_break(behind) ||
                        (is_in_flow && (behind == ',' || behind == '}' || behind == ']'));
  return is_colon ? static_cast<std::uint32_t>(at + 1) : key_end;
}

std::optional<Span> swallowed_comment(Node scalar) {
  if (!scalar.is_scalar() || scalar.style() != Style::plain) return std::nullopt;
  const std::string_view text = scalar.tree()->source();
  const std::uint32_t begin = scalar.span().end;
  std::size_t at = begin;
  while (at < text.size() && is_blank(text[at])) ++at;
  if (at == begin || at + 1 >= text.size() || text[at] != '#') return std::nullopt;
  if (is_blank(text[at + 1]) || is_break(text[at + 1])) return std::nullopt;
  while (at < text.size() && !is_break(text[at]) && !begins_comment(text, at)) ++at;
  while (is_blank(text[at - 1])) --at;
  return Span{begin, static_cast<std::uint32_t>(at)};
}

}  // namespace cairn::document
