// Taking an entry out: its bytes go, and every comment among them stays.
#include <algorithm>

#include "document/plan_edit.h"

namespace cairn::document {

namespace {

// The comments on lines of their own, each behind `indent`.
std::string kept_lines(const Scope& scope, std::uint32_t begin, std::uint32_t end,
                       const std::string& indent) {
  std::string out;
  for (const Span& comment : scope.comments_in(begin, end)) {
    out += indent + scope.text_of(comment) + std::string(scope.lines.line_break());
  }
  return out;
}

struct Region {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The last scalar that ends before the byte.
Node leaf_before(Node node, std::uint32_t byte) {
  if (!node || node.span().begin >= byte) return {};
  if (node.is_scalar()) return node;
  Node found;
  const auto look = [&](Node child) {
    if (const Node leaf = leaf_before(child, byte)) found = leaf;
  };
  for (const Node::Entry& entry : node.entries()) look(entry.value);
  for (const Node item : node.items()) look(item);
  return found;
}

// Blank lines that would become part of a block scalar above them, once nothing stands between.
std::uint32_t skip_lines_of_scalar(const Lines& lines, Node above, std::uint32_t line) {
  if (above.style() != Style::literal && above.style() != Style::folded) return line;
  std::uint32_t end = line;
  for (std::uint32_t at = line; at < lines.size() && lines.is_blank_line(at);) {
    const bool has_spaces = lines.end_of_line(at) > at;
    at = lines.next_line(at);
    if (has_spaces || keeps_blank_lines(above)) end = at;
  }
  return end;
}

// Whole lines, and one of two blank lines that would come together.
Region lines_of(const Scope& scope, std::uint32_t begin, std::uint32_t end) {
  const Lines& lines = scope.lines;
  Region out{lines.begin_of_line(begin), lines.next_line(end)};
  const bool is_after_blank = out.begin > lines.start() && lines.is_blank_line(out.begin - 1);
  if (is_after_blank && out.end < lines.size() && lines.is_blank_line(out.end)) {
    out.end = lines.next_line(out.end);
  }
  out.end = skip_lines_of_scalar(lines, leaf_before(scope.tree.root(), begin), out.end);
  return out;
}

Splice erase_lines(const Scope& scope, std::uint32_t begin, std::uint32_t end) {
  const Lines& lines = scope.lines;
  const std::string kept = kept_lines(scope, begin, lines.end_of_line(end), spaces(lines.column(begin)));
  if (!kept.empty()) return {{lines.begin_of_line(begin), lines.next_line(end)}, kept};
  const Region region = lines_of(scope, begin, end);
  return {{region.begin, region.end}, ""};
}

// `- do: x` less its first entry: the next one moves up to the dash.
Splice erase_behind_dash(const Scope& scope, std::uint32_t begin, std::uint32_t next) {
  const std::size_t column = scope.lines.column(begin);
  std::string kept;
  for (const Span& comment : scope.comments_in(begin, next)) {
    kept += scope.text_of(comment) + std::string(scope.lines.line_break()) + spaces(column);
  }
  return {{begin, next}, kept};
}

std::string empty_form(Node collection) {
  return collection.is_mapping() ? "{}" : "[]";
}

// Comments alone are a sound document, but before `...` something must stand.
Plan empty_document(const Scope& scope, Node root, std::uint32_t end) {
  const Lines& lines = scope.lines;
  Splice out = erase_lines(scope, root.span().begin, end);
  const bool has_end_sign = lines.text().substr(lines.skip_gap(end), 3) == "...";
  if (has_end_sign) out.replacement = empty_form(root) + std::string(lines.line_break()) + out.replacement;
  return std::vector<Splice>{out};
}

// The collection that holds nothing but what is erased.
Plan empty_block(const Scope& scope, const Place& place) {
  const Lines& lines = scope.lines;
  const Span span = place.node.span();
  const std::uint32_t end = content_end(lines, place.node);
  if (!place.parent) return empty_document(scope, place.node, end);
  if (lines.is_first_of_line(span.begin)) {
    const auto indicator = behind_indicator(lines, place);
    if (!indicator) return refuse(span.begin, "the key has no `:`");
    return std::vector<Splice>{{{*indicator, *indicator}, ' ' + empty_form(place.node)},
                               erase_lines(scope, span.begin, end)};
  }
  std::string out = empty_form(place.node);
  const auto comments = scope.comments_in(span.begin, span.end);
  if (comments.empty()) return std::vector<Splice>{{span, out}};
  const std::uint32_t line_end = lines.end_of_line(end);
  for (const Span& comment : scope.comments_in(span.begin, line_end)) {
    out += std::string(lines.line_break()) + spaces(lines.column(span.begin)) + scope.text_of(comment);
  }
  return std::vector<Splice>{{{span.begin, line_end}, out}};
}

Plan erase_from_block(const Scope& scope, const Place& collection, std::size_t index) {
  const Lines& lines = scope.lines;
  const Node node = collection.node;
  if (node.size() == 1) return empty_block(scope, collection);
  const std::uint32_t begin = child_begin(lines, node, index);
  if (lines.is_first_of_line(begin)) {
    const Node value = child_place(node, index, false).node;
    const std::uint32_t end = std::max(child_end(node, index), content_end(lines, value));
    return std::vector<Splice>{erase_lines(scope, begin, end)};
  }
  return std::vector<Splice>{erase_behind_dash(scope, begin, child_begin(lines, node, index + 1))};
}

// With comments among the bytes only the entry and its comma go.
std::vector<Splice> erase_around_comments(const Scope& scope, Region entry, std::uint32_t comma,
                                          bool has_comma) {
  const Lines& lines = scope.lines;
  const std::uint32_t begin = lines.begin_of_line(entry.begin);
  std::vector<Splice> out;
  if (has_comma) out.push_back({{comma, comma + 1}, ""});
  const std::uint32_t behind = has_comma && comma == entry.end ? comma + 1 : entry.end;
  const bool is_alone = lines.is_first_of_line(entry.begin) &&
                        lines.skip_spaces(behind) == lines.end_of_line(behind) && begin > lines.start();
  if (is_alone) {
    out.push_back({{begin, lines.next_line(behind)}, ""});
  } else {
    const bool touches_comment =
        lines.at(lines.skip_spaces(behind)) == '#' && !lines.is_first_of_line(entry.begin);
    out.push_back({{entry.begin, entry.end}, touches_comment ? " " : ""});
  }
  return out;
}

Plan erase_from_flow(const Scope& scope, const Place& collection, std::size_t index) {
  const Lines& lines = scope.lines;
  const Node node = collection.node;
  const Span span = node.span();
  const bool has_brackets = node.source().front() == '{' || node.source().front() == '[';
  if (node.size() == 1 && scope.comments_in(span.begin, span.end).empty()) {
    return std::vector<Splice>{{span, empty_form(node)}};
  }
  if (!has_brackets) return refuse(span.begin, "a comment stands inside this pair without braces");
  const Region entry{child_begin(lines, node, index), child_end(node, index)};
  const bool is_last = index + 1 == node.size();
  const std::uint32_t behind = lines.skip_gap(entry.end);
  if (!is_last) {
    const std::uint32_t next = child_begin(lines, node, index + 1);
    if (scope.comments_in(entry.begin, next).empty()) return std::vector<Splice>{{{entry.begin, next}, ""}};
    return erase_around_comments(scope, entry, behind, true);
  }
  if (index == 0) return erase_around_comments(scope, entry, behind, lines.at(behind) == ',');
  const std::uint32_t before = child_end(node, index - 1);
  if (scope.comments_in(before, entry.end).empty()) {
    // `{a:}` would be a key that ends in a colon.
    return std::vector<Splice>{{{before, entry.end}, lines.at(before - 1) == ':' ? " " : ""}};
  }
  if (lines.at(behind) == ',') return erase_around_comments(scope, entry, behind, true);
  return erase_around_comments(scope, entry, lines.skip_gap(before), true);
}

}  // namespace

Plan plan_erase(const Scope& scope, const Path& path) {
  const Place erased = find_route(scope.tree, path).place;
  const Place collection = find_route(scope.tree, {path.begin(), path.end() - 1}).place;
  if (collection.node.style() == Style::flow) return erase_from_flow(scope, collection, erased.index);
  return erase_from_block(scope, collection, erased.index);
}

}  // namespace cairn::document
