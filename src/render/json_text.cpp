// nlohmann/json escapes only the controls that JSON forbids.
#include "render/json_text.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace cairn::render {

std::string json_text(const nlohmann::ordered_json& json) {
  const std::string text = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  std::string out;
  out.reserve(text.size());
  const auto is_plain = [](char c) { return static_cast<signed char>(c) >= 0 && c != 0x7f; };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    out.append(text, begin, at - begin);
    if (at == text.size()) break;
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
