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
  bool is_in_flow = false;
  std::uint32_t flow_begin = 0;  // of the innermost flow collection that is open
  bool is_value = false;         // the scalar stands behind a key or a dash
  bool has_scalar = false;
  Span scalar;  // the last one
  Style scalar_style = Style::plain;
};

Diagnostic explain(const Complaint& complaint, const Scene& scene);

// `*`, `&` and `!` begin references, anchors and tags; `at` is where the sign stands.
Diagnostic refuse_sign(std::string_view text, std::uint32_t at, bool is_in_flow);

}  // namespace cairn::document
