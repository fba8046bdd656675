// Which part of a text a comment speaks of, by the structure rather than by line numbers.
#pragma once

#include <optional>

#include "document/diagnostic.h"
#include "document/tree.h"

namespace cairn::document {

// A comment on a line of its own speaks of the next entry or item with its subtree; nothing when none
// follows. One behind a value speaks of its line, of the entries that begin there with their subtrees, and of
// the value that ends there. Always whole lines. `comment` is one of comments_of(tree).
std::optional<Span> scope_of_comment(const Tree& tree, Span comment);

}  // namespace cairn::document
