// A YAML text as an immutable tree in which every node knows the bytes it came from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "document/diagnostic.h"

namespace cairn::document {

enum class Kind : std::uint8_t { scalar, mapping, sequence };
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };

// What a scalar is by the YAML 1.2 core schema. Quoted scalars and block scalars are text.
enum class ScalarType : std::uint8_t { null, boolean, integer, real, text };
ScalarType resolve_plain(std::string_view text);

// One step of a way through the tree: a key of a mapping or an index of a sequence.
using Step = std::variant<std::string, std::size_t>;
using Path = std::vector<Step>;
// "tasks[0].due"; empty for the root.
std::string to_string(const Path& path);

class Tree;

// A view of one node; valid as long as its tree. A default one is absent and answers like an empty null.
class Node {
 public:
  Node() = default;

  explicit operator bool() const { return tree_ != nullptr; }
  Kind kind() const;
  Style style() const;
  bool is_scalar() const { return *this && kind() == Kind::scalar; }
  bool is_mapping() const { return *this && kind() == Kind::mapping; }
  bool is_sequence() const { return *this && kind() == Kind::sequence; }
  // Absent, an empty value, `~` or `null`.
  bool is_null() const;
  ScalarType type() const;  // of a scalar

  // From the first byte to behind the last one: quotes, brackets and block indicators included, comments and
  // trailing blank lines not. A block collection ends with its last child. An empty value is an empty span
  // behind its `:` or `-`.
  Span span() const;
  // A scalar's value: quotes taken off, escapes and folding done.
  std::string_view text() const;
  // The bytes of the source.
  std::string_view source() const;

  struct Entry;
  class Entries;  // of a mapping, in file order
  class Items;    // of a sequence
  Entries entries() const;
  Items items() const;
  std::size_t size() const;  // entries or items
  Node find(
      std::string_view key) const;  // a mapping's value; absent when there is none; the first of duplicates
  Entry entry(std::string_view key) const;
  Node item(std::size_t index) const;
  Node at(const Path& path) const;

  const Tree* tree() const { return tree_; }
  std::uint32_t index() const { return index_; }
  bool operator==(const Node&) const = default;

 private:
  friend class Tree;
  friend class TreeBuilder;
  Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

struct Node::Entry {
  Node key;  // absent when there is no such entry
  Node value;
};

class Tree {
 public:
  // The text as it is on disk, a byte order mark included; spans count its bytes.
  std::string_view source() const { return source_; }
  // Absent when the text holds nothing but comments.
  Node root() const;
  bool is_empty() const { return cells_.empty(); }
  // The way to the deepest node whose span, or whose key's span, holds the byte.
  Path path_at(std::uint32_t byte) const;

 private:
  friend class Node;
  friend class TreeBuilder;

  // In document order; a collection's children follow it, a mapping's as key, value, key, value. Eight bytes,
  // because there are a million of them; a text of 64 MiB, the most there is, needs no longer size.
  struct Cell {
    std::uint32_t begin = 0;
    std::uint32_t size : 26 = 0;  // of a slice: bytes of text; else: index in wholes_
    Kind kind : 2 = Kind::scalar;
    Style style : 3 = Style::plain;
    bool is_slice : 1 = false;  // a scalar whose text stands in the source as it is, but for the quotes
  };
  static_assert(sizeof(Cell) == 8);
  static constexpr std::uint32_t max_cell_size = (1U << 26) - 1;
  static constexpr std::uint32_t quotes_of(Style style) {
    return style == Style::single_quoted || style == Style::double_quoted ? 2 : 0;
  }

  // What the cell of a collection, or of a scalar that had to be decoded, has no room for.
  struct Whole {
    std::uint32_t end = 0;
    std::uint32_t link = 0;  // a collection's: index behind its subtree; a scalar's: offset in decoded_
    std::uint32_t size = 0;  // entries or items, or bytes of text
  };
  const Whole& whole(const Cell& cell) const { return wholes_[cell.size]; }
  std::uint32_t next(std::uint32_t cell) const {
    return cells_[cell].kind == Kind::scalar ? cell + 1 : whole(cells_[cell]).link;
  }

