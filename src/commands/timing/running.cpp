// One reading of the timer's file for all who show it.
#include "commands/timing/running.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/wall_clock.h"
#include "commands/timing/closing.h"
#include "commands/writing.h"
#include "render/clock_words.h"

namespace cairn::commands::timing {

using render::Paint;

base::Result<std::optional<Running>> find_running(const cli::Context& context, store::Workspace& workspace) {
  auto timer = store::read_timer(context.world(), workspace.root);
  if (!timer) return tl::make_unexpected(timer.error());
  if (!*timer) return std::nullopt;
  const base::LocalTime now = context.now();
  Running running{**timer};
  const std::int64_t minutes = base::utc_minute_of(now) - base::utc_minute_of(running.timer.start);
  running.begins_later = minutes < 0;
  running.minutes = worked_until(running.timer, now);
  running.shown = shown(workspace, running.timer.subject);
  running.title = title_of(context.world(), workspace, running.timer.subject);
  running.looks_forgotten =
      likely_end(context.world().clock, workspace.settings, running.timer, now).has_value();
  return running;
}

std::string running_text(const cli::Context& context, const Running& running) {
  const render::Style& style = context.style();
  const auto& phase = running.timer.pomodoro;
  const std::string since = render::clock_words(running.timer.start, context.now());
  std::string text = style.paint(Paint::good, "▶ " + base::printable(running.shown));
  text += phase && phase->is_break
              ? fmt::format("  in a break, since {}\n", since)
              : fmt::format("  {}, since {}\n", base::to_string(base::Minutes{running.minutes}), since);
  for (const std::string& line :
       base::wrap_to_width(base::printable(running.title), style.width > 22 ? style.width - 2 : 20))
    if (!line.empty()) text += fmt::format("  {}\n", line);
  if (phase) text += labelled("pomodoro", phase_words(context, running.timer, *phase), style);
  if (running.begins_later)
    text += style.paint(Paint::warning, "  ! that is still to come:") +
            fmt::format(" cairn time start {} --at TIME\n", base::printable(running.shown));
  if (running.looks_forgotten)
    text += phase ? style.paint(Paint::warning, "  ! nothing counts it down:") + " cairn time stop\n"
                  : style.paint(Paint::warning, "  ! it looks forgotten:") + " cairn time stop --at TIME\n";
  return text;
}

}  // namespace cairn::commands::timing
