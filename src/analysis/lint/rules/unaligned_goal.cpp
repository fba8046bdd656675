// R406: a goal that leads nowhere the person wants to go.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

bool names_one_of(const model::Texts& served, const model::Texts& names) {
  return std::any_of(served.begin(), served.end(), [&](const auto& name) {
    return std::any_of(names.begin(), names.end(), [&](const auto& one) { return one.value == name.value; });
  });
}

bool reaches_something(const std::vector<const model::Goal*>& chain, const Context& context) {
  return std::any_of(chain.begin(), chain.end(), [&](const model::Goal* goal) {
    return is_long_term(*goal, context.workspace.settings, context.today) ||
           names_one_of(goal->serves, context.profile->values) ||
           names_one_of(goal->serves, context.profile->objectives);
  });
}

// Whether the person has said yet where to go: a first goal alone has nothing to lead to.
bool has_direction(const Context& context) {
  if (!context.profile->values.empty()) return true;
  const auto& goals = context.workspace.goals;
  return std::any_of(goals.begin(), goals.end(), [&](const model::Goal& goal) {
    return goal.is_open() && is_long_term(goal, context.workspace.settings, context.today);
  });
}

void report(const model::Goal& goal, const std::vector<const model::Goal*>& chain, Findings& out) {
  auto& finding =
      out.add(unaligned_goal, goal, goal.supports ? goal.supports->span : headline(goal),
              chain.size() > 1 ? "the chain of goals it supports reaches no long-term goal and no value"
                               : "goal leads to no long-term goal and serves no value");
  if (chain.size() > 1) {
    std::string links;
    for (const model::Goal* link : chain) links += fmt::format("{}{}", links.empty() ? "" : " -> ", link->id);
    finding.notes.push_back(links);
  }
  finding.help =
      "say with `supports:` what it is a stepping stone to, or with `serves:` which value of the profile it "
      "is for";
  if (goal.state() == model::Status::idea) out.last().severity = Severity::info;
}

// All goals in one go: whether there is a direction at all is asked once.
void check_workspace(const Context& context, Findings& out) {
  if (context.tree == nullptr || context.profile == nullptr || !has_direction(context)) return;
  for (const model::Goal& goal : context.workspace.goals) {
    if (goal.state() != model::Status::active && goal.state() != model::Status::idea) continue;
    // Without any reason it is R401's to tell.
    if (!goal.why && !goal.supports && goal.serves.empty()) continue;
    const std::vector<const model::Goal*> chain = context.tree->chain(goal);
    if (!reaches_something(chain, context)) report(goal, chain, out);
  }
}

}  // namespace

const Rule unaligned_goal{
    .code = "R406",
    .name = "unaligned-goal",
    .criterion = Criterion::relevant,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a goal leads to no long-term goal and to no value",
    .why = "Hours that lead nowhere are taken from what you said matters most.",
    .bad =
        "# file: goals/example.yaml\nstatement: Run 10 km\nwhy: A colleague dared me\ndue: 2027-05-31\n"
        "# file: profile.yaml\nname: Robin\nvalues: [health]\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\nwhy: A colleague dared me\ndue: "
        "2027-05-31\nserves: [health]\n"
        "# file: profile.yaml\nname: Robin\nvalues: [health]\n",
    .traps =
        "workspaces that have neither values nor a long-term goal yet; an objective of the organisation is a "
        "direction too; a goal without any reason is told by R401",
    .depends_on_today = true,
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
