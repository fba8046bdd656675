// T503: a goal that is due before it starts.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context&, Findings& out) {
  if (!goal.start || !goal.due || goal.due->value >= goal.start->value) return;
  auto& finding = out.add(due_before_start, goal, goal.due->span, "goal is due before it starts");
  const auto days = static_cast<std::size_t>(goal.start->value - goal.due->value);
  finding.label = fmt::format("{} before the start", base::count_of(days, "day"));
  finding.also.push_back({goal.start->span, "start"});
  finding.help = "change `due` or `start`";
}

}  // namespace

const Rule due_before_start{
    .code = "T503",
    .name = "due-before-start",
    .criterion = Criterion::time_bound,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a goal is due before it starts",
    .why = "One of the two dates is a slip, and every plan built on it is wrong.",
    .bad = "statement: Run 5 km\nstart: 2027-06-01\ndue: 2027-05-01\n",
    .good = "statement: Run 5 km\nstart: 2027-05-01\ndue: 2027-06-01\n",
    .traps = "a goal that starts and ends on the same day is one day's work",
    .check = check,
};

}  // namespace cairn::analysis::lint
