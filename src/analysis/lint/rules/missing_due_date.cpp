// T501: an active goal without a deadline.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "base/text.h"
#include "model/decode.h"

namespace cairn::analysis::lint {
namespace {

// "3 times a week" as the key spells it: `week`, `2 weeks`; nothing for what no key can say.
std::string spelled(const prose::Cadence& cadence) {
  std::string_view unit;
  switch (cadence.unit) {
    case prose::Grain::day:
      unit = "day";
      break;
    case prose::Grain::week:
      unit = "week";
      break;
    case prose::Grain::month:
      unit = "month";
      break;
    case prose::Grain::quarter:
      unit = "quarter";
      break;
    case prose::Grain::year:
      unit = "year";
      break;
    default:
      return {};
  }
  const auto periods = static_cast<std::size_t>(cadence.periods);
  return periods == 1 ? std::string(unit) : base::count_of(periods, unit);
}

// A rhythm in the sentence bounds the goal in time; the key makes it count.
bool report_rhythm(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || context.prose->judgement.time_bound != prose::TimeBound::cadence)
    return false;
  const auto& cadences = context.prose->reading.cadences;
  const auto said = std::find_if(cadences.begin(), cadences.end(), [](const prose::Cadence& cadence) {
    return !cadence.is_of_reason && !cadence.is_of_metric;
  });
  const std::string every = spelled(*said);
  if (!model::parse_cadence(every)) return false;
  auto& finding = out.add(missing_due_date, goal, span_of(goal, context.workspace, said->span),
                          fmt::format("the rhythm `{}` is only in the statement",
                                      base::printable(prose::text_of(goal.statement->value, said->span))));
  finding.help = fmt::format("add `every: {}`, so that it is counted", every);
  out.last().severity = Severity::info;
  return true;
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (goal.due || goal.is_habit()) return;
  // A key that is there but cannot be read is reported as that.
  const document::Node root = context.workspace.file_of(goal).tree->root();
  if (!root.find("due").is_null() || !root.find("every").is_null()) return;
  if (report_rhythm(goal, context, out)) return;
  auto& finding = out.add(missing_due_date, goal, headline(goal), "active goal has no due date");
  if (goal.state() == model::Status::idea) finding.message = "idea has no due date";
  finding.help = "add `due: YYYY-MM-DD`, or `every: week` if it is a habit";
  const prose::TimePhrase* said =
      context.prose == nullptr ? nullptr : prose::due_phrase(context.prose->reading);
  if (said == nullptr || !said->interval) return;
  // T502 tells that it is over.
  if (said->interval->last < context.today) return;
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
    .traps =
        "a habit (`every`) needs no date; a rhythm in the statement is information: `every` is to be written",
    .check = check,
};

}  // namespace cairn::analysis::lint
