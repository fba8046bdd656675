// `cairn time start`: a timer begins, now or earlier; the one that runs ends there.
#include <fmt/format.h>

#include "base/text.h"
#include "base/wall_clock.h"
#include "commands/timing/closing.h"
#include "commands/timing/verbs.h"
#include "commands/writing.h"
#include "render/clock_words.h"

namespace cairn::commands::timing {
namespace {

using base::Failure;
using base::LocalTime;
using cli::Exit;

struct Started {
  std::vector<store::FileChange> changes;
  std::string text;
  std::vector<base::Error> warnings;
};

// The timer runs for this already: `--at` moves its beginning.
base::Result<Started> move_start(const cli::Context& context, const store::Timer& running,
                                 const std::string& address, const std::optional<LocalTime>& begin) {
  const std::string since = render::clock_words(running.start, context.now());
  Started started;
  if (running.pomodoro) {
    if (begin)
      return base::fail(Failure::usage,
                        fmt::format("a pomodoro of '{}' counts down, and its beginning stays", address),
                        fmt::format("what was before it: cairn time add DURATION {} --at TIME", address));
    started.text = fmt::format("{} runs already, since {}\n", address, since) +
                   labelled("pomodoro", phase_words(context, running, *running.pomodoro), context.style());
    return started;
  }
  if (!begin || *begin == running.start) {
    started.text = fmt::format("{} runs already, since {}\n", address, since);
    return started;
  }
  started.changes.push_back(store::timer_change(running, store::Timer{running.subject, *begin}));
  started.text =
      fmt::format("{}: began {}, not at {}\n", address, render::at_words(*begin, context.now()), since);
  return started;
}

// What ends because something else begins.
base::Result<void> end_running(const cli::Context& context, store::Workspace& workspace,
                               const store::Timer& running, const std::optional<std::string>& end,
                               const LocalTime& begin, Started& started) {
  if (base::utc_minute_of(begin) < base::utc_minute_of(running.start))
    return base::fail(Failure::usage,
                      fmt::format("the timer of '{}' runs since {}, and no two run at once", running.subject,
                                  render::clock_words(running.start, context.now())),
                      "record what was before it: cairn time add DURATION GOAL --at TIME");
  if (const auto is_there = check_subject(context.world(), workspace, running); !is_there) return is_there;
  const auto closing = close_timer(context, workspace.settings, running, end, begin);
  if (!closing) return tl::make_unexpected(closing.error());
  Closed closed = record_closing(context, workspace, running, *closing, std::nullopt);
  if (closing->is_capped) started.warnings.push_back(capped_warning(context, running, *closing));
  started.changes = std::move(closed.changes);
  started.text = fmt::format("{}: stopped {}\n", shown(workspace, running.subject),
                             render::at_words(closing->end, context.now())) +
                 closed.text;
  return {};
}

// A timer that begins within time that is recorded already says so at once.
std::string overlap_text(const cli::Context& context, store::Workspace& workspace, const LocalTime& begin) {
  const LocalTime now = context.now();
  read_journals(context.world(), workspace, {begin.date.plus_days(-1), now.date});
  const analysis::History history(workspace);
  const auto sessions = analysis::sessions_of(history);
  std::string text;
  const base::Clock& clock = context.world().clock;
  for (const analysis::Taken& part :
       analysis::taken_of({base::utc_minute_of(begin), base::utc_minute_of(now)}, sessions)) {
    const std::string when = render::stretch_words(base::local_time(clock, part.stretch.begin),
                                                   base::local_time(clock, part.stretch.end), now);
    text += labelled("note", fmt::format("{} is recorded for {} and will be left out", when, part.subject),
                     context.style());
  }
  return text;
}

// Whether the timer was forgotten and ended before the new beginning: then the same work begins anew.
bool is_over(const cli::Context& context, const model::Settings& settings, const store::Timer& running,
             const std::optional<LocalTime>& begin) {
  const auto end = likely_end(context.world().clock, settings, running, context.now());
  return end && (!begin || base::utc_minute_of(*end) <= base::utc_minute_of(*begin));
}

base::Result<Started> begin_timer(const cli::Context& context, store::Workspace& workspace, const Args& args,
                                  const Request& request, const std::optional<std::string>& end) {
  const base::World& world = context.world();
  const auto subject = find_timed(world, workspace, request.subject);
  if (!subject) return tl::make_unexpected(subject.error());
  std::optional<LocalTime> at;
  if (args.at) {
    const auto moment = past_moment(context, workspace.settings, *args.at);
    if (!moment) return tl::make_unexpected(moment.error());
    at = *moment;
  }
  const auto running = store::read_timer(world, workspace.root);
  if (!running) return tl::make_unexpected(running.error());
  const std::string name = subject->event_subject();
  if (*running && (*running)->subject == name && !is_over(context, workspace.settings, **running, at))
    return move_start(context, **running, subject->address(), at);
  const LocalTime begin = at.value_or(context.now());
  Started started;
  if (const std::string odd = doubt(workspace, *subject); !odd.empty())
    started.warnings.push_back({Failure::usage, odd, {}});
  if (*running) {
    const auto ended = end_running(context, workspace, **running, end, begin, started);
    if (!ended) return tl::make_unexpected(ended.error());
  }
  started.text += fmt::format("{}: started {}\n", subject->address(), render::at_words(begin, context.now()));
  started.text += labelled("for", timing::title_of(world, workspace, name), context.style());
  if (at) started.text += overlap_text(context, workspace, begin);
  started.changes.push_back(store::timer_change(*running, store::Timer{name, begin}));
  return started;
}

// When the timer that is to end here did end, where it looks forgotten and somebody can be asked.
std::optional<std::string> asked_end(cli::Context& context, const Args& args) {
  const auto root = args.dry_run ? base::Result<std::string>() : context.find_root();
  if (!root || root->empty()) return std::nullopt;
  const auto timer = store::read_timer(context.world(), *root);
  if (!timer || !*timer) return std::nullopt;
  const store::Workspace workspace = store::list_files(context.world(), *root, {.goals = false});
  return ask_for_end(context, **timer, workspace.settings);
}

}  // namespace

Exit start(cli::Context& context, const Args& args, const Request& request) {
  const auto end = asked_end(context, args);
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return context.fail(session.error());
  const auto started = begin_timer(context, session->workspace, args, request, end);
  if (!started) return context.fail(started.error());
  if (!started->changes.empty()) {
    if (const auto written = context.write(*session, started->changes); !written)
      return context.fail(written.error());
  }
  for (const base::Error& warning : started->warnings) context.fail(warning);
  if (!session->is_dry_run() || started->changes.empty()) context.print(started->text);
  return Exit::done;
}

}  // namespace cairn::commands::timing
