// What an edit must make of a document, and which bytes it may touch: reckoned by a walk that shares no code
// with the editor.
#pragma once

#include <algorithm>
#include <string>

#include "document/edit.h"
#include "property/oracle.h"

namespace cairn::property {

using namespace cairn::document;

inline std::string describe(const Value& value) {
  return to_flow(value);
}

inline std::string describe(const Edit& edit) {
  if (const auto* set = std::get_if<Set>(&edit))
    return "set " + to_string(set->path) + " = " + describe(set->value);
  if (const auto* append = std::get_if<Append>(&edit)) {
    return "append " + to_string(append->path) + " += " + describe(append->value);
  }
  return "erase " + to_string(std::get<Erase>(edit).path);
}

inline const Path& path_of(const Edit& edit) {
  return std::visit([](const auto& one) -> const Path& { return one.path; }, edit);
}

// What a new value must be read back as.
inline std::string reading_of(const Value& value) {
  if (value.kind == Kind::scalar) {
    const bool is_plain = value.intent == ScalarIntent::literal && value.style != Style::double_quoted;
    if (is_plain && resolve_plain(value.scalar) == ScalarType::null) return "null";
    return '<' + value.scalar + '>';
  }
  std::string out(1, value.kind == Kind::mapping ? '{' : '[');
  for (const auto& [key, entry] : value.entries) out += '<' + key + ">=" + reading_of(entry) + ';';
  for (const Value& item : value.items) out += reading_of(item) + ';';
  return out + (value.kind == Kind::mapping ? '}' : ']');
}

inline std::string reading_of_missing(const Path& path, std::size_t from, const Edit& edit) {
  if (from < path.size()) {
    return "{<" + std::get<std::string>(path[from]) + ">=" + reading_of_missing(path, from + 1, edit) + ";}";
  }
  if (const auto* set = std::get_if<Set>(&edit)) return reading_of(set->value);
  return '[' + reading_of(std::get<Append>(edit).value) + ";]";
}

// The old tree's reading with the edit made, by a walk of its own.
inline std::string expected_reading(Node node, const Path& path, std::size_t step, const Edit& edit) {
  const bool is_erase = std::holds_alternative<Erase>(edit);
  if (step == path.size()) {
    if (const auto* set = std::get_if<Set>(&edit)) return reading_of(set->value);
    if (node.is_null()) return reading_of_missing(path, step, edit);
    std::string out = reading_of_tree(node);
    out.pop_back();
    return out + reading_of(std::get<Append>(edit).value) + ";]";
  }
  if (node.is_null()) return reading_of_missing(path, step, edit);
  const bool is_last = step + 1 == path.size();
  if (node.is_sequence()) {
    std::string out = "[";
    std::size_t index = 0;
    for (const Node item : node.items()) {
      const bool is_here = index++ == std::get<std::size_t>(path[step]);
      if (is_here && is_last && is_erase) continue;
      out += (is_here ? expected_reading(item, path, step + 1, edit) : reading_of_tree(item)) + ';';
    }
    return out + ']';
  }
  std::string out = "{";
  bool is_found = false;
  for (const auto& entry : node.entries()) {
    const bool is_here = !is_found && entry.key.text() == std::get<std::string>(path[step]);
    is_found = is_found || is_here;
    if (is_here && is_last && is_erase) continue;
    out += reading_of_tree(entry.key) + '=';
    out +=
        (is_here ? expected_reading(entry.value, path, step + 1, edit) : reading_of_tree(entry.value)) + ';';
  }
  if (!is_found) {
    out += '<' + std::get<std::string>(path[step]) + ">=" + reading_of_missing(path, step + 1, edit) + ';';
  }
  return out + '}';
}

// At the key, or at the `?` that stands before it, perhaps on a line above.
inline std::size_t begin_of_entry(Node mapping, const std::string& key) {
  std::size_t before = mapping.span().begin;
  for (const auto& entry : mapping.entries()) {
    const std::size_t begin = entry.key.span().begin;
    if (entry.key.text() == key) {
      const std::size_t sign = mapping.tree()->source().substr(0, begin).rfind('?');
      return sign != std::string_view::npos && sign >= before ? sign : begin;
    }
    before = std::max(entry.key.span().end, entry.value.span().end);
  }
  return before;
}

// Where the entry or item begins: at its key, or where what stands before it ends. In flow style commas are
// shared, so the neighbours count as well.
inline std::size_t begin_of(const Tree& tree, const Path& path) {
  if (path.empty()) return 0;
  const Node collection = tree.root().at({path.begin(), path.end() - 1});
  if (collection.style() == Style::flow) return collection.span().begin;
  if (const auto* key = std::get_if<std::string>(&path.back())) return begin_of_entry(collection, *key);
  const std::size_t index = std::get<std::size_t>(path.back());
  return index == 0 ? collection.span().begin : collection.item(index - 1).span().end;
}

inline std::size_t end_of(const Tree& tree, const Path& path) {
  const Node node = tree.root().at(path);
  if (!node) return tree.source().size();
  if (path.empty()) return node.span().end;
  const Node collection = tree.root().at({path.begin(), path.end() - 1});
  return collection.style() == Style::flow ? collection.span().end : node.span().end;
}

inline Path last_child_of(const Tree& tree, Path path) {
  const Node node = tree.root().at(path);
  if (node.is_sequence()) {
    path.emplace_back(node.size() - 1);
    return path;
  }
  std::string key;
  for (const auto& entry : node.entries()) key = entry.key.text();
  path.emplace_back(key);
  return path;
}

// The lines of the entry that is changed or erased, of the whole collection where that empties, or of the
// last entry where another is added.
inline Path touched_path(const Tree& tree, const Edit& edit) {
  Path path = path_of(edit);
  const bool is_missing = !tree.root().at(path);
  while (!path.empty() && !tree.root().at(path)) path.pop_back();
  const bool is_added = is_missing || std::holds_alternative<Append>(edit);
  if (is_added && tree.root().at(path).size() > 0) return last_child_of(tree, path);
  if (!std::holds_alternative<Erase>(edit)) return path;
  const Path parent(path.begin(), path.end() - 1);
  return tree.root().at(parent).size() == 1 ? parent : path;
}

// The bytes that the edit may touch: from the begin of a line to the end of one, with the blank lines and
// comments that follow. A scalar that takes a scalar's place must not touch more than that.
inline Span touched_bytes(const Tree& tree, const Edit& edit) {
  const std::string_view text = tree.source();
  if (const auto* set = std::get_if<Set>(&edit)) {
    const Node old = tree.root().at(set->path);
    const bool is_filled = !set->value.scalar.empty() && set->value.kind == Kind::scalar;
    if (is_filled && old.is_scalar() && !old.is_null()) return old.span();
  }
  if (text.empty()) return {0, 0};
  const Path path = touched_path(tree, edit);
  std::size_t begin = begin_of(tree, path);
  if (begin > 0)
    begin = text.rfind('\n', begin - 1) == std::string_view::npos ? 0 : text.rfind('\n', begin - 1) + 1;
  std::size_t end = std::min(text.find('\n', end_of(tree, path)), text.size() - 1) + 1;
  // Where the first entry behind a dash goes, the next one moves up.
  if (std::holds_alternative<Erase>(edit))
    end = std::min(text.find_first_not_of(" \t\r\n", end), text.size());
  for (;;) {
    const std::size_t first = text.find_first_not_of(" \t\r", end);
    if (first == std::string_view::npos || (text[first] != '\n' && text[first] != '#')) break;
    end = std::min(text.find('\n', first), text.size() - 1) + 1;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace cairn::property
