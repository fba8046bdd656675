// T507: a time that is no date, or a date that is no day.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"
#include "analysis/query.h"
#include "analysis/sentence_dates.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  for (prose::ProseFinding& found : prose::find_vague_times(goal.statement->value, context.prose->reading))
    report(vague_time, goal, context, std::move(found), out);
  const base::CalendarSettings calendar = calendar_of(context.workspace.settings);
  const auto unread = unread_dates(goal.statement->value, context.prose->reading, context.today, calendar);
  for (const UnreadDate& date : unread)
    report(vague_time, goal, context, {vague_time.code, date.span, date.message, date.help}, out);
}

}  // namespace

const Rule vague_time{
    .code = "T507",
    .name = "vague-time",
    .criterion = Criterion::time_bound,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the sentence names a time that is no date",
    .why = "Soon is a different day for everybody, and for you a different one every month.",
    .bad = "statement: Pass the CKA exam soon\ndue: 2027-05-31\n",
    .good = "statement: Pass the CKA exam by 31 May 2027\ndue: 2027-05-31\n",
    .traps = "quoted words are not read, and a day is looked for behind words such as `by` only",
    .check = check,
};

}  // namespace cairn::analysis::lint
