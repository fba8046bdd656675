// Comparing two trees by what they say.
#include "document/edit.h"

namespace cairn::document {

namespace {

bool same_scalar(Node a, Node b) {
  if (a.is_null() || b.is_null()) return a.is_null() && b.is_null();
  return a.type() == b.type() && a.text() == b.text();
}

}  // namespace

bool same_content(Node a, Node b) {
  if (!a || !b) return a.is_null() && b.is_null();
  if (a.kind() != b.kind()) return false;
  if (a.is_scalar()) return same_scalar(a, b);
  if (a.size() != b.size()) return false;
  auto other_entry = b.entries().begin();
  for (const Node::Entry& entry : a.entries()) {
    if (!same_scalar(entry.key, (*other_entry).key) || !same_content(entry.value, (*other_entry).value))
      return false;
    ++other_entry;
  }
  auto other_item = b.items().begin();
  for (const Node item : a.items()) {
    if (!same_content(item, *other_item)) return false;
    ++other_item;
  }
  return true;
}

}  // namespace cairn::document
