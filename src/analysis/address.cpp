// Exact names win over beginnings, and beginnings over words.
#include "analysis/address.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"

namespace cairn::analysis {
namespace {

using base::Failure;

bool has_item(const model::Goal& goal, std::string_view address) {
  const auto has = [&](const auto& items) {
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.address == address; });
  };
  return has(goal.tasks) || has(goal.milestones) || has(goal.obstacles) || has(goal.resources);
}

// "exam-slot" of "book-exam-slot".
bool has_words(std::string_view id, std::string_view words) {
  for (std::size_t at = id.find(words); at != std::string_view::npos; at = id.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || id[at - 1] == '-') && (end == id.size() || id[end] == '-')) return true;
  }
  return false;
}

// Which candidates `text` names: the exact one, else those that begin with it, else those that have it as
// words.
std::vector<std::size_t> matches(const std::vector<std::string_view>& candidates, std::string_view text) {
  std::vector<std::size_t> exact, prefix, word;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i] == text) exact.push_back(i);
    if (candidates[i].starts_with(text)) prefix.push_back(i);
    if (has_words(candidates[i], text)) word.push_back(i);
  }
  if (!exact.empty()) return exact;
  return prefix.empty() ? word : prefix;
}

std::string list_of(const std::vector<std::string_view>& candidates, const std::vector<std::size_t>& which) {
  std::string text;
  for (std::size_t i = 0; i < which.size() && i < 5; ++i) {
    if (i > 0) text += ", ";
    text += candidates[which[i]];
  }
  return which.size() > 5 ? text + ", …" : text;
}

constexpr std::size_t kFewCandidates = 8;

base::Error several(const std::vector<std::string_view>& candidates, const std::vector<std::size_t>& which,
                    std::string_view text) {
  return {Failure::usage, fmt::format("'{}' could be {}", base::printable(text), list_of(candidates, which)),
          "write more of it"};
}

base::Result<std::size_t> pick(const std::vector<std::string_view>& candidates, std::string_view text,
                               std::string_view what) {
  const auto found = text.empty() ? std::vector<std::size_t>{} : matches(candidates, text);
  if (found.size() == 1) return found.front();
  if (found.size() > 1) return tl::make_unexpected(several(candidates, found, text));
  std::string help = "`cairn list` shows what there is";
  if (const auto likely = base::did_you_mean(text, candidates)) {
    help = fmt::format("did you mean `{}`?", *likely);
  } else if (candidates.size() <= kFewCandidates) {
    const std::vector<std::string> all(candidates.begin(), candidates.end());
    help = candidates.empty() ? "there is none yet" : fmt::format("there are {}", base::join(all, ", "));
  }
  return base::fail(Failure::usage, fmt::format("no {} is called '{}'", what, base::printable(text)), help);
}

// The files whose names are ids, and the ids.
struct Ids {
  std::vector<std::size_t> files;
  std::vector<std::string_view> names;
  const store::SourceFile* unread_folder = nullptr;  // that the system does not let anybody look into
};

Ids ids_of(const store::Workspace& workspace, bool with_goals, bool with_people) {
  Ids ids;
  for (std::size_t i = 0; i < workspace.files.size(); ++i) {
    const store::SourceFile& file = workspace.files[i];
    const bool is_goal = file.role == store::Role::goal && with_goals;
    const bool is_person = file.role == store::Role::person && with_people;
    if (!is_goal && !is_person) continue;
    if (file.path.find('/') == std::string::npos && !file.is_readable) {
      ids.unread_folder = &file;
      continue;
    }
    ids.files.push_back(i);
    ids.names.push_back(file.stem());
  }
  return ids;
}

base::Result<std::size_t> pick_file(const Ids& ids, std::string_view text, std::string_view what) {
  const auto index = pick(ids.names, text, what);
  if (!index && ids.unread_folder != nullptr)
    return base::fail(Failure::system, ids.unread_folder->diagnostics.front().message);
  if (!index) return tl::make_unexpected(index.error());
  return ids.files[*index];
}

