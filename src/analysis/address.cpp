// Exact names win over beginnings, and beginnings over words.
#include "analysis/address.h"

#include <fmt/format.h>

#include <algorithm>

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

bool has_word(std::string_view id, std::string_view word) {
  const auto words = base::split(id, '-');
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Which candidates `text` names: the exact one, else those that begin with it, else those that have it as a
// word.
std::vector<std::size_t> matches(const std::vector<std::string_view>& candidates, std::string_view text) {
  std::vector<std::size_t> exact, prefix, word;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i] == text) exact.push_back(i);
    if (candidates[i].starts_with(text)) prefix.push_back(i);
    if (has_word(candidates[i], text)) word.push_back(i);
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

base::Result<std::size_t> pick(const std::vector<std::string_view>& candidates, std::string_view text,
                               std::string_view what) {
  const auto found = text.empty() ? std::vector<std::size_t>{} : matches(candidates, text);
  if (found.size() == 1) return found.front();
  if (found.size() > 1) {
    return base::fail(Failure::usage,
                      fmt::format("'{}' could be {}", base::printable(text), list_of(candidates, found)),
                      "write more of it");
  }
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
    for (std::size_t i = 0; i < list.size(); ++i) items.push_back({kind, i, list[i].address});
  };
  add(ItemKind::task, goal.tasks);
  add(ItemKind::milestone, goal.milestones);
  add(ItemKind::obstacle, goal.obstacles);
  add(ItemKind::resource, goal.resources);
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

bool names_id(const store::Workspace& workspace, std::string_view text) {
  return !text.empty() && !matches(ids_of(workspace, true, true).names, text).empty();
}

base::Result<Item> find_item(const model::Goal& goal, std::string_view text) {
  return pick_item(items_of(goal), text, fmt::format("item of '{}'", goal.id));
}

base::Result<Item> find_inbox_item(const model::Inbox& inbox, std::string_view text) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < inbox.tasks.size(); ++i)
    items.push_back({ItemKind::task, i, inbox.tasks[i].address});
  return pick_item(std::move(items), text, "task of the inbox");
}

document::Path path_of(const Item& item) {
  return {std::string(list_key(item.kind)), item.index};
}

}  // namespace cairn::analysis
