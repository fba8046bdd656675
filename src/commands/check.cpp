// `cairn check`: what is wrong with the goals, as a compiler would say it.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "commands/checking/args.h"
#include "commands/checking/baseline.h"
#include "commands/checking/fix.h"
#include "commands/checking/judge.h"
#include "commands/checking/present.h"
#include "commands/checking/scope.h"
#include "commands/checking/show_settings.h"
#include "commands/checking/statements.h"
#include "commands/checking/watch.h"
#include "commands/table.h"

namespace cairn::commands {
namespace {

using analysis::lint::Report;
using checking::CheckArgs;
using cli::Exit;
using cli::Metavar;

void declare(cli::Options& options, CheckArgs& args) {
  options.values("inputs", Metavar::path, args.inputs,
                 "files, folders or ids; `-` is standard input; all when left out");
  options.value("--stdin-path", Metavar::path, args.stdin_path, "where the text of standard input belongs");
  options.values("--statement", Metavar::text, args.statement, "a sentence to judge instead of files");
  options.values("--statements", Metavar::file, args.statements,
                 "a file of sentences, one a line; `-` is standard input");
  options.flag("--fix", args.has_fix, "mend what can be mended without you");
  options.flag("--unsafe-fixes", args.has_unsafe_fixes, "mend the rest of what can be mended, too");
  options.flag("--diff", args.has_diff, "show what --fix would change, and write nothing");
  options.values("--select", Metavar::rule, args.select,
                 "only these rules: a code, its beginning, or a name");
  options.values("--ignore", Metavar::rule, args.ignore, "not these rules");
  options.value("--fail-on", Metavar::severity, args.fail_on, "exit 1 from this severity on").choices = {
      "error", "warning", "info", "never"};
  options.value("--format", Metavar::format, args.format, "how to print").choices = {
      "text", "concise", "gcc", "json", "sarif", "github", "junit"};
  options.value("--output", Metavar::file, args.output, "write there instead of printing");
  options.value("--max", Metavar::number, args.max, "print at most so many findings");
  options.flag("--quiet", args.is_quiet, "print findings alone, no cards and no counts");
  options.flag("--statistics", args.has_statistics, "count the findings of each rule instead");
  options.value("--baseline", Metavar::file, args.baseline, "leave out the findings that this file knows");
  options.flag("--write-baseline", args.writes_baseline,
               "take all findings as known: write them to --baseline, or to baseline.yaml");
  options.flag("--prune-baseline", args.prunes_baseline, "take what matches nothing out of --baseline");
  options.flag("--watch", args.watches, "check again whenever a file changes, until Ctrl-C");
  cli::Option& clock = options.value("--clock", Metavar::word, args.clock,
                                     "whether errors that depend on today are warnings where CI is set");
  clock.choices = {"lenient", "strict"};
  options.flag("--show-settings", args.shows_settings,
               "print the settings that take effect, and who says so");
}

std::string known_line(const checking::Judge& judge, const CheckArgs& args) {
  return checking::known_line(args, judge.baseline(), judge.left_of_baseline());
}

// The findings after the fixes that were asked for, or those that are there.
base::Result<Report> judge_files(cli::Context& context, const CheckArgs& args, checking::Judge& judge,
                                 checking::CheckScope& scope, const analysis::lint::Selection& selection) {
  if (!checking::asks_for_fixes(args)) {
    Report report = judge.judge();
    const auto presented =
        args.writes_baseline
            ? checking::write_baseline(context, args, scope, selection, report)
            : checking::present(context, args, report, scope.workspace, known_line(judge, args));
    if (!presented) return tl::make_unexpected(presented.error());
    return args.writes_baseline ? Report{} : std::move(report);
  }
  auto result = checking::fix_files(context, args, scope, [&] { return judge.judge(); });
  if (!result) return tl::make_unexpected(result.error());
  std::string line = checking::fixed_line(*result, args);
  if (!args.has_diff) {
    const auto presented =
        checking::present(context, args, result->report, scope.workspace, known_line(judge, args) + line);
    if (!presented) return tl::make_unexpected(presented.error());
  }
  // What is printed for programs stays what it is without fixes.
  if (args.has_diff || !checking::is_for_people(args)) {
    line.front() = base::lower_ascii(line).front();
    context.warn(base::trim(line));
  }
  return std::move(result->report);
}

base::Result<void> refuse_what_does_not_go_together(const CheckArgs& args) {
  if (const auto max = checking::max_of(args); !max) return tl::make_unexpected(max.error());
  if (args.prunes_baseline && !args.baseline)
    return base::fail(base::Failure::usage, "--prune-baseline needs --baseline FILE");
  if (args.writes_baseline && (checking::asks_for_fixes(args) || args.prunes_baseline)) {
    return base::fail(base::Failure::usage, "--write-baseline goes alone",
                      "fix first, and write down what is left then");
  }
  return {};
}

Exit check_files(cli::Context& context, const CheckArgs& args) {
  if (const auto fits = refuse_what_does_not_go_together(args); !fits) return context.fail(fits.error());
  auto scope = checking::load_scope(context, args);
  if (!scope) return context.fail(scope.error());
  const model::Settings settings = scope->workspace.settings;
  const auto selection = checking::selection_of(args, settings);
  if (!selection) return context.fail(selection.error());
  auto baseline = checking::read_baseline(context, args);
  if (!baseline) return context.fail(baseline.error());
  checking::Judge judge(context, args, *scope, *selection, std::move(*baseline));
  const auto report = judge_files(context, args, judge, *scope, *selection);
  if (!report) return context.fail(report.error());
  const auto stale =
      checking::report_stale(context, args, *scope, *selection, *report, judge.left_of_baseline());
  if (!stale) return context.fail(stale.error());
  const bool fails = std::any_of(report->findings.begin(), report->findings.end(), [&](const auto& finding) {
    return checking::fails_at(finding.severity, args, settings);
  });
  return fails ? Exit::findings : Exit::done;
}

Exit run(cli::Context& context, const CheckArgs& given) {
  CheckArgs args = given;
  if (args.output == "-" || args.output == "/dev/stdout") args.output.reset();
  const std::string format = args.format.value_or("text");
  if (args.has_statistics && format != "text" && format != "json") {
    return context.fail({base::Failure::usage,
                         fmt::format("--statistics does not go with --format {}", format),
                         "counts are printed as text or json"});
  }
  if (checking::asks_about_statements(context, args)) return checking::check_statements(context, args);
  if (args.watches) return checking::watch(context, args, check_files);
  return args.shows_settings ? checking::show_settings(context, args) : check_files(context, args);
}

}  // namespace

const cli::Command check{
    .name = "check",
    .group = cli::Group::judge,
    .summary = "say what is wrong with the goals",
    .details =
        "Reads every file of the workspace, reports all findings of all files, and ends with a card for each "
        "open "
        "goal: specific, measurable, achievable, relevant, time-bound; ✓ holds, ✗ fails, – cannot tell. A "
        "file "
        "that cannot be read is reported and never hides the others.\n"
        "Exit 0 when nothing is wrong, 1 with findings at or above --fail-on (error, or what cairn.yaml "
        "says).\n"
        "A safe fix keeps what you meant: a key spelled right, a text put in quotes. An unsafe one may "
        "change "
        "it. Every fix is checked by reading the file again, and all files are written as one step.\n"
        "A baseline keeps what is known by goal, rule and field, so that only what is new is reported.\n"
        "A comment `# cairn: ignore[S103] -- reason`, behind a value or on the line above it, keeps a "
        "finding away; "
        "the reason is required.\n"
        "A sentence is judged on its own, without a workspace: with --statement, --statements, or as an "
        "argument "
        "that has blanks and names no file.",
    .examples =
        "cairn check                           # the whole workspace\n"
        "cairn check pmp goals/blog.yaml       # two goals\n"
        "cairn check --select T,M204 --fail-on warning\n"
        "cairn check - --stdin-path goals/pmp.yaml < draft.yaml\n"
        "cairn check \"I want a promotion\"      # a sentence\n"
        "cairn check --statements ideas.txt\n"
        "cairn check --watch                   # beside the editor\n"
        "cairn check --fix                     # mend what is safe to mend\n"
        "cairn check --unsafe-fixes --diff\n"
        "cairn check --write-baseline && cairn check --baseline baseline.yaml\n"
        "cairn check --format sarif --output cairn.sarif",
    .make = cli::make_invocation<CheckArgs, declare, run>,
};

}  // namespace cairn::commands
