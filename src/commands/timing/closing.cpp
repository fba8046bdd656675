// A timer's minutes are counted by real time, and none of them twice.
#include "commands/timing/closing.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/query.h"
#include "base/text.h"
#include "base/time_phrase.h"
#include "base/wall_clock.h"
#include "commands/timing/args.h"
#include "commands/writing.h"
#include "render/clock_words.h"

namespace cairn::commands::timing {
namespace {

using analysis::Stretch;
using base::Failure;
using base::LocalTime;

std::string words_of(const cli::Context& context, const Stretch& stretch) {
  const base::Clock& clock = context.world().clock;
  return render::stretch_words(base::local_time(clock, stretch.begin), base::local_time(clock, stretch.end),
                               clock.now());
}

std::string real_words_of(const cli::Context& context, const Stretch& stretch) {
  const base::Clock& clock = context.world().clock;
  return render::real_stretch_words(base::local_time(clock, stretch.begin),
                                    base::local_time(clock, stretch.end), clock.now());
}

std::int64_t passed(const LocalTime& from, const LocalTime& to) {
  return base::utc_minute_of(to) - base::utc_minute_of(from);
}

std::string with_day(const LocalTime& time) {
  return fmt::format("{} {}", time.date.iso(), render::clock_text(time));
}

// Offers the last time at which the clocks showed it. Before `day_start` that is no "yesterday", whose
// night belongs to the day before it.
base::Error still_to_come(const cli::Context& context, const model::Settings& settings,
                          const LocalTime& time) {
  const base::Clock& clock = context.world().clock;
  const LocalTime now = clock.now();
  LocalTime meant = base::on_the_wall(clock, now.date, time.minute);
  if (passed(meant, now) < 0) meant = base::on_the_wall(clock, now.date.plus_days(-1), time.minute);
  const bool is_yesterday = meant.date.plus_days(1) == context.today(settings);
  const std::string words =
      is_yesterday ? fmt::format("yesterday {}", render::clock_text(meant)) : with_day(meant);
  return {
      Failure::usage,
      fmt::format("{} is still to come: it is {}",
                  time.date == now.date ? render::clock_text(time) : with_day(time), render::clock_text(now)),
      fmt::format("the last one that has passed: \"{}\"", words)};
}

LocalTime phase_end(const base::Clock& clock, const store::Timer& timer, const store::PomodoroPhase& phase) {
  return base::local_time(clock, base::utc_minute_of(timer.start) + phase.length.count + phase.asleep.count);
}

// `2h` of work, or the time at which it ended.
base::Result<LocalTime> end_in_answer(const cli::Context& context, const store::Timer& timer,
                                      const model::Settings& settings, const std::string& answer) {
  if (const auto work = base::parse_work(answer)) {
    const LocalTime end =
        base::local_time(context.world().clock, base::utc_minute_of(timer.start) + work->count);
    if (passed(end, context.now()) < 0) return tl::make_unexpected(still_to_come(context, settings, end));
    return end;
  }
  const auto closing = close_timer(context, settings, timer, answer, context.now());
  if (!closing) return tl::make_unexpected(closing.error());
  return closing->end;
}

// The round before it is recorded already.
base::Result<Closing> close_break(const store::Timer& timer, const std::optional<std::string>& at,
                                  const LocalTime& latest) {
  if (!at) return Closing{latest, false};
  return base::fail(
      Failure::usage,
      fmt::format("'{}' is in a break, and its rounds are recorded already", base::printable(timer.subject)),
      "to end the pomodoro: cairn time stop; to take its last round back: cairn undo");
}

// What is said of a timer that was a countdown's.
std::string pomodoro_text(const cli::Context& context, const model::Settings& settings,
                          const store::Timer& timer, bool is_at_work) {
  if (!timer.pomodoro) return {};
  const store::PomodoroPhase& phase = *timer.pomodoro;
  const render::Style& style = context.style();
  std::string text =
      fmt::format("{}round {} of {}", phase.is_break ? "break after " : "", phase.round, phase.rounds);
  if (phase.interrupted > 0) text += fmt::format(", interrupted {}x", phase.interrupted);
  const bool is_alive = !likely_end(context.world().clock, settings, timer, context.now());
  text += is_alive ? "; its countdown ends, too" : "; its countdown had ended without a word";
  std::string lines = labelled("pomodoro", text, style);
  if (is_at_work && phase.asleep.count > 0)
    lines += labelled("asleep", base::to_string(phase.asleep) + ", not counted", style);
  return lines;
}

}  // namespace

base::Result<LocalTime> past_moment(const cli::Context& context, const model::Settings& settings,
                                    const std::string& text) {
  const base::Clock& clock = context.world().clock;
  const base::Date today = context.today(settings);
  const auto phrase = base::parse_time_phrase(text, clock, today, analysis::calendar_of(settings));
  if (!phrase) return tl::make_unexpected(phrase.error());
  const LocalTime time =
      phrase->moment ? *phrase->moment : base::within_day(clock, today, settings.day_start, phrase->minute);
  if (passed(time, clock.now()) < 0) return tl::make_unexpected(still_to_come(context, settings, time));
  return time;
}

std::string change_of_clocks(const LocalTime& begin, const LocalTime& end) {
  if (begin.utc_offset == end.utc_offset) return {};
  return fmt::format("the clocks went {} in between", end.utc_offset < begin.utc_offset ? "back" : "forward");
}

std::string left_out_time(const std::string& text, const LocalTime& taken) {
  const std::string_view words = base::trim(text);
  const auto minute = base::parse_clock_time(words.substr(words.find_last_of(" T") + 1));
  if (!minute || *minute == taken.minute) return {};
  return fmt::format("the clocks left out {} on that day: it is taken as {}",
                     render::clock_text({taken.date, *minute, taken.utc_offset}), render::clock_text(taken));
}

std::string phase_words(const cli::Context& context, const store::Timer& timer,
                        const store::PomodoroPhase& phase) {
  const std::string end = render::clock_words(phase_end(context.world().clock, timer, phase), context.now());
  if (phase.is_break)
    return fmt::format("round {} of {} is done, the next at {}", phase.round, phase.rounds, end);
  std::string text = fmt::format("round {} of {}, up to {}", phase.round, phase.rounds, end);
  if (phase.interrupted > 0) text += fmt::format(", interrupted {}x", phase.interrupted);
  return text;
}

std::int64_t worked_until(const store::Timer& timer, const LocalTime& now) {
  const std::int64_t ran = std::max<std::int64_t>(0, passed(timer.start, now));
  if (!timer.pomodoro) return ran;
  if (timer.pomodoro->is_break) return 0;
  return std::clamp<std::int64_t>(ran - timer.pomodoro->asleep.count, 0, timer.pomodoro->length.count);
}

std::optional<LocalTime> likely_end(const base::Clock& clock, const model::Settings& settings,
                                    const store::Timer& timer, const LocalTime& now) {
  if (timer.pomodoro) {
    // A countdown that lives is never more than a moment behind.
    const LocalTime end = phase_end(clock, timer, *timer.pomodoro);
    return passed(end, now) > 1 ? std::optional(end) : std::nullopt;
  }
  const std::int64_t begin = base::utc_minute_of(timer.start);
  const base::Date day = base::day_of(timer.start, settings.day_start);
  const std::int64_t end_of_day =
      base::utc_minute_of(base::on_the_wall(clock, day.plus_days(1), settings.day_start));
  const std::int64_t ran = base::utc_minute_of(now) - begin;
  // Whoever works at night does not stop when the day begins.
  const std::int64_t cap = settings.timer_cap.count;
  const bool is_overnight = base::utc_minute_of(now) > end_of_day && ran > cap / 2;
  if (ran <= cap && !is_overnight) return std::nullopt;
  return base::local_time(clock, std::min(begin + cap, std::max(end_of_day, begin + 1)));
}

std::optional<std::string> ask_for_end(cli::Context& context, const store::Timer& timer,
                                       const model::Settings& settings) {
  base::Terminal& terminal = context.world().terminal;
  if (!terminal.is_input_tty() || !terminal.is_output_tty()) return std::nullopt;
  if (timer.pomodoro && timer.pomodoro->is_break) return std::nullopt;
  const base::Clock& clock = context.world().clock;
  const LocalTime now = clock.now();
  const auto likely = likely_end(clock, settings, timer, now);
  if (!likely) return std::nullopt;
  context.print(fmt::format(
      "The timer of {} has run for {}, since {}. When did you stop?\n", base::printable(timer.subject),
      base::to_string(base::Minutes{passed(timer.start, now)}), render::clock_words(timer.start, now)));
  context.print(fmt::format("  A time (19:30), a duration (2h), or Enter for {} ({})\n",
                            render::clock_words(*likely, now),
                            base::to_string(base::Minutes{passed(timer.start, *likely)})));
  while (true) {
    context.print("> ");
    const auto line = terminal.read_line();
    const std::string answer(line ? base::trim(*line) : std::string_view{});
    if (answer.empty()) return likely->iso();
    const auto end = end_in_answer(context, timer, settings, answer);
    if (end) return end->iso();
    context.print(fmt::format("  {}\n", end.error().message));
  }
}

base::Result<void> check_subject(const base::World& world, store::Workspace& workspace,
                                 const store::Timer& timer) {
  const auto subject = find_timed(world, workspace, shown(workspace, timer.subject));
  // A file that cannot be read is there all the same.
  if (subject || subject.error().kind != Failure::usage) return {};
  return base::fail(
      Failure::usage,
      fmt::format("the timer runs for '{}', which is not there any more", base::printable(timer.subject)),
      fmt::format("it keeps running; write into `time` of {} what it is called now", store::kTimerPath));
}

base::Result<Closing> close_timer(const cli::Context& context, const model::Settings& settings,
                                  const store::Timer& timer, const std::optional<std::string>& at,
                                  const LocalTime& latest) {
  const base::Clock& clock = context.world().clock;
  if (passed(timer.start, clock.now()) < 0)
    return base::fail(
        Failure::usage,
        fmt::format("the timer of '{}' begins {}, and it is {}", base::printable(timer.subject),
                    render::at_words(timer.start, clock.now()), render::clock_text(clock.now())),
        fmt::format("it keeps running; to correct its beginning: cairn time start {} --at TIME",
                    base::printable(timer.subject)));
  if (timer.pomodoro && timer.pomodoro->is_break) return close_break(timer, at, latest);
  if (!at) {
    const auto likely = likely_end(clock, settings, timer, latest);
    if (likely) return Closing{*likely, true};
    if (!timer.pomodoro) return Closing{latest, false};
    const LocalTime end = phase_end(clock, timer, *timer.pomodoro);
    return Closing{passed(end, latest) > 0 ? end : latest, false};
  }
  const auto phrase =
      base::parse_time_phrase(*at, clock, context.today(settings), analysis::calendar_of(settings));
  if (!phrase) return tl::make_unexpected(phrase.error());
  const LocalTime end =
      phrase->moment ? *phrase->moment : base::first_from(clock, timer.start, phrase->minute);
  if (passed(timer.start, end) < 0)
    return base::fail(Failure::usage,
                      fmt::format("{} is before the timer began, {}", render::clock_words(end, clock.now()),
                                  render::clock_words(timer.start, clock.now())),
                      "to begin earlier: cairn time start " + timer.subject + " --at TIME");
  if (passed(end, clock.now()) < 0) {
    const LocalTime said = phrase->moment ? end : base::on_the_wall(clock, clock.now().date, phrase->minute);
    if (passed(said, clock.now()) < 0) return tl::make_unexpected(still_to_come(context, settings, said));
    return base::fail(
        Failure::usage,
        fmt::format("the timer did not run at {}: it began {}, and it is {}", base::printable(*at),
                    render::at_words(timer.start, clock.now()), render::clock_text(clock.now())),
        "to begin earlier: cairn time start " + base::printable(timer.subject) + " --at TIME");
  }
  return Closing{end, false};
}

Closed record_closing(const cli::Context& context, store::Workspace& workspace, const store::Timer& timer,
                      const Closing& closing, const std::optional<std::string>& note) {
  const base::World& world = context.world();
  if (timer.pomodoro && timer.pomodoro->is_break)
    return {{}, pomodoro_text(context, workspace.settings, timer, false)};
  // A session of the evening before may reach into it.
  read_journals(world, workspace, {timer.start.date.plus_days(-1), closing.end.date});
  Stretch whole{base::utc_minute_of(timer.start), base::utc_minute_of(closing.end)};
  if (timer.pomodoro) whole.end = std::max(whole.begin, whole.end - timer.pomodoro->asleep.count);
  const analysis::History history(workspace);
  const auto sessions = analysis::sessions_of(history);
  const auto taken = analysis::taken_of(whole, sessions);
  std::vector<Entry> entries;
  std::vector<std::string> stretches;
  base::Minutes work;
  for (const Stretch& part : analysis::free_of(whole, taken)) {
    const LocalTime begin = base::local_time(world.clock, part.begin);
    entries.push_back({timer.subject, {begin.date, begin}, {part.minutes()}, note});
    if (timer.pomodoro && entries.size() == 1) entries[0].interrupted = timer.pomodoro->interrupted;
    stretches.push_back(words_of(context, part));
    work.count += part.minutes();
  }
  Closed closed;
  const render::Style& style = context.style();
  closed.text =
      work.count == 0
          ? labelled("time", "less than a minute: nothing is recorded", style)
          : labelled("time", fmt::format("{}, {}", base::to_string(work), base::join(stretches, " and ")),
                     style);
  if (work.count > 0) closed.text += labelled("note", change_of_clocks(timer.start, closing.end), style);
  for (const analysis::Taken& part : taken)
    closed.text += labelled(
        "left out", fmt::format("{}, recorded for {}", real_words_of(context, part.stretch), part.subject),
        style);
  closed.text += pomodoro_text(context, workspace.settings, timer, true);
  closed.changes = journal_changes(world, workspace, entries);
  return closed;
}

base::Error capped_warning(const cli::Context& context, const store::Timer& timer, const Closing& closing) {
  const LocalTime now = context.now();
  return {
      Failure::usage,
      fmt::format("the timer of '{}' ran for {}, since {}, and looks forgotten: it is cut {}",
                  base::printable(timer.subject), base::to_string(base::Minutes{passed(timer.start, now)}),
                  render::clock_words(timer.start, now), render::at_words_in_sentence(closing.end, now)),
      "to correct it: cairn undo, then cairn time stop --at TIME"};
}

}  // namespace cairn::commands::timing
