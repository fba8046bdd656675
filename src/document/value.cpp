// Making values, and writing them as the one line of flow YAML that a journal holds.
#include "document/value.h"

#include "document/scalar_text.h"
#include "document/spell_value.h"

namespace cairn::document {

Value::Value() = default;
Value::Value(const Value& other) = default;
Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(const Value& other) = default;
Value& Value::operator=(Value&& other) noexcept = default;
Value::~Value() = default;

Value Value::text(std::string text) {
  Value out;
  out.scalar = std::move(text);
  return out;
}

Value Value::quoted(std::string text) {
  Value out = Value::text(std::move(text));
  out.style = Style::double_quoted;
  return out;
}

Value Value::literal(std::string source) {
  Value out = Value::text(std::move(source));
  out.intent = ScalarIntent::literal;
  return out;
}

Value Value::sequence(std::vector<Value> items, Style style) {
  Value out;
  out.kind = Kind::sequence;
  out.style = style;
  out.items = std::move(items);
  return out;
}

Value Value::mapping(std::vector<std::pair<std::string, Value>> entries, Style style) {
  Value out;
  out.kind = Kind::mapping;
  out.style = style;
  out.entries = std::move(entries);
  return out;
}

std::string to_flow(const Value& value) {
  return spell_inline(value, true);
}

}  // namespace cairn::document