  std::string source_;
  std::string decoded_;
  std::vector<Cell> cells_;
  std::vector<Whole> wholes_;
};

class Node::Entries {
 public:
  class iterator {
   public:
    Entry operator*() const;
    iterator& operator++();
    bool operator==(const iterator&) const = default;

   private:
    friend class Entries;
    iterator(const Tree* tree, std::uint32_t at) : tree_(tree), at_(at) {}
    const Tree* tree_ = nullptr;
    std::uint32_t at_ = 0;
  };
  iterator begin() const;
  iterator end() const;

 private:
  friend class Node;
  explicit Entries(Node node) : node_(node) {}
  Node node_;
};

class Node::Items {
 public:
  class iterator {
   public:
    Node operator*() const;
    iterator& operator++();
    bool operator==(const iterator&) const = default;

   private:
    friend class Items;
    iterator(const Tree* tree, std::uint32_t at) : tree_(tree), at_(at) {}
    const Tree* tree_ = nullptr;
    std::uint32_t at_ = 0;
  };
  iterator begin() const;
  iterator end() const;

 private:
  friend class Node;
  explicit Items(Node node) : node_(node) {}
  Node node_;
};

// What every walk over a tree does for each node is inlined: `check` visits a million of them.

inline Kind Node::kind() const {
  return tree_ ? tree_->cells_[index_].kind : Kind::scalar;
}
inline Style Node::style() const {
  return tree_ ? tree_->cells_[index_].style : Style::plain;
}

inline Span Node::span() const {
  if (!tree_) return {};
  const Tree::Cell& cell = tree_->cells_[index_];
  if (!cell.is_slice) return {cell.begin, tree_->whole(cell).end};
  return {cell.begin, cell.begin + cell.size + Tree::quotes_of(cell.style)};
}

inline std::string_view Node::text() const {
  if (!is_scalar()) return {};
  const Tree::Cell& cell = tree_->cells_[index_];
  if (cell.is_slice) return tree_->source().substr(cell.begin + Tree::quotes_of(cell.style) / 2, cell.size);
  const Tree::Whole& whole = tree_->whole(cell);
  return std::string_view(tree_->decoded_).substr(whole.link, whole.size);
}

inline Node::Entries Node::entries() const {
  return Entries(is_mapping() ? *this : Node());
}
inline Node::Items Node::items() const {
  return Items(is_sequence() ? *this : Node());
}
inline Node Tree::root() const {
  return cells_.empty() ? Node() : Node(this, 0);
}

inline Node::Entry Node::Entries::iterator::operator*() const {
  return {Node(tree_, at_), Node(tree_, at_ + 1)};
}

inline Node::Entries::iterator& Node::Entries::iterator::operator++() {
  at_ = tree_->next(at_ + 1);
  return *this;
}

inline Node::Entries::iterator Node::Entries::begin() const {
  return {node_.tree_, node_ ? node_.index_ + 1 : 0};
}

inline Node::Entries::iterator Node::Entries::end() const {
  return {node_.tree_, node_ ? node_.tree_->next(node_.index_) : 0};
}

inline Node Node::Items::iterator::operator*() const {
  return Node(tree_, at_);
}

inline Node::Items::iterator& Node::Items::iterator::operator++() {
  at_ = tree_->next(at_);
  return *this;
}

inline Node::Items::iterator Node::Items::begin() const {
  return {node_.tree_, node_ ? node_.index_ + 1 : 0};
}

inline Node::Items::iterator Node::Items::end() const {
  return {node_.tree_, node_ ? node_.tree_->next(node_.index_) : 0};
}

}  // namespace cairn::document
