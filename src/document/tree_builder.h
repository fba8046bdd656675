// Fills a Tree's cells in document order; the only code that changes a tree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "document/tree.h"

namespace cairn::document {

class TreeBuilder {
 public:
  explicit TreeBuilder(std::string source) {
    tree_.source_ = std::move(source);
    // Goal files hold a node every 16 bytes or so, journals one every 12: one reservation serves nearly all
    // of them.
    tree_.cells_.reserve(tree_.source_.size() / 10 + 8);
  }

  const Tree& tree() const { return tree_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tree_.cells_.size()); }
  Node node(std::uint32_t cell) const { return Node(&tree_, cell); }

  void add_scalar(Span span, Style style, std::string_view text) {
    const std::uint32_t quotes = Tree::quotes_of(style);
    const std::string_view slice = tree_.source().substr(span.begin, span.end - span.begin);
    if (slice.size() == text.size() + quotes && slice.substr(quotes / 2, text.size()) == text) {
      add_slice(span, style);
      return;
    }
    Tree::Cell& cell = add(Kind::scalar, style, span.begin);
    cell.size = static_cast<std::uint32_t>(tree_.decodings_.size()) & Tree::max_cell_size;
    tree_.decodings_.push_back({span.end, static_cast<std::uint32_t>(tree_.decoded_.size()),
                                static_cast<std::uint32_t>(text.size())});
    tree_.decoded_ += text;
  }

  // A scalar whose text is what the source has there, but for the quotes.
  void add_slice(Span span, Style style) {
    Tree::Cell& cell = add(Kind::scalar, style, span.begin);
    cell.size = (span.end - span.begin - Tree::quotes_of(style)) & Tree::max_cell_size;
    cell.is_slice = true;
  }

  // The number of the new collection's cell, for close().
  std::uint32_t open(Kind kind, Style style, std::uint32_t begin) {
    Tree::Cell& cell = add(kind, style, begin);
    cell.size = static_cast<std::uint32_t>(tree_.collections_.size()) & Tree::max_cell_size;
    tree_.collections_.push_back({begin, 0, 0});
    return size() - 1;
  }

  void close(std::uint32_t cell, std::uint32_t end, std::uint32_t count) {
    tree_.collections_[tree_.cells_[cell].size] = {end, size(), count};
  }

  // Back to where nothing has been added yet.
  void clear() {
    tree_.cells_.clear();
    tree_.collections_.clear();
    tree_.decodings_.clear();
    tree_.decoded_.clear();
  }

  // Without the slack of the reservation: thousands of trees are kept at a time.
  Tree take() {
    tree_.cells_.shrink_to_fit();
    tree_.collections_.shrink_to_fit();
    tree_.decodings_.shrink_to_fit();
    tree_.decoded_.shrink_to_fit();
    return std::move(tree_);
  }
  std::string take_source() { return std::move(tree_.source_); }

 private:
  Tree::Cell& add(Kind kind, Style style, std::uint32_t begin) {
    Tree::Cell& cell = tree_.cells_.emplace_back();
    cell.begin = begin;
    cell.kind = kind;
    cell.style = style;
    return cell;
  }

  Tree tree_;
};

}  // namespace cairn::document
