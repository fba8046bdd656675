// S103: a word without a size.
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr) return;
  for (prose::ProseFinding& found : prose::find_vague_words(goal.statement->value, context.prose->reading))
    report(vague_word, goal, context, std::move(found), out);
}

}  // namespace

const Rule vague_word{
    .code = "S103",
    .name = "vague-word",
    .criterion = Criterion::specific,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a word that two readers would fill differently",
    .why = "If `several` can be two or twenty, then it can be two when you are tired.",
    .bad = "statement: Give several talks by 30 June 2027\n",
    .good = "statement: Give 3 talks by 30 June 2027\n",
    .traps =
        "`more than 20` is a number; names and quoted words are not read; `check.words` allows and adds "
        "words",
    .check = check,
};

}  // namespace cairn::analysis::lint
