// UTF-8, safe display and small string helpers; widths and slugs live in text_width.cpp and text_slug.cpp.
#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>

namespace cairn::base {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";

// The end of the run of ASCII that begins at `offset`; eight bytes a step, since this sees every byte of a
// workspace.
std::size_t skip_ascii(std::string_view text, std::size_t offset) {
  for (; offset + 8 <= text.size(); offset += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + offset, sizeof word);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  while (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) ++offset;
  return offset;
}

void append_hex(std::string& out, std::uint32_t value, unsigned min_digits) {
  constexpr std::string_view digits = "0123456789abcdef";
  unsigned length = min_digits;
  while (length < 8 && (value >> (4 * length)) != 0) ++length;
  while (length > 0) out += digits[(value >> (4 * --length)) & 0xf];
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    default:
      break;
  }
  if (c < 0x80) {
    out += "\\x";
    append_hex(out, c, 2);
    return;
  }
  out += "\\u{";
  append_hex(out, c, 2);
  out += '}';
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto is_continuation = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xc0U) == 0x80; };
  if (offset >= text.size()) return {};
  const char32_t first = byte(offset);
  if (first < 0x80) return {first, 1};
  if (!is_continuation(offset + 1)) return {};
  const char32_t second = byte(offset + 1) & 0x3fU;
  if (first >= 0xc2 && first <= 0xdf) return {(first & 0x1fU) << 6 | second, 2};
  if (!is_continuation(offset + 2)) return {};
  const char32_t third = byte(offset + 2) & 0x3fU;
  if (first >= 0xe0 && first <= 0xef) {
    const char32_t value = (first & 0xfU) << 12 | second << 6 | third;
    const bool is_surrogate = value >= 0xd800 && value <= 0xdfff;
    if (value < 0x800 || is_surrogate) return {};
    return {value, 3};
  }
  if (first < 0xf0 || first > 0xf4 || !is_continuation(offset + 3)) return {};
  const char32_t value = (first & 7U) << 18 | second << 12 | third << 6 | (byte(offset + 3) & 0x3fU);
  if (value < 0x10000 || value > 0x10ffff) return {};
  return {value, 4};
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t end_of_ascii = skip_ascii(text, offset);
    count += end_of_ascii - offset;
    offset = end_of_ascii;
    if (offset == text.size()) break;
    offset += std::max(1U, decode_utf8(text, offset).length);
    ++count;
  }
  return count;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t offset = skip_ascii(text, 0); offset < text.size(); offset = skip_ascii(text, offset)) {
    const CodePoint code_point = decode_utf8(text, offset);
    if (code_point.length == 0) return offset;
    offset += code_point.length;
  }
  return std::nullopt;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
    return;
  }
  if (code_point < 0x800) {
    put(0xc0 | code_point >> 6);
  } else if (code_point < 0x10000) {
    put(0xe0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3f));
  } else {
    put(0xf0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3f));
    put(0x80 | (code_point >> 6 & 0x3f));
  }
  put(0x80 | (code_point & 0x3f));
}

bool drives_terminal(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x061c || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x206f) || c == 0xfeff || c == 0xfffe ||
         c == 0xffff;
}

std::string printable(std::string_view text) {
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7f; };
  std::size_t offset = 0;
  while (offset < text.size() && is_plain(text[offset])) ++offset;
  std::string out(text.substr(0, offset));
  while (offset < text.size()) {
    const CodePoint code_point = decode_utf8(text, offset);
    if (code_point.length == 0) {
      out += "\\x";
      append_hex(out, static_cast<unsigned char>(text[offset++]), 2);
      continue;
    }
    if (drives_terminal(code_point.value))
      append_escaped(out, code_point.value);
    else
      out += text.substr(offset, code_point.length);
    offset += code_point.length;
  }
  return out;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> before_last(width);
  std::vector<std::size_t> last(width);
  std::vector<std::size_t> current(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({replaced, last[j] + 1, current[j - 1] + 1});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) current[j] = std::min(current[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, current);
  }
  return last[b.size()];
}

std::optional<std::string_view> did_you_mean(std::string_view word,
                                             std::span<const std::string_view> candidates) {
  // Changing every letter of a word is no likeness: `x` does not mean `y`.
  const std::size_t limit =
      std::min<std::size_t>(word.size() < 4 ? 1 : 2, word.empty() ? 0 : word.size() - 1);
  std::size_t best = std::numeric_limits<std::size_t>::max();
  std::optional<std::string_view> found;
  for (const std::string_view candidate : candidates) {
    if (std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size()) > limit) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance > limit || distance > best) continue;
    const bool is_tie = distance == best && found != candidate;
    found = is_tie ? std::nullopt : std::optional(candidate);
    best = distance;
  }
  return found;
}

std::string count_of(std::size_t count, std::string_view noun) {
  std::string out = std::to_string(count) + ' ';
  if (count == 1) return out.append(noun);
  const auto ends_in = [noun](std::string_view end) { return noun.ends_with(end); };
  const bool is_vowel_y = ends_in("ay") || ends_in("ey") || ends_in("oy") || ends_in("uy");
  if (ends_in("y") && !is_vowel_y) return out.append(noun.substr(0, noun.size() - 1)).append("ies");
  const bool hisses = ends_in("s") || ends_in("x") || ends_in("ch") || ends_in("sh");
  return out.append(noun).append(hisses ? "es" : "s");
}

}  // namespace cairn::base
