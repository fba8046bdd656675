// Lists are compared without what stands alike at both ends, so that an item that went away does not make all
// behind it look changed.
#include "analysis/differences.h"

#include <fmt/format.h>

#include <algorithm>

#include "document/edit.h"
#include "model/decode.h"

namespace cairn::analysis {
namespace {

using document::Node;

std::string shown(Node node) {
  if (node.is_null()) return {};
  return std::string(node.is_scalar() ? node.text() : node.source());
}

// An item of a list is called by its address where it has one.
std::string name_of(Node item) {
  if (!item.is_mapping() || item.size() == 0) return {};
  const Node first = (*item.entries().begin()).value;
  return first.is_scalar() ? model::item_address(item.find("id").text(), first.text()) : std::string();
}

std::string label_of(Node item) {
  if (!item.is_mapping() || item.size() == 0) return shown(item);
  return shown((*item.entries().begin()).value);
}

std::vector<Node> items_of(Node list) {
  std::vector<Node> items;
  for (const Node item : list.items()) items.push_back(item);
  return items;
}

std::string joined(const std::string& key, std::string_view step) {
  return key.empty() ? std::string(step) : fmt::format("{}.{}", key, step);
}

class Comparer {
 public:
  void compare(const std::string& key, Node before, Node after) {
    if (document::same_content(before, after)) return;
    if (before.is_mapping() && after.is_mapping()) return compare_mappings(key, before, after);
    if (before.is_sequence() && after.is_sequence()) return compare_lists(key, before, after);
    found_.push_back({key, shown(before), shown(after)});
  }

  void compare_mappings(const std::string& key, Node before, Node after) {
    for (const Node::Entry& entry : before.entries())
      compare(joined(key, entry.key.text()), entry.value, after.find(entry.key.text()));
    for (const Node::Entry& entry : after.entries())
      if (!before.find(entry.key.text())) compare(joined(key, entry.key.text()), {}, entry.value);
  }

  std::vector<Difference> take() { return std::move(found_); }

 private:
  void compare_lists(const std::string& key, Node before, Node after) {
    std::vector<Node> old_items = items_of(before);
    std::vector<Node> new_items = items_of(after);
    while (!old_items.empty() && !new_items.empty() &&
           document::same_content(old_items.back(), new_items.back())) {
      old_items.pop_back();
      new_items.pop_back();
    }
    const auto [old_begin, new_begin] =
        std::mismatch(old_items.begin(), old_items.end(), new_items.begin(), new_items.end(),
                      [](Node a, Node b) { return document::same_content(a, b); });
    const bool is_same_length = old_items.end() - old_begin == new_items.end() - new_begin;
    if (is_same_length) return compare_items(key, {old_begin, old_items.end()}, {new_begin, new_items.end()});
    for (auto item = old_begin; item != old_items.end(); ++item) found_.push_back({key, label_of(*item), ""});
    for (auto item = new_begin; item != new_items.end(); ++item) found_.push_back({key, "", label_of(*item)});
  }

  void compare_items(const std::string& key, const std::vector<Node>& before,
                     const std::vector<Node>& after) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      const std::string name = name_of(before[i]);
      compare(name.empty() ? key : name, before[i], after[i]);
    }
  }

  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> differences(Node before, Node after) {
  Comparer comparer;
  // A file of comments alone has no root: everything in the other one came or went.
  if (!before || !after) {
    comparer.compare_mappings({}, before, after);
  } else {
    comparer.compare({}, before, after);
  }
  return comparer.take();
}

}  // namespace cairn::analysis
