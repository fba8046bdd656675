// S110: an activity without an outcome.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  if (goal.is_habit() || has_test(goal)) return;
  if (auto found = prose::find_activity(goal.statement->value, context.prose->reading))
    report(activity_only, goal, context, std::move(*found), out);
}

}  // namespace

const Rule activity_only{
    .code = "S110",
    .name = "activity-only",
    .criterion = Criterion::specific,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "the sentence names something done, not something reached",
    .why = "You can attend every meeting of the year and stand where you stood.",
    .bad = "statement: Attend meetups by 30 June 2027\n",
    .good = "statement: Give one talk at a meetup by 30 June 2027\n",
    .traps = "a habit is an activity by nature; a metric or `done_when` says what is reached",
    .check = check,
};

}  // namespace cairn::analysis::lint
