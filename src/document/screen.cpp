// A fault in the bytes is told here in words, where the parser would say "control characters are not
// allowed".
#include "document/screen.h"

#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>

#include "base/text.h"
#include "document/fault.h"

namespace cairn::document {

namespace {

constexpr std::uint64_t ones = 0x0101010101010101U;
constexpr std::uint64_t high_bits = 0x8080808080808080U;

// How many of the eight bytes are printable ASCII before the first one that is not.
std::size_t count_printable(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  // A byte's high bit is set where it is not ASCII, below the space, or DEL; borrows spoil only what lies
  // behind.
  const std::uint64_t special = (word | (word - ones * 0x20) | (word + ones)) & high_bits;
  return static_cast<std::size_t>(std::countr_zero(special)) / 8;
}

std::string hex(std::uint32_t value, int digits) {
  char out[16];
  std::snprintf(out, sizeof out, "%0*x", digits, value);
  return out;
}

class Screen {
 public:
  Screen(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  Screening run() {
    look_for_marker();
    while (at_ < text_.size()) {
      if (at_ + 8 <= text_.size()) {
        const std::size_t skipped = count_printable(text_.data() + at_);
        at_ += skipped;
        if (skipped == 8) continue;
      }
      take_character();
    }
    return std::move(result_);
  }

 private:
  void take_character() {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte == '\n') {
      ++at_;
      look_for_marker();
      return;
    }
    if (byte >= 0x80) {
      take_code_point();
      return;
    }
    if (byte == '\r' && (at_ + 1 >= text_.size() || text_[at_ + 1] != '\n')) {
      report(1, "a carriage return stands alone", "end lines with a line feed, or with both");
    } else if (byte == 0) {
      report(1, "a NUL byte in the text", "delete it; if the file is not text at all, restore it from git");
    } else if (byte == 0x7f || (byte < 0x20 && byte != '\t' && byte != '\r')) {
      report(1, "a control character (0x" + hex(byte, 2) + ") in the text",
             "delete it, or write it as `\\x" + hex(byte, 2) + "` inside double quotes");
    }
    ++at_;
  }

  void take_code_point() {
    result_.is_ascii = false;
    const base::CodePoint point = base::decode_utf8(text_, at_);
    if (point.length == 0) {
      report(1, "a byte that is not UTF-8 (0x" + hex(static_cast<unsigned char>(text_[at_]), 2) + ")",
             "save the file as UTF-8");
      ++at_;
      return;
    }
    const std::uint32_t value = point.value;
    if (value == 0x85 || value == 0x2028 || value == 0x2029) {
      report(point.length, "an invisible line break (U+" + hex(value, 4) + ") in the text",
             "put a space or an ordinary line break in its place");
    } else if (value < 0xa0 || value == 0xfffe || value == 0xffff) {
      report(point.length, "a control character (U+" + hex(value, 4) + ") in the text", "delete it");
    }
    at_ += point.length;
  }

  void report(std::size_t length, std::string message, std::string help) {
    if (result_.fault) return;
    const auto begin = static_cast<std::uint32_t>(at_);
    result_.fault = document::fault("F001", {begin, static_cast<std::uint32_t>(at_ + length)},
                                    std::move(message), std::move(help));
  }

  void look_for_marker() {
    if (!is_conflict_marker(text_, at_)) return;
    const char sign = text_[at_];
    const bool is_new = sign == '<' || !is_in_conflict_;
    is_in_conflict_ = sign != '>';
    if (is_new) report_conflict();
  }

  void report_conflict() {
    std::size_t end = text_.find_first_of("\r\n", at_);
    if (end == std::string_view::npos) end = text_.size();
    result_.conflicts.push_back(
        fault("F013", {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)},
              "an unresolved merge conflict",
              "keep the lines you want and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`"));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_in_conflict_ = false;
  Screening result_;
};

}  // namespace

bool is_conflict_marker(std::string_view text, std::size_t line) {
  if (line >= text.size()) return false;
  const char sign = text[line];
  if (sign != '<' && sign != '=' && sign != '>' && sign != '|') return false;
  if (text.size() - line < 7 || text.substr(line, 7).find_first_not_of(sign) != std::string_view::npos)
    return false;
  const char behind = line + 7 < text.size() ? text[line + 7] : '\n';
  return behind == ' ' || behind == '\n' || behind == '\r';
}

Screening screen(std::string_view text, std::size_t begin) {
  return Screen(text, begin).run();
}

}  // namespace cairn::document
