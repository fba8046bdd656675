// A text of somebody's file: the value and where it stands, kept as the place of its scalar.
#pragma once

#include <string_view>

#include "document/tree.h"

namespace cairn::model {

template <class T>
struct At {
  T value{};
  document::Span span;
  bool operator==(const At&) const = default;
};

// Absent, or a scalar that says something. Used like an optional At<std::string_view>, in half of its bytes:
// a large workspace holds half a million of them.
class Text {
 public:
  struct Arrow {
    At<std::string_view> text;
    const At<std::string_view>* operator->() const { return &text; }
  };

  Text() = default;
  // Absent where the node is no scalar, or null.
  explicit Text(document::Node node)
      : scalar_(node.is_null() ? document::Scalar() : document::Scalar(node)) {}

  explicit operator bool() const { return static_cast<bool>(scalar_); }
  bool has_value() const { return static_cast<bool>(scalar_); }
  // Of one that is there.
  At<std::string_view> operator*() const { return {scalar_.text(), scalar_.span()}; }
  Arrow operator->() const { return {**this}; }
  bool operator==(const Text& other) const = default;

 private:
  document::Scalar scalar_;
};

}  // namespace cairn::model
