// F018: a condition of an obstacle that cairn cannot test.
#include <fmt/format.h>

#include "analysis/condition.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

// The place within the value, where the source spells the value as it is read: escapes and folds move it.
document::Span place_of(const Context& context, const model::Goal& goal,
                        const model::At<std::string_view>& at, const ConditionError& error) {
  const std::string_view source = context.workspace.files[goal.file].source();
  if (at.span.end > source.size()) return at.span;
  const std::size_t found = source.substr(at.span.begin, at.span.end - at.span.begin).find(at.value);
  if (found == std::string_view::npos) return at.span;
  const auto begin = static_cast<std::uint32_t>(at.span.begin + found);
  return {begin + static_cast<std::uint32_t>(error.begin), begin + static_cast<std::uint32_t>(error.end)};
}

void check_workspace(const Context& context, Findings& out) {
  for (const model::Goal& goal : context.workspace.goals) {
    for (const model::Obstacle& obstacle : goal.obstacles) {
      if (!obstacle.when) continue;
      const auto condition = parse_condition(obstacle.when->value);
      if (condition) continue;
      const ConditionError& error = condition.error();
      auto& finding = out.add(bad_condition, goal, place_of(context, goal, *obstacle.when, error),
                              fmt::format("`when` cannot be tested: {}", error.message));
      finding.help = error.help;
    }
  }
}

}  // namespace

const Rule bad_condition{
    .code = "F018",
    .name = "bad-condition",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "the `when` of an obstacle is no condition that cairn can test",
    .why =
        "A plan for the hard day is written on a good one. With a typo in its condition it would never be "
        "shown.",
    .bad =
        "statement: Earn the PMP certification\nobstacles:\n  - risk: On-call weeks eat the study time\n"
        "    when: slak < 14d\n    then: Study on Saturday from 9 to 12\n",
    .good =
        "statement: Earn the PMP certification\nobstacles:\n  - risk: On-call weeks eat the study time\n"
        "    when: slack < 14d or no progress for 3w\n    then: Study on Saturday from 9 to 12\n"
        "  - risk: The exam changes\n    if: a new outline is announced\n    then: Take the last old slot\n",
    .traps = "`if` is for what only a person can tell: the review asks it",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
