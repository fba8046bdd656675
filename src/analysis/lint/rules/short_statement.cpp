// S106: a statement of two or three words.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  if (auto found = prose::find_shortness(goal.statement->value, context.prose->reading))
    report(short_statement, goal, context, std::move(*found), out);
}

}  // namespace

const Rule short_statement{
    .code = "S106",
    .name = "short-statement",
    .criterion = Criterion::specific,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the statement has too few words to be understood in half a year",
    .why = "In half a year you will read this sentence as a stranger.",
    .bad = "statement: Find mentor\n",
    .good = "statement: Meet one mentor every month\n",
    .traps = "three words that name a result and a number are enough: `Pass the CKA`",
    .check = check,
};

}  // namespace cairn::analysis::lint
