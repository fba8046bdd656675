// Lists folders rather than loading a workspace: a thousand goals must not be felt between two keys.
#include "commands/completing/workspace_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/address.h"
#include "analysis/query.h"
#include "base/text.h"
#include "commands/completing/line_scan.h"

namespace cairn::commands::completing {
namespace {

// What reading a statement costs is not felt for as many as a person would look through.
constexpr std::size_t kMostDescribed = 40;

std::string_view text_or_empty(const model::Text& text) {
  return text ? std::string_view(text->value) : std::string_view();
}

Word describe(const model::Goal& goal, const analysis::Item& item) {
  switch (item.kind) {
    case analysis::ItemKind::milestone:
      return {item.address, std::string(text_or_empty(goal.milestones[item.index].name))};
    case analysis::ItemKind::task:
      return {item.address, std::string(text_or_empty(goal.tasks[item.index].text))};
    case analysis::ItemKind::obstacle:
      return {item.address, std::string(text_or_empty(goal.obstacles[item.index].risk))};
    case analysis::ItemKind::resource:
      return {item.address, std::string(text_or_empty(goal.resources[item.index].need))};
  }
  return {};
}

// The workspace with the one goal read that `id` names; nothing when it names none.
struct OneGoal {
  store::Workspace workspace;
  const model::Goal* goal = nullptr;
};

OneGoal read_goal(const base::World& world, const std::string& root, std::string_view id) {
  OneGoal one;
  one.workspace = store::list_files(world, root, {.goals = true});
  const auto file = analysis::find_goal_id(one.workspace, id);
  if (!file) return one;
  store::read_files(world, one.workspace, {*file});
  one.goal = one.workspace.find_goal(one.workspace.files[*file].stem());
  return one;
}

}  // namespace

WorkspaceWords::WorkspaceWords(const cli::Context& context) : context_(context) {
  model::Settings settings;
  if (const auto root = context.find_root()) {
    root_ = *root;
    settings = store::list_files(context.world(), *root, {.goals = false}).settings;
  }
  today_ = context.today(settings);
  calendar_ = analysis::calendar_of(settings);
}

std::optional<std::string> WorkspaceWords::text_of(const std::string& path) const {
  if (!root_) return std::nullopt;
  auto text = context_.world().files.read(fmt::format("{}/{}", *root_, path),
                                          {.max_bytes = store::kMaxFileBytes, .beneath = *root_});
  if (!text) return std::nullopt;
  return std::move(*text);
}

std::vector<Word> WorkspaceWords::ids(std::string_view folder, std::string_view typed,
                                      std::string_view key) const {
  std::vector<Word> words;
  if (!root_) return words;
  const auto entries = context_.world().files.list(fmt::format("{}/{}", *root_, folder));
  if (!entries) return words;
  for (const base::FolderEntry& entry : *entries) {
    const std::string_view name = entry.name;
    if (name.ends_with(".yaml") && name.starts_with(typed) && base::is_id(name.substr(0, name.size() - 5)))
      words.push_back({std::string(name.substr(0, name.size() - 5)), {}});
  }
  // The folder's order is that of the names with `.yaml`: "pmp-2.yaml" before "pmp.yaml".
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.value < b.value; });
  if (words.size() > kMostDescribed) return words;
  for (Word& word : words) {
    if (const auto text = text_of(fmt::format("{}/{}.yaml", folder, word.value)))
      word.description = text_of_key(*text, key).value_or("");
  }
  return words;
}

std::vector<Word> WorkspaceWords::goals(std::string_view typed) const {
  return ids("goals", typed, "statement");
}

std::vector<Word> WorkspaceWords::open_goals(std::string_view typed) const {
  std::vector<Word> words = goals(typed);
  if (words.size() > kMostDescribed) return words;
  std::erase_if(words, [&](const Word& word) {
    const auto text = text_of(fmt::format("goals/{}.yaml", word.value));
    const std::string status = text ? text_of_key(*text, "status").value_or("") : "";
    return status == "done" || status == "dropped";
  });
  return words;
}

std::vector<Word> WorkspaceWords::people(std::string_view typed) const {
  return ids("people", typed, "name");
}

std::vector<Word> WorkspaceWords::items(std::string_view subject) const {
  std::vector<Word> words;
  if (!root_) return words;
  if (subject == "inbox") {
    const auto workspace = store::load(context_.world(), *root_, {.goals = false, .inbox = true});
    for (const model::Task& task : workspace.inbox.tasks)
      words.push_back({std::string(task.address), std::string(text_or_empty(task.text))});
    return words;
  }
  const OneGoal one = read_goal(context_.world(), *root_, subject);
  if (one.goal == nullptr) return words;
  for (const analysis::Item& item : analysis::items_of(*one.goal)) words.push_back(describe(*one.goal, item));
  return words;
}

std::vector<Word> WorkspaceWords::tags() const {
  std::map<std::string, std::size_t> counts;
  if (!root_) return {};
  const std::string folder = *root_ + "/goals";
  const auto entries = context_.world().files.list(folder);
  if (!entries) return {};
  for (const base::FolderEntry& entry : *entries) {
    if (!entry.name.ends_with(".yaml")) continue;
    // Beneath the folder itself: a step less to look up, a thousand times.
    const auto text = context_.world().files.read(fmt::format("{}/{}", folder, entry.name),
                                                  {.max_bytes = store::kMaxFileBytes, .beneath = folder});
    if (!text) continue;
    for (const std::string& tag : list_of_key(*text, "tags")) ++counts[tag];
  }
  std::vector<Word> words;
  for (const auto& [tag, count] : counts) words.push_back({tag, base::count_of(count, "goal")});
  return words;
}

std::vector<Word> WorkspaceWords::names() const {
  std::vector<Word> words;
  if (!root_) return words;
  const auto workspace = store::load(context_.world(), *root_, {.goals = false, .profile = true});
  for (const auto& value : workspace.profile.values) words.push_back({std::string(value.value), "value"});
  for (const auto& objective : workspace.profile.objectives)
    words.push_back({std::string(objective.value), "objective"});
  return words;
}

const model::Schema* WorkspaceWords::schema_of(std::string_view subject) const {
  if (!root_) return nullptr;
  const std::size_t slash = subject.find('/');
  const std::string_view id = subject.substr(0, slash);
  if (slash != std::string_view::npos && id == "inbox") return &model::task_schema;
  const store::Workspace files = store::list_files(context_.world(), *root_, {.goals = true, .people = true});
  const auto file = analysis::find_id(files, id);
  if (!file) return nullptr;
  if (files.files[*file].role == store::Role::person) return &model::person_schema;
  if (slash == std::string_view::npos) return &model::goal_schema;
  const OneGoal one = read_goal(context_.world(), *root_, id);
  if (one.goal == nullptr) return nullptr;
  const auto item = analysis::find_item(*one.goal, subject.substr(slash + 1));
  return item ? &analysis::schema_of(item->kind) : nullptr;
}

}  // namespace cairn::commands::completing
