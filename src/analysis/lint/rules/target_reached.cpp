// M211: a goal whose target is reached and that is still called active.
#include <fmt/format.h>

#include "analysis/lint/rules/rules.h"
#include "base/number.h"

namespace cairn::analysis::lint {
namespace {

// Where a line `status: done` may be put: behind the statement of a goal written as a plain block.
std::optional<document::Fix> fix_for(const model::Goal& goal, const Context& context) {
  const std::string finished = fmt::format("finished: {}\n", context.today.iso());
  document::Fix fix;
  fix.safety = document::FixSafety::unsafe;
  if (goal.finished || goal.status || !goal.statement) return std::nullopt;
  const std::string_view source = context.workspace.file_of(goal).source();
  const std::size_t end = source.find('\n', goal.statement->span.end);
  const bool is_block = goal.span.begin == 0 || source[goal.span.begin - 1] == '\n';
  if (!is_block || source[goal.span.begin] == '{' || end == std::string_view::npos) return std::nullopt;
  if (end > 0 && source[end - 1] == '\r') return std::nullopt;
  const auto at = static_cast<std::uint32_t>(end + 1);
  fix.span = {at, at};
  fix.replacement = "status: done\n" + finished;
  return fix;
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.history == nullptr || !goal.metric || goal.is_habit() || goal.keeps_level()) return;
  const auto target = goal.metric->target_value();
  const auto value = metric_value(*context.history, goal);
  if (!target || !value || !goal.metric->baseline) return;
  const bool rises = *target >= goal.metric->baseline->value;
  if (rises ? *value < *target : *value > *target) return;
  if (goal.metric->baseline->value == *target) return;  // another rule's matter
  auto& finding = out.add(target_reached, goal, goal.metric->target->span,
                          "the target is reached and the goal is still active");
  finding.label = fmt::format("{} of {}", base::format_number(*value), base::format_number(*target));
  finding.help = fmt::format("celebrate, then: cairn done {}; or set a new target", goal.id);
  if (auto fix = fix_for(goal, context)) finding.fixes.push_back(std::move(*fix));
}

}  // namespace

const Rule target_reached{
    .code = "M211",
    .name = "target-reached",
    .criterion = Criterion::measurable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the target is reached and the goal is still active",
    .why = "What is done and not called done still asks for attention, and is never celebrated.",
    .bad =
        "# file: goals/example.yaml\nstatement: Write 12 posts\nmetric: {unit: posts, baseline: 0, target: "
        "12}\n"
        "# file: journal/2026-11.yaml\n- {at: 2026-11-13, progress: example, value: 13}\n",
    .good =
        "# file: goals/example.yaml\nstatement: Write 12 posts\nstatus: done\nfinished: 2026-11-13\nmetric: "
        "{unit: posts, baseline: 0, target: 12}\n"
        "# file: journal/2026-11.yaml\n- {at: 2026-11-13, progress: example, value: 13}\n",
    .traps = "habits and levels to keep have no end; without a baseline nobody knows which way is up",
    .depends_on_today = true,
    .check = check,
};

}  // namespace cairn::analysis::lint
