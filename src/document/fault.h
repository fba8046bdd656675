// A short way to make a diagnostic, for the files of this floor.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "document/diagnostic.h"

namespace cairn::document {

inline Diagnostic fault(std::string_view code, Span span, std::string message, std::string help = {}) {
  Diagnostic out;
  out.code = code;
  out.span = span;
  out.message = std::move(message);
  out.help = std::move(help);
  return out;
}

// `text` as it stands in a message.
inline std::string ticked(std::string_view text) {
  return '`' + std::string(text) + '`';
}

}  // namespace cairn::document
