// A file's tree while its workspace is in memory: of thousands of files hardly one is asked for its nodes.
#pragma once

#include <memory>
#include <string_view>

#include "document/tree.h"

namespace cairn::store {

// Used like a pointer to a tree that always has its nodes. Dropped ones are read again when somebody first
// asks, from the same text with the same result. Views of texts, and the tree's address, stay valid
// throughout.
class KeptTree {
 public:
  KeptTree() = default;
  KeptTree& operator=(document::Tree tree);
  void reset() { tree_.reset(); }
  void drop_nodes();

  explicit operator bool() const { return tree_ != nullptr; }
  // May be called from several threads at a time.
  const document::Tree* get() const;
  const document::Tree& operator*() const { return *get(); }
  const document::Tree* operator->() const { return get(); }
  // Of one that is there; needs no nodes.
  std::string_view source() const { return tree_->source(); }

 private:
  std::unique_ptr<document::Tree> tree_;
};

}  // namespace cairn::store
