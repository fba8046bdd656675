// `cairn time report`: where the hours went.
#include "analysis/query.h"
#include "commands/timing/verbs.h"
#include "render/time_report.h"

namespace cairn::commands::timing {

using base::Failure;
using cli::Exit;

Exit report(cli::Context& context, const Args& args) {
  if (args.week + args.month + args.year > 1)
    return context.fail({Failure::usage, "--week, --month and --year are one at a time", {}});
  auto workspace = context.open(store::LoadOptions::everything());
  if (!workspace) return context.fail(workspace.error());
  const base::Date today = context.today(workspace->settings);
  const base::Grain grain = args.year    ? base::Grain::year
                            : args.month ? base::Grain::month
                                         : base::Grain::week;
  const base::Period period = base::period_of(grain, today, analysis::calendar_of(workspace->settings));
  const analysis::History history(*workspace);
  const auto report = analysis::make_time_report(*workspace, history, period, today, context.world().clock);
  if (args.format == "json") {
    context.print(render::time_report_json(report));
  } else if (args.format == "csv") {
    context.print(render::time_report_csv(report, today));
  } else {
    const std::string_view name = args.year ? "year" : args.month ? "month" : "week";
    context.print(render::time_report_text(report, name, today, context.style()));
  }
  return Exit::done;
}

}  // namespace cairn::commands::timing
