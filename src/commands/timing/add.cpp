// `cairn time add`: time that has passed without a timer.
#include <fmt/format.h>

#include "analysis/query.h"
#include "base/text.h"
#include "base/time_phrase.h"
#include "base/wall_clock.h"
#include "commands/timing/closing.h"
#include "commands/timing/verbs.h"
#include "commands/writing.h"
#include "render/clock_words.h"

namespace cairn::commands::timing {
namespace {

using analysis::Stretch;
using base::Failure;
using base::LocalTime;
using cli::Exit;

std::string words_of(const cli::Context& context, const Stretch& stretch) {
  const base::Clock& clock = context.world().clock;
  return render::stretch_words(base::local_time(clock, stretch.begin), base::local_time(clock, stretch.end),
                               clock.now());
}

// Where the time goes, and what there is to say about it.
struct Placed {
  model::Moment at;
  std::string text;     // "11:15 to 12:00"; empty for a day alone
  std::string remark;   // for the report
  std::string warning;  // overlaps
};

// When `--at` says when it began; with `--on`, on that day.
base::Result<LocalTime> said_begin(const cli::Context& context, const model::Settings& settings,
                                   const Args& args) {
  if (!args.on) return past_moment(context, settings, *args.at);
  const auto day = moment_of(context, settings, args.on);
  if (!day) return tl::make_unexpected(day.error());
  const auto minute = base::parse_clock_time(*args.at);
  if (!minute)
    return base::fail(Failure::usage, fmt::format("'{}' is no time of day", base::printable(*args.at)),
                      "with --on it is a time alone: --on yesterday --at 18:05");
  return base::within_day(context.world().clock, day_of(*day, settings), settings.day_start, *minute);
}

base::Result<Placed> place_as_said(const cli::Context& context, store::Workspace& workspace, const Args& args,
                                   base::Minutes work) {
  const auto begin = said_begin(context, workspace.settings, args);
  if (!begin) return tl::make_unexpected(begin.error());
  const std::int64_t minute = base::utc_minute_of(*begin);
  const Stretch stretch{minute, minute + work.count};
  if (stretch.end > base::utc_minute_of(context.now()))
    return base::fail(Failure::usage,
                      fmt::format("{} from {} on would end at {}, and it is {}", base::to_string(work),
                                  render::clock_words(*begin, context.now()),
                                  render::clock_text(base::local_time(context.world().clock, stretch.end)),
                                  render::clock_text(context.now())),
                      "what runs still is a timer: cairn time start GOAL --at TIME");
  read_journals(context.world(), workspace, {begin->date.plus_days(-1), begin->date.plus_days(1)});
  const analysis::History history(workspace);
  const auto sessions = analysis::sessions_of(history);
  const base::Clock& clock = context.world().clock;
  const LocalTime end = base::local_time(clock, stretch.end);
  Placed placed{{begin->date, *begin}, words_of(context, stretch), change_of_clocks(*begin, end), {}};
  if (const std::string moved = left_out_time(*args.at, *begin); !moved.empty()) placed.remark = moved;
  for (const analysis::Taken& part : analysis::taken_of(stretch, sessions)) {
    if (!placed.warning.empty()) placed.warning += "; ";
    const std::string when = render::real_stretch_words(
        base::local_time(clock, part.stretch.begin), base::local_time(clock, part.stretch.end), clock.now());
    placed.warning += fmt::format("{} is recorded for {} too", when, part.subject);
  }
  return placed;
}

// Of today: it has just ended, or it was before what is recorded since.
base::Result<Placed> place_today(const cli::Context& context, store::Workspace& workspace,
                                 const std::optional<store::Timer>& running, base::Minutes work) {
  const base::Clock& clock = context.world().clock;
  const LocalTime now = clock.now();
  const base::Date today = context.today(workspace.settings);
  const LocalTime morning = base::on_the_wall(clock, today, workspace.settings.day_start);
  Stretch within{base::utc_minute_of(morning), base::utc_minute_of(now)};
  const std::int64_t just_now = within.end;
  if (work.count > within.minutes())
    return base::fail(Failure::usage,
                      fmt::format("{} is more than today has had: it began {}", base::to_string(work),
                                  render::at_words(morning, now)),
                      "of another day: --on yesterday, or --at \"yesterday 18:05\"");
  if (running) within.end = std::clamp(base::utc_minute_of(running->start), within.begin, within.end);
  read_journals(context.world(), workspace, {today.plus_days(-1), today.plus_days(1)});
  const analysis::History history(workspace);
  const auto sessions = analysis::sessions_of(history);
  const auto free = analysis::last_free(within, work.count, analysis::taken_of(within, sessions));
  if (!free)
    return Placed{{today, std::nullopt},
                  {},
                  "the day has no free stretch as long, so that it stands without a time",
                  {}};
  const LocalTime begin = base::local_time(clock, free->begin);
  const bool is_moved = free->end != just_now;
  const std::string change = change_of_clocks(begin, base::local_time(clock, free->end));
  return Placed{{begin.date, begin},
                words_of(context, *free),
                is_moved ? "taken as before what is recorded since; --at says otherwise" : change,
                {}};
}

base::Result<Placed> place(const cli::Context& context, store::Workspace& workspace, const Args& args,
                           base::Minutes work) {
  if (args.at) return place_as_said(context, workspace, args, work);
  const auto moment = moment_of(context, workspace.settings, args.on);
  if (!moment) return tl::make_unexpected(moment.error());
  if (!moment->time) return Placed{*moment, {}, {}, {}};
  const auto running = store::read_timer(context.world(), workspace.root);
  if (!running) return tl::make_unexpected(running.error());
  return place_today(context, workspace, *running, work);
}

std::string report(const cli::Context& context, store::Workspace& workspace, const Subject& subject,
                   const Placed& placed, base::Minutes work) {
  const base::Date today = context.today(workspace.settings);
  const render::Style& style = context.style();
  std::string time = base::to_string(work);
  if (!placed.text.empty()) time += ", " + placed.text;
  return fmt::format("{} on {}\n", subject.address(),
                     spelled_out(day_of(placed.at, workspace.settings), today)) +
         labelled("time", time, style) + labelled("note", placed.remark, style) +
         labelled("now", totals_text(context.world(), workspace, today), style);
}

}  // namespace

Exit add(cli::Context& context, const Args& args, const Request& request) {
  if (const auto sound = check_texts({{"--note", &args.note}}); !sound) return context.fail(sound.error());
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return context.fail(session.error());
  store::Workspace& workspace = session->workspace;
  const auto subject = find_timed(context.world(), workspace, request.subject);
  if (!subject) return context.fail(subject.error());
  const auto placed = place(context, workspace, args, request.work);
  if (!placed) return context.fail(placed.error());
  const auto changes = journal_changes(context.world(), workspace,
                                       {{subject->event_subject(), placed->at, request.work, args.note}});
  if (const auto written = context.write(*session, changes); !written) return context.fail(written.error());
  if (const std::string odd = doubt(workspace, *subject); !odd.empty()) context.warn(odd);
  if (!placed->warning.empty())
    context.fail({Failure::usage, placed->warning + "; both count",
                  "to correct it: cairn undo, then add what is not counted yet"});
  if (session->is_dry_run()) return Exit::done;
  take_in(workspace, changes);
  context.print(report(context, workspace, *subject, *placed, request.work));
  return Exit::done;
}

}  // namespace cairn::commands::timing
