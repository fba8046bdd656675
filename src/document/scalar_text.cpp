// Spelling of scalars in one place, so that messages, events and edits quote alike.
#include "document/scalar_text.h"

#include <cstdint>
#include <cstdio>

#include "base/text.h"

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

}  // namespace cairn::document
