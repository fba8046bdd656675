// An item stands in for a goal where terms are tested: its text is the statement, its deadline the due date.
#include "analysis/inventory.h"

#include <fmt/format.h>

#include <algorithm>

namespace cairn::analysis {
namespace {

using model::Goal;
using Maybe = model::Maybe<base::Date>;

struct Source {
  std::string_view owner;
  const Goal* goal = nullptr;  // nothing for the inbox
};

ListedItem make_item(const Source& source, ItemKind kind, std::string_view address, const model::Text& text,
                     const Maybe& due, const Maybe& done) {
  ListedItem item;
  item.kind = kind;
  item.goal = source.owner;
  item.owner = source.goal;
  item.address = fmt::format("{}/{}", source.owner, address);
  item.as_goal.id = item.address;
  item.as_goal.statement = text;
  item.as_goal.due = due;
  if (source.goal != nullptr) {
    item.as_goal.tags = source.goal->tags;
    item.as_goal.supports = source.goal->supports;
    item.as_goal.people = source.goal->people;
    item.as_goal.serves = source.goal->serves;
    item.as_goal.status = source.goal->status;
  }
  if (done) {
    item.done = done->value;
    item.as_goal.status = model::At<model::Status>{model::Status::done, {}};
  }
  return item;
}

std::string_view value_of(const model::Text& text) {
  return text ? text->value : std::string_view{};
}

void add_tasks(const Source& source, const std::vector<model::Task>& tasks, std::vector<ListedItem>& out) {
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const model::Task& task = tasks[i];
    if (task.address.empty()) continue;  // nobody can name it; `cairn check` says why
    ListedItem& item =
        out.emplace_back(make_item(source, ItemKind::task, task.address, task.text, task.due, task.done));
    item.index = i;
    item.is_learning = task.learning().learn.has_value();
    item.detail = item.is_learning ? value_of(task.learning().learn) : value_of(task.delegated_to);
  }
}

void add_items(const Goal& goal, ItemKind kind, std::vector<ListedItem>& out) {
  const Source source{goal.id, &goal};
  switch (kind) {
    case ItemKind::task:
      add_tasks(source, goal.tasks, out);
      break;
    case ItemKind::milestone:
      for (std::size_t i = 0; i < goal.milestones.size(); ++i) {
        const model::Milestone& one = goal.milestones[i];
        if (one.address.empty()) continue;
        out.push_back(make_item(source, kind, one.address, one.name, one.due, one.done));
        out.back().detail = value_of(one.reward);
        out.back().index = i;
      }
      break;
    case ItemKind::obstacle:
      for (std::size_t i = 0; i < goal.obstacles.size(); ++i) {
        const model::Obstacle& one = goal.obstacles[i];
        if (one.address.empty()) continue;
        out.push_back(make_item(source, kind, one.address, one.risk, {}, {}));
        out.back().detail = value_of(one.then);
        out.back().index = i;
      }
      break;
    case ItemKind::resource:
      for (std::size_t i = 0; i < goal.resources.size(); ++i) {
        const model::Resource& one = goal.resources[i];
        if (one.address.empty()) continue;
        out.push_back(make_item(source, kind, one.address, one.need, {}, {}));
        out.back().detail = one.have && one.have->value ? "at hand" : value_of(one.plan);
        out.back().index = i;
      }
      break;
  }
}

}  // namespace

std::vector<ListedItem> items_of(const store::Workspace& workspace, ItemKind kind) {
  std::vector<ListedItem> items;
  for (const Goal& goal : workspace.goals) {
    if (goal.state() != model::Status::dropped) add_items(goal, kind, items);
  }
  if (kind == ItemKind::task) add_tasks({"inbox", nullptr}, workspace.inbox.tasks, items);
  return items;
}

NetworkGaps network_gaps(const store::Workspace& workspace) {
  NetworkGaps gaps;
  for (const auto& need : workspace.profile.needs) {
    const bool is_covered =
        std::any_of(workspace.people.begin(), workspace.people.end(), [&](const model::Person& person) {
          return std::any_of(person.helps_with.begin(), person.helps_with.end(),
                             [&](const auto& help) { return help.value == need.value; });
        });
    if (!is_covered) gaps.needs.push_back(need.value);
  }
  const auto is_mentor = [&](std::string_view id) {
    const model::Person* person = workspace.find_person(id);
    return person != nullptr && std::any_of(person->roles.begin(), person->roles.end(),
                                            [](const auto& role) { return role.value == "mentor"; });
  };
  for (const Goal& goal : workspace.goals) {
    if (goal.state() != model::Status::active || goal.is_habit()) continue;
    const bool has_mentor = std::any_of(goal.people.begin(), goal.people.end(),
                                        [&](const auto& id) { return is_mentor(id.value); });
    if (!has_mentor) gaps.goals_without_mentor.push_back(&goal);
  }
  return gaps;
}

}  // namespace cairn::analysis
