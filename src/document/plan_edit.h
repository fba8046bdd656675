// From an edit to the splices of the source text that make it.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "document/comments.h"
#include "document/edit.h"
#include "document/lines.h"
#include "document/place.h"
#include "document/spell_value.h"

namespace cairn::document {

struct Splice {
  Span span;
  std::string replacement;
};

// Why an edit is not made, and the byte that is in its way.
struct Refusal {
  std::uint32_t byte = 0;
  std::string reason;
};

using Plan = tl::expected<std::vector<Splice>, Refusal>;

inline tl::unexpected<Refusal> refuse(std::uint32_t byte, std::string reason) {
  return tl::make_unexpected(Refusal{byte, std::move(reason)});
}

// What every plan looks at.
struct Scope {
  explicit Scope(const Tree& source_tree)
      : tree(source_tree),
        lines(tree.source()),
        layout(detect_layout(tree, lines)),
        comments(comments_of(tree)) {}

  // The comments that begin in [begin, end).
  std::vector<Span> comments_in(std::uint32_t begin, std::uint32_t end) const;
  std::string text_of(Span span) const {
    return std::string(tree.source().substr(span.begin, span.end - span.begin));
  }

  const Tree& tree;
  Lines lines;
  Layout layout;
  std::vector<Span> comments;
};

// The edits must fit the document: content.h has looked at the path.
Plan plan_set(const Scope& scope, const Path& path, const Value& value);
Plan plan_append(const Scope& scope, const Path& path, const Value& value);
Plan plan_erase(const Scope& scope, const Path& path);

// Puts another value in the place of one that is there.
Plan plan_replace(const Scope& scope, const Place& place, const Value& value);
// A block collection in the place of a scalar or an empty collection that stands on the line of its key or
// dash.
Plan plan_expand(const Scope& scope, const Place& place, const Value& value);
// A new last entry or item; `key` is empty for an item.
Plan plan_entry(const Scope& scope, const Place& mapping, std::string_view key, const Value& value);
Plan plan_item(const Scope& scope, const Place& sequence, const Value& value);

// An existing scalar's new spelling in its old style, where that can hold it; else in double quotes.
// `is_last` says that no line break follows the scalar.
std::string respell(const Scope& scope, const Place& place, const Value& value, bool is_last);

// A comment in the first line of a block scalar, with a space before it, for the line that takes its place.
std::string header_comment(const Scope& scope, Node node);

// The source with all splices made.
std::string splice(std::string_view source, std::vector<Splice> splices);

}  // namespace cairn::document
