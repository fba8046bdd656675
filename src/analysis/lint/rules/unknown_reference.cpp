// F014: a reference to a person, a name, an item or a subject that is not there.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "analysis/address.h"
#include "analysis/lint/rules/rules.h"
#include "analysis/next_step.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using model::At;
using Names = std::vector<std::string_view>;

struct References {
  const Context& context;
  Findings& out;
  Names people, profile_names;
  std::set<std::string, std::less<>> dropped = {};  // items; filled once it is asked for
  bool knows_dropped = false;
  bool knows_profile = true;  // false where the profile cannot be read, or has not been

  void report(std::size_t file, std::string_view goal, const At<std::string_view>& at, std::string_view what,
              const Names& known) {
    auto& finding =
        out.add(unknown_reference, file, at.span, fmt::format("{} `{}`", what, base::printable(at.value)));
    if (!goal.empty()) out.last().goal = goal;
    if (const auto likely = base::did_you_mean(at.value, known))
      finding.help = fmt::format("did you mean `{}`?", *likely);
  }

  bool is_person(std::string_view id) const {
    return context.workspace.find_person(id) != nullptr ||
           context.workspace.find_file(fmt::format("people/{}.yaml", id)) != nullptr;
  }

  void check_person(std::size_t file, std::string_view goal, const At<std::string_view>& at) {
    if (!is_person(at.value)) report(file, goal, at, "nobody in people/ is called", people);
  }

  void check_goal(const model::Goal& goal) {
    for (const auto& person : goal.people) check_person(goal.file, goal.id, person);
    for (const auto& person : goal.share) {
      if (person.value != "everyone" && person.value != "nobody") check_person(goal.file, goal.id, person);
    }
    for (const auto& name : goal.serves) {
      if (!knows_profile) break;
      if (std::find(profile_names.begin(), profile_names.end(), name.value) != profile_names.end()) continue;
      report(goal.file, goal.id, name, "the profile has no value or objective called", profile_names);
    }
    Names milestones;
    for (const model::Milestone& milestone : goal.milestones) milestones.push_back(milestone.address);
    check_tasks(goal.tasks, goal.file, goal.id, milestones);
  }

  void check_tasks(const std::vector<model::Task>& tasks, std::size_t file, std::string_view goal,
                   const Names& milestones) {
    Names addresses;
    for (const model::Task& task : tasks) addresses.push_back(task.address);
    for (const model::Task& task : tasks) {
      if (task.delegated_to) check_person(file, goal, *task.delegated_to);
      if (task.milestone &&
          std::find(milestones.begin(), milestones.end(), task.milestone->value) == milestones.end()) {
        report(file, goal, *task.milestone, "this goal has no milestone", milestones);
      }
      for (const auto& before : task.after) {
        const bool is_here = std::find(addresses.begin(), addresses.end(), before.value) != addresses.end();
        if (is_here || names_item(context.workspace, without_inbox(before.value))) continue;
        report(file, goal, before, "no task has the address", addresses);
      }
    }
  }

  // `cairn drop` takes an item out of its file and leaves a note that names it; its history stays.
  bool was_dropped(std::string_view subject) {
    if (!knows_dropped) {
      for (const model::Event& event : context.workspace.events) {
        const document::Node item = event.map.find("dropped");
        if (event.kind != model::EventKind::note || !item.is_scalar()) continue;
        const bool is_of_inbox = event.subject.value == "me";
        dropped.insert(is_of_inbox ? std::string(item.text())
                                   : fmt::format("{}/{}", event.subject.value, item.text()));
      }
      knows_dropped = true;
    }
    return dropped.contains(subject);
  }

  void check_event(const model::Event& event) {
    const std::string_view subject = event.subject.value;
    if (event.kind == model::EventKind::review || subject == "me") return;
    if (names_subject(context.workspace, subject)) return;
    // A goal or person whose file cannot be read is reported as that.
    const std::string_view owner = subject.substr(0, subject.find('/'));
    const bool is_broken = context.workspace.find_goal(owner) == nullptr &&
                           context.workspace.find_file(fmt::format("goals/{}.yaml", owner)) != nullptr;
    if (is_broken || is_person(subject) || was_dropped(subject)) return;
    At<std::string_view> at = event.subject;
    at.span.begin += event.offset;
    at.span.end += event.offset;
    Names known = people;
    for (const model::Goal& goal : context.workspace.goals) known.push_back(goal.id);
    report(event.file, {}, at, "no goal, item or person is called", known);
  }
};

void check_workspace(const Context& context, Findings& out) {
  const store::Workspace& workspace = context.workspace;
  if (workspace.root.empty()) return;  // a file alone: nobody knows what stands beside it
  References references{context, out, {}, {}};
  const store::SourceFile* profile = workspace.find_file("profile.yaml");
  references.knows_profile = profile == nullptr || profile->tree;
  for (const model::Person& person : workspace.people) references.people.push_back(person.id);
  for (const auto* names : {&workspace.profile.values, &workspace.profile.objectives}) {
    for (const auto& name : *names) references.profile_names.push_back(name.value);
  }
  for (const model::Goal& goal : workspace.goals) references.check_goal(goal);
  references.check_tasks(workspace.inbox.tasks, workspace.inbox.file, {}, {});
  for (const model::Event& event : workspace.events) references.check_event(event);
}

}  // namespace

const Rule unknown_reference{
    .code = "F014",
    .name = "unknown-reference",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a person, a name, an item or a journal's subject is not there",
    .why =
        "What refers to nothing is silently left out: the helper is never asked, the hours count for no "
        "goal.",
    .bad = "statement: Run 10 km\npeople: [dana]\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\npeople: [dana]\n# file: people/dana.yaml\nname: "
        "Dana Reyes\n",
    .traps = "a file that is there but cannot be read is reported as that, and not again here",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
