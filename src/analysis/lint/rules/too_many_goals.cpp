// A306: more goals under way than a person can carry.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

bool is_active(const model::Goal& goal) {
  return goal.state() == model::Status::active;
}

// A goal that is carried by the ones that support it costs no attention of its own.
bool is_leaf(const model::Goal& goal, const GoalTree& tree) {
  const auto children = tree.children(goal);
  return std::none_of(children.begin(), children.end(),
                      [](const model::Goal* child) { return is_active(*child); });
}

// Which one to let go first: the one that is due last, and one without a date before all others.
bool can_wait_longer(const model::Goal& a, const model::Goal& b) {
  if (!a.due || !b.due) return !a.due && b.due;
  return a.due->value > b.due->value;
}

void check_workspace(const Context& context, Findings& out) {
  if (context.tree == nullptr) return;
  const model::Goal* last = nullptr;
  std::vector<std::string> ids;
  for (const model::Goal& goal : context.workspace.goals) {
    if (!is_active(goal) || goal.is_habit() || !is_leaf(goal, *context.tree)) continue;
    ids.push_back(goal.id);
    if (last == nullptr || can_wait_longer(goal, *last)) last = &goal;
  }
  if (last == nullptr || ids.size() <= static_cast<std::size_t>(context.limits.active_goals)) return;
  auto& finding = out.add(too_many_goals, *last, headline(*last),
                          fmt::format("{} goals are under way at once", ids.size()));
  constexpr std::size_t kShown = 12;
  const std::size_t hidden = ids.size() > kShown ? ids.size() - kShown : 0;
  ids.resize(ids.size() - hidden);
  finding.notes.push_back(base::join(ids, ", ") + (hidden > 0 ? fmt::format(" and {} more", hidden) : ""));
  finding.help = fmt::format("pause all but {} of them: cairn set {} status=paused",
                             context.limits.active_goals, last->id);
}

}  // namespace

const Rule too_many_goals{
    .code = "A306",
    .name = "too-many-goals",
    .criterion = Criterion::achievable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "more goals are under way than a person can carry",
    .why = "Six goals at once are six goals late.",
    .bad =
        "# file: goals/example.yaml\nstatement: Run 10 km\n# file: goals/b.yaml\nstatement: Run 20 km\n"
        "# file: goals/c.yaml\nstatement: Run 30 km\n# file: goals/d.yaml\nstatement: Run 40 km\n"
        "# file: goals/e.yaml\nstatement: Run 50 km\n# file: goals/f.yaml\nstatement: Run 60 km\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\n# file: goals/b.yaml\nstatement: Run 20 km\n"
        "# file: goals/c.yaml\nstatement: Run 30 km\n# file: goals/d.yaml\nstatement: Run 40 km\n"
        "# file: goals/e.yaml\nstatement: Run 50 km\n# file: goals/f.yaml\nstatement: Run 60 km\nstatus: "
        "paused\n",
    .traps = "habits, and goals that are carried by active goals that support them",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
