// YAML text -> tree, strictly: what libyaml, the format and a careful reader would each refuse is refused
// here, in words that help. The only reader there is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/diagnostic.h"
#include "document/tree.h"

namespace cairn::document {

enum class RootKind { mapping, sequence };

struct ReadOptions {
  RootKind root = RootKind::mapping;
};

// `tree` is absent when the text as a whole cannot be trusted (F001, F013). With F002 (a repeated key) and
// F012 (swallowed text) the tree is there, so that the rest can be shown, and `is_editable` is false for
// F002. Diagnostics: F001 parse error, bad UTF-8, control character, anchor, alias, tag, second document,
// depth over 64, wrong root; F002 repeated key (at the second one); F012 a key of a flow map without a value;
// F013 conflict marker. One root cause is reported once. Sorted by place.
struct ReadResult {
  std::optional<Tree> tree;
  std::vector<Diagnostic> diagnostics;
  bool is_editable = false;
};

ReadResult read(std::string text, const ReadOptions& options);

// What YAML takes for a comment behind a plain value, but nobody writes a comment so: ` #45`, a `#` directly
// before a word. From the value's end to the end of the line, or to a comment behind it: ` # `.
std::optional<Span> swallowed_comment(Node scalar);

// A journal: a block sequence with one flow map a line. When it cannot be read as a whole it is read in
// pieces; each bad line is reported (F001, F002, F012, F016) and left out of `parts`. The lines on both sides
// of a merge conflict are kept, and the conflict is reported (F013).
struct JournalLines {
  // One tree for the whole text, or one a readable line; each with the byte offset of its source in the file.
  struct Part {
    Tree tree;
    std::uint32_t offset = 0;
  };
  std::vector<Part> parts;
  std::vector<Diagnostic> diagnostics;  // spans count bytes of the whole text
};

JournalLines read_journal(std::string text);

}  // namespace cairn::document
