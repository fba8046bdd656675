// Between two nodes stand only spaces, comments and indicators, so the indicators can be found by walking the
// gap.
#include "document/place.h"

#include <algorithm>

namespace cairn::document {

namespace {

// Columns from keys to what stands below them, counted over the file; the most frequent one wins.
class Survey {
 public:
  void see(std::size_t offset) {
    if (offset < counts_.size()) ++counts_[offset];
  }
  std::size_t favourite(std::size_t otherwise) const {
    const auto best = std::max_element(counts_.begin(), counts_.end());
    return *best == 0 ? otherwise : static_cast<std::size_t>(best - counts_.begin());
  }

 private:
  std::vector<int> counts_ = std::vector<int>(17, 0);
};

struct Surveys {
  Survey step;
  Survey dash_offset;
  Survey item_offset;
};

bool is_block_collection(Node node) {
  return node && !node.is_scalar() && node.style() == Style::block;
}

void survey(Node node, const Lines& lines, Surveys& surveys) {
  if (!is_block_collection(node)) return;
  const std::uint32_t column = lines.column(node.span().begin);
  const auto offset_of = [&](Node child) { return lines.column(child.span().begin) - column; };
  for (const Node::Entry& entry : node.entries()) {
    if (!is_block_collection(entry.value)) continue;
    (entry.value.is_mapping() ? surveys.step : surveys.dash_offset).see(offset_of(entry.value));
    survey(entry.value, lines, surveys);
  }
  for (const Node item : node.items()) {
    if (is_block_collection(item)) surveys.item_offset.see(offset_of(item));
    survey(item, lines, surveys);
  }
}

Place step_into(const Place& from, const Step& step) {
  const bool is_in_flow = from.is_in_flow || from.node.style() == Style::flow;
  if (const auto* index = std::get_if<std::size_t>(&step)) {
    if (!from.node.is_sequence() || *index >= from.node.size()) return {};
    return child_place(from.node, *index, is_in_flow);
  }
  std::size_t index = 0;
  for (const Node::Entry& entry : from.node.entries()) {
    if (entry.key.text() == std::get<std::string>(step))
      return {entry.value, from.node, entry.key, index, is_in_flow};
    ++index;
  }
  return {};
}

}  // namespace

Route find_route(const Tree& tree, const Path& path) {
  Route route;
  route.place.node = tree.root();
  for (const Step& step : path) {
    if (!route.place.node) break;
    const Place next = step_into(route.place, step);
    if (!next.node) break;
    route.place = next;
    ++route.length;
  }
  return route;
}

Place child_place(Node collection, std::size_t index, bool is_in_flow) {
  Place out{{}, collection, {}, index, is_in_flow};
  if (collection.is_sequence()) {
    out.node = collection.item(index);
    return out;
  }
  auto at = collection.entries().begin();
  for (std::size_t step = 0; step < index; ++step) ++at;
  out.node = (*at).value;
  out.key = (*at).key;
  return out;
}

std::uint32_t child_begin(const Lines& lines, Node collection, std::size_t index) {
  const Place child = child_place(collection, index, false);
  const Node first = child.key ? child.key : child.node;
  const bool is_flow = collection.style() == Style::flow;
  if (is_flow && collection.is_sequence()) return first.span().begin;
  std::uint32_t gap = collection.span().begin;
  if (index > 0) gap = content_end(lines, child_place(collection, index - 1, false).node);
  if (is_flow && (index > 0 || lines.at(gap) == '{'))
    gap = lines.skip_gap(gap) + 1;  // past the `,` or the `{`
  const std::uint32_t indicator = lines.skip_gap(gap);
  return std::min(indicator, first.span().begin);
}

std::uint32_t child_end(Node collection, std::size_t index) {
  const Place child = child_place(collection, index, false);
  return std::max(child.node.span().end, child.key ? child.key.span().end : 0);
}

std::optional<std::uint32_t> behind_indicator(const Lines& lines, const Place& place) {
  if (!place.key) return child_begin(lines, place.parent, place.index) + 1;
  const std::uint32_t colon = lines.skip_gap(place.key.span().end);
  if (lines.at(colon) != ':' || place.node.span().begin <= colon) return std::nullopt;
  return colon + 1;
}

Node last_leaf(Node node) {
  while (node && !node.is_scalar() && node.size() > 0) {
    node = child_place(node, node.size() - 1, false).node;
  }
  return node;
}

bool keeps_blank_lines(Node scalar) {
  if (scalar.style() != Style::literal && scalar.style() != Style::folded) return false;
  const std::string_view source = scalar.source();
  const std::string_view header = source.substr(0, source.find_first_of("\r\n #"));
  return header.find('+') != std::string_view::npos;
}

std::uint32_t content_end(const Lines& lines, Node node) {
  const std::uint32_t end = node.span().end;
  if (node.style() == Style::flow || !keeps_blank_lines(last_leaf(node))) return end;
  std::uint32_t last = end;
  for (std::uint32_t line = lines.next_line(end); line < lines.size() && lines.is_blank_line(line);
       line = lines.next_line(line)) {
    last = lines.end_of_line(line);
  }
  return last;
}

Layout detect_layout(const Tree& tree, const Lines& lines) {
  Surveys surveys;
  survey(tree.root(), lines, surveys);
  Layout out;
  out.step = surveys.step.favourite(2);
  out.dash_offset = surveys.dash_offset.favourite(2);
  out.item_offset = surveys.item_offset.favourite(2);
  out.line_break = lines.line_break();
  return out;
}

}  // namespace cairn::document
