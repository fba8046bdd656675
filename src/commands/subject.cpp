// One way to name things for every command that takes an ID[/ITEM].
#include "commands/subject.h"

#include <fmt/format.h>

#include "base/text.h"
#include "commands/writing.h"

namespace cairn::commands {
namespace {

using base::Failure;

base::Result<Subject> inbox_subject(const base::World& world, store::Workspace& workspace,
                                    std::string_view item_text) {
  const auto file = workspace.file_index("inbox.yaml");
  if (!file) {
    return base::fail(Failure::usage,
                      fmt::format("no goal or person is called '{}', and there is no inbox.yaml",
                                  base::printable(item_text)));
  }
  store::read_files(world, workspace, {*file});
  auto item = analysis::find_inbox_item(workspace.inbox, item_text);
  if (!item) return tl::make_unexpected(item.error());
  Subject subject;
  subject.kind = Subject::Kind::inbox_task;
  subject.file = *file;
  subject.path = analysis::path_of(*item);
  subject.schema = &model::task_schema;
  subject.item = std::move(*item);
  return subject;
}

}  // namespace

std::string Subject::address() const {
  if (kind == Kind::inbox_task) return "inbox/" + item->address;
  return item ? id + "/" + item->address : id;
}

std::string Subject::event_subject() const {
  return kind == Kind::inbox_task ? item->address : address();
}

base::Result<Subject> find_subject(const base::World& world, store::Workspace& workspace,
                                   std::string_view text) {
  const std::size_t slash = text.find('/');
  const bool has_item = slash != std::string_view::npos;
  const std::string_view id = text.substr(0, slash);
  if (has_item && id == "inbox") return inbox_subject(world, workspace, text.substr(slash + 1));
  if (!has_item && !analysis::names_id(workspace, id) && workspace.file_index("inbox.yaml")) {
    // Perhaps a task of the inbox; if it is not, the message about ids is the better one.
    if (auto subject = inbox_subject(world, workspace, id)) return subject;
  }
  const auto file = analysis::find_id(workspace, id);
  if (!file) return tl::make_unexpected(file.error());
  store::read_files(world, workspace, {*file});
  Subject subject;
  subject.file = *file;
  subject.id = workspace.files[*file].stem();
  const bool is_goal = workspace.files[*file].role == store::Role::goal;
  subject.kind = is_goal ? Subject::Kind::goal : Subject::Kind::person;
  subject.schema = is_goal ? &model::goal_schema : &model::person_schema;
  if (!has_item) return subject;
  if (!is_goal)
    return base::fail(Failure::usage, fmt::format("'{}' is a person and has no items", subject.id));
  const model::Goal* goal = workspace.find_goal(subject.id);
  if (goal == nullptr) return tl::make_unexpected(editable_tree(workspace, *file).error());
  auto item = analysis::find_item(*goal, text.substr(slash + 1));
  if (!item) return tl::make_unexpected(item.error());
  subject.kind = Subject::Kind::item;
  subject.path = analysis::path_of(*item);
  subject.schema = &analysis::schema_of(item->kind);
  subject.item = std::move(*item);
  return subject;
}

const model::Task* task_of(const store::Workspace& workspace, const Subject& subject) {
  if (subject.kind == Subject::Kind::inbox_task) return &workspace.inbox.tasks[subject.item->index];
  if (subject.kind != Subject::Kind::item || subject.item->kind != analysis::ItemKind::task) return nullptr;
  const model::Goal* goal = workspace.find_goal(subject.id);
  return goal == nullptr ? nullptr : &goal->tasks[subject.item->index];
}

}  // namespace cairn::commands
