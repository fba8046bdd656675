// A beginning that nothing else has is what find_id and find_item take for the whole.
#include "analysis/short_address.h"

#include <algorithm>
#include <vector>

#include "analysis/address.h"

namespace cairn::analysis {
namespace {

// The shortest beginning of `text`, up to a dash, that no other candidate has.
std::string_view unique_beginning(const std::vector<std::string_view>& candidates, std::string_view text) {
  for (std::size_t dash = text.find('-'); dash != std::string_view::npos; dash = text.find('-', dash + 1)) {
    const std::string_view beginning = text.substr(0, dash);
    const auto count = std::count_if(candidates.begin(), candidates.end(), [&](std::string_view candidate) {
      return candidate.starts_with(beginning);
    });
    if (count == 1) return beginning;
  }
  return text;
}

// Of goals and people: they share one namespace.
std::vector<std::string_view> ids_of(const store::Workspace& workspace) {
  std::vector<std::string_view> ids;
  for (const store::SourceFile& file : workspace.files) {
    if (file.role == store::Role::goal || file.role == store::Role::person) ids.push_back(file.stem());
  }
  return ids;
}

}  // namespace

std::string short_address(const store::Workspace& workspace, std::string_view address) {
  const std::size_t slash = address.find('/');
  const std::string_view owner = address.substr(0, slash);
  const bool is_of_inbox = owner == "inbox" && slash != std::string_view::npos;
  const std::string first = is_of_inbox ? "inbox" : std::string(unique_beginning(ids_of(workspace), owner));
  if (slash == std::string_view::npos) return first;
  std::vector<Item> items;
  const model::Goal* goal = is_of_inbox ? nullptr : workspace.find_goal(owner);
  if (goal != nullptr) items = items_of(*goal);
  if (is_of_inbox) {
    for (const model::Task& task : workspace.inbox.tasks) items.push_back({ItemKind::task, 0, task.address});
  }
  std::vector<std::string_view> addresses;
  for (const Item& item : items) addresses.push_back(item.address);
  return first + "/" + std::string(unique_beginning(addresses, address.substr(slash + 1)));
}

}  // namespace cairn::analysis
