// Spelling of scalars in one place, so that messages, events and edits quote alike.
#include "document/scalar_text.h"

#include <cstdint>
#include <cstdio>

#include "base/text.h"
#include "document/second_opinion.h"
#include "document/tree.h"

namespace cairn::document {

namespace {

void append_escape(std::string& out, const char* form, std::uint32_t value) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, form, value);
  out += buffer;
}

// Characters that the screen refuses in a file, and the byte order mark, which nobody sees.
bool needs_escape(std::uint32_t value) {
  return (value >= 0x80 && value < 0xa0) || value == 0x2028 || value == 0x2029 || value == 0xfeff ||
         value == 0xfffe || value == 0xffff;
}

bool is_one_line_of_print(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if ((byte < 0x20 && byte != '\t') || byte == 0x7f) return false;
      ++at;
      continue;
    }
    const base::CodePoint point = base::decode_utf8(text, at);
    if (point.length == 0 || needs_escape(point.value)) return false;
    at += point.length;
  }
  return true;
}

}  // namespace

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) {
      const base::CodePoint point = base::decode_utf8(text, at);
      const std::size_t length = point.length == 0 ? 1 : point.length;
      if (point.length != 0 && needs_escape(point.value)) {
        append_escape(out, "\\u%04X", point.value);
      } else {
        out += text.substr(at, length);
      }
      at += length;
      continue;
    }
    switch (byte) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        if (byte < 0x20 || byte == 0x7f) {
          append_escape(out, "\\x%02X", byte);
        } else {
          out += text[at];
        }
    }
    ++at;
  }
  out += '"';
  return out;
}

bool fits_single_quotes(std::string_view text) {
  return is_one_line_of_print(text);
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out += '\'';
    out += c;
  }
  out += '\'';
  return out;
}

bool fits_plain(std::string_view text, bool is_in_flow) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (!is_one_line_of_print(text) || text.find('\t') != std::string_view::npos) return false;
  if (std::string_view(",[]{}#&*!|>'\"%@`").find(text.front()) != std::string_view::npos) return false;
  const bool is_indicator = text.front() == '-' || text.front() == '?' || text.front() == ':';
  if (is_indicator && (text.size() == 1 || text[1] == ' ')) return false;
  const std::string_view head = text.substr(0, 3);
  if (head == "---" || head == "...") return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  if (!is_in_flow) return true;
  // yaml-cpp refuses `?` in flow; libyaml reads `:` before some signs as an indicator.
  return text.find_first_of(",[]{}?") == std::string_view::npos && text.front() != ':';
}

std::string spell_text(std::string_view text, bool is_in_flow) {
  if (fits_plain(text, is_in_flow) && resolve_plain(text) == ScalarType::text &&
      emits_plain(text, is_in_flow)) {
    return std::string(text);
  }
  return double_quoted(text);
}

}  // namespace cairn::document
