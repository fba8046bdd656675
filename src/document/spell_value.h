// A new value as YAML text, in the layout of the file it goes into.
#pragma once

#include <string>
#include <string_view>

#include "document/value.h"

namespace cairn::document {

// How a file indents and ends its lines.
struct Layout {
  std::size_t step = 2;         // columns from a key to the keys below it
  std::size_t dash_offset = 2;  // columns from a key to the dashes below it
  std::size_t item_offset = 2;  // columns from a dash to its item
  std::string_view line_break = "\n";
};

std::string spell_key(std::string_view key, bool is_in_flow);

// On one line: collections in flow style. A scalar outside a collection stands in block context unless
// `is_in_flow`.
std::string spell_inline(const Value& value, bool is_in_flow);

// Whether the value takes lines of its own.
bool is_block(const Value& value);

// A block collection whose first line begins at `column`, where the caller stands; no line break at the end.
std::string spell_block(const Value& value, std::size_t column, const Layout& layout);

// `key: value`, the value on lines of its own where it is a block collection.
std::string spell_entry(std::string_view key, const Value& value, std::size_t column, const Layout& layout);
// The item behind its dash.
std::string spell_item(const Value& value, std::size_t column, const Layout& layout);

}  // namespace cairn::document
