// nlohmann/json escapes only the controls that JSON forbids.
#include "render/json_text.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace cairn::render {

std::string json_text(const nlohmann::ordered_json& json) {
  return inner_json_text(json, 0) + "\n";
}

std::string inner_json_text(const nlohmann::ordered_json& json, std::size_t depth) {
  const std::string text = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  const std::size_t indent = 2 * depth;
  std::string out(indent, ' ');
  out.reserve(text.size() + depth * text.size() / 8);
  const auto is_plain = [](char c) { return static_cast<signed char>(c) >= 0 && c != 0x7f; };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_plain(text[at]) && text[at] != '\n') ++at;
    out.append(text, begin, at - begin);
    if (at == text.size()) break;
    // Line breaks of texts are escaped: this one is between two lines.
    if (text[at] == '\n') {
      out.append(1, '\n').append(indent, ' ');
      ++at;
      continue;
    }
    const base::CodePoint code_point = base::decode_utf8(text, at);
    if (base::drives_terminal(code_point.value)) {
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code_point.value));
    } else {
      out.append(text, at, code_point.length);
    }
    at += code_point.length;
  }
  return out;
}

}  // namespace cairn::render
