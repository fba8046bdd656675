// A314: something that is needed, is not there, and that nothing is done about.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/rules/rules.h"
#include "analysis/lint/words.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

// "Borrow the PMBOK guide" is the task for "PMBOK guide".
bool is_seen_to(const model::Resource& resource, const model::Goal& goal) {
  const std::vector<std::string> need = content_words(resource.need->value);
  return std::any_of(goal.tasks.begin(), goal.tasks.end(), [&](const model::Task& task) {
    for (const model::Text* text : {&task.text, &task.learning().skill, &task.learning().certificate}) {
      if (*text && share_a_word(need, content_words((*text)->value))) return true;
    }
    return false;
  });
}

void check(const model::Goal& goal, const Context&, Findings& out) {
  for (const model::Resource& resource : goal.resources) {
    const bool is_at_hand = resource.have && resource.have->value;
    if (!resource.need || is_at_hand || resource.plan || is_seen_to(resource, goal)) continue;
    auto& finding = out.add(missing_means, goal, resource.need->span,
                            fmt::format("`{}` is needed, and there is neither a plan nor a task for it",
                                        base::printable(resource.need->value)));
    finding.help = "add `plan:` with how to get it, or a task, or `have: true`";
  }
}

}  // namespace

const Rule missing_means{
    .code = "A314",
    .name = "missing-means",
    .criterion = Criterion::achievable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a resource is not at hand and has neither plan nor task",
    .why = "What is needed and nobody gets is noticed on the day it is used.",
    .bad = "statement: Earn the PMP\nresources:\n  - {need: PMBOK guide, kind: tool}\n",
    .good =
        "statement: Earn the PMP\nresources:\n  - {need: PMBOK guide, kind: tool, plan: borrow it from "
        "Leo}\n",
    .traps = "a task that names the resource is a plan; so is a task that builds the skill",
    .check = check,
};

}  // namespace cairn::analysis::lint
