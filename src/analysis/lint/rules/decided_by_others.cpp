// A308: an outcome that others decide, and nothing that one could do for it.
#include <fmt/format.h>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || !goal.tasks.empty()) return;
  for (const prose::CompletionEvent& event : context.prose->reading.events) {
    if (!event.is_decided_by_others || event.is_means) continue;
    auto& finding = out.add(decided_by_others, goal, span_of(goal, context.workspace, event.span),
                            fmt::format("`{}` is for others to decide, and no task says what you do for it",
                                        base::printable(prose::text_of(goal.statement->value, event.span))));
    finding.help = "add `tasks:` with what is in your hands: the application, the evidence, the talk";
    return;
  }
}

}  // namespace

const Rule decided_by_others{
    .code = "A308",
    .name = "decided-by-others",
    .criterion = Criterion::achievable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "others decide the outcome, and no task is yours",
    .why = "You cannot do a promotion, but you can do what makes it likely.",
    .bad = "statement: Get a promotion to senior engineer by 30 June 2027\ndue: 2027-06-30\n",
    .good =
        "statement: Get a promotion to senior engineer by 30 June 2027\ndue: 2027-06-30\ntasks:\n"
        "  - {do: Submit the promotion packet, due: 2027-04-15}\n",
    .traps = "`Be promoted` is said once, as S104",
    .check = check,
};

}  // namespace cairn::analysis::lint
