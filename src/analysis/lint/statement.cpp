// Joins what the sentence reader finds with the rules that say how heavily it weighs.
#include "analysis/lint/statement.h"

#include "analysis/prose/findings.h"

namespace cairn::analysis::lint {

JudgedStatement judge_statement(std::string text, base::Date today, const Selection& selection) {
  JudgedStatement judged;
  judged.text = std::move(text);
  judged.reading = prose::read(judged.text, {.start = today});
  judged.judgement = prose::judge(judged.reading);
  for (prose::ProseFinding& found : prose::find(judged.text, judged.reading)) {
    const Rule* rule = find_rule(found.code);
    if (rule == nullptr || !selection.includes(*rule)) continue;
    judged.findings.push_back(
        {rule, rule->severity, found.span, std::move(found.message), std::move(found.help)});
  }
  judged.rewrite = prose::rewrite(judged.text, judged.reading);
  return judged;
}

}  // namespace cairn::analysis::lint
