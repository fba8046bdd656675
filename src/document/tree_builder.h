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
    Tree::Cell& cell = add(Kind::scalar, style, span);
    cell.size = static_cast<std::uint32_t>(text.size()) & Tree::max_cell_size;
    const std::uint32_t quote = style == Style::single_quoted || style == Style::double_quoted ? 1 : 0;
    const std::string_view slice = tree_.source().substr(span.begin, span.end - span.begin);
    if (slice.size() == text.size() + 2 * quote && slice.substr(quote, text.size()) == text) return;
    cell.is_decoded = true;
    cell.link = static_cast<std::uint32_t>(tree_.decoded_.size());
    tree_.decoded_ += text;
  }

  // A scalar whose text is what the source has there, but for the quotes.
  void add_slice(Span span, Style style) {
    Tree::Cell& cell = add(Kind::scalar, style, span);
    const std::uint32_t quotes = style == Style::single_quoted || style == Style::double_quoted ? 2 : 0;
    cell.size = (span.end - span.begin - quotes) & Tree::max_cell_size;
  }

  // The number of the new collection's cell, for close().
  std::uint32_t open(Kind kind, Style style, std::uint32_t begin) {
    add(kind, style, {begin, begin});
    return size() - 1;
  }

  void close(std::uint32_t cell, std::uint32_t end, std::uint32_t count) {
    tree_.cells_[cell].end = end;
    tree_.cells_[cell].size = count & Tree::max_cell_size;
    tree_.cells_[cell].link = size();
  }

  // Back to where nothing has been added yet.
  void clear() {
    tree_.cells_.clear();
    tree_.decoded_.clear();
  }

  // Without the slack of the reservation: thousands of trees are kept at a time.
  Tree take() {
    tree_.cells_.shrink_to_fit();
    return std::move(tree_);
  }
  std::string take_source() { return std::move(tree_.source_); }

 private:
  Tree::Cell& add(Kind kind, Style style, Span span) {
    Tree::Cell& cell = tree_.cells_.emplace_back();
    cell.begin = span.begin;
    cell.end = span.end;
    cell.kind = kind;
    cell.style = style;
    return cell;
  }

  Tree tree_;
};

}  // namespace cairn::document
