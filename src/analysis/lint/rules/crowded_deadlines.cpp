// A310: several goals that are due within the same few days.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using model::Goal;

bool is_year_end(const Goal& goal) {
  return goal.due->value.month() == 12 && goal.due->value.day() == 31;
}

// A goal and the ones that support it end together without being a crowd: the last stone is the bank.
bool leads_to_one_of(const Goal& goal, const std::vector<const Goal*>& window, const GoalTree& tree) {
  const auto children = tree.children(goal);
  return std::any_of(window.begin(), window.end(), [&](const Goal* other) {
    return std::find(children.begin(), children.end(), other) != children.end();
  });
}

std::vector<const Goal*> sorted_by_due(const Context& context) {
  std::vector<const Goal*> goals;
  for (const Goal& goal : context.workspace.goals) {
    if (goal.state() == model::Status::active && goal.due && !goal.is_habit()) goals.push_back(&goal);
  }
  std::stable_sort(goals.begin(), goals.end(),
                   [](const Goal* a, const Goal* b) { return a->due->value < b->due->value; });
  return goals;
}

void report(const std::vector<const Goal*>& window, Findings& out) {
  const Goal& last = *window.back();
  const int days = last.due->value - window.front()->due->value;
  auto& finding = out.add(crowded_deadlines, last, last.due->span,
                          days == 0 ? fmt::format("{} goals are due on the same day", window.size())
                                    : fmt::format("{} goals are due within {}", window.size(),
                                                  base::count_of(static_cast<std::size_t>(days), "day")));
  constexpr std::size_t kShown = 6;
  std::vector<std::string> names;
  for (const Goal* goal : window) {
    if (names.size() == kShown) break;
    names.push_back(fmt::format("{} {}", goal->due->value.iso(), goal->id));
  }
  finding.notes.push_back(base::join(names, ", ") + (window.size() > kShown
                                                         ? fmt::format(" and {} more", window.size() - kShown)
                                                         : ""));
  finding.help = "move one of them, so that each gets a week of its own";
}

// The widest crowds from left to right; a goal is named in one of them only.
void check_workspace(const Context& context, Findings& out) {
  if (context.tree == nullptr) return;
  const std::vector<const Goal*> goals = sorted_by_due(context);
  const auto wanted = static_cast<std::size_t>(std::max(2, context.limits.crowded_goals));
  for (std::size_t first = 0; first < goals.size();) {
    std::size_t end = first;
    while (end < goals.size() &&
           goals[end]->due->value - goals[first]->due->value <= context.limits.crowded_days) {
      ++end;
    }
    std::vector<const Goal*> window(goals.begin() + static_cast<std::ptrdiff_t>(first),
                                    goals.begin() + static_cast<std::ptrdiff_t>(end));
    if (window.size() >= wanted) {
      const std::vector<const Goal*> all = window;
      std::erase_if(window, [&](const Goal* goal) { return leads_to_one_of(*goal, all, *context.tree); });
    }
    // A pile on 31 December is T514's to tell.
    const bool is_pile =
        std::all_of(window.begin(), window.end(), [](const Goal* goal) { return is_year_end(*goal); });
    if (window.size() < wanted || is_pile) {
      ++first;
      continue;
    }
    report(window, out);
    first = end;
  }
}

}  // namespace

const Rule crowded_deadlines{
    .code = "A310",
    .name = "crowded-deadlines",
    .criterion = Criterion::achievable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "several goals are due within the same week",
    .why = "Deadlines that fall together are met one by one, and the last one is not met.",
    .bad =
        "# file: goals/example.yaml\nstatement: Run 10 km\ndue: 2027-06-26\n"
        "# file: goals/b.yaml\nstatement: Write 3 posts\ndue: 2027-06-29\n"
        "# file: goals/c.yaml\nstatement: Pass the CKA\ndue: 2027-06-30\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\ndue: 2027-05-26\n"
        "# file: goals/b.yaml\nstatement: Write 3 posts\ndue: 2027-06-12\n"
        "# file: goals/c.yaml\nstatement: Pass the CKA\ndue: 2027-06-30\n",
    .traps = "milestones; a goal that ends with the one that supports it",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
