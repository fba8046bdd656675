// A walk over the entries and items of a tree, asking where each begins and ends.
#include "document/comment_scope.h"

#include <algorithm>

namespace cairn::document {
namespace {

std::uint32_t line_begin(std::string_view text, std::uint32_t byte) {
  if (byte == 0) return 0;
  const std::size_t at = text.rfind('\n', byte - 1);
  return at == std::string_view::npos ? 0 : static_cast<std::uint32_t>(at + 1);
}

std::uint32_t line_end(std::string_view text, std::uint32_t byte) {
  return static_cast<std::uint32_t>(std::min(text.find('\n', byte), text.size()));
}

// An entry of a mapping with its key, or an item of a sequence.
struct Part {
  Span span;
  Node value;
  bool is_item = false;
  bool is_block() const { return !value.is_scalar() && value.style() == Style::block; }
};

template <class Visit>
void walk(Node node, const Visit& visit) {
  for (const Node::Entry& entry : node.entries()) {
    const std::uint32_t end = std::max(entry.key.span().end, entry.value.span().end);
    visit(Part{{entry.key.span().begin, end}, entry.value, false});
    walk(entry.value, visit);
  }
  for (const Node item : node.items()) {
    visit(Part{item.span(), item, true});
    walk(item, visit);
  }
}

// The first byte behind `at` that is neither blank nor part of a comment.
std::uint32_t next_content(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    if (text[at] == '#') {
      at = line_end(text, at);
    } else if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n') {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::optional<Span> scope_below(const Tree& tree, Span comment) {
  const std::string_view text = tree.source();
  const std::uint32_t begin = next_content(text, comment.end);
  if (begin >= text.size()) return std::nullopt;
  const bool is_dash =
      text[begin] == '-' && (begin + 1 == text.size() || text[begin + 1] == ' ' || text[begin + 1] == '\n');
  std::optional<Span> found;
  // Outer parts are visited first, so the first that fits is the widest.
  walk(tree.root(), [&](const Part& part) {
    const bool fits = is_dash ? part.is_item && part.span.begin > begin : part.span.begin == begin;
    if (!found && fits) found = part.span;
  });
  if (!found) return std::nullopt;
  return Span{line_begin(text, begin), line_end(text, std::max(found->end, begin))};
}

Span scope_beside(const Tree& tree, Span comment) {
  const std::string_view text = tree.source();
  const std::uint32_t line = line_begin(text, comment.begin);
  Span scope{line, comment.end};
  walk(tree.root(), [&](const Part& part) {
    const bool begins_here = part.span.begin >= line && part.span.begin < comment.begin;
    const bool ends_here =
        part.span.begin < line && part.span.end > line && part.span.end <= comment.begin && !part.is_block();
    // `- do: Read  # …` speaks of that entry, not of the whole item.
    if (begins_here && !(part.is_item && part.is_block())) scope.end = std::max(scope.end, part.span.end);
    if (ends_here) scope.begin = std::min(scope.begin, line_begin(text, part.span.begin));
  });
  scope.end = line_end(text, scope.end);
  return scope;
}

}  // namespace

std::optional<Span> scope_of_comment(const Tree& tree, Span comment) {
  const std::string_view text = tree.source();
  const std::uint32_t line = line_begin(text, comment.begin);
  const std::string_view before = text.substr(line, comment.begin - line);
  const bool is_alone = before.find_first_not_of(" \t\xef\xbb\xbf") == std::string_view::npos;
  return is_alone ? scope_below(tree, comment) : scope_beside(tree, comment);
}

}  // namespace cairn::document
