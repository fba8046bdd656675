// A beginning that nothing else has is what find_id and find_item take for the whole.
#include "analysis/short_address.h"

#include <algorithm>

#include "analysis/address.h"

namespace cairn::analysis {
namespace {

// Among sorted names those with one beginning stand together.
bool is_unique(const std::vector<std::string>& names, std::string_view beginning) {
  const auto first = std::lower_bound(names.begin(), names.end(), beginning);
  if (first == names.end() || !first->starts_with(beginning)) return false;
  return std::next(first) == names.end() || !std::next(first)->starts_with(beginning);
}

// The shortest beginning of `text`, up to a dash, that no other name has.
std::string_view unique_beginning(const std::vector<std::string>& names, std::string_view text) {
  for (std::size_t dash = text.find('-'); dash != std::string_view::npos; dash = text.find('-', dash + 1))
    if (is_unique(names, text.substr(0, dash))) return text.substr(0, dash);
  return text;
}

}  // namespace

AddressShortener::AddressShortener(const store::Workspace& workspace) : workspace_(workspace) {
  for (const store::SourceFile& file : workspace.files) {
    if (file.role == store::Role::goal || file.role == store::Role::person) ids_.emplace_back(file.stem());
  }
  std::sort(ids_.begin(), ids_.end());
}

const AddressShortener::Names& AddressShortener::items_of_owner(std::string_view owner) {
  if (const auto known = items_.find(owner); known != items_.end()) return known->second;
  Names& names = items_[std::string(owner)];
  if (owner == "inbox") {
    for (const model::Task& task : workspace_.inbox.tasks) names.emplace_back(task.address);
  } else if (const model::Goal* goal = workspace_.find_goal(owner)) {
    for (Item& item : items_of(*goal)) names.push_back(std::move(item.address));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string AddressShortener::shorten(std::string_view address) {
  const std::size_t slash = address.find('/');
  const std::string_view owner = address.substr(0, slash);
  const bool is_of_inbox = owner == "inbox" && slash != std::string_view::npos;
  const std::string_view first = is_of_inbox ? owner : unique_beginning(ids_, owner);
  if (slash == std::string_view::npos) return std::string(first);
  const Names& items = items_of_owner(owner);
  return std::string(first).append("/").append(unique_beginning(items, address.substr(slash + 1)));
}

}  // namespace cairn::analysis
