// A value that an edit puts into a document.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/tree.h"

namespace cairn::document {

// How a new scalar is to be read back.
enum class ScalarIntent {
  text,     // as exactly this text: quoted where plain would be read as something else
  literal,  // as plain YAML: a number, a date, `true`, a duration, an id
};

// A scalar, a sequence or a mapping.
struct Value {
  // Out of line: clang 14 cannot see through a pair that holds the type it is part of.
  Value();
  Value(const Value& other);
  Value(Value&& other) noexcept;
  Value& operator=(const Value& other);
  Value& operator=(Value&& other) noexcept;
  ~Value();

  Kind kind = Kind::scalar;
  Style style =
      Style::plain;  // of a new collection: block or flow; of a scalar: a wish (double_quoted: always quoted)
  std::string scalar;
  ScalarIntent intent = ScalarIntent::text;
  std::vector<Value> items;                            // of a sequence
  std::vector<std::pair<std::string, Value>> entries;  // of a mapping

  static Value text(std::string text);
  static Value quoted(std::string text);  // always in double quotes
  static Value literal(std::string source);
  static Value sequence(std::vector<Value> items, Style style = Style::flow);
  static Value mapping(std::vector<std::pair<std::string, Value>> entries, Style style = Style::flow);
};

// The value as one line of flow YAML: `{at: 2026-12-07, win: pmp, said: "booked"}`.
std::string to_flow(const Value& value);

}  // namespace cairn::document
