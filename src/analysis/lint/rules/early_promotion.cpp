// A315: a promotion that is wanted within a year of the last one.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "analysis/lint/words.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

constexpr std::array<std::string_view, 3> kPromotion = {"promoted", "promotion", "promotions"};

// "Be promoted", "get a promotion", "submit my promotion packet"; "promote the newsletter" is another thing.
bool is_promotion(std::string_view statement) {
  const std::vector<std::string> words = words_of(statement);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kPromotion.begin(), kPromotion.end(), word) != kPromotion.end();
  });
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.profile == nullptr || !context.profile->role.since || !goal.due || !goal.statement) return;
  const base::Date since = context.profile->role.since->value;
  const int days = goal.due->value - since;
  if (days < 0 || days > context.limits.new_role_days || !is_promotion(goal.statement->value)) return;
  auto& finding =
      out.add(early_promotion, goal, goal.due->span, "the promotion is due within a year of your last role");
  finding.label =
      fmt::format("{} in the role by then", base::count_of(static_cast<std::size_t>(days), "day"));
  finding.notes.push_back(fmt::format("the profile says `since: {}`", since.iso()));
  finding.help = "ask how long people stay in this role before you set the date";
}

}  // namespace

const Rule early_promotion{
    .code = "A315",
    .name = "early-promotion",
    .criterion = Criterion::achievable,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "a promotion is due within a year of the last role",
    .why = "Most organisations want to see a year in a role before they talk about the next.",
    .bad =
        "# file: goals/example.yaml\nstatement: Get a promotion to lead engineer\ndue: 2027-05-31\n"
        "# file: profile.yaml\nname: Robin\nrole: {title: Senior engineer, since: 2026-09-01}\n",
    .good =
        "# file: goals/example.yaml\nstatement: Get a promotion to lead engineer\ndue: 2027-05-31\n"
        "# file: profile.yaml\nname: Robin\nrole: {title: Senior engineer, since: 2023-09-01}\n",
    .traps = "`promote the newsletter` is no promotion",
    .check = check,
};

}  // namespace cairn::analysis::lint