base::Result<Item> pick_item(std::vector<Item> items, std::string_view text, std::string_view what) {
  std::vector<std::string_view> addresses;
  for (const Item& item : items) addresses.push_back(item.address);
  const auto index = pick(addresses, text, what);
  if (!index) return tl::make_unexpected(index.error());
  return std::move(items[*index]);
}

// Items with their addresses in full, so that a message can name them.
struct OwnedItems {
  std::vector<OwnedItem> items;
  std::vector<std::string> addresses;

  void add(std::size_t file, const std::string& owner, std::vector<Item> more) {
    for (Item& item : more) {
      items.push_back({file, owner, std::move(item)});
      addresses.push_back(items.back().address());
    }
  }
  std::vector<std::string_view> full() const { return {addresses.begin(), addresses.end()}; }
};

OwnedItems all_items(const store::Workspace& workspace) {
  OwnedItems all;
  for (const model::Goal& goal : workspace.goals) all.add(goal.file, goal.id, items_of(goal));
  all.add(workspace.inbox.file, "inbox", items_of(workspace.inbox));
  return all;
}

// Which items `text` names without saying whose they are.
std::vector<std::size_t> named_in(const OwnedItems& all, std::string_view text) {
  std::vector<std::string_view> names;
  for (const OwnedItem& one : all.items) names.push_back(one.item.address);
  return text.empty() ? std::vector<std::size_t>{} : matches(names, text);
}

}  // namespace

bool names_item(const store::Workspace& workspace, std::string_view address) {
  const std::size_t slash = address.find('/');
  if (slash == std::string_view::npos) {
    const auto& tasks = workspace.inbox.tasks;
    return std::any_of(tasks.begin(), tasks.end(),
                       [&](const model::Task& task) { return task.address == address; });
  }
  const model::Goal* goal = workspace.find_goal(address.substr(0, slash));
  return goal != nullptr && has_item(*goal, address.substr(slash + 1));
}

bool names_subject(const store::Workspace& workspace, std::string_view subject) {
  return workspace.find_goal(subject) != nullptr || workspace.find_person(subject) != nullptr ||
         names_item(workspace, subject);
}

std::string_view list_key(ItemKind kind) {
  switch (kind) {
    case ItemKind::milestone:
      return "milestones";
    case ItemKind::task:
      return "tasks";
    case ItemKind::obstacle:
      return "obstacles";
    case ItemKind::resource:
      return "resources";
  }
  return "";
}

const model::Schema& schema_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::milestone:
      return model::milestone_schema;
    case ItemKind::task:
      return model::task_schema;
    case ItemKind::obstacle:
      return model::obstacle_schema;
    case ItemKind::resource:
      return model::resource_schema;
  }
  return model::task_schema;
}

std::string_view noun(ItemKind kind) {
  switch (kind) {
    case ItemKind::milestone:
      return "milestone";
    case ItemKind::task:
      return "task";
    case ItemKind::obstacle:
      return "obstacle";
    case ItemKind::resource:
      return "resource";
  }
  return "";
}

std::vector<Item> items_of(const model::Goal& goal) {
  std::vector<Item> items;
  const auto add = [&](ItemKind kind, const auto& list) {
    for (std::size_t i = 0; i < list.size(); ++i) items.push_back({kind, i, std::string(list[i].address)});
  };
  add(ItemKind::task, goal.tasks);
  add(ItemKind::milestone, goal.milestones);
  add(ItemKind::obstacle, goal.obstacles);
  add(ItemKind::resource, goal.resources);
  return items;
}

std::vector<Item> items_of(const model::Inbox& inbox) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < inbox.tasks.size(); ++i)
    items.push_back({ItemKind::task, i, std::string(inbox.tasks[i].address)});
  return items;
}

base::Result<std::size_t> find_id(const store::Workspace& workspace, std::string_view text) {
  return pick_file(ids_of(workspace, true, true), text, "goal or person");
}

base::Result<std::size_t> find_goal_id(const store::Workspace& workspace, std::string_view text) {
  return pick_file(ids_of(workspace, true, false), text, "goal");
}

