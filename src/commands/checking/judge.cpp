// A passing day must not break a build: where `CI` is set, errors that depend on today count as warnings.
#include "commands/checking/judge.h"

namespace cairn::commands::checking {
namespace {

using analysis::lint::Finding;
using analysis::lint::FindingList;
using analysis::lint::Report;
using analysis::lint::Severity;

bool is_in_ci(const cli::Context& context) {
  const std::string ci = context.world().environment.get("CI").value_or("");
  return !ci.empty() && ci != "0" && ci != "false";
}

void soften(FindingList& findings) {
  for (Finding& finding : findings) {
    if (finding.rule->depends_on_today && finding.severity == Severity::error)
      finding.severity = Severity::warning;
  }
}

}  // namespace

bool is_lenient(const cli::Context& context, const CheckArgs& args) {
  if (args.clock) return args.clock == "lenient";
  return is_in_ci(context);
}

Judge::Judge(const cli::Context& context, const CheckArgs& args, const CheckScope& scope,
             analysis::lint::Selection selection, analysis::lint::Baseline baseline)
    : scope_(scope),
      selection_(std::move(selection)),
      baseline_(std::move(baseline)),
      today_(context.today(scope.workspace.settings)),
      is_lenient_(is_lenient(context, args)) {}

Report Judge::judge() {
  Report report = analysis::lint::lint(scope_.workspace, today_, selection_);
  keep_only(scope_, report);
  if (is_lenient_) soften(report.findings);
  left_ = subtract(baseline_, scope_.workspace, report.findings);
  return report;
}

}  // namespace cairn::commands::checking
