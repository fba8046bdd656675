// `cairn check`: what is wrong with the goals, as a compiler would say it.
#include <algorithm>

#include "base/text.h"
#include "commands/checking/args.h"
#include "commands/checking/fix.h"
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
  options.flag("--fix", args.has_fix, "mend what can be mended without you");
  options.flag("--unsafe-fixes", args.has_unsafe_fixes, "mend the rest of what can be mended, too");
  options.flag("--diff", args.has_diff, "show what --fix would change, and write nothing");
  options.values("--select", Metavar::rule, args.select,
                 "only these rules: a code, its beginning, or a name");
  options.values("--ignore", Metavar::rule, args.ignore, "not these rules");
  options.value("--fail-on", Metavar::severity, args.fail_on, "exit 1 from this severity on").choices = {
      "error", "warning", "info", "never"};
  options.value("--format", Metavar::format, args.format, "how to print").choices = {"text", "json"};
}

void present(cli::Context& context, const CheckArgs& args, const Report& report,
             const store::Workspace& workspace) {
  if (args.format == "json") {
    context.print(render::check_json(report, workspace));
  } else {
    const render::CheckTextOptions options{.offers_fixes = !checking::asks_for_fixes(args)};
    context.print(render::check_text(report, workspace, options, context.style()));
  }
}

// The findings after the fixes that were asked for, or those that are there.
base::Result<Report> judge_files(cli::Context& context, const CheckArgs& args,
                                 const analysis::lint::Selection& selection, checking::CheckScope& scope) {
  const base::Date today = context.today(scope.workspace.settings);
  const auto judge = [&] {
    Report report = analysis::lint::lint(scope.workspace, today, selection);
    checking::keep_only(scope, report);
    return report;
  };
  if (!checking::asks_for_fixes(args)) {
    Report report = judge();
    present(context, args, report, scope.workspace);
    return report;
  }
  auto result = checking::fix_files(context, args, scope, judge);
  if (!result) return tl::make_unexpected(result.error());
  if (!args.has_diff) present(context, args, result->report, scope.workspace);
  // What is printed for programs stays what it is without fixes.
  const bool is_for_people = !args.has_diff && args.format.value_or("text") == "text";
  if (is_for_people) {
    context.print(checking::fixed_line(*result, args));
  } else {
    std::string line = checking::fixed_line(*result, args);
    line.front() = base::lower_ascii(line).front();
    context.warn(base::trim(line));
  }
  return std::move(result->report);
}

Exit check_files(cli::Context& context, const CheckArgs& args) {
  auto scope = checking::load_scope(context, args);
  if (!scope) return context.fail(scope.error());
  const model::Settings settings = scope->workspace.settings;
  const auto selection = checking::selection_of(args, settings);
  if (!selection) return context.fail(selection.error());
  const auto report = judge_files(context, args, *selection, *scope);
  if (!report) return context.fail(report.error());
  const bool fails = std::any_of(report->findings.begin(), report->findings.end(), [&](const auto& finding) {
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
        "A safe fix keeps what you meant: a key spelled right, a text put in quotes. An unsafe one may "
        "change "
        "it. Every fix is checked by reading the file again, and all files are written as one step.\n"
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
        "cairn check --fix                     # mend what is safe to mend\n"
        "cairn check --unsafe-fixes --diff\n"
        "cairn check --format json",
    .make = cli::make_invocation<CheckArgs, declare, run>,
};

}  // namespace cairn::commands
