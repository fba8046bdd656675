// The loop around `cairn check`, and what the screen says meanwhile.
#include "commands/checking/watch.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands/checking/fix.h"
#include "commands/checking/present.h"

namespace cairn::commands::checking {
namespace {

using cli::Exit;

base::Result<void> refuse_what_cannot_be_watched(const CheckArgs& args) {
  const bool has_stdin = std::find(args.inputs.begin(), args.inputs.end(), "-") != args.inputs.end();
  if (has_stdin) return base::fail(base::Failure::usage, "--watch needs files to watch", "leave out the `-`");
  if (asks_for_fixes(args) || args.writes_baseline || args.prunes_baseline)
    return base::fail(base::Failure::usage, "--watch only looks", "mend with `cairn check --fix` beside it");
  if (!is_for_people(args))
    return base::fail(base::Failure::usage, "--watch prints for people: text or concise");
  return {};
}

std::vector<std::string> folders_of(const std::string& root) {
  return {root, root + "/goals", root + "/people", root + "/journal"};
}

// The home position and a blank screen; what was above stays in the terminal's history.
constexpr std::string_view clear_screen = "\x1b[H\x1b[2J";

void begin_round(cli::Context& context, bool is_first) {
  base::Terminal& terminal = context.world().terminal;
  if (terminal.is_output_tty()) {
    terminal.write_output(clear_screen);
  } else if (!is_first) {
    context.print("\n");
  }
}

void end_round(cli::Context& context) {
  const base::LocalTime now = context.world().clock.now();
  context.print(
      fmt::format("\n{:02}:{:02}  watching for changes; Ctrl-C ends\n", now.minute / 60, now.minute % 60));
}

}  // namespace

Exit watch(cli::Context& context, const CheckArgs& args,
           const std::function<Exit(cli::Context&, const CheckArgs&)>& check) {
  if (const auto fits = refuse_what_cannot_be_watched(args); !fits) return context.fail(fits.error());
  const auto root = context.find_root();
  if (!root) return context.fail(root.error());
  for (bool is_first = true;; is_first = false) {
    // Before the files are read, so that no change falls between.
    const auto changes = context.world().files.watch(folders_of(*root));
    if (!changes) return context.fail(changes.error());
    begin_round(context, is_first);
    const Exit exit = check(context, args);
    if (is_first && exit == Exit::usage) return exit;
    end_round(context);
    if (!context.world().terminal.flush()) return Exit::system;
    const auto has_changed = (*changes)->wait();
    if (!has_changed) return context.fail(has_changed.error());
    if (!*has_changed) return exit;
  }
}

}  // namespace cairn::commands::checking
