// `cairn time stop`: the timer becomes an event of the journal.
#include <fmt/format.h>

#include "base/text.h"
#include "commands/timing/closing.h"
#include "commands/timing/verbs.h"
#include "commands/writing.h"
#include "render/clock_words.h"

namespace cairn::commands::timing {
namespace {

using base::Failure;
using cli::Exit;

base::Result<store::Timer> running_timer(const base::World& world, const std::string& root) {
  const auto timer = store::read_timer(world, root);
  if (!timer) return tl::make_unexpected(timer.error());
  if (*timer) return **timer;
  return base::fail(
      Failure::usage, "no timer runs",
      "start one with `cairn time start GOAL`; time that has passed: cairn time add 1h30m GOAL");
}

std::optional<std::string> asked_end(cli::Context& context, const Args& args) {
  if (args.at || args.dry_run) return args.at;
  const auto root = context.find_root();
  const auto timer = root ? store::read_timer(context.world(), *root) : std::nullopt;
  if (!timer || !*timer) return std::nullopt;
  const store::Workspace workspace = store::list_files(context.world(), *root, {.goals = false});
  return ask_for_end(context, **timer, workspace.settings);
}

}  // namespace

Exit stop(cli::Context& context, const Args& args) {
  if (const auto sound = check_texts({{"--note", &args.note}}); !sound) return context.fail(sound.error());
  const auto at = asked_end(context, args);
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return context.fail(session.error());
  store::Workspace& workspace = session->workspace;
  const auto timer = running_timer(context.world(), workspace.root);
  if (!timer) return context.fail(timer.error());
  if (const auto is_there = check_subject(context.world(), workspace, *timer); !is_there)
    return context.fail(is_there.error());
  const auto closing = close_timer(context, workspace.settings, *timer, at, context.now());
  if (!closing) return context.fail(closing.error());
  Closed closed = record_closing(context, workspace, *timer, *closing, args.note);
  std::vector<store::FileChange> changes = closed.changes;
  changes.push_back(store::timer_change(*timer, std::nullopt));
  if (const auto written = context.write(*session, std::move(changes)); !written)
    return context.fail(written.error());
  if (closing->is_capped) context.fail(capped_warning(context, *timer, *closing));
  if (session->is_dry_run()) return Exit::done;
  take_in(workspace, closed.changes);
  context.print(fmt::format("{}: stopped {}\n", shown(workspace, timer->subject),
                            render::at_words(closing->end, context.now())) +
                closed.text +
                labelled("now", totals_text(context.world(), workspace, context.today(workspace.settings)),
                         context.style()));
  return Exit::done;
}

}  // namespace cairn::commands::timing
