// T515: a due date that keeps moving.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

bool moves_due(const model::Event& event) {
  return event.kind == model::EventKind::change && text_of(event, "key") == "due" &&
         !text_of(event, "from").empty() && !text_of(event, "to").empty() &&
         text_of(event, "from") != text_of(event, "to");
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.history == nullptr || !goal.due) return;
  std::size_t moves = 0;
  std::string way;
  for (const model::Event* event : context.history->of(goal.id)) {
    if (event->subject.value != goal.id || !moves_due(*event)) continue;
    if (moves++ == 0) way = base::printable(text_of(*event, "from"));
    way += " -> " + base::printable(text_of(*event, "to"));
  }
  if (moves < static_cast<std::size_t>(context.limits.due_moves)) return;
  auto& finding = out.add(due_moved_often, goal, goal.due->span,
                          fmt::format("the due date has moved {}", base::count_of(moves, "time")));
  finding.notes.push_back(way);
  finding.help = "make it smaller, or find out what stands in its way and write it under `obstacles`";
}

}  // namespace

const Rule due_moved_often{
    .code = "T515",
    .name = "due-moved-often",
    .criterion = Criterion::time_bound,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "the due date has moved again and again",
    .why = "The third new date is not better known than the first; something else is the matter.",
    .bad =
        "# file: goals/example.yaml\nstatement: Run 10 km\ndue: 2027-03-31\n# file: journal/2026-09.yaml\n"
        "- {at: 2026-06-01, change: example, key: due, from: 2026-06-30, to: 2026-08-31}\n"
        "- {at: 2026-08-15, change: example, key: due, from: 2026-08-31, to: 2026-10-31}\n"
        "- {at: 2026-10-20, change: example, key: due, from: 2026-10-31, to: 2027-03-31}\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\ndue: 2027-03-31\n# file: journal/2026-09.yaml\n"
        "- {at: 2026-10-20, change: example, key: due, from: 2026-10-31, to: 2027-03-31}\n",
    .traps = "only what the journal tells: changes made by `cairn set`",
    .check = check,
};

}  // namespace cairn::analysis::lint
