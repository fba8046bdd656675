// Gathers the sentences from the command line, a file or standard input.
#include "commands/checking/statements.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/statement.h"
#include "base/parallel.h"
#include "base/text.h"
#include "commands/checking/present.h"
#include "render/statements.h"

namespace cairn::commands::checking {
namespace {

using analysis::lint::JudgedStatement;
using base::Failure;
using cli::Exit;

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::size_t kReadAtOnce = 200;  // sentences; a millisecond of work pays for a thread

bool is_sentence(const cli::Context& context, const std::string& input) {
  return input.find_first_of(" \t\n") != std::string::npos && !base::trim(input).empty() &&
         !context.world().files.kind_of(input);
}

base::Result<std::string> read_statements(const cli::Context& context, const std::string& path) {
  if (path == "-") return context.world().terminal.read_input(store::kMaxJournalBytes);
  return context.world().files.read(path, {.max_bytes = store::kMaxJournalBytes, .beneath = {}});
}

// One sentence a line; blank lines are none, and nothing is a comment.
void add_lines(std::string_view text, std::vector<std::string>& sentences) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (std::string_view line : base::split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!base::trim(line).empty()) sentences.emplace_back(line);
  }
}

base::Result<std::vector<std::string>> gather(const cli::Context& context, const CheckArgs& args) {
  std::vector<std::string> sentences;
  for (const std::string& input : args.inputs) {
    if (!is_sentence(context, input)) {
      return base::fail(
          Failure::usage,
          fmt::format("'{}' is no sentence, and the rest of the command line is about sentences",
                      base::printable(input)),
          "check files and sentences in calls of their own");
    }
    sentences.push_back(input);
  }
  for (const std::string& text : args.statement) {
    if (base::trim(text).empty())
      return base::fail(Failure::usage, "--statement is empty", "give it the sentence of a goal");
    sentences.push_back(text);
  }
  if (args.statements) {
    const auto text = read_statements(context, *args.statements);
    if (!text) return tl::make_unexpected(text.error());
    add_lines(*text, sentences);
  }
  return sentences;
}

}  // namespace

bool asks_about_statements(const cli::Context& context, const CheckArgs& args) {
  return !args.statement.empty() || args.statements ||
         std::any_of(args.inputs.begin(), args.inputs.end(),
                     [&](const std::string& input) { return is_sentence(context, input); });
}

Exit check_statements(cli::Context& context, const CheckArgs& args) {
  const model::Settings settings;
  const std::string format = args.format.value_or("text");
  if (format != "json" && format != "text") {
    return context.fail({Failure::usage, fmt::format("sentences cannot be printed as {}", format),
                         "they are printed as text or json; the other formats point into files"});
  }
  const auto selection = selection_of(args, settings);
  if (!selection) return context.fail(selection.error());
  auto sentences = gather(context, args);
  if (!sentences) return context.fail(sentences.error());
  std::vector<JudgedStatement> judged(sentences->size());
  const base::Date today = context.today(settings);
  base::parallel_for(judged.size(), kReadAtOnce, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      judged[i] = analysis::lint::judge_statement(std::move((*sentences)[i]), today, *selection);
  });
  const auto put = put_out(context, args,
                           format == "json" ? render::statements_json(judged)
                                            : render::statements_text(judged, style_for(context, args)));
  if (!put) return context.fail(put.error());
  const bool fails = std::any_of(judged.begin(), judged.end(), [&](const JudgedStatement& one) {
    return std::any_of(one.findings.begin(), one.findings.end(),
                       [&](const auto& finding) { return fails_at(finding.severity, args, settings); });
  });
  return fails ? Exit::findings : Exit::done;
}

}  // namespace cairn::commands::checking
