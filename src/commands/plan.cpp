// `cairn plan`: the work of the days to come laid into the hours, and the roadmap of the year.
#include "analysis/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/lint/tuning.h"
#include "analysis/roadmap.h"
#include "base/text.h"
#include "cli/pager.h"
#include "commands/table.h"
#include "render/plan.h"
#include "render/roadmap.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;

enum class Scope { day, week, month, year };
struct ScopeName {
  std::string_view word;
  Scope scope;
};
constexpr std::array kScopes = {
    ScopeName{"day", Scope::day},
    ScopeName{"week", Scope::week},
    ScopeName{"month", Scope::month},
    ScopeName{"year", Scope::year},
};

struct Args {
  std::optional<std::string> period, hours, format;
  bool check = false;
};

void declare(cli::Options& options, Args& args) {
  cli::Option& period =
      options.value("period", Metavar::word, args.period, "the days to plan; a week when left out");
  period.choices = {"day", "week", "month", "year"};
  period.shown = "[day|week|month|year]";
  options.value("--hours", Metavar::rate, args.hours,
                "plan with these hours for once, spread over all days: 10h/week, 2h/day");
  options.flag("--check", args.check, "exit 1 when it does not fit");
  options
      .value("--format", Metavar::format, args.format,
             "how to print; dot and html are for the year, ics has blocks or the year's due dates")
      .choices = {"text", "json", "ics", "html", "dot"};
}

Scope scope_of(const Args& args) {
  for (const ScopeName& name : kScopes) {
    if (args.period == name.word) return name.scope;
  }
  return Scope::week;
}

base::Result<void> check_format(const Args& args, Scope scope) {
  if (scope == Scope::year || (args.format != "html" && args.format != "dot")) return {};
  return base::fail(Failure::usage, fmt::format("--format {} is for the year", *args.format),
                    fmt::format("cairn plan year --format {}", *args.format));
}

// `10h` alone is meant for a week.
base::Result<base::Rate> parse_hours(std::string_view text) {
  constexpr double kWeek = 7 * 24 * 60;
  auto rate = base::parse_rate(text);
  if (const auto work = rate ? std::nullopt : base::parse_work(text)) rate = base::Rate{*work};
  if (rate && rate->minutes_per_week() > kWeek)
    return base::fail(Failure::usage,
                      fmt::format("'{}' are more hours than a week has", base::printable(text)),
                      "a week has 168");
  if (rate && rate->minutes_per_week() > 0) return *rate;
  return base::fail(Failure::usage, fmt::format("'{}' are no hours", base::printable(text)),
                    "write 10h/week or 2h/day");
}

bool says_hours(const model::Profile& profile) {
  return analysis::Hours(profile).in_a_week() > analysis::Amount{};
}

void set_hours(model::Profile& profile, const base::Rate& rate) {
  profile.week.reset();
  profile.hours = model::At<base::Rate>{rate, {}};
}

// Asks where somebody can answer; what is typed counts for this once.
base::Result<void> ask_for_hours(cli::Context& context, model::Profile& profile) {
  const base::Terminal& terminal = context.world().terminal;
  constexpr std::string_view kHelp =
      "write `hours: 10h/week` or `week: {sat: [09:00-12:00]}` into profile.yaml, or plan once with --hours "
      "10h/week";
  const auto lacking = [&] {
    const bool says_none = profile.week || profile.hours;
    return base::fail(Failure::usage,
                      says_none ? "profile.yaml leaves no hours for your goals"
                                : "profile.yaml does not say how many hours there are",
                      std::string(kHelp));
  };
  if (!terminal.is_input_tty() || !terminal.is_output_tty()) return lacking();
  context.print("How many hours do you have for your goals? profile.yaml does not say.\n");
  while (true) {
    context.print("  10h/week or 2h/day; Enter: stop\n> ");
    if (const auto flushed = context.world().terminal.flush(); !flushed)
      return tl::make_unexpected(flushed.error());
    const auto answer = context.world().terminal.read_line();
    if (!answer || base::trim(*answer).empty()) return lacking();
    const auto rate = parse_hours(base::trim(*answer));
    if (!rate) {
      context.print(fmt::format("  {}\n", rate.error().message));
      continue;
    }
    set_hours(profile, *rate);
    context.print(
        fmt::format("For this once; to keep it: `hours: {}` in profile.yaml\n\n", base::to_string(*rate)));
    return {};
  }
}

base::Period period_of(Scope scope, base::Date today) {
  switch (scope) {
    case Scope::day:
      return {today, today};
    case Scope::week:
      return {today, today.plus_days(6)};
    case Scope::month:
    case Scope::year: {
      // In the calendar's last month there is no day of the next one to stop before.
      const base::Date next = today.plus_months(1);
      return {today, next.month() == today.month() ? next : next.plus_days(-1)};
    }
  }
  return {today, today};
}

