// A302: goals that together promise more hours a week than there are.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using model::Goal;

std::int64_t minutes_a_week(const Goal& goal) {
  return static_cast<std::int64_t>(goal.effort->value.minutes_per_week());
}

// The effort of a goal may be that of the goals that support it.
bool is_leaf(const Goal& goal, const GoalTree& tree) {
  const auto children = tree.children(goal);
  return std::none_of(children.begin(), children.end(), [](const Goal* child) {
    return child->state() == model::Status::active && child->effort;
  });
}

bool is_under_way(const Goal& goal, base::Date day) {
  return (!goal.start || goal.start->value <= day) && (!goal.due || goal.due->value >= day);
}

struct Crowd {
  base::Date from;
  std::int64_t minutes = 0;
};

// The first day on which the promises exceed the week; sums change only where a goal starts or ends.
std::optional<Crowd> first_crowd(const std::vector<const Goal*>& goals, base::Date today,
                                 std::int64_t available) {
  std::map<base::Date, std::int64_t> changes;
  for (const Goal* goal : goals) {
    const base::Date from = goal->start ? std::max(goal->start->value, today) : today;
    if (goal->due && goal->due->value < from) continue;
    changes[from] += minutes_a_week(*goal);
    if (goal->due) changes[goal->due->value.plus_days(1)] -= minutes_a_week(*goal);
  }
  std::int64_t sum = 0;
  for (const auto& [day, change] : changes) {
    sum += change;
    if (sum > available) return Crowd{day, sum};
  }
  return std::nullopt;
}

void check_workspace(const Context& context, Findings& out) {
  if (context.tree == nullptr || context.profile == nullptr) return;
  const bool is_told = context.schedule != nullptr && context.schedule->overload;
  const Hours hours(*context.profile);
  if (is_told || !hours.is_known()) return;
  std::vector<const Goal*> goals;
  for (const Goal& goal : context.workspace.goals) {
    if (goal.state() == model::Status::active && goal.effort && is_leaf(goal, *context.tree))
      goals.push_back(&goal);
  }
  const auto crowd = first_crowd(goals, context.today, hours.in_a_week().rounded().count);
  if (!crowd) return;
  std::erase_if(goals, [&](const Goal* goal) { return !is_under_way(*goal, crowd->from); });
  std::stable_sort(goals.begin(), goals.end(),
                   [](const Goal* a, const Goal* b) { return minutes_a_week(*a) > minutes_a_week(*b); });
  const Goal& largest = *goals.front();
  auto& finding = out.add(too_many_hours, largest, largest.effort->span,
                          fmt::format("the goals under way on {} promise {} a week, and there are {}",
                                      crowd->from.iso(), base::to_string(base::Minutes{crowd->minutes}),
                                      base::to_string(hours.in_a_week().rounded())));
  constexpr std::size_t kShown = 6;
  std::string note;
  for (std::size_t i = 0; i < goals.size() && i < kShown; ++i)
    note +=
        fmt::format("{}{} {}", i == 0 ? "" : ", ", goals[i]->id, base::to_string(goals[i]->effort->value));
  if (goals.size() > kShown) note += fmt::format(" and {} more", goals.size() - kShown);
  finding.notes.push_back(note);
  finding.help = "do one after the other, promise less, or change `hours` of the profile";
}

}  // namespace

const Rule too_many_hours{
    .code = "A302",
    .name = "too-many-hours",
    .criterion = Criterion::achievable,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "goals under way promise more hours a week than there are",
    .why = "A promise of twelve hours in a week of ten is broken before Monday.",
    .bad =
        "# file: goals/example.yaml\nstatement: Earn the PMP\nstart: 2027-03-01\ndue: 2027-05-31\neffort: "
        "6h/week\n"
        "# file: goals/write.yaml\nstatement: Write 12 posts\nstart: 2027-03-01\ndue: 2027-05-31\neffort: "
        "6h/week\n"
        "# file: profile.yaml\nname: Robin\nhours: 10h/week\n",
    .good =
        "# file: goals/example.yaml\nstatement: Earn the PMP\nstart: 2027-03-01\ndue: 2027-05-31\neffort: "
        "6h/week\n"
        "# file: goals/write.yaml\nstatement: Write 12 posts\nstart: 2027-06-01\ndue: 2027-08-31\neffort: "
        "6h/week\n"
        "# file: profile.yaml\nname: Robin\nhours: 10h/week\n",
    .traps =
        "the effort of a goal whose supporting goals have efforts of their own is theirs; silent where A312 "
        "speaks",
    .depends_on_today = true,
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
