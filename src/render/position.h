// Bytes of a text as lines and columns for a person: 1-based, counted in code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"

namespace cairn::render {

struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

class LineIndex {
 public:
  // Keeps a view of `source`.
  explicit LineIndex(std::string_view source);
  // A byte order mark does not count as a column.
  Position position(std::uint32_t byte) const;
  // Without its line break; empty behind the last line.
  std::string_view line(std::size_t number) const;
  std::uint32_t begin_of_line(std::size_t number) const;

 private:
  std::string_view source_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace cairn::render