// Programs get no words, so those who asked whether it fits read them beside what is printed.
void print_roadmap(cli::Context& context, const store::Workspace& workspace, const analysis::Plan& made,
                   const Args& args) {
  const base::Date today = context.today(workspace.settings);
  const auto map = analysis::make_roadmap(workspace, made.workload, made.hours, today);
  const bool is_to_say = args.check && !made.fits();
  if (is_to_say && args.format && args.format != "text")
    context.warn(
        fmt::format("the work due by {} does not fit: cairn plan --check", made.overload->first.due.iso()));
  if (args.format == "json") return context.print(render::roadmap_json(map));
  if (args.format == "dot") return context.print(render::roadmap_dot(map));
  if (args.format == "html") return context.print(render::roadmap_html(map));
  if (args.format == "ics") return context.print(render::due_dates_ics(workspace, context.now()));
  if (map.roots.empty() && map.vision.empty() && !workspace.goals.empty())
    return context.warn("no goal is open, and none was finished in these months: `cairn list` shows all");
  if (map.roots.empty() && map.vision.empty())
    return context.warn("there are no goals yet: cairn add \"Run 10 km in 55 minutes\" --due 2027-05-31");
  std::string text = render::roadmap_text(map, context.style());
  if (is_to_say) text += "\n" + render::fit_text(made, today, context.style());
  cli::print_paged(context, text, true);
}

void print_plan(cli::Context& context, const analysis::Plan& made, Scope scope, const Args& args,
                base::Date today) {
  if (args.format == "json")
    return context.print(render::plan_json(made, args.period.value_or("week"), today));
  if (args.format == "ics") return context.print(render::plan_ics(made, context.now()));
  const auto detail = scope == Scope::month ? render::PlanDetail::a_line_a_day : render::PlanDetail::full;
  cli::print_paged(context, render::plan_text(made, today, detail, context.style()), true);
}

Exit run(cli::Context& context, const Args& args) {
  const Scope scope = scope_of(args);
  if (const auto sound = check_format(args, scope); !sound) return context.fail(sound.error());
  const auto workspace = context.open(store::LoadOptions::everything());
  if (!workspace) return context.fail(workspace.error());
  const base::Date today = context.today(workspace->settings);
  model::Profile profile = workspace->profile;
  if (args.hours) {
    const auto rate = parse_hours(*args.hours);
    if (!rate) return context.fail(rate.error());
    set_hours(profile, *rate);
  }
  // A roadmap needs no hours, unless it is to say whether it fits.
  if (!says_hours(profile) && (scope != Scope::year || args.check)) {
    if (const auto asked = ask_for_hours(context, profile); !asked) return context.fail(asked.error());
  }
  const analysis::History history(*workspace);
  const auto made = analysis::make_plan(
      *workspace, history, profile,
      {.today = today,
       .period = period_of(scope, today),
       .minute = context.minute_of_today(workspace->settings),
       .rhythm = analysis::rhythm_of(*workspace),
       .calibration_tasks = analysis::lint::tuning_of(*workspace).limits.calibration_tasks});
  if (scope == Scope::year) {
    print_roadmap(context, *workspace, made, args);
  } else {
    print_plan(context, made, scope, args, today);
  }
  return args.check && !made.fits() ? Exit::findings : Exit::done;
}

}  // namespace

const cli::Command plan{
    .name = "plan",
    .group = cli::Group::goals,
    .summary = "lay the work into your hours, or show the roadmap of the year",
    .details =
        "Day, week (today and the six days after it, whatever day it is) and month (a month from today): "
        "tasks with an estimate and the `effort` of goals, laid into the hours that `week` of the profile "
        "gives (`hours`, spread evenly, where it has no `week`), minus `days_off`. Of today's blocks only "
        "what "
        "is still to come counts. `--hours` takes the place of both for once: spread evenly over seven days, "
        "without blocks and their times; `days_off` stay.\n\n"
        "A goal with an `effort` has so much of every week as leaves all due dates safe: hours that an "
        "earlier "
        "due date needs are not given away, and of two such goals the one that is due first is served first. "
        "They go to the goal's own tasks and to what these wait for, then to the goal as a whole. Habits "
        "have "
        "their place in the week likewise, and what is due within the week comes before both. All other "
        "hours "
        "go to what is due first, important before urgent where two are due together.\n\n"
        "The work of a goal is the larger of its `effort` in the weeks left and its open estimates. Time "
        "that "
        "is recorded for a task is off its estimate. `plan` in cairn.yaml says how long to sit and to pause; "
        "breaks take nothing from the work. People who want to hear of you stand on a day of their own.\n\n"
        "A block is as long as the clock on the wall says: one of 01:00-04:00 gives three hours also in the "
        "night in which the clocks change and two or four pass.\n\n"
        "At the end stands whether all open work fits into the hours: over all due dates and not these days "
        "alone, each hour spent where it is needed. It is the sum of rule A312 of `cairn check` (which "
        "counts "
        "the whole of today), with the cheapest ways out. Two other questions are those of A302, whether "
        "every "
        "week holds what the goals promise, and of A303, whether a goal's own `effort` is enough for its "
        "tasks: both can fail while all dates can be kept.\n\n"
        "Year: the vision, and the goals with their milestones as a tree on a time axis. `+9d` are the days "
        "to spare before the due date if all hours went to what is due by then.",
    .examples =
        "cairn plan                            # the week\n"
        "cairn plan month --hours 6h/week      # what if there were six hours?\n"
        "cairn plan --check                    # exit 1 when it does not fit\n"
        "cairn plan week --format ics > week.ics\n"
        "cairn plan year\n"
        "cairn plan year --format html > roadmap.html",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
