// Why the parser stopped, in a person's terms.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "document/tree.h"

namespace cairn::document {

// What the parser said. Places are bytes of the text.
struct Complaint {
  std::string_view context;
  std::string_view problem;
  std::uint32_t context_at = 0;
  std::uint32_t problem_at = 0;
};

// What had been read when the parser stopped.
struct Scene {
  std::string_view text;
  std::vector<std::uint32_t> open_brackets;  // where they stand, the outermost first
  bool is_value = false;                     // the scalar stands behind a key or a dash
  bool has_scalar = false;
  Span scalar;  // the last one
  Style scalar_style = Style::plain;

  bool is_in_flow() const { return !open_brackets.empty(); }
  std::uint32_t innermost_bracket() const { return open_brackets.back(); }
};

Diagnostic explain(const Complaint& complaint, const Scene& scene);

// `*`, `&` and `!` begin references, anchors and tags; `at` is where the sign stands.
Diagnostic refuse_sign(const Scene& scene, std::uint32_t at);

}  // namespace cairn::document
