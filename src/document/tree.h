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
class Scalar;

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
  friend class Scalar;
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
  bool is_empty() const { return cells_.empty() && has_nodes_; }
  // The way to the deepest node whose span, or whose key's span, holds the byte.
  Path path_at(std::uint32_t byte) const;

  // Thousands of files are kept for their texts: what only nodes need goes, `source` and every Scalar stay.
  // Until the nodes are brought back the tree must not be asked for any.
  void drop_nodes();
  bool has_nodes() const { return has_nodes_; }
  // Takes the nodes of another reading of the same text.
  void restore_nodes(Tree again);

 private:
  friend class Node;
  friend class Scalar;
  friend class TreeBuilder;

  // In document order; a collection's children follow it, a mapping's as key, value, key, value. Eight bytes,
  // because there are a million of them; a text of 64 MiB, the most there is, needs no longer size.
  struct Cell {
    std::uint32_t begin = 0;
    std::uint32_t size : 26 = 0;  // of a slice: bytes of text; else: index in collections_ or decodings_
    Kind kind : 2 = Kind::scalar;
    Style style : 3 = Style::plain;
    bool is_slice : 1 = false;  // a scalar whose text stands in the source as it is, but for the quotes
  };
  static_assert(sizeof(Cell) == 8);
  static constexpr std::uint32_t max_cell_size = (1U << 26) - 1;
  static constexpr std::uint32_t quotes_of(Style style) {
    return style == Style::single_quoted || style == Style::double_quoted ? 2 : 0;
  }

  // What the cell of a collection has no room for.
  struct Collection {
    std::uint32_t end = 0;
    std::uint32_t behind = 0;  // the index behind its subtree
    std::uint32_t size = 0;    // entries or items
  };
  // The same of a scalar that had to be decoded.
  struct Decoding {
    std::uint32_t end = 0;
    std::uint32_t offset = 0;  // in decoded_
    std::uint32_t size = 0;    // bytes of text
  };
  Span span_of(const Cell& cell) const {
    if (cell.is_slice) return {cell.begin, cell.begin + cell.size + quotes_of(cell.style)};
    const std::uint32_t end =
        cell.kind == Kind::scalar ? decodings_[cell.size].end : collections_[cell.size].end;
    return {cell.begin, end};
  }
  // Of a scalar.
  std::string_view text_of(const Cell& cell) const {
    if (cell.is_slice) return source().substr(cell.begin + quotes_of(cell.style) / 2, cell.size);
    const Decoding& decoding = decodings_[cell.size];
    return std::string_view(decoded_).substr(decoding.offset, decoding.size);
  }
  std::uint32_t next(std::uint32_t cell) const {
    return cells_[cell].kind == Kind::scalar ? cell + 1 : collections_[cells_[cell].size].behind;
  }

  std::string source_;
  std::string decoded_;
  std::vector<Cell> cells_;
  std::vector<Collection> collections_;
  std::vector<Decoding> decodings_;
  bool has_nodes_ = true;
};

// One scalar, as its Node shows it; valid as long as its tree, whether or not that has nodes.
class Scalar {
 public:
  Scalar() = default;
  // Absent where the node is none.
  explicit Scalar(const Node& node)
      : tree_(node.is_scalar() ? node.tree_ : nullptr),
        cell_(tree_ != nullptr ? tree_->cells_[node.index_] : Tree::Cell{}) {}

  explicit operator bool() const { return tree_ != nullptr; }
  // Of one that is there.
  std::string_view text() const { return tree_->text_of(cell_); }
  Span span() const { return tree_->span_of(cell_); }
  bool operator==(const Scalar& other) const {
    return tree_ == other.tree_ && cell_.begin == other.cell_.begin;
  }

 private:
  const Tree* tree_ = nullptr;
  Tree::Cell cell_;
};
static_assert(sizeof(Scalar) <= 16);

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
  return tree_ ? tree_->span_of(tree_->cells_[index_]) : Span{};
}

inline std::string_view Node::text() const {
  return is_scalar() ? tree_->text_of(tree_->cells_[index_]) : std::string_view{};
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
