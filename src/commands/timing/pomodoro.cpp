// `cairn time pomodoro`: a live countdown. Until it ends, the timer that
// everybody sees runs; then each round becomes an event.
#include "analysis/pomodoro.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/wall_clock.h"
#include "commands/timing/closing.h"
#include "commands/timing/verbs.h"
#include "commands/writing.h"
#include "render/clock_words.h"
#include "render/pomodoro.h"

namespace cairn::commands::timing {
namespace {

using analysis::Pomodoro;
using analysis::Stretch;
using analysis::WorkedRound;
using base::Failure;
using base::Key;
using cli::Exit;

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;

struct Limits {
  std::string_view option;
  int usual, least, most;
  std::string_view unit;
};
constexpr Limits kWork{"--minutes", 25, 1, 180, "minutes"};
constexpr Limits kBreak{"--break", 5, 0, 120, "minutes"};
constexpr Limits kRounds{"--rounds", 4, 1, 24, "rounds"};

// `25` or `25m`
base::Result<int> parse_count(const std::optional<std::string>& text, const Limits& limits) {
  if (!text) return limits.usual;
  std::string_view digits = base::trim(*text);
  if (limits.unit == "minutes" && digits.ends_with('m')) digits.remove_suffix(1);
  int count = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  const bool is_number = error == std::errc() && end == digits.data() + digits.size();
  if (is_number && limits.least <= count && count <= limits.most) return count;
  return base::fail(
      Failure::usage, fmt::format("{} cannot be '{}'", limits.option, base::printable(*text)),
      fmt::format("it is a number of {} from {} to {}", limits.unit, limits.least, limits.most));
}

base::Result<analysis::PomodoroPlan> plan_of(const Args& args) {
  const auto work = parse_count(args.minutes, kWork);
  if (!work) return tl::make_unexpected(work.error());
  const auto pause = parse_count(args.pause, kBreak);
  if (!pause) return tl::make_unexpected(pause.error());
  const auto rounds = parse_count(args.rounds, kRounds);
  if (!rounds) return tl::make_unexpected(rounds.error());
  return analysis::PomodoroPlan{*work * kMinute, *pause * kMinute, *rounds};
}

base::Result<void> check_terminal(const base::World& world) {
  const bool can_draw = world.terminal.is_input_tty() && world.terminal.is_output_tty() &&
                        world.environment.get("TERM").value_or("dumb") != "dumb";
  if (can_draw) return {};
  return base::fail(Failure::usage, "a pomodoro counts down on a terminal, and this is none",
                    "without one: cairn time start GOAL, and later cairn time stop");
}

struct Begun {
  store::Timer timer;
  std::string address;
  std::string title;
};

// Of what undo does not take back: the timer of a countdown, which the
// countdown itself takes away.
base::Result<void> write_timer(const base::World& world, const cli::WriteSession& session,
                               const std::optional<store::Timer>& before,
                               const std::optional<store::Timer>& now) {
  store::ChangeSet set{session.command, {store::timer_change(before, now)}};
  set.is_undoable = false;
  return store::commit(world, session.workspace.root, *session.lock, set);
}

// What ran before ends; the timer of the countdown runs.
base::Result<Begun> begin(cli::Context& context, const Request& request) {
  auto session = context.open_for_writing(store::LoadOptions::everything(), false);
  if (!session) return tl::make_unexpected(session.error());
  store::Workspace& workspace = session->workspace;
  const base::World& world = context.world();
  const auto subject = find_timed(world, workspace, request.subject);
  if (!subject) return tl::make_unexpected(subject.error());
  auto running = store::read_timer(world, workspace.root);
  if (!running) return tl::make_unexpected(running.error());
  if (const std::string odd = doubt(workspace, *subject); !odd.empty()) context.warn(odd);
  if (*running) {
    if (const auto is_there = check_subject(world, workspace, **running); !is_there)
      return tl::make_unexpected(is_there.error());
    const auto closing = close_timer(context, workspace.settings, **running, std::nullopt, context.now());
    if (!closing) return tl::make_unexpected(closing.error());
    Closed closed = record_closing(context, workspace, **running, *closing, std::nullopt);
    closed.changes.push_back(store::timer_change(*running, std::nullopt));
    if (const auto written = context.write(*session, std::move(closed.changes)); !written)
      return tl::make_unexpected(written.error());
    if (closing->is_capped) context.fail(capped_warning(context, **running, *closing));
    context.print(fmt::format("{}: stopped\n", base::printable((*running)->subject)) + closed.text);
  }
  const std::string name = subject->event_subject();
  Begun begun{{name, context.now(), {}}, subject->address(), timing::title_of(world, workspace, name)};
  const auto written = write_timer(world, *session, std::nullopt, begun.timer);
  if (!written) return tl::make_unexpected(written.error());
  return begun;
}

void press(Pomodoro& pomodoro, const Key& key) {
  switch (key.kind) {
    case Key::Kind::none:
    case Key::Kind::resize:
      break;
    case Key::Kind::interrupt:
      pomodoro.end();
      break;
    case Key::Kind::character:
      if (key.character == 'i') pomodoro.interrupt();
      if (key.character == 's') pomodoro.skip();
      if (key.character == 'q') pomodoro.end();
      break;
  }
}

// Counts down until it is over or somebody ends it.
base::Result<void> count_down(cli::Context& context, const Begun& begun, Pomodoro& pomodoro) {
  base::Terminal& terminal = context.world().terminal;
  const base::Clock& clock = context.world().clock;
  if (const auto flushed = terminal.flush(); !flushed) return flushed;
  auto keys = terminal.open_keys();
  if (!keys) return tl::make_unexpected(keys.error());
  render::Style style = context.style();
  const std::int64_t start = clock.milliseconds();
  terminal.write_output(render::kEnterScreen);
  while (pomodoro.phase() != Pomodoro::Phase::over) {
    style.width = static_cast<std::size_t>(std::max(1, terminal.columns().value_or(80)));
    terminal.write_output(
        render::redraw(render::pomodoro_screen(pomodoro, begun.address, begun.title, style)));
    // Up to the next second that is to be shown.
    const std::int64_t wait = (pomodoro.left_ms() - 1) % kSecond + 1;
    const Key key = (*keys)->next(static_cast<int>(wait));
    if (pomodoro.tick(clock.milliseconds() - start)) terminal.write_output(render::kBell);
    press(pomodoro, key);
  }
  terminal.write_output(render::kLeaveScreen);
  // A terminal that is gone does not keep the rounds from being written.
  [[maybe_unused]] const auto flushed = terminal.flush();
  return {};
}

struct Recorded {
  std::vector<Entry> entries;
  base::Minutes work;
  std::int64_t rounds = 0;
  std::int64_t interrupted = 0;
};

// A round counts where nothing else is recorded: somebody may have stopped the
// timer elsewhere.
Recorded entries_of(const base::Clock& clock, const Begun& begun, const Pomodoro& pomodoro,
                    std::span<const analysis::Session> sessions) {
  Recorded recorded;
  const std::int64_t start = base::utc_minute_of(begun.timer.start);
  std::int64_t free_from = start;
  for (const WorkedRound& round : pomodoro.rounds()) {
    const std::int64_t minutes = (round.worked_ms + kMinute / 2) / kMinute;
    const std::int64_t first = std::max(start + round.begin_ms / kMinute, free_from);
    const Stretch whole{first, first + minutes};
    const auto taken = analysis::taken_of(whole, sessions);
    for (const Stretch& part : analysis::free_of(whole, taken)) {
      const base::LocalTime at = base::local_time(clock, part.begin);
      Entry entry{begun.timer.subject, {at.date, at}, {part.minutes()}};
      const bool is_first = part.begin == whole.begin;
      if (is_first && round.is_whole && taken.empty()) entry.rounds = 1;
      if (is_first) entry.interrupted = round.interrupted;
      recorded.work.count += part.minutes();
      recorded.rounds += entry.rounds;
      recorded.interrupted += entry.interrupted;
      recorded.entries.push_back(std::move(entry));
    }
    free_from = whole.end;
  }
  return recorded;
}

std::string report(const cli::Context& context, store::Workspace& workspace, const Begun& begun,
                   const Recorded& recorded) {
  const render::Style& style = context.style();
  if (recorded.entries.empty())
    return fmt::format("{}: less than a minute: nothing is recorded\n", begun.address);
  std::string text = base::to_string(recorded.work);
  if (recorded.rounds > 0)
    text += fmt::format(", {}", base::count_of(static_cast<std::size_t>(recorded.rounds), "whole round"));
  if (recorded.interrupted > 0) text += fmt::format(", interrupted {}x", recorded.interrupted);
  return fmt::format("{}\n", begun.address) + labelled("time", text, style) +
         labelled("now", totals_text(context.world(), workspace, context.today(workspace.settings)), style);
}

base::Result<std::string> record(cli::Context& context, const Begun& begun, const Pomodoro& pomodoro) {
  auto session = context.open_for_writing(store::LoadOptions::everything(), false);
  if (!session) return tl::make_unexpected(session.error());
  store::Workspace& workspace = session->workspace;
  const base::World& world = context.world();
  read_journals(world, workspace,
                {begun.timer.start.date.plus_days(-1), begun.timer.start.date.plus_days(2)});
  const analysis::History history(workspace);
  const auto sessions = analysis::sessions_of(history);
  const Recorded recorded = entries_of(world.clock, begun, pomodoro, sessions);
  const auto changes = journal_changes(world, workspace, recorded.entries);
  if (!changes.empty()) {
    if (const auto written = context.write(*session, changes); !written)
      return tl::make_unexpected(written.error());
  }
  const auto running = store::read_timer(world, workspace.root);
  const bool is_ours = running && *running && (*running)->subject == begun.timer.subject &&
                       (*running)->start == begun.timer.start;
  if (is_ours) {
    if (const auto written = write_timer(world, *session, *running, std::nullopt); !written)
      return tl::make_unexpected(written.error());
  }
  take_in(workspace, changes);
  return report(context, workspace, begun, recorded);
}

}  // namespace

Exit pomodoro(cli::Context& context, const Args& args, const Request& request) {
  const auto plan = plan_of(args);
  if (!plan) return context.fail(plan.error());
  if (const auto checked = check_terminal(context.world()); !checked) return context.fail(checked.error());
  const auto begun = begin(context, request);
  if (!begun) return context.fail(begun.error());
  Pomodoro rounds(*plan);
  const auto counted = count_down(context, *begun, rounds);
  // Also where nothing was counted: the timer must not be left behind.
  const auto text = record(context, *begun, rounds);
  if (!counted) return context.fail(counted.error());
  if (!text) return context.fail(text.error());
  context.print(*text);
  return Exit::done;
}

}  // namespace cairn::commands::timing
