// Reading the cells of a tree: every question a caller may ask of a node.
#include "document/tree.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cairn::document {

namespace {

bool is_one_of(std::string_view text, const std::array<std::string_view, 4>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// How many bytes from `at` on are digits.
std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

bool is_prefixed_integer(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return false;
  const std::string_view digits = text.substr(2);
  if (text[1] == 'o')
    return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '7'; });
  if (text[1] != 'x') return false;
  return std::all_of(digits.begin(), digits.end(),
                     [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

ScalarType resolve_number(std::string_view text) {
  if (is_prefixed_integer(text)) return ScalarType::integer;
  std::size_t at = text[0] == '-' || text[0] == '+' ? 1 : 0;
  if (is_one_of(text.substr(at), {".inf", ".Inf", ".INF", ".inf"})) return ScalarType::real;
  if (is_one_of(text, {".nan", ".NaN", ".NAN", ".nan"})) return ScalarType::real;
  const std::size_t whole = count_digits(text, at);
  at += whole;
  if (at == text.size()) return whole > 0 ? ScalarType::integer : ScalarType::text;
  std::size_t fraction = 0;
  if (text[at] == '.') {
    fraction = count_digits(text, at + 1);
    at += 1 + fraction;
  }
  if (whole + fraction == 0) return ScalarType::text;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    const std::size_t exponent = count_digits(text, at);
    if (exponent == 0) return ScalarType::text;
    at += exponent;
  }
  return at == text.size() ? ScalarType::real : ScalarType::text;
}

bool holds(Span span, std::uint32_t byte) {
  return span.begin <= byte && (byte < span.end || span.begin == span.end) && byte <= span.end;
}

}  // namespace

ScalarType resolve_plain(std::string_view text) {
  if (text.empty()) return ScalarType::null;
  switch (text[0]) {
    case '~':
      return text.size() == 1 ? ScalarType::null : ScalarType::text;
    case 'n':
    case 'N':
      return is_one_of(text, {"null", "Null", "NULL", "null"}) ? ScalarType::null : ScalarType::text;
    case 't':
    case 'T':
      return is_one_of(text, {"true", "True", "TRUE", "true"}) ? ScalarType::boolean : ScalarType::text;
    case 'f':
    case 'F':
      return is_one_of(text, {"false", "False", "FALSE", "false"}) ? ScalarType::boolean : ScalarType::text;
    default:
      break;
  }
  if (is_digit(text[0]) || text[0] == '-' || text[0] == '+' || text[0] == '.') return resolve_number(text);
  return ScalarType::text;
}

std::string to_string(const Path& path) {
  std::string out;
  for (const Step& step : path) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      out += '[' + std::to_string(*index) + ']';
      continue;
    }
    if (!out.empty()) out += '.';
    out += std::get<std::string>(step);
  }
  return out;
}

bool Node::is_null() const {
  if (!tree_) return true;
  return kind() == Kind::scalar && type() == ScalarType::null;
}

ScalarType Node::type() const {
  return style() == Style::plain ? resolve_plain(text()) : ScalarType::text;
}

std::string_view Node::source() const {
  if (!tree_) return {};
  const Span bytes = span();
  return tree_->source().substr(bytes.begin, bytes.end - bytes.begin);
}

std::size_t Node::size() const {
  if (!tree_ || kind() == Kind::scalar) return 0;
  return tree_->collections_[tree_->cells_[index_].size].size;
}

Node Node::find(std::string_view key) const {
  return entry(key).value;
}

Node::Entry Node::entry(std::string_view key) const {
  for (const Entry& entry : entries()) {
    if (entry.key.text() == key) return entry;
  }
  return {};
}

Node Node::item(std::size_t index) const {
  for (const Node item : items()) {
    if (index-- == 0) return item;
  }
  return {};
}

Node Node::at(const Path& path) const {
  Node node = *this;
  for (const Step& step : path) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      node = node.item(*index);
    } else {
      node = node.find(std::get<std::string>(step));
    }
    if (!node) return {};
  }
  return node;
}

void Tree::drop_nodes() {
  has_nodes_ = false;
  std::vector<Cell>().swap(cells_);
  std::vector<Collection>().swap(collections_);
}

void Tree::restore_nodes(Tree again) {
  has_nodes_ = true;
  cells_ = std::move(again.cells_);
  collections_ = std::move(again.collections_);
}

Path Tree::path_at(std::uint32_t byte) const {
  Path path;
  Node node = root();
  for (bool is_deeper = true; is_deeper;) {
    is_deeper = false;
    for (const Node::Entry& entry : node.entries()) {
      if (!holds({entry.key.span().begin, std::max(entry.key.span().end, entry.value.span().end)}, byte))
        continue;
      path.emplace_back(std::string(entry.key.text()));
      node = entry.value;
      is_deeper = true;
      break;
    }
    if (is_deeper) continue;
    std::size_t index = 0;
    for (const Node item : node.items()) {
      if (holds(item.span(), byte)) {
        path.emplace_back(index);
        node = item;
        is_deeper = true;
        break;
      }
      ++index;
    }
  }
  return path;
}

}  // namespace cairn::document
