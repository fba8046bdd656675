// Where the comments of a text stand: what an edit must not lose.
#pragma once

#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "document/tree.h"

namespace cairn::document {

// From the `#` to the end of the line, trailing spaces left off; in the order of the file.
std::vector<Span> comments_of(const Tree& tree);

}  // namespace cairn::document
