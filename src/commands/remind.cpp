// `cairn remind`: for cron. Says what is due, and nothing at all when nothing is.
#include <fmt/format.h>

#include "analysis/agenda.h"
#include "base/text.h"
#include "commands/table.h"
#include "render/agenda.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;

struct Args {
  std::optional<std::string> horizon;
};

void declare(cli::Options& options, Args& args) {
  options.value("--horizon", Metavar::text, args.horizon,
                "how far ahead to look: 7d, 2w; `urgent_within` when left out");
}

Exit run(cli::Context& context, const Args& args) {
  const auto workspace = context.open(store::LoadOptions::everything());
  if (!workspace) return context.fail(workspace.error());
  base::Span horizon = workspace->settings.urgent_within;
  if (args.horizon) {
    const auto span = base::parse_span(*args.horizon);
    if (!span) {
      return context.fail({Failure::usage,
                           fmt::format("--horizon cannot be '{}'", base::printable(*args.horizon)),
                           "it is a span such as 3d, 2w or 1mo"});
    }
    horizon = *span;
  }
  const base::Date today = context.today(workspace->settings);
  const analysis::History history(*workspace);
  const auto agenda = analysis::make_agenda(*workspace, history, today, horizon);
  context.print(render::reminder_text(agenda, today, context.style()));
  return Exit::done;
}

}  // namespace

const cli::Command remind{
    .name = "remind",
    .group = cli::Group::goals,
    .summary = "print what is due, for cron; silent when nothing is",
    .details =
        "Prints what is late, due, slipping, and whom to contact, and ends with 0; prints nothing when there "
        "is nothing. "
        "It needs no terminal and no locale, so that cron's mail is the reminder. In a crontab `%` begins a "
        "new "
        "line: write it as `\\%`.",
    .examples =
        "cairn remind --horizon 2w\n"
        "0 7 * * * /usr/local/bin/cairn remind -C /home/me/career    # a crontab line: every morning at "
        "seven",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
