// Nodes are brought back under one lock: it is rare, and a reading takes microseconds.
#include "store/kept_tree.h"

#include <mutex>
#include <new>
#include <string>
#include <utility>

#include "document/read.h"

namespace cairn::store {

KeptTree& KeptTree::operator=(document::Tree tree) {
  tree_ = std::make_unique<document::Tree>(std::move(tree));
  return *this;
}

void KeptTree::drop_nodes() {
  tree_->drop_nodes();
}

const document::Tree* KeptTree::get() const {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  if (tree_ && !tree_->has_nodes()) {
    auto again = document::read(std::string(tree_->source()), {document::RootKind::mapping});
    // The same text was read before: only memory can be wanting, and no nodes would pass for an empty file.
    if (!again.tree) throw std::bad_alloc();
    tree_->restore_nodes(std::move(*again.tree));
  }
  return tree_.get();
}

}  // namespace cairn::store
