// A302: goals that together promise more hours a week than there are.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/rules/hours_words.h"
#include "analysis/lint/rules/rules.h"
#include "analysis/promises.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

// What A312 says of all these goals need not be said twice.
bool is_told(const Context& context, const Crowd& crowd) {
  return context.schedule != nullptr &&
         std::all_of(crowd.goals.begin(), crowd.goals.end(),
                     [&](const model::Goal* goal) { return context.schedule->tells_of(*goal); });
}

void check_workspace(const Context& context, Findings& out) {
  if (context.tree == nullptr || context.profile == nullptr) return;
  const Hours hours(*context.profile);
  const auto crowd = first_crowd(context.workspace, *context.tree, hours, context.today);
  if (!crowd || is_told(context, *crowd)) return;
  const auto& goals = crowd->goals;
  const model::Goal& largest = *goals.front();
  auto& finding =
      out.add(too_many_hours, largest, largest.effort->span,
              fmt::format("the goals under way on {} promise {} a week, and there are {}", crowd->from.iso(),
                          base::to_string(crowd->promised), base::to_string(hours.in_a_week().rounded())));
  constexpr std::size_t kShown = 6;
  std::string note;
  for (std::size_t i = 0; i < goals.size() && i < kShown; ++i)
    note +=
        fmt::format("{}{} {}", i == 0 ? "" : ", ", goals[i]->id, base::to_string(goals[i]->effort->value));
  if (goals.size() > kShown) note += fmt::format(" and {} more", goals.size() - kShown);
  finding.notes.push_back(note);
  if (context.schedule != nullptr && !context.schedule->overload) {
    finding.notes.emplace_back(
        "all due dates can be kept, yet not these promises in every week: the goals that are due later wait");
  }
  finding.help = fmt::format("do one after the other, promise less, or change {} of the profile",
                             hours_field(*context.profile));
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
        "speaks of all these goals; whether the due dates can be kept is A312's question",
    .depends_on_today = true,
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