base::Result<std::size_t> find_person_id(const store::Workspace& workspace, std::string_view text) {
  return pick_file(ids_of(workspace, false, true), text, "person");
}

base::Result<std::string> find_helper(const store::Workspace& workspace, std::string_view text) {
  std::set<std::string_view> helpers;
  for (const model::Goal& goal : workspace.goals) {
    for (const auto& person : goal.people) helpers.insert(person.value);
  }
  const std::vector<std::string_view> names(helpers.begin(), helpers.end());
  const auto index = pick(names, text, "helper of a goal");
  if (!index) return tl::make_unexpected(index.error());
  return std::string(names[*index]);
}

bool names_id(const store::Workspace& workspace, std::string_view text) {
  return !text.empty() && !matches(ids_of(workspace, true, true).names, text).empty();
}

base::Result<Item> find_item(const model::Goal& goal, std::string_view text) {
  return pick_item(items_of(goal), text, fmt::format("item of '{}'", goal.id));
}

base::Result<Item> find_inbox_item(const model::Inbox& inbox, std::string_view text) {
  return pick_item(items_of(inbox), text, "task of the inbox");
}

base::Result<OwnedItem> find_any_item(const store::Workspace& workspace, std::string_view text) {
  OwnedItems all = all_items(workspace);
  const auto found = named_in(all, text);
  if (found.size() == 1) return std::move(all.items[found.front()]);
  const std::vector<std::string_view> addresses = all.full();
  if (found.size() > 1) return tl::make_unexpected(several(addresses, found, text));
  // An item that is nearly called so is offered with its goal; else a goal or a person.
  std::vector<std::string_view> names;
  for (const OwnedItem& one : all.items) names.push_back(one.item.address);
  const auto index = pick(ids_of(workspace, true, true).names, text, "goal, person or item");
  base::Error error = index.has_value() ? base::Error{} : index.error();
  const auto likely = base::did_you_mean(text, names);
  if (likely && !error.help.starts_with("did you mean")) {
    const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), *likely) - names.begin());
    error.help = fmt::format("did you mean `{}`?", addresses[at]);
  }
  return tl::make_unexpected(std::move(error));
}

base::Result<std::string> reference_to(const store::Workspace& workspace, std::string_view owner,
                                       ItemKind kind, std::string_view text) {
  OwnedItems all = all_items(workspace);
  OwnedItems own, other;
  for (OwnedItem& one : all.items) {
    if (one.item.kind != kind) continue;
    OwnedItems& list = one.owner == owner ? own : other;
    const std::size_t file = one.file;
    const std::string whose = one.owner;
    list.add(file, whose, {std::move(one.item)});
  }
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    std::string whose(text.substr(0, slash));
    if (whose != "inbox") {
      const auto file = find_goal_id(workspace, whose);
      if (!file) return tl::make_unexpected(file.error());
      whose = workspace.files[*file].stem();
    }
    std::vector<Item> items;
    for (const OwnedItem& one : whose == owner ? own.items : other.items) {
      if (one.owner == whose) items.push_back(one.item);
    }
    const auto item =
        pick_item(std::move(items), text.substr(slash + 1), fmt::format("{} of '{}'", noun(kind), whose));
    if (!item) return tl::make_unexpected(item.error());
    return whose == owner ? item->address : fmt::format("{}/{}", whose, item->address);
  }
  for (const OwnedItems* list : {&own, &other}) {
    if (list == &other && kind == ItemKind::milestone) break;  // a task leads to one of its own goal
    const auto found = named_in(*list, text);
    if (found.size() > 1) return tl::make_unexpected(several(list->full(), found, text));
    if (found.empty()) continue;
    const OwnedItem& one = list->items[found.front()];
    return one.owner == owner ? one.item.address : one.address();
  }
  return std::string(text);
}

document::Path path_of(const Item& item) {
  return {std::string(list_key(item.kind)), item.index};
}

}  // namespace cairn::analysis
