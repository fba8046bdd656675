// One way to name things for every command that takes an ID[/ITEM].
#include "commands/subject.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "commands/writing.h"

namespace cairn::commands {
namespace {

using base::Failure;

void read_all_of(const base::World& world, store::Workspace& workspace,
                 std::initializer_list<store::Role> roles) {
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < workspace.files.size(); ++i) {
    if (std::find(roles.begin(), roles.end(), workspace.files[i].role) != roles.end()) which.push_back(i);
  }
  store::read_files(world, workspace, which);
}

Subject subject_of(const store::Workspace& workspace, std::size_t file, analysis::Item item) {
  Subject subject;
  const bool is_of_inbox = workspace.files[file].role == store::Role::inbox;
  subject.kind = is_of_inbox ? Subject::Kind::inbox_task : Subject::Kind::item;
  subject.file = file;
  if (!is_of_inbox) subject.id = workspace.files[file].stem();
  subject.path = analysis::path_of(item);
  subject.schema = &analysis::schema_of(item.kind);
  subject.item = std::move(item);
  return subject;
}

base::Result<Subject> inbox_subject(const base::World& world, store::Workspace& workspace,
                                    std::string_view item_text) {
  const auto file = workspace.file_index("inbox.yaml");
  if (!file) {
    return base::fail(Failure::usage, "there is no task in the inbox, and no inbox.yaml",
                      "cairn add task \"Renew the badge\"");
  }
  store::read_files(world, workspace, {*file});
  if (!workspace.files[*file].tree) return tl::make_unexpected(editable_tree(workspace, *file).error());
  auto item = analysis::find_inbox_item(workspace.inbox, item_text);
  if (!item) return tl::make_unexpected(item.error());
  return subject_of(workspace, *file, std::move(*item));
}

// An item without its goal. All of them are looked at, so that what could be two things is not guessed.
base::Result<Subject> item_subject(const base::World& world, store::Workspace& workspace,
                                   std::string_view text) {
  read_all_of(world, workspace, {store::Role::goal, store::Role::inbox});
  auto found = analysis::find_any_item(workspace, text);
  if (!found) return tl::make_unexpected(found.error());
  return subject_of(workspace, found->file, std::move(found->item));
}

// Words that mean something of their own on the command line, unless a file is called exactly so.
std::optional<base::Error> reserved(const store::Workspace& workspace, std::string_view word) {
  const bool is_taken = workspace.file_index(fmt::format("goals/{}.yaml", word)) ||
                        workspace.file_index(fmt::format("people/{}.yaml", word));
  if (is_taken) return std::nullopt;
  if (word == "inbox") {
    return base::Error{Failure::usage, "'inbox' is a list of tasks",
                       "name one of them: `cairn list inbox` shows them"};
  }
  if (word != "profile" && word != "vision" && word != "settings") return std::nullopt;
  const std::string_view file = word == "vision" ? "profile" : word;
  const std::string_view what = word == "vision"    ? "a part of profile.yaml"
                                : word == "profile" ? "profile.yaml"
                                                    : "cairn.yaml";
  return base::Error{
      Failure::usage, fmt::format("'{}' names {}, no goal, person or item", word, what),
      fmt::format("`cairn edit {}` changes it; a task that is called so is named with its goal: GOAL/TASK",
                  file)};
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
  if (const auto refused = has_item ? std::nullopt : reserved(workspace, id))
    return tl::make_unexpected(*refused);
  const auto file = analysis::find_id(workspace, id);
  const bool may_be_item = !has_item && !file && file.error().kind == Failure::usage;
  if (may_be_item && !analysis::names_id(workspace, id)) return item_subject(world, workspace, id);
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
  return subject_of(workspace, *file, std::move(*item));
}

const model::Task* task_of(const store::Workspace& workspace, const Subject& subject) {
  if (subject.kind == Subject::Kind::inbox_task) return &workspace.inbox.tasks[subject.item->index];
  if (subject.kind != Subject::Kind::item || subject.item->kind != analysis::ItemKind::task) return nullptr;
  const model::Goal* goal = workspace.find_goal(subject.id);
  return goal == nullptr ? nullptr : &goal->tasks[subject.item->index];
}

}  // namespace cairn::commands
