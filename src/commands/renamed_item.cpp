// All goals and the whole journal are read, but only where an item's text has changed its address.
#include "commands/renamed_item.h"

#include <algorithm>

#include "document/read.h"
#include "model/decode.h"
#include "store/timer.h"

namespace cairn::commands {
namespace {

bool waits_for(const std::vector<model::Task>& tasks, std::string_view address) {
  return std::any_of(tasks.begin(), tasks.end(), [&](const model::Task& task) {
    return std::any_of(task.after.begin(), task.after.end(),
                       [&](const auto& one) { return one.value == address; });
  });
}

bool is_named_in_its_list(const store::Workspace& workspace, const Subject& subject) {
  const std::string& address = subject.item->address;
  if (subject.kind == Subject::Kind::inbox_task) return waits_for(workspace.inbox.tasks, address);
  const model::Goal* goal = workspace.find_goal(subject.id);
  if (goal == nullptr) return false;
  const auto belongs = [&](const model::Task& task) {
    return task.milestone && task.milestone->value == address;
  };
  return waits_for(goal->tasks, address) || std::any_of(goal->tasks.begin(), goal->tasks.end(), belongs);
}

bool is_named(const base::World& world, const store::Workspace& workspace, const Subject& subject) {
  const std::string name = subject.event_subject();
  const auto timer = store::read_timer(world, workspace.root);
  return is_named_in_its_list(workspace, subject) || waits_for(workspace.inbox.tasks, subject.address()) ||
         std::any_of(workspace.goals.begin(), workspace.goals.end(),
                     [&](const model::Goal& goal) {
                       return waits_for(goal.tasks, subject.address()) || waits_for(goal.tasks, name);
                     }) ||
         std::any_of(workspace.events.begin(), workspace.events.end(),
                     [&](const model::Event& event) { return event.subject.value == name; }) ||
         (timer && *timer && (*timer)->subject == name);
}

}  // namespace

std::optional<std::string> address_to_keep(const base::World& world, store::Workspace& workspace,
                                           const Subject& subject, const std::string& edited) {
  if (!subject.item || subject.item->address.empty()) return std::nullopt;
  const auto read = document::read(edited, {});
  if (!read.tree) return std::nullopt;
  const document::Node item = read.tree->root().at(subject.path);
  const document::Node label = item.find(subject.schema->fields.front().key);
  if (!item.find("id").is_null() || !label.is_scalar()) return std::nullopt;
  if (model::item_address({}, label.text()) == subject.item->address) return std::nullopt;
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < workspace.files.size(); ++i) {
    const store::Role role = workspace.files[i].role;
    if (role == store::Role::goal || role == store::Role::journal || role == store::Role::inbox)
      all.push_back(i);
  }
  store::read_files(world, workspace, all);
  if (!is_named(world, workspace, subject)) return std::nullopt;
  return subject.item->address;
}

}  // namespace cairn::commands
