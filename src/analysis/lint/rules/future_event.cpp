// M210: an event of the journal that has not happened yet.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

void check_workspace(const Context& context, Findings& out) {
  for (const model::Event& event : context.workspace.events) {
    const model::Moment& at = event.at.value;
    // East of here it may be tomorrow already.
    const int leeway = at.time ? 1 : 0;
    const int days = at.day - context.today;
    if (days <= leeway) continue;
    document::Span span = event.at.span;
    span.begin += event.offset;
    span.end += event.offset;
    auto& finding = out.add(future_event, event.file, span,
                            fmt::format("the `{}` event has not happened yet", model::to_string(event.kind)));
    const std::string_view owner = owner_of(event.subject.value);
    if (context.workspace.find_goal(owner) != nullptr) out.last().goal = owner;
    finding.label = fmt::format("in {}", base::count_of(static_cast<std::size_t>(days), "day"));
    finding.help = "correct the date; what is planned belongs into `tasks` or `milestones`";
  }
}

}  // namespace

const Rule future_event{
    .code = "M210",
    .name = "future-event",
    .criterion = Criterion::measurable,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "an event of the journal lies in the future",
    .why = "Progress that has not happened bends every forecast.",
    .bad =
        "# file: goals/example.yaml\nstatement: Write 9 posts\n"
        "# file: journal/2027-11.yaml\n- {at: 2027-11-13, progress: example, value: 3}\n",
    .good =
        "# file: goals/example.yaml\nstatement: Write 9 posts\n"
        "# file: journal/2026-11.yaml\n- {at: 2026-11-13, progress: example, value: 3}\n",
    .traps =
        "the order of the lines means nothing; a time with an offset may be a day ahead in another time zone",
    .depends_on_today = true,
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
