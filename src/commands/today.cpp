// `cairn today`, and `cairn` alone: one calm screen of what asks for attention.
#include <fmt/format.h>

#include "analysis/agenda.h"
#include "commands/table.h"
#include "commands/timing/running.h"
#include "render/agenda.h"

namespace cairn::commands {
namespace {

using cli::Exit;
using cli::Metavar;

constexpr std::size_t kRows = 6;  // a section; five sections fit a screen

struct Args {
  std::optional<std::string> format;
};

void declare(cli::Options& options, Args& args) {
  options.value("--format", Metavar::format, args.format, "how to print").choices = {"text", "json"};
}

Exit run(cli::Context& context, const Args& args) {
  auto workspace = context.open(store::LoadOptions::everything());
  if (!workspace) return context.fail(workspace.error());
  const base::Date today = context.today(workspace->settings);
  const analysis::History history(*workspace);
  const auto agenda = analysis::make_agenda(*workspace, history, today, workspace->settings.urgent_within);
  if (args.format == "json") {
    context.print(render::agenda_json(agenda, today));
    return Exit::done;
  }
  const auto running = timing::find_running(context, *workspace);
  if (!running) context.fail(running.error());  // the rest can still be shown
  const std::string day = fmt::format("{} {} {} {}", base::weekday_name(today.weekday()), today.day(),
                                      base::month_name(today.month()), today.year());
  context.print(context.style().paint(render::Paint::dim, day) + "\n");
  if (running && *running) context.print(timing::running_text(context, **running));
  if (workspace->goals.empty()) {
    context.print("No goals yet: cairn add \"Run 10 km in 55 minutes\" --due 2027-05-31\n");
  } else if (agenda.is_empty()) {
    context.print("Nothing is due.\n");
  }
  context.print(render::agenda_text(agenda, today, kRows, context.style()));
  return Exit::done;
}

}  // namespace

const cli::Command today{
    .name = "today",
    .group = cli::Group::goals,
    .summary = "show what asks for attention today; also `cairn` alone",
    .details =
        "What is late (!), what is due within `urgent_within` (7 days), habits that this period still wants "
        "(○), people "
        "to be in touch with (~ due, ! overdue), the next action of each goal, what the last review "
        "promised, "
        "and the timer that runs (▶). A certificate (`expires` of a finished task) is due on the day it runs "
        "out.",
    .examples =
        "cairn\n"
        "cairn today --format json\n"
        "cairn today --today 2027-01-04        # as it will look then",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
