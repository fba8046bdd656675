// Plain and simply quoted statements stand in the file byte for byte; only those are placed exactly.
#include "analysis/lint/goal_prose.h"

#include "document/edit.h"
#include "document/read.h"

namespace cairn::analysis::lint {

using document::Span;

namespace {

// Where the words stand in the source of the statement, though breaks may stand in the place of blanks.
// Nothing where they stand there more than once, or spelt with escapes.
std::optional<Span> piece_of(std::string_view source, std::string_view words) {
  const auto end_at = [&](std::size_t at) -> std::size_t {
    for (const char c : words) {
      if (at >= source.size()) return 0;
      if (c != ' ') {
        if (source[at++] != c) return 0;
        continue;
      }
      const std::size_t next = source.find_first_not_of(" \t\r\n", at);
      if (next == at || next == std::string_view::npos) return 0;
      at = next;
    }
    return at;
  };
  std::optional<Span> found;
  for (std::size_t begin = 0; begin < source.size(); ++begin) {
    const std::size_t end = end_at(begin);
    if (end == 0) continue;
    if (found) return std::nullopt;
    found = Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  return found;
}

std::string statement_in(std::string text) {
  const document::ReadResult read = document::read(std::move(text), {});
  return read.tree ? std::string(read.tree->root().find("statement").text()) : std::string();
}

}  // namespace

prose::ReadContext read_context(const model::Goal& goal, const store::Workspace& workspace, base::Date today,
                                const prose::Lexicon* lexicon) {
  const model::Settings& settings = workspace.settings;
  return {goal.start ? goal.start->value : today,
          {settings.week_start, settings.fiscal_month, settings.fiscal_day},
          lexicon};
}

GoalProse read_statement(const model::Goal& goal, const store::Workspace& workspace, base::Date today,
                         const prose::Lexicon* lexicon) {
  GoalProse result;
  if (!goal.statement) return result;
  result.reading = prose::read(goal.statement->value, read_context(goal, workspace, today, lexicon));
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

std::optional<document::Fix> respelt(const model::Goal& goal, const store::Workspace& workspace,
                                     prose::TextSpan words, const std::string& text) {
  const std::string statement(goal.statement->value);
  const Span whole = goal.statement->span;
  const store::SourceFile& file = workspace.file_of(goal);
  const std::string_view source = file.source();
  if (!file.tree || whole.end > source.size() || words.end > statement.size()) return std::nullopt;
  const std::string wanted = statement.substr(0, words.begin) + text + statement.substr(words.end);
  std::optional<Span> place = spelling_of(goal, workspace, words);
  if (!place) {
    place = piece_of(source.substr(whole.begin, whole.end - whole.begin), prose::text_of(statement, words));
    if (place) place = Span{place->begin + whole.begin, place->end + whole.begin};
  }
  if (place) {
    std::string changed(source);
    changed.replace(place->begin, place->end - place->begin, text);
    if (statement_in(std::move(changed)) == wanted) return document::Fix{*place, text};
  }
  // The words are spelt with escapes: the editor writes the statement anew, in its old quotes.
  const auto edited =
      document::apply(*file.tree, {document::Set{{std::string("statement")}, document::Value::text(wanted)}});
  if (!edited || statement_in(*edited) != wanted) return std::nullopt;
  const std::size_t tail = source.size() - whole.end;
  const bool is_statement_alone = edited->size() > whole.begin + tail &&
                                  edited->starts_with(source.substr(0, whole.begin)) &&
                                  edited->ends_with(source.substr(whole.end));
  if (!is_statement_alone) return std::nullopt;
  return document::Fix{whole, edited->substr(whole.begin, edited->size() - whole.begin - tail)};
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
