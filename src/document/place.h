// Where in a text an edit works: a node with its surroundings, and the marks between the nodes.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/lines.h"
#include "document/spell_value.h"
#include "document/tree.h"

namespace cairn::document {

struct Place {
  Node node;                // absent for an empty document
  Node parent;              // the collection that holds it; absent for the root
  Node key;                 // in a mapping
  std::size_t index = 0;    // among its siblings
  bool is_in_flow = false;  // inside a flow collection
};

struct Route {
  Place place;             // the deepest node on the way that is there
  std::size_t length = 0;  // steps that lead to it
};

Route find_route(const Tree& tree, const Path& path);

// The n-th child of a collection, and its key.
Place child_place(Node collection, std::size_t index, bool is_in_flow);
// Where the child's `-`, `?`, key or, in flow style, first byte stands.
std::uint32_t child_begin(const Lines& lines, Node collection, std::size_t index);
// Behind the child's last byte: of its value, or of its key where that comes later.
std::uint32_t child_end(Node collection, std::size_t index);
// Behind the `:` of an entry or the `-` of an item. Nothing where a key has no `:`.
std::optional<std::uint32_t> behind_indicator(const Lines& lines, const Place& place);
// The scalar or empty collection with which the node ends.
Node last_leaf(Node node);
// Whether the node is a block scalar that keeps the blank lines behind it.
bool keeps_blank_lines(Node scalar);
// Behind the blank lines that belong to the node's last block scalar, or the node's end.
std::uint32_t content_end(const Lines& lines, Node node);

// The file's own indentation; where the file shows none, two columns.
Layout detect_layout(const Tree& tree, const Lines& lines);

}  // namespace cairn::document
