// R407: a long-term goal that nothing is done for at present.
#include <algorithm>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

// Whether something shorter is under way below it; a circle ends with the depth.
bool is_carried(const model::Goal& goal, const Context& context, std::size_t depth) {
  if (depth == 0) return false;
  const auto children = context.tree->children(goal);
  return std::any_of(children.begin(), children.end(), [&](const model::Goal* child) {
    if (child->state() != model::Status::active) return false;
    return !is_long_term(*child, context.workspace.settings, context.today) ||
           is_carried(*child, context, depth - 1);
  });
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.tree == nullptr || goal.state() != model::Status::active) return;
  if (!is_long_term(goal, context.workspace.settings, context.today)) return;
  constexpr std::size_t kDeepest = 8;
  if (is_carried(goal, context, kDeepest)) return;
  auto& finding = out.add(idle_long_term_goal, goal, headline(goal),
                          "no short-term goal that supports this long-term one is under way");
  finding.also.push_back({goal.due->span, "due"});
  finding.help = "add the next stepping stone: a goal of a few months with `supports: " + goal.id + "`";
}

}  // namespace

const Rule idle_long_term_goal{
    .code = "R407",
    .name = "idle-long-term-goal",
    .criterion = Criterion::relevant,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a long-term goal has no short-term goal under way",
    .why = "A far goal without a near one is a wish.",
    .bad = "# file: goals/example.yaml\nstatement: Run a marathon\nstart: 2026-09-01\ndue: 2028-06-30\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run a marathon\nstart: 2026-09-01\ndue: 2028-06-30\n"
        "# file: goals/ten.yaml\nstatement: Run 10 km\nsupports: example\nstart: 2026-09-01\ndue: "
        "2027-03-31\n",
    .traps = "a habit is a stepping stone too; how far off is long-term says the setting `horizon`",
    .depends_on_today = true,
    .check = check,
};

}  // namespace cairn::analysis::lint
