// `cairn matrix`: what to do, to schedule, to delegate and to drop.
#include "analysis/matrix.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/tuning.h"
#include "base/text.h"
#include "cli/pager.h"
#include "commands/table.h"
#include "render/matrix.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;

struct Args {
  std::vector<std::string> terms;
  std::optional<std::string> horizon, format;
  bool why = false;
};

void declare(cli::Options& options, Args& args) {
  options.values("terms", Metavar::term, args.terms,
                 "which items and goals, as in `list`; all of them when left out");
  options.flag("--why", args.why, "say for each item what makes it important or urgent");
  options
      .value("--horizon", Metavar::word, args.horizon,
             "how close is urgent: 7d, 2w; `urgent_within` when left out")
      .shown = "SPAN";
  options.value("--format", Metavar::format, args.format, "how to print").choices = {"text", "json", "html"};
}

base::Result<base::Span> horizon_of(const Args& args, const model::Settings& settings) {
  if (!args.horizon) return settings.urgent_within;
  if (const auto span = base::parse_span(*args.horizon)) return *span;
  return base::fail(Failure::usage, fmt::format("'{}' is no span of time", base::printable(*args.horizon)),
                    "write 3d, 2w, 1mo");
}

bool speaks_of_status(const std::vector<std::string>& terms) {
  return std::any_of(terms.begin(), terms.end(),
                     [](const std::string& term) { return term.find("status:") != std::string::npos; });
}

bool is_empty(const analysis::Matrix& made) {
  return std::all_of(made.boxes.begin(), made.boxes.end(), [](const auto& box) { return box.empty(); });
}

Exit run(cli::Context& context, const Args& args) {
  const auto workspace = context.open(store::LoadOptions::everything());
  if (!workspace) return context.fail(workspace.error());
  const base::Date today = context.today(workspace->settings);
  const auto horizon = horizon_of(args, workspace->settings);
  if (!horizon) return context.fail(horizon.error());
  const auto query = analysis::parse_query(args.terms, *workspace, today);
  if (!query) return context.fail(query.error());
  const analysis::History history(*workspace);
  const auto made = analysis::make_matrix(
      *workspace, history, *query,
      {.today = today,
       .horizon = *horizon,
       .active_only = !speaks_of_status(args.terms),
       .calibration_tasks = analysis::lint::tuning_of(*workspace).limits.calibration_tasks});
  if (args.format == "json") {
    context.print(render::matrix_json(made, today));
  } else if (args.format == "html") {
    context.print(render::matrix_html(made, today));
  } else if (is_empty(made)) {
    context.warn(args.terms.empty() ? "nothing is open: cairn add task \"Book the exam slot\""
                                    : "nothing that is open matches");
  } else {
    cli::print_paged(context, render::matrix_text(made, {today, args.why}, context.style()), true);
  }
  return Exit::done;
}

}  // namespace

const cli::Command matrix{
    .name = "matrix",
    .group = cli::Group::goals,
    .summary = "sort what is open into do, schedule, delegate and drop",
    .details =
        "Open tasks (the inbox too), milestones, and goals without an open task. Important is a goal that is "
        "long-term or supports one that is, and what belongs to it; `important:` in the file wins. Urgent is "
        "what is due within `urgent_within` (7 days), or has to be begun within it to be done in your hours "
        "(`week` or `hours` of the profile), or what something urgent waits for; `urgent:` of a task wins.",
    .examples =
        "cairn matrix\n"
        "cairn matrix --why --horizon 2w       # what is urgent within two weeks, and why\n"
        "cairn matrix +exam                    # only what bears the tag\n"
        "cairn set inbox/renew-badge delegated_to=leo-brandt\n"
        "cairn matrix --format html > matrix.html",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
