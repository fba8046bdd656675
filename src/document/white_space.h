// What parts the words and lines of YAML.
#pragma once

namespace cairn::document {

inline bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
inline bool is_break(char c) {
  return c == '\n' || c == '\r';
}

}  // namespace cairn::document
