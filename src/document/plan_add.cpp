// Adding an entry or an item behind its siblings, in their style.
#include <algorithm>

#include "document/plan_edit.h"

namespace cairn::document {

namespace {

// Looking at more siblings than these tells no more about the style.
constexpr std::size_t enough_siblings = 6;

bool has_brackets(Node flow) {
  return flow.source().front() == '{' || flow.source().front() == '[';
}

// A file that puts each entry of a flow collection on a line of its own.
Plan add_flow_line(const Scope& scope, std::uint32_t end, std::uint32_t last_begin, const std::string& text) {
  const Lines& lines = scope.lines;
  const std::uint32_t comma = lines.skip_gap(end);
  const bool has_comma = lines.at(comma) == ',';
  std::vector<Splice> out;
  if (!has_comma) out.push_back({{end, end}, ","});
  const std::uint32_t line_end = lines.end_of_line(has_comma ? comma : end);
  out.push_back(
      {{line_end, line_end},
       std::string(lines.line_break()) + spaces(lines.column(last_begin)) + text + (has_comma ? "," : "")});
  return out;
}

Plan add_to_flow(const Scope& scope, Node collection, const std::string& text) {
  const Lines& lines = scope.lines;
  const Span span = collection.span();
  if (!has_brackets(collection)) return refuse(span.begin, "this pair has no braces that could hold another");
  if (collection.size() == 0) {
    const std::uint32_t inner = lines.skip_spaces(span.begin + 1);
    const std::uint32_t end = inner == span.end - 1 ? inner : span.begin + 1;
    return std::vector<Splice>{{{span.begin + 1, end}, text}};
  }
  const std::size_t last = collection.size() - 1;
  const std::uint32_t begin = child_begin(lines, collection, last);
  const std::uint32_t end = child_end(collection, last);
  const std::uint32_t before = last > 0 ? child_begin(lines, collection, last - 1) : span.begin;
  const bool has_own_line =
      lines.is_first_of_line(begin) && lines.begin_of_line(before) != lines.begin_of_line(begin);
  const std::uint32_t rest = lines.skip_gap(end);
  const bool bracket_follows = lines.begin_of_line(rest) == lines.begin_of_line(end) && lines.at(rest) != ',';
  if (has_own_line && !bracket_follows) return add_flow_line(scope, end, begin, text);
  // `{a: }`: a comma directly behind the colon would belong to the key.
  const std::string gap = lines.at(end - 1) == ':' ? " , " : ", ";
  return std::vector<Splice>{{{end, end}, gap + text}};
}

// Whether a blank line stands between the siblings, wherever two of them stand side by side.
bool has_blank_lines_between(const Lines& lines, Node collection) {
  const std::size_t count = collection.size();
  if (count < 2) return false;
  for (std::size_t index = std::max(count, enough_siblings) - enough_siblings + 1; index < count; ++index) {
    std::uint32_t line = lines.begin_of_line(child_begin(lines, collection, index));
    bool is_blank = false;
    while (line > lines.start()) {
      line = lines.begin_of_line(line - 1);
      if (!lines.is_comment_line(line)) {
        is_blank = lines.is_blank_line(line);
        break;
      }
    }
    if (!is_blank) return false;
  }
  return true;
}

// Behind the collection's last line and the deeper comments that follow it at once.
std::uint32_t tail_of(const Lines& lines, Node collection) {
  const std::uint32_t column = lines.column(collection.span().begin);
  std::uint32_t end = lines.end_of_line(content_end(lines, collection));
  for (std::uint32_t line = lines.next_line(end); line < lines.size(); line = lines.next_line(line)) {
    if (!lines.is_comment_line(line) || lines.column(lines.first_of_line(line)) <= column) break;
    end = lines.end_of_line(line);
  }
  return end;
}

// A block scalar at the very end of the text gains a line break when a line is added behind it. The sign `-`
// keeps what it says.
void keep_end_of_text(Node leaf, std::vector<Splice>& out) {
  if (leaf.style() != Style::literal && leaf.style() != Style::folded) return;
  const std::uint32_t begin = leaf.span().begin;
  const std::string_view source = leaf.source();
  const std::string_view header = source.substr(0, source.find_first_of("\r\n #"));
  const std::size_t plus = header.find('+');
  if (plus != std::string_view::npos) {
    const auto at = static_cast<std::uint32_t>(begin + plus);
    out.push_back({{at, at + 1}, "-"});
  } else if (header.find('-') == std::string_view::npos) {
    out.push_back({{begin + 1, begin + 1}, "-"});
  }
}

Plan add_line(const Scope& scope, Node collection, const std::string& text) {
  const Lines& lines = scope.lines;
  const std::string line_break(lines.line_break());
  const std::uint32_t end = tail_of(lines, collection);
  const std::string indent = spaces(lines.column(collection.span().begin));
  const bool wants_blank =
      has_blank_lines_between(lines, collection) && !keeps_blank_lines(last_leaf(collection));
  const std::string blank = wants_blank ? line_break : "";
  const std::uint32_t next = lines.next_line(end);
  std::vector<Splice> out;
  if (next == lines.size() && (next == end || lines.at(next - 1) != '\n')) {
    if (content_end(lines, collection) == end) keep_end_of_text(last_leaf(collection), out);
    out.push_back({{end, end}, line_break + blank + indent + text});
  } else {
    out.push_back({{next, next}, blank + indent + text + line_break});
  }
  return out;
}

// The nearest sibling that is a collection shows how another one is written.
Value like_siblings(Value value, Node sequence) {
  if (value.kind == Kind::scalar) return value;
  const std::size_t count = sequence.size();
  for (std::size_t back = 1; back <= std::min(count, enough_siblings); ++back) {
    const Node sibling = sequence.item(count - back);
    if (sibling.is_scalar()) continue;
    value.style = sibling.size() == 0 ? value.style : sibling.style();
    break;
  }
  return value;
}

// Columns from the dash to the item, as the nearest sibling has it.
std::size_t item_offset_of(const Scope& scope, Node sequence) {
  const Lines& lines = scope.lines;
  const std::uint32_t column = lines.column(sequence.span().begin);
  const std::size_t count = sequence.size();
  for (std::size_t back = 1; back <= std::min(count, enough_siblings); ++back) {
    const Span item = sequence.item(count - back).span();
    const std::uint32_t dash = child_begin(lines, sequence, count - back);
    if (item.begin == item.end || lines.begin_of_line(dash) != lines.begin_of_line(item.begin)) continue;
    return lines.column(item.begin) - column;
  }
  return scope.layout.item_offset;
}

// How the file writes lists of plain words, where it has any.
Style style_of_word_lists(Node node, int& balance) {
  if (node.is_sequence() && node.size() > 0 && node.item(0).is_scalar())
    balance += node.style() == Style::block ? 1 : -1;
  for (const Node::Entry& entry : node.entries()) style_of_word_lists(entry.value, balance);
  for (const Node item : node.items()) style_of_word_lists(item, balance);
  return balance > 0 ? Style::block : Style::flow;
}

Value new_sequence(const Scope& scope, const Value& item) {
  int balance = 0;
  const bool is_word = item.kind == Kind::scalar;
  const Style style = is_word ? style_of_word_lists(scope.tree.root(), balance) : Style::block;
  return Value::sequence({item}, style);
}

}  // namespace

Plan plan_entry(const Scope& scope, const Place& mapping, std::string_view key, const Value& value) {
  const Node node = mapping.node;
  if (node.style() == Style::flow) {
    return add_to_flow(scope, node, spell_key(key, true) + ": " + spell_inline(value, true));
  }
  const std::size_t column = scope.lines.column(node.span().begin);
  return add_line(scope, node, spell_entry(key, value, column, scope.layout));
}

Plan plan_item(const Scope& scope, const Place& sequence, const Value& value) {
  const Node node = sequence.node;
  if (node.style() == Style::flow) return add_to_flow(scope, node, spell_inline(value, true));
  Layout layout = scope.layout;
  layout.item_offset = item_offset_of(scope, node);
  return add_line(scope, node,
                  spell_item(like_siblings(value, node), scope.lines.column(node.span().begin), layout));
}

Plan plan_append(const Scope& scope, const Path& path, const Value& value) {
  const Route route = find_route(scope.tree, path);
  const Node node = route.length == path.size() ? route.place.node : Node();
  if (!node.is_sequence()) return plan_set(scope, path, new_sequence(scope, value));
  const bool wants_lines =
      node.size() == 0 && value.kind != Kind::scalar && !route.place.is_in_flow && route.length > 0;
  if (!wants_lines) return plan_item(scope, route.place, value);
  // `tasks: []` becomes a list with dashes when it gets its first task.
  const Span span = node.span();
  if (!scope.comments_in(span.begin, span.end).empty()) return plan_item(scope, route.place, value);
  return plan_expand(scope, route.place, new_sequence(scope, value));
}

}  // namespace cairn::document
