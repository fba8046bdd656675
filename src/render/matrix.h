// The matrix as four boxes on a terminal, as JSON, and as a page.
#pragma once

#include <string>

#include "analysis/matrix.h"
#include "render/style.h"

namespace cairn::render {

struct MatrixView {
  base::Date today;
  bool with_reasons = false;  // in the text; JSON and the page always have them
};

// Two boxes beside each other where there is room, below each other where there is not. Addresses are never
// cut.
std::string matrix_text(const analysis::Matrix& matrix, const MatrixView& view, const Style& style);

// {"schema": "cairn.matrix/1", "do": [{"item", "text", "due", "important", "urgent"}], "schedule",
// "delegate", "drop"}. A `false` that decided is said in the lists of reasons: the box tells what an item is.
// What is delegated has "delegated_to", the others of `delegate` "could_help", those of
// `drop` "lost".
std::string matrix_json(const analysis::Matrix& matrix, base::Date today);

// A page of its own, without a script and without anything from elsewhere.
std::string matrix_html(const analysis::Matrix& matrix, base::Date today);

}  // namespace cairn::render
