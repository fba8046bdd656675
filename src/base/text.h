// Text as people write it: UTF-8 code points, display width, safe display, slugs, likeness of words.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::base {

struct CodePoint {
  char32_t value = 0;
  unsigned length = 0;  // bytes, 1 to 4; 0 when the bytes at this place are not UTF-8
};

// The code point at `offset`; strict UTF-8 (no surrogates, no overlong forms).
CodePoint decode_utf8(std::string_view text, std::size_t offset);
std::size_t count_code_points(std::string_view text);
// The byte offset of the first byte that is not UTF-8.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);
void append_utf8(std::string& out, char32_t code_point);

// Columns that a terminal uses: combining marks 0, wide characters and emoji 2, whole grapheme clusters
// counted once.
std::size_t display_width(std::string_view text);
// At most `width` columns; what is cut ends in `…`.
std::string truncate_to_width(std::string_view text, std::size_t width);
// Lines of at most `width` columns, broken at spaces; a longer word is broken where it must be.
std::vector<std::string> wrap_to_width(std::string_view text, std::size_t width);

// Whether a code point moves, hides or reorders what stands around it, or is none (U+FFFE, U+FFFF).
bool drives_terminal(char32_t code_point);
// Escapes control characters, C1 controls, bidi controls and bad bytes (`\u{202e}`, `\x1b`), so that nobody's
// text can drive the terminal. Newlines and tabs become `\n` and `\t`.
std::string printable(std::string_view text);

std::string lower_ascii(std::string_view text);
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);

// At most three content words of `text`, decomposed, marks stripped, lower case, joined by `-`: the rule of
// ids (format: "An id is the file's stem"). Empty when nothing remains.
std::string slug(std::string_view text);
// `[a-z0-9][a-z0-9-]{0,63}`
bool is_id(std::string_view text);

// Damerau-Levenshtein (adjacent swaps cost 1) in code units.
std::size_t edit_distance(std::string_view a, std::string_view b);
// The candidate nearest to `word`, within distance 2 (1 for words below four letters) and unique at that
// distance.
std::optional<std::string_view> did_you_mean(std::string_view word,
                                             std::span<const std::string_view> candidates);

// "1 error", "2 errors"
std::string count_of(std::size_t count, std::string_view noun);

}  // namespace cairn::base
