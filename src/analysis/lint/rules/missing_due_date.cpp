// T501: an active goal without a deadline.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (goal.due || goal.is_habit()) return;
  // A key that is there but cannot be read is reported as that.
  const document::Node root = context.workspace.file_of(goal).tree->root();
  if (!root.find("due").is_null() || !root.find("every").is_null()) return;
  auto& finding = out.add(missing_due_date, goal, headline(goal), "active goal has no due date");
  if (goal.state() == model::Status::idea) finding.message = "idea has no due date";
  finding.help = "add `due: YYYY-MM-DD`, or `every: week` if it is a habit";
  const prose::TimePhrase* said =
      context.prose == nullptr ? nullptr : prose::due_phrase(context.prose->reading);
  if (said == nullptr || !said->interval) return;
  finding.help = fmt::format("the statement says `{}`: add `due: {}`",
                             base::printable(prose::text_of(goal.statement->value, said->span)),
                             said->interval->last.iso());
}

}  // namespace

const Rule missing_due_date{
    .code = "T501",
    .name = "missing-due-date",
    .criterion = Criterion::time_bound,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "an active goal has no due date",
    .why = "Without a date nobody can tell late from early.",
    .bad = "statement: Run 5 km\n",
    .good = "statement: Run 5 km\ndue: 2027-05-01\n",
    .traps = "a habit (`every`) needs no date",
    .check = check,
};

}  // namespace cairn::analysis::lint
