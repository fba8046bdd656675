// Gathers the sentences from the command line, a file or standard input.
#include "commands/checking/statements.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/statement.h"
#include "base/parallel.h"
#include "base/text.h"
#include "commands/checking/present.h"
#include "render/check_report.h"
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

bool is_standard_input(const std::string& path) {
  return path == "-" || path == "/dev/stdin";
}

base::Result<std::string> read_statements(const cli::Context& context, const std::string& path) {
  if (is_standard_input(path)) return context.world().terminal.read_input(store::kMaxJournalBytes);
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
  for (const std::string& path : args.statements) {
    const auto text = read_statements(context, path);
    if (!text) return tl::make_unexpected(text.error());
    add_lines(*text, sentences);
  }
  return sentences;
}

// What is about files has nothing to do here, and is refused rather than passed over.
base::Result<void> refuse_what_is_about_files(const CheckArgs& args) {
  struct Option {
    bool is_given;
    std::string_view name, why;
  };
  constexpr std::string_view kNothingToMend = "a sentence stands in no file that could be mended";
  constexpr std::string_view kNoPlace = "a baseline knows findings by their goal, and a sentence has none";
  constexpr std::string_view kNoFile = "sentences are judged once";
  for (const Option& option : {Option{args.has_fix, "--fix", kNothingToMend},
                               {args.has_unsafe_fixes, "--unsafe-fixes", kNothingToMend},
                               {args.has_diff, "--diff", kNothingToMend},
                               {args.writes_baseline, "--write-baseline", kNoPlace},
                               {args.baseline.has_value(), "--baseline", kNoPlace},
                               {args.prunes_baseline, "--prune-baseline", kNoPlace},
                               {args.watches, "--watch", kNoFile},
                               {args.stdin_path.has_value(), "--stdin-path", "it says where a file belongs"},
                               {args.shows_settings, "--show-settings",
                                "sentences are judged without a workspace and its settings"}}) {
    if (!option.is_given) continue;
    return base::fail(Failure::usage, fmt::format("{} does not go with sentences", option.name),
                      std::string(option.why));
  }
  if (std::count_if(args.statements.begin(), args.statements.end(), is_standard_input) > 1)
    return base::fail(Failure::usage, "--statements - is given twice", "standard input is read once");
  if (const auto max = max_of(args); !max) return tl::make_unexpected(max.error());
  return {};
}

// The first findings of all sentences together; the readings stay.
void keep_first(std::vector<JudgedStatement>& judged, std::size_t max) {
  for (JudgedStatement& one : judged) {
    const std::size_t kept = std::min(max, one.findings.size());
    one.findings.erase(one.findings.begin() + static_cast<std::ptrdiff_t>(kept), one.findings.end());
    max -= kept;
  }
}

// For the counts of each rule, which know of files and of goals as well: here there are none.
analysis::lint::Report report_of(const std::vector<JudgedStatement>& judged) {
  analysis::lint::Report report;
  for (const JudgedStatement& one : judged) {
    for (const auto& finding : one.findings)
      report.findings.push_back({finding.rule, finding.severity, 0, {}, {}});
  }
  return report;
}

std::string rendered(const cli::Context& context, const CheckArgs& args,
                     std::vector<JudgedStatement> judged) {
  const bool is_json = args.format == "json";
  const render::Style style = style_for(context, args);
  if (args.has_statistics) {
    const analysis::lint::Report report = report_of(judged);
    return is_json ? render::statistics_json(report) : render::statistics_text(report, style);
  }
  keep_first(judged, *max_of(args));
  if (is_json) return render::statements_json(judged);
  return args.is_quiet ? render::statement_findings_text(judged, style)
                       : render::statements_text(judged, style);
}

}  // namespace

bool asks_about_statements(const cli::Context& context, const CheckArgs& args) {
  return !args.statement.empty() || !args.statements.empty() ||
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
  if (const auto fits = refuse_what_is_about_files(args); !fits) return context.fail(fits.error());
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
  const bool fails = std::any_of(judged.begin(), judged.end(), [&](const JudgedStatement& one) {
    return std::any_of(one.findings.begin(), one.findings.end(),
                       [&](const auto& finding) { return fails_at(finding.severity, args, settings); });
  });
  const auto put = put_out(context, args, rendered(context, args, std::move(judged)));
  if (!put) return context.fail(put.error());
  return fails ? Exit::findings : Exit::done;
}

}  // namespace cairn::commands::checking
