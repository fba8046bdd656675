// `cairn check`: what is wrong with the goals, as a compiler would say it.
#include <algorithm>

#include "commands/checking/args.h"
#include "commands/checking/scope.h"
#include "commands/checking/statements.h"
#include "commands/table.h"
#include "render/check_report.h"

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
  options.value("--statements", Metavar::file, args.statements,
                "a file of sentences, one a line; `-` is standard input");
  options.values("--select", Metavar::rule, args.select,
                 "only these rules: a code, its beginning, or a name");
  options.values("--ignore", Metavar::rule, args.ignore, "not these rules");
  options.value("--fail-on", Metavar::severity, args.fail_on, "exit 1 from this severity on").choices = {
      "error", "warning", "info", "never"};
  options.value("--format", Metavar::format, args.format, "how to print").choices = {"text", "json"};
}

Exit check_files(cli::Context& context, const CheckArgs& args) {
  const auto scope = checking::load_scope(context, args);
  if (!scope) return context.fail(scope.error());
  const model::Settings& settings = scope->workspace.settings;
  const auto selection = checking::selection_of(args, settings);
  if (!selection) return context.fail(selection.error());
  Report report = analysis::lint::lint(scope->workspace, context.today(settings), *selection);
  checking::keep_only(*scope, report);
  if (args.format == "json") {
    context.print(render::check_json(report, scope->workspace));
  } else {
    context.print(render::check_text(report, scope->workspace, {}, context.style()));
  }
  const bool fails = std::any_of(report.findings.begin(), report.findings.end(), [&](const auto& finding) {
    return checking::fails_at(finding.severity, args, settings);
  });
  return fails ? Exit::findings : Exit::done;
}

Exit run(cli::Context& context, const CheckArgs& args) {
  return checking::asks_about_statements(context, args) ? checking::check_statements(context, args)
                                                        : check_files(context, args);
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
        "cairn check --format json",
    .make = cli::make_invocation<CheckArgs, declare, run>,
};

}  // namespace cairn::commands
