// T514: goals that are due on 31 December because no other day came to mind.
#include <fmt/format.h>

#include <map>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check_workspace(const Context& context, Findings& out) {
  if (context.tree == nullptr) return;
  std::map<int, std::vector<const model::Goal*>> piles;  // by year
  std::size_t dated = 0;
  for (const model::Goal& goal : context.workspace.goals) {
    if (goal.state() != model::Status::active || !goal.due || goal.is_habit()) continue;
    ++dated;
    const base::Date due = goal.due->value;
    if (due.month() == 12 && due.day() == 31) piles[due.year()].push_back(&goal);
  }
  for (const auto& [year, pile] : piles) {
    if (pile.size() < static_cast<std::size_t>(context.limits.year_end_goals) || 2 * pile.size() < dated)
      continue;
    const model::Goal& last = *pile.back();
    auto& finding =
        out.add(year_end_pile, last, last.due->span,
                fmt::format("{} of {} goals are due on 31 December {}", pile.size(), dated, year));
    std::string ids;
    for (const model::Goal* goal : pile) ids += fmt::format("{}{}", ids.empty() ? "" : ", ", goal->id);
    finding.notes.push_back(ids);
    finding.help = "ask each one when it is really needed, and stagger them";
  }
}

}  // namespace

const Rule year_end_pile{
    .code = "T514",
    .name = "year-end-pile",
    .criterion = Criterion::time_bound,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "half of the goals are due on 31 December",
    .why = "The last day of the year is the date of goals that have none, and the busiest week.",
    .bad =
        "# file: goals/example.yaml\nstatement: Run 10 km\ndue: 2027-12-31\n"
        "# file: goals/b.yaml\nstatement: Write 3 posts\ndue: 2027-12-31\n"
        "# file: goals/c.yaml\nstatement: Pass the CKA\ndue: 2027-12-31\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\ndue: 2027-05-31\n"
        "# file: goals/b.yaml\nstatement: Write 3 posts\ndue: 2027-09-15\n"
        "# file: goals/c.yaml\nstatement: Pass the CKA\ndue: 2027-12-31\n",
    .traps = "one or two goals that really follow the calendar year",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
