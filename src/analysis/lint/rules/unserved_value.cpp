// R408: a value or a need of the profile that no goal serves.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using Names = std::set<std::string_view>;

// Ideas and paused goals count: the value has its place, if not its time.
struct Served {
  Names names;  // in `serves`
  Names needs;  // that somebody named in a goal helps with

  explicit Served(const store::Workspace& workspace) {
    for (const model::Goal& goal : workspace.goals) {
      if (!goal.is_open()) continue;
      for (const auto& name : goal.serves) names.insert(name.value);
      for (const auto& id : goal.people) {
        const model::Person* person = workspace.find_person(id.value);
        if (person == nullptr) continue;
        for (const auto& need : person->helps_with) needs.insert(need.value);
      }
    }
  }
};

std::string helpers_of(std::string_view need, const store::Workspace& workspace) {
  std::vector<std::string> ids;
  for (const model::Person& person : workspace.people) {
    const bool helps = std::any_of(person.helps_with.begin(), person.helps_with.end(),
                                   [&](const auto& one) { return one.value == need; });
    if (helps && ids.size() < 3) ids.push_back(person.id);
  }
  return base::join(ids, ", ");
}

void check_workspace(const Context& context, Findings& out) {
  if (context.tree == nullptr || context.profile == nullptr || context.workspace.goals.empty()) return;
  const Served served(context.workspace);
  const std::size_t file = context.profile->file;
  for (const auto& value : context.profile->values) {
    if (served.names.contains(value.value)) continue;
    auto& finding = out.add(unserved_value, file, value.span,
                            fmt::format("no goal serves the value `{}`", base::printable(value.value)));
    finding.help = "name it in `serves:` of a goal, or think about whether it still is one of yours";
  }
  if (!context.knows_people) return;
  for (const auto& need : context.profile->needs) {
    if (served.needs.contains(need.value) || served.names.contains(need.value)) continue;
    auto& finding =
        out.add(unserved_value, file, need.span,
                fmt::format("no goal names a person who helps with `{}`", base::printable(need.value)));
    const std::string helpers = helpers_of(need.value, context.workspace);
    finding.help = helpers.empty() ? "find somebody for it, and name them in `people:` of a goal"
                                   : fmt::format("{} could: add them to `people:` of a goal", helpers);
  }
}

}  // namespace

const Rule unserved_value{
    .code = "R408",
    .name = "unserved-value",
    .criterion = Criterion::relevant,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "no goal serves a value or a need of the profile",
    .why = "What you say you value and what you spend your evenings on should meet somewhere.",
    .bad =
        "# file: goals/example.yaml\nstatement: Run 10 km\nserves: [health]\n"
        "# file: profile.yaml\nname: Robin\nvalues: [health, candour]\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\nserves: [health]\n"
        "# file: profile.yaml\nname: Robin\nvalues: [health]\n",
    .traps =
        "ideas and paused goals count; a need is served by a person who helps with it and is named in a goal",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
