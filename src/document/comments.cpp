// Whatever stands between two scalars of a sound text is white space, signs or comments; so a `#` there
// begins one.
#include "document/comments.h"

#include <algorithm>

namespace cairn::document {

namespace {

class CommentFinder {
 public:
  explicit CommentFinder(const Tree& tree) : text_(tree.source()) {
    visit(tree.root());
    search(at_, text_.size());
  }

  std::vector<Span> take() { return std::move(found_); }

 private:
  void visit(Node node) {
    if (!node) return;
    if (node.is_scalar()) {
      pass(node);
      return;
    }
    for (const Node::Entry& entry : node.entries()) {
      visit(entry.key);
      visit(entry.value);
    }
    for (const Node item : node.items()) visit(item);
  }

  void pass(Node scalar) {
    const Span span = scalar.span();
    search(at_, span.begin);
    if (scalar.style() == Style::literal || scalar.style() == Style::folded) {
      search(span.begin, std::min<std::size_t>(text_.find('\n', span.begin), span.end));
    }
    at_ = std::max<std::size_t>(at_, span.end);
  }

  void search(std::size_t begin, std::size_t end) {
    while (begin < end) {
      // Only as far as `end`: most gaps hold no comment, and the next `#` may be a file away.
      const std::size_t length = text_.substr(begin, end - begin).find('#');
      if (length == std::string_view::npos) return;
      const std::size_t sign = begin + length;
      std::size_t stop = std::min(text_.find('\n', sign), text_.size());
      begin = stop;
      while (text_[stop - 1] == ' ' || text_[stop - 1] == '\t' || text_[stop - 1] == '\r') --stop;
      found_.push_back({static_cast<std::uint32_t>(sign), static_cast<std::uint32_t>(stop)});
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Span> found_;
};

}  // namespace

std::vector<Span> comments_of(const Tree& tree) {
  return CommentFinder(tree).take();
}

}  // namespace cairn::document
