// Giving an entry another value.
#include <algorithm>

#include "document/plan_edit.h"
#include "document/scalar_text.h"

namespace cairn::document {

namespace {

bool ends_flow_entry(char c) {
  return c == ',' || c == ']' || c == '}';
}

// Into an empty value, which has a place but no bytes.
Plan fill_empty(const Scope& scope, const Place& place, std::string text) {
  const Lines& lines = scope.lines;
  std::uint32_t begin = place.node.span().begin;
  if (text.empty()) return std::vector<Splice>{};
  if (place.key && !behind_indicator(lines, place)) {
    if (!place.is_in_flow) return refuse(begin, "the key has no `:`");
    return std::vector<Splice>{{{begin, begin}, ": " + text}};
  }
  std::uint32_t end = begin;
  const std::uint32_t next = lines.skip_spaces(begin);
  if (place.is_in_flow && ends_flow_entry(lines.at(next))) end = next;
  return std::vector<Splice>{{{begin, end}, ' ' + std::move(text)}};
}

// An empty value leaves no space behind its indicator.
std::uint32_t begin_with_space(const Scope& scope, const Place& place) {
  const std::uint32_t begin = place.node.span().begin;
  const auto indicator = place.is_in_flow ? std::nullopt : behind_indicator(scope.lines, place);
  return indicator ? std::max(scope.lines.skip_spaces_back(begin), *indicator) : begin;
}

Plan scalar_to_inline(const Scope& scope, const Place& place, const Value& value) {
  const Span old = place.node.span();
  if (old.begin == old.end) return fill_empty(scope, place, spell_inline(value, place.is_in_flow));
  const bool is_last = old.end == scope.lines.size();
  const std::string text = value.kind == Kind::scalar
                               ? respell(scope, place, value, is_last)
                               : spell_inline(value, place.is_in_flow) + header_comment(scope, place.node);
  const std::uint32_t begin = text.empty() ? begin_with_space(scope, place) : old.begin;
  return std::vector<Splice>{{{begin, old.end}, text}};
}

// Columns from the parent's to those of a block collection below it.
std::size_t column_below(const Scope& scope, const Place& place, const Value& value) {
  const std::size_t column = scope.lines.column(place.parent.span().begin);
  if (!place.key) return column + scope.layout.item_offset;
  return column + (value.kind == Kind::mapping ? scope.layout.step : scope.layout.dash_offset);
}

// A collection in the style of the one that it takes the place of.
Value in_style(Value value, Style style) {
  if (value.kind != Kind::scalar) value.style = style;
  return value;
}

// The lines with their breaks; at the end of a text that ends without one, with the break before them.
Span whole_lines(const Lines& lines, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t first = lines.begin_of_line(begin);
  const std::uint32_t next = lines.next_line(end);
  const bool is_unfinished = next == lines.size() && lines.at(next - 1) != '\n';
  if (!is_unfinished || first == lines.start()) return {first, next};
  return {lines.end_of_line(lines.begin_of_line(first - 1)), next};
}

// The comments on lines of their own behind the new value, each with the line break in front of it.
std::string kept_behind(const Scope& scope, const std::vector<Span>& comments, std::size_t column) {
  std::string out;
  for (const Span& comment : comments) {
    out += std::string(scope.lines.line_break()) + spaces(column) + scope.text_of(comment);
  }
  return out;
}

// The bytes that hold the collection, with the rest of the last line where comments among them move.
Span span_with_comments(const Scope& scope, Node node) {
  const Span span = node.span();
  if (scope.comments_in(span.begin, span.end).empty()) return span;
  return {span.begin, scope.lines.end_of_line(content_end(scope.lines, node))};
}

Plan collection_to_inline(const Scope& scope, const Place& place, const Value& value) {
  const Lines& lines = scope.lines;
  const Span old = place.node.span();
  const std::string text = spell_inline(value, place.is_in_flow);
  const std::size_t column = lines.column(old.begin);
  if (place.node.style() == Style::flow || !lines.is_first_of_line(old.begin)) {
    const Span span = span_with_comments(scope, place.node);
    const std::uint32_t begin = text.empty() ? begin_with_space(scope, place) : old.begin;
    const auto comments = scope.comments_in(span.begin, span.end);
    return std::vector<Splice>{{{begin, span.end}, text + kept_behind(scope, comments, column)}};
  }
  const auto indicator = behind_indicator(lines, place);
  if (!indicator) return refuse(old.begin, "the key has no `:`");
  const std::uint32_t end = content_end(lines, place.node);
  const Span region = whole_lines(lines, old.begin, end);
  std::string kept = kept_behind(scope, scope.comments_in(old.begin, lines.end_of_line(end)), column);
  if (!kept.empty() && region.begin == lines.begin_of_line(old.begin)) {
    kept = kept.substr(lines.line_break().size()) + std::string(lines.line_break());
  }
  return std::vector<Splice>{{{*indicator, *indicator}, text.empty() ? "" : ' ' + text}, {region, kept}};
}

Plan replace_collection(const Scope& scope, const Place& place, const Value& value) {
  const Lines& lines = scope.lines;
  const Span old = place.node.span();
  const Value styled = in_style(value, place.node.style());
  const auto comments = scope.comments_in(old.begin, old.end);
  if (!comments.empty() && place.node.style() == Style::flow) {
    return refuse(comments.front().begin, "a comment inside the old value would be lost");
  }
  if (!is_block(styled) || place.is_in_flow) return collection_to_inline(scope, place, styled);
  std::size_t column = lines.column(old.begin);
  Span span = span_with_comments(scope, place.node);
  std::string text;
  const auto kept = comments.empty() ? comments : scope.comments_in(span.begin, span.end);
  if (place.key && styled.kind == Kind::mapping && column <= lines.column(place.parent.span().begin)) {
    column = column_below(scope, place, styled);
    span.begin = lines.begin_of_line(span.begin);
    text = spaces(column);
  }
  text += spell_block(styled, column, scope.layout) + kept_behind(scope, kept, column);
  return std::vector<Splice>{{span, text}};
}

// The mapping that holds what is missing on the way.
Value wrapped(const Path& path, std::size_t from, Value value) {
  for (std::size_t step = path.size(); step-- > from;) {
    value = Value::mapping({{std::get<std::string>(path[step]), std::move(value)}}, Style::block);
  }
  return value;
}

// Into a document of comments alone.
Plan begin_document(const Scope& scope, const Value& root) {
  const Lines& lines = scope.lines;
  const std::string line_break(lines.line_break());
  std::uint32_t at = lines.size();
  for (std::uint32_t line = lines.start(); line < lines.size(); line = lines.next_line(line)) {
    if (lines.text().substr(line, 3) == "...") {
      at = line;
      break;
    }
  }
  std::string text = spell_block(in_style(root, Style::block), 0, scope.layout);
  const bool has_line_before = at > lines.start() && lines.at(at - 1) != '\n';
  if (has_line_before) {
    text = line_break + text;
  } else {
    text += line_break;
  }
  return std::vector<Splice>{{{at, at}, text}};
}

}  // namespace

Plan plan_expand(const Scope& scope, const Place& place, const Value& value) {
  const Lines& lines = scope.lines;
  const Span old = place.node.span();
  const auto indicator = behind_indicator(lines, place);
  if (!indicator) return refuse(old.begin, "the key has no `:`");
  const std::string comment = header_comment(scope, place.node);
  if (!place.key) {
    const bool is_empty = old.begin == old.end;
    const std::size_t column = is_empty ? column_below(scope, place, value) : lines.column(old.begin);
    const std::string gap = is_empty ? spaces(scope.layout.item_offset - 1) : std::string();
    return std::vector<Splice>{{old, gap + spell_block(value, column, scope.layout) + comment}};
  }
  const std::size_t column = column_below(scope, place, value);
  const std::uint32_t begin = std::max(lines.skip_spaces_back(old.begin), *indicator);
  const std::uint32_t line_end = lines.end_of_line(old.end);
  const std::string block = spell_block(value, column, scope.layout);
  return std::vector<Splice>{
      {{begin, old.end}, comment},
      {{line_end, line_end}, std::string(lines.line_break()) + spaces(column) + block}};
}

Plan plan_replace(const Scope& scope, const Place& place, const Value& value) {
  if (!place.node) return begin_document(scope, value);
  if (!place.node.is_scalar()) return replace_collection(scope, place, value);
  if (is_block(value) && !place.is_in_flow) return plan_expand(scope, place, value);
  return scalar_to_inline(scope, place, value);
}

Plan plan_set(const Scope& scope, const Path& path, const Value& value) {
  const Route route = find_route(scope.tree, path);
  if (route.length == path.size()) return plan_replace(scope, route.place, value);
  if (route.place.node.is_mapping()) {
    return plan_entry(scope, route.place, std::get<std::string>(path[route.length]),
                      wrapped(path, route.length + 1, value));
  }
  return plan_replace(scope, route.place, wrapped(path, route.length, value));
}

}  // namespace cairn::document
