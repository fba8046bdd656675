// Edits that splice the source text at byte spans: every byte outside the edited span survives, and the
// result is read again, by libyaml and by yaml-cpp, before anybody sees it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "document/tree.h"
#include "document/value.h"

namespace cairn::document {

// Gives the entry at `path` this value. Missing mappings on the way are made; a missing key is added behind
// its siblings; an existing scalar keeps its quoting where that can hold the new text. A collection takes the
// style of the one it replaces; comments inside the old one stay behind the new value.
struct Set {
  Path path;
  Value value;
};

// Adds an item at the end of the sequence at `path`, in the layout of its siblings. A sequence that is
// missing, null or empty is made: of words as the file writes its other lists of words, else in flow; of
// collections with dashes. An empty path appends to the root: an event to a journal.
struct Append {
  Path path;
  Value value;
};

// Takes out an entry or an item with its whole subtree. Comments on lines of their own stay, and so does a
// comment behind a value, on a line of its own. Taking the only entry leaves `{}` or `[]`; of the root,
// nothing.
struct Erase {
  Path path;
};

using Edit = std::variant<Set, Append, Erase>;

// The new text, or Failure::content with the reason and the line: "line 4: …".
base::Result<std::string> apply(const Tree& tree, const std::vector<Edit>& edits);
// The same for a text that is not parsed yet; refuses a text that read() finds fault with (but for F012).
base::Result<std::string> apply(std::string_view text, const std::vector<Edit>& edits);

// Whether two trees say the same: order, kinds, texts and resolved types; nulls in all spellings are equal.
bool same_content(Node a, Node b);

}  // namespace cairn::document
