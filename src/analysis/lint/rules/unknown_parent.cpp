// F008: `supports` names a goal that is not there.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

void check_workspace(const Context& context, Findings& out) {
  const store::Workspace& workspace = context.workspace;
  if (workspace.root.empty()) return;  // a file alone: nobody knows what stands beside it
  for (const model::Goal& goal : workspace.goals) {
    if (!goal.supports) continue;
    const std::string_view parent = goal.supports->value;
    if (workspace.find_goal(parent) != nullptr) continue;
    // A parent that is there but cannot be read is reported as that.
    if (workspace.find_file(fmt::format("goals/{}.yaml", parent)) != nullptr) continue;
    auto& finding = out.add(unknown_parent, goal, goal.supports->span,
                            fmt::format("no goal is called `{}`", base::printable(parent)));
    std::vector<std::string_view> ids;
    for (const model::Goal& other : workspace.goals) ids.push_back(other.id);
    if (const auto likely = base::did_you_mean(parent, ids)) {
      finding.help = fmt::format("did you mean `{}`?", *likely);
    } else {
      finding.help =
          fmt::format("add it with `cairn add … --id {}`, or take the line out", base::printable(parent));
    }
  }
}

}  // namespace

const Rule unknown_parent{
    .code = "F008",
    .name = "unknown-parent",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "`supports` names a goal that is not there",
    .why = "A stepping stone to nowhere: the goal counts for no long-term goal.",
    .bad = "statement: Run 10 km\nsupports: marathn\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\nsupports: marathon\n"
        "# file: goals/marathon.yaml\nstatement: Run a marathon\n",
    .traps = "`check` of a single file still reads the whole workspace",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
