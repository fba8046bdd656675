// T511: milestones that nearly all lie in the last quarter of their goal.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.start || !goal.due || goal.due->value <= goal.start->value) return;
  const int length = goal.due->value - goal.start->value;
  std::vector<const model::Milestone*> dated;
  for (const model::Milestone& milestone : goal.milestones) {
    if (milestone.due) dated.push_back(&milestone);
  }
  if (dated.size() < static_cast<std::size_t>(std::max(2, context.limits.crowded_milestones))) return;
  std::stable_sort(dated.begin(), dated.end(), [](const model::Milestone* a, const model::Milestone* b) {
    return a->due->value < b->due->value;
  });
  // The last one is where the goal ends.
  const std::size_t others = dated.size() - 1;
  const auto is_late = [&](const model::Milestone* milestone) {
    return 4 * (milestone->due->value - goal.start->value) > 3 * length;
  };
  const auto late = static_cast<std::size_t>(std::count_if(dated.begin(), dated.end() - 1, is_late));
  if (static_cast<double>(late) <= context.limits.crowded_share * static_cast<double>(others)) return;
  const base::Date quarter = goal.start->value.plus_days(3 * length / 4 + 1);
  auto& finding =
      out.add(late_milestones, goal, dated.front()->due->span,
              fmt::format("{} of {} milestones lie in the last quarter of the goal", late + 1, dated.size()));
  finding.notes.push_back(fmt::format("{} to {}; the last quarter begins on {}", goal.start->value.iso(),
                                      goal.due->value.iso(), quarter.iso()));
  finding.help = "name a point after a third and after two thirds of the way";
}

}  // namespace

const Rule late_milestones{
    .code = "T511",
    .name = "late-milestones",
    .criterion = Criterion::time_bound,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "nearly all milestones lie in the last quarter",
    .why = "A milestone that comes late warns too late.",
    .bad =
        "statement: Write 12 posts\nstart: 2027-01-01\ndue: 2027-06-30\nmilestones:\n"
        "  - {name: First draft, due: 2027-06-10}\n  - {name: Half, due: 2027-06-20}\n  - {name: All, due: "
        "2027-06-30}\n",
    .good =
        "statement: Write 12 posts\nstart: 2027-01-01\ndue: 2027-06-30\nmilestones:\n"
        "  - {name: First draft, due: 2027-02-10}\n  - {name: Half, due: 2027-04-20}\n  - {name: All, due: "
        "2027-06-30}\n",
    .traps =
        "the last milestone, which is where the goal ends; goals with one or two milestones, and goals that "
        "do not say when they start",
    .check = check,
};

}  // namespace cairn::analysis::lint
