// Ids out of sentences: the words that carry meaning, folded to ASCII.
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "base/text.h"

namespace cairn::base {
namespace {

constexpr std::size_t max_words = 3;
constexpr std::size_t max_length = 64;

// Sorted. Words that a sentence needs and an id does not.
constexpr std::array<std::string_view, 73> stop_words = {
    "a",     "about", "after",  "all",  "am",     "an",    "and",  "any",   "are",   "as",   "at",
    "be",    "been",  "before", "but",  "by",     "do",    "each", "every", "for",   "from", "get",
    "has",   "have",  "her",    "his",  "how",    "i",     "if",   "in",    "into",  "is",   "it",
    "its",   "like",  "me",     "more", "my",     "next",  "of",   "on",    "or",    "our",  "over",
    "per",   "shall", "should", "so",   "some",   "than",  "that", "the",   "their", "them", "then",
    "there", "these", "they",   "this", "those",  "to",    "us",   "via",   "want",  "was",  "we",
    "when",  "which", "will",   "with", "within", "would", "your"};
static_assert(std::ranges::is_sorted(stop_words));

bool is_stop_word(std::string_view word) {
  return std::ranges::binary_search(stop_words, word);
}

// Letters that Unicode does not decompose, and the spelling that people give them.
std::string_view ascii_spelling(char32_t c) {
  switch (c) {
    case U'ß':
    case U'ẞ':
      return "ss";
    case U'æ':
    case U'Æ':
      return "ae";
    case U'œ':
    case U'Œ':
      return "oe";
    case U'ø':
    case U'Ø':
      return "o";
    case U'ł':
    case U'Ł':
      return "l";
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
      return "d";
    case U'þ':
    case U'Þ':
      return "th";
    case U'ħ':
    case U'Ħ':
      return "h";
    case U'ı':
      return "i";
    case U'ŋ':
    case U'Ŋ':
      return "n";
    case U'ŧ':
    case U'Ŧ':
      return "t";
    default:
      return {};
  }
}

// Compatibility decomposition without marks, in lower case where that is ASCII.
std::string fold(std::string_view text) {
  const bool is_ascii =
      std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (is_ascii) return lower_ascii(text);
  std::string spelled;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint code_point = decode_utf8(text, offset);
    const std::size_t length = std::max(1U, code_point.length);
    const std::string_view spelling = ascii_spelling(code_point.value);
    if (code_point.length != 0) spelled += spelling.empty() ? text.substr(offset, length) : spelling;
    if (code_point.length == 0) spelled += ' ';
    offset += length;
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                      UTF8PROC_STRIPMARK);
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(spelled.data()),
                                             static_cast<utf8proc_ssize_t>(spelled.size()), &mapped, options);
  if (size < 0) return lower_ascii(spelled);
  const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner(mapped, &std::free);
  return lower_ascii({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)});
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// An apostrophe joins (`women's` is one word), and a verb's ending goes with it (`I'd`, `we're`).
void drop_apostrophes(std::string& text) {
  for (const std::string_view mark : {std::string_view("'"), std::string_view("’")}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      std::size_t end = at + mark.size();
      while (end < text.size() && is_word_byte(text[end])) ++end;
      const std::string rest = text.substr(at + mark.size(), end - at - mark.size());
      const bool is_ending = rest == "d" || rest == "ll" || rest == "m" || rest == "ve" || rest == "re";
      text.erase(at, is_ending ? end - at : mark.size());
    }
  }
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    if (!is_word_byte(text[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    words.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return words;
}

}  // namespace

std::string slug(std::string_view text) {
  std::string folded = fold(text);
  drop_apostrophes(folded);
  std::vector<std::string_view> words = words_of(folded);
  // A sentence of nothing but small words ("Be more") keeps them: a poor id beats none.
  if (!std::ranges::all_of(words, is_stop_word)) std::erase_if(words, is_stop_word);
  std::string out;
  for (std::size_t i = 0; i < std::min(words.size(), max_words); ++i) {
    if (i != 0 && out.size() + 1 + words[i].size() > max_length) break;
    if (i != 0) out += '-';
    out += words[i].substr(0, max_length);
  }
  return out;
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > max_length || text.front() == '-') return false;
  return std::ranges::all_of(text, [](char c) { return is_word_byte(c) || c == '-'; });
}

}  // namespace cairn::base
