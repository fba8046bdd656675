// Punctuation as people type it: straight and typographic signs are one thing to the reader.
#pragma once

#include <cstddef>
#include <string_view>

namespace cairn::analysis::prose {

// One sign at a place. `mark` is 0 for letters and digits, ' ' for blanks of any width, '-' for every dash,
// '"' and '\'' for every quotation mark and apostrophe, '$' for every currency, 'l' and 'g' for the signs "at
// most" and "at least",
// '>' for arrows, '*' for bullets; anything else stands for itself.
struct Sign {
  char mark = 0;
  unsigned length = 0;
};

// Beyond ASCII.
Sign wide_sign_at(std::string_view text, std::size_t place);

inline Sign sign_at(std::string_view text, std::size_t place) {
  if (place >= text.size()) return {};
  const char c = text[place];
  const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  if (is_plain) return {0, 1};
  const auto byte = static_cast<unsigned char>(c);
  if (byte <= ' ' || byte == 0x7f) return {' ', 1};
  if (byte < 0x80) return {c, 1};
  return wide_sign_at(text, place);
}

// Bytes of the letter at `place`: 1 for ASCII and for bytes that are not UTF-8.
unsigned letter_length(std::string_view text, std::size_t place);

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace cairn::analysis::prose
