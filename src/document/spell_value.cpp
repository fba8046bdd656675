// New nodes are written in one place, so that what `add` writes and what `set` adds look alike.
#include "document/spell_value.h"

#include "document/lines.h"
#include "document/scalar_text.h"

namespace cairn::document {

namespace {

// Text in place of a literal that no plain scalar can be.
std::string spell_scalar(const Value& value, bool is_in_flow) {
  if (value.style == Style::double_quoted) return double_quoted(value.scalar);
  if (value.intent == ScalarIntent::text) return spell_text(value.scalar, is_in_flow);
  if (value.scalar.empty()) return is_in_flow ? "null" : "";
  return fits_plain(value.scalar, is_in_flow) ? value.scalar : double_quoted(value.scalar);
}

}  // namespace

std::string spell_key(std::string_view key, bool is_in_flow) {
  return key == "<<" ? double_quoted(key) : spell_text(key, is_in_flow);
}

bool is_block(const Value& value) {
  if (value.kind == Kind::scalar || value.style != Style::block) return false;
  return !value.items.empty() || !value.entries.empty();
}

std::string spell_inline(const Value& value, bool is_in_flow) {
  if (value.kind == Kind::scalar) return spell_scalar(value, is_in_flow);
  const bool is_mapping = value.kind == Kind::mapping;
  std::string out(1, is_mapping ? '{' : '[');
  for (const Value& item : value.items) {
    if (out.size() > 1) out += ", ";
    out += spell_inline(item, true);
  }
  for (const auto& [key, entry] : value.entries) {
    if (out.size() > 1) out += ", ";
    out += spell_key(key, true) + ": " + spell_inline(entry, true);
  }
  out += is_mapping ? '}' : ']';
  return out;
}

std::string spell_entry(std::string_view key, const Value& value, std::size_t column, const Layout& layout) {
  std::string out = spell_key(key, false) + ':';
  if (is_block(value)) {
    const std::size_t deeper = column + (value.kind == Kind::mapping ? layout.step : layout.dash_offset);
    out += std::string(layout.line_break) + spaces(deeper) + spell_block(value, deeper, layout);
    return out;
  }
  const std::string inline_value = spell_inline(value, false);
  if (!inline_value.empty()) out += ' ' + inline_value;
  return out;
}

std::string spell_item(const Value& value, std::size_t column, const Layout& layout) {
  if (is_block(value)) {
    return '-' + spaces(layout.item_offset - 1) + spell_block(value, column + layout.item_offset, layout);
  }
  const std::string inline_value = spell_inline(value, false);
  if (inline_value.empty()) return "-";
  return '-' + spaces(layout.item_offset - 1) + inline_value;
}

std::string spell_block(const Value& value, std::size_t column, const Layout& layout) {
  const std::string next_line = std::string(layout.line_break) + spaces(column);
  std::string out;
  for (const Value& item : value.items) {
    if (!out.empty()) out += next_line;
    out += spell_item(item, column, layout);
  }
  for (const auto& [key, entry] : value.entries) {
    if (!out.empty()) out += next_line;
    out += spell_entry(key, entry, column, layout);
  }
  return out;
}

}  // namespace cairn::document
