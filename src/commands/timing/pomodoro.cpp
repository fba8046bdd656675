// `cairn time pomodoro`: a live countdown. Each round becomes an event when its bell rings; the timer that
// everybody sees is of the phase that runs.
#include "analysis/pomodoro.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "commands/timing/closing.h"
#include "commands/timing/rounds.h"
#include "commands/timing/verbs.h"
#include "commands/writing.h"
#include "render/pomodoro.h"

namespace cairn::commands::timing {
namespace {

using analysis::Pomodoro;
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
  std::string root;
  std::string address;
  std::string title;
};

// What ran before ends; the timer of the countdown runs.
base::Result<Begun> begin(cli::Context& context, const Request& request, const Pomodoro& pomodoro) {
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
  Begun begun{*timer_of(world.clock, {name, context.now()}, pomodoro), workspace.root, subject->address(),
              timing::title_of(world, workspace, name)};
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

enum class Ending { here, elsewhere };

// Counts down until it is over or somebody ends it, here or elsewhere. Its rounds are written while `keys`
// keep the signals that come with a terminal that is closed: there may be more than one.
base::Result<Ending> count_down(cli::Context& context, const Begun& begun, base::Keys& keys,
                                Pomodoro& pomodoro, Rounds& rounds) {
  base::Terminal& terminal = context.world().terminal;
  const base::Clock& clock = context.world().clock;
  render::Style style = context.style();
  const std::int64_t start = clock.milliseconds();
  std::string trouble;
  while (true) {
    style.width = static_cast<std::size_t>(std::max(1, terminal.columns().value_or(80)));
    terminal.write_output(
        render::redraw(render::pomodoro_screen(pomodoro, begun.address, begun.title, style, trouble)));
    // Up to the next second that is to be shown.
    const std::int64_t wait = (pomodoro.left_ms() - 1) % kSecond + 1;
    const Key key = keys.next(static_cast<int>(wait));
    if (pomodoro.tick(clock.milliseconds() - start)) terminal.write_output(render::kBell);
    press(pomodoro, key);
    const auto kept = rounds.keep_up(pomodoro);
    if (kept && !*kept) return Ending::elsewhere;
    if (pomodoro.phase() == Pomodoro::Phase::over) {
      if (!kept) return tl::make_unexpected(kept.error());
      return Ending::here;
    }
    trouble = kept ? "" : "not written yet: " + kept.error().message;
  }
}

std::string note_of(const Pomodoro& pomodoro) {
  if (pomodoro.phase() == Pomodoro::Phase::pause)
    return fmt::format("its timer was ended elsewhere, in the break after round {}", pomodoro.round());
  return fmt::format("its timer was ended elsewhere, in round {}; what that round had is recorded there",
                     pomodoro.round());
}

std::string report(const cli::Context& context, const Begun& begun, const Rounds::Sum& sum, Ending ending,
                   const Pomodoro& pomodoro) {
  const render::Style& style = context.style();
  if (sum.entries == 0 && ending == Ending::here)
    return fmt::format("{}: less than a minute: nothing is recorded\n", begun.address);
  std::string text = fmt::format("{}\n", begun.address);
  if (sum.entries > 0) {
    std::string time = base::to_string(sum.work);
    if (sum.rounds > 0)
      time += fmt::format(", {}", base::count_of(static_cast<std::size_t>(sum.rounds), "whole round"));
    if (sum.interrupted > 0) time += fmt::format(", interrupted {}x", sum.interrupted);
    text += labelled("time", time, style);
  }
  if (ending == Ending::elsewhere) text += labelled("note", note_of(pomodoro), style);
  store::Workspace workspace =
      store::list_files(context.world(), begun.root, store::LoadOptions::everything());
  return text +
         labelled("now", totals_text(context.world(), workspace, context.today(workspace.settings)), style);
}

}  // namespace

Exit pomodoro(cli::Context& context, const Args& args, const Request& request) {
  const auto plan = plan_of(args);
  if (!plan) return context.fail(plan.error());
  if (const auto checked = check_terminal(context.world()); !checked) return context.fail(checked.error());
  Pomodoro pomodoro(*plan);
  const auto begun = begin(context, request, pomodoro);
  if (!begun) return context.fail(begun.error());
  base::Terminal& terminal = context.world().terminal;
  Rounds rounds(context, begun->root, begun->timer);
  [[maybe_unused]] const auto flushed = terminal.flush();
  auto keys = terminal.open_keys();
  if (!keys) {
    // The timer must not be left behind.
    pomodoro.end();
    [[maybe_unused]] const auto ended = rounds.keep_up(pomodoro);
    return context.fail(keys.error());
  }
  terminal.write_output(render::kEnterScreen);
  const auto ending = count_down(context, *begun, **keys, pomodoro, rounds);
  terminal.write_output(render::kLeaveScreen);
  // A terminal that is gone does not matter any more.
  [[maybe_unused]] const auto left = terminal.flush();
  keys->reset();
  if (!ending) return context.fail(ending.error());
  context.print(report(context, *begun, rounds.sum(), *ending, pomodoro));
  return Exit::done;
}

}  // namespace cairn::commands::timing
