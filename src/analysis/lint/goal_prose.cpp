// Plain and simply quoted statements stand in the file byte for byte; only those are placed exactly.
#include "analysis/lint/goal_prose.h"

namespace cairn::analysis::lint {

using document::Span;

GoalProse read_statement(const model::Goal& goal, const store::Workspace& workspace, base::Date today,
                         const prose::Lexicon* lexicon) {
  GoalProse result;
  if (!goal.statement) return result;
  const model::Settings& settings = workspace.settings;
  const prose::ReadContext context{goal.start ? goal.start->value : today,
                                   {settings.week_start, settings.fiscal_month, settings.fiscal_day},
                                   lexicon};
  result.reading = prose::read(goal.statement->value, context);
  result.judgement = prose::judge(result.reading);
  return result;
}

std::optional<Span> spelling_of(const model::Goal& goal, const store::Workspace& workspace,
                                prose::TextSpan words) {
  const Span whole = goal.statement->span;
  const std::string_view text = goal.statement->value;
  const std::string_view file = workspace.file_of(goal).source();
  if (whole.end > file.size() || words.end > text.size()) return std::nullopt;
  std::string_view source = file.substr(whole.begin, whole.end - whole.begin);
  std::uint32_t at = whole.begin;
  if (source.size() == text.size() + 2) {  // the quotes
    source = source.substr(1, text.size());
    ++at;
  }
  if (source != text) return std::nullopt;
  return Span{at + words.begin, at + words.end};
}

Span span_of(const model::Goal& goal, const store::Workspace& workspace, prose::TextSpan words) {
  if (const auto exact = spelling_of(goal, workspace, words)) return *exact;
  // In a folded or escaped text the words themselves often stand in one piece.
  const Span whole = goal.statement->span;
  const std::string_view source =
      workspace.file_of(goal).source().substr(whole.begin, whole.end - whole.begin);
  const std::string_view wanted = prose::text_of(goal.statement->value, words);
  const std::size_t found = source.find(wanted);
  if (wanted.empty() || found == std::string_view::npos || source.find(wanted, found + 1) != source.npos)
    return whole;
  const auto begin = whole.begin + static_cast<std::uint32_t>(found);
  return {begin, begin + static_cast<std::uint32_t>(wanted.size())};
}

document::Diagnostic& report(const Rule& rule, const model::Goal& goal, const Context& context,
                             prose::ProseFinding found, Findings& out) {
  auto& finding = out.add(rule, goal, span_of(goal, context.workspace, found.span), std::move(found.message));
  finding.help = std::move(found.help);
  return finding;
}

bool has_test(const model::Goal& goal) {
  return goal.done_when || (goal.metric && (goal.metric->target || goal.metric->keep));
}

}  // namespace cairn::analysis::lint
