// A diagnostic as a compiler would print it: the lines it speaks of, with marks under the words.
#pragma once

#include <string>

#include "document/diagnostic.h"
#include "render/position.h"
#include "render/style.h"

namespace cairn::render {

// The lines of `diagnostic` with a caret under its span and dashes under the second ones, then its notes and
// help. `accent` is the colour of the caret. Everything a person wrote is shown escaped.
std::string snippet(const document::Diagnostic& diagnostic, const LineIndex& lines, Paint accent,
                    const Style& style);

}  // namespace cairn::render
