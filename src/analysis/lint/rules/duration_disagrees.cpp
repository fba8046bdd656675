// T506: a sentence that names another length of time than start and due do.
#include <fmt/format.h>

#include <cmath>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using prose::TimePhrase;

// "within six months" may take less; "for six months" may not.
bool is_limit(std::string_view phrase) {
  const std::string text = base::lower_ascii(phrase);
  return text.starts_with("within") || text.starts_with("in ") || text.starts_with("under") ||
         text.starts_with("by ") || text.starts_with("less than");
}

void report(const model::Goal& goal, const TimePhrase& phrase, int meant, const Context& context,
            Findings& out) {
  const int days = goal.due->value - goal.start->value;
  auto& finding = out.add(duration_disagrees, goal, goal.due->span,
                          "the statement names another length of time than `start` and `due`");
  finding.label = fmt::format("{} from the start", base::count_of(static_cast<std::size_t>(days), "day"));
  finding.also.push_back({span_of(goal, context.workspace, phrase.span),
                          fmt::format("about {}", base::count_of(static_cast<std::size_t>(meant), "day"))});
  finding.help = fmt::format("set `due: {}`, or say the length as it is", phrase.interval->last.iso());
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || !goal.start || !goal.due || goal.due->value <= goal.start->value) return;
  for (const TimePhrase& phrase : context.prose->reading.times) {
    if (!phrase.length || !phrase.interval || phrase.kind == prose::TimeKind::origin) continue;
    const int meant = phrase.interval->last - goal.start->value + 1;
    const int days = goal.due->value - goal.start->value;
    if (meant <= 0) continue;
    const bool is_shorter = days < meant;
    if (is_shorter && is_limit(prose::text_of(goal.statement->value, phrase.span))) continue;
    const double tolerance = context.limits.duration_tolerance * meant;
    if (std::abs(days - meant) <= std::max(1.0, tolerance)) continue;
    report(goal, phrase, meant, context, out);
    return;
  }
}

}  // namespace

const Rule duration_disagrees{
    .code = "T506",
    .name = "duration-disagrees",
    .criterion = Criterion::time_bound,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the statement names another length of time than `start` and `due`",
    .why = "Six months that take a year were never six months.",
    .bad = "statement: Earn the PMP within 6 months\nstart: 2026-11-01\ndue: 2027-10-31\n",
    .good = "statement: Earn the PMP within 6 months\nstart: 2026-11-01\ndue: 2027-04-30\n",
    .traps =
        "the length counts from `start`; `within six months` may take less; a tenth more or less is rounding",
    .check = check,
};

}  // namespace cairn::analysis::lint
