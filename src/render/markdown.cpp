// A character is escaped where its neighbours let it mean something, which follows the rules of CommonMark.
#include "render/markdown.h"

#include <algorithm>

#include "base/text.h"

namespace cairn::render {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_word(char c) {
  return is_letter(c) || is_digit(c);
}
bool is_punctuation(char c) {
  return c > ' ' && c < 0x7f && !is_word(c);
}

// The text with blanks at both ends, so that each character has neighbours.
class Inline {
 public:
  explicit Inline(std::string_view text) : text_(text) {}

  bool has_meaning(std::size_t at) const {
    const char before = around(at, -1);
    const char after = around(at, 1);
    switch (text_[at]) {
      case '\\':
        return is_punctuation(after) || at + 1 == text_.size();
      case '`':
      case '[':
        return true;
      case '*':
        return before != ' ' || after != ' ';
      case '_':
        return (before != ' ' || after != ' ') && !(is_word(before) && is_word(after));
      case '~':
        return before != ' ' || after == '~';
      case '<':
        return is_letter(after) || after == '/' || after == '!' || after == '?';
      case '&':
        return begins_entity(at);
    }
    return false;
  }

 private:
  char around(std::size_t at, int step) const {
    const std::size_t there = at + static_cast<std::size_t>(step);
    return there < text_.size() ? text_[there] : ' ';
  }
  // `&amp;`, `&#8212;`
  bool begins_entity(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < text_.size() && (is_word(text_[end]) || text_[end] == '#')) ++end;
    return end > at + 1 && end < text_.size() && text_[end] == ';';
  }

  std::string_view text_;
};

// `---`, `* * *`
bool is_rule(std::string_view text) {
  const std::string own{text[0], ' '};
  return std::string_view("-*_").find(text[0]) != std::string_view::npos &&
         text.find_first_not_of(own) == std::string_view::npos;
}

// Where the mark stands that would make the text a list, a quote, a heading, a rule or a block of code.
std::size_t block_mark(std::string_view text) {
  constexpr std::size_t kNone = std::string_view::npos;
  if (text.empty()) return kNone;
  if (text[0] == '>' || text.starts_with("~~~") || is_rule(text)) return 0;
  const auto is_followed_by_blank = [&](std::size_t at) {
    return at + 1 >= text.size() || text[at + 1] == ' ';
  };
  if (text[0] == '#')
    return is_followed_by_blank(std::min(text.find_first_not_of('#'), text.size()) - 1) ? 0 : kNone;
  if (text[0] == '-' || text[0] == '+' || text[0] == '*') return is_followed_by_blank(0) ? 0 : kNone;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool is_number = digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  return is_number && is_followed_by_blank(digits) ? digits : kNone;
}

// A row of `#` at the end of a heading would not be shown.
std::size_t closing_mark(std::string_view text) {
  const std::size_t last = text.find_last_not_of('#');
  if (text.empty() || last + 1 == text.size()) return std::string_view::npos;
  return last == std::string_view::npos || text[last] == ' ' ? last + 1 : std::string_view::npos;
}

}  // namespace

std::string markdown_text(std::string_view text, MarkdownPlace place) {
  std::string words(base::trim(text));
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  words = base::printable(words);
  std::size_t mark = std::string_view::npos;
  if (place == MarkdownPlace::line) mark = block_mark(words);
  if (place == MarkdownPlace::heading) mark = closing_mark(words);
  const Inline line(words);
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at == mark || line.has_meaning(at)) out += '\\';
    out += words[at];
  }
  return out;
}

}  // namespace cairn::render
