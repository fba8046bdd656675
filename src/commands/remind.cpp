// `cairn remind`: for cron. Says what is due, and nothing at all when nothing is.
#include <fmt/format.h>

#include "analysis/agenda.h"
#include "analysis/lint/linter.h"
#include "base/text.h"
#include "commands/table.h"
#include "render/agenda.h"
#include "render/rows.h"

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

// A habit is worth a mail only when its period is nearly over: until then there is time, and a mail each
// morning is soon read by nobody. A daily habit is never nearly over in the morning.
bool is_slipping(const analysis::HabitState& habit, base::Date today, base::Weekday week_start) {
  const base::Span span = habit.goal->every->value.span;
  const base::Date first = analysis::habit_period(habit.goal->every->value, today, week_start).first;
  const int length = (first + span) - first;
  const int left = (first + span) - today;
  return length > 1 && left * 4 <= length + 1;
}

// Metrics that nobody has read for a while, as M209 has it.
std::string stale_metrics(const store::Workspace& workspace, base::Date today, const render::Style& style) {
  std::vector<render::Row> rows;
  for (const auto& finding : analysis::lint::lint(workspace, today, {{"M209"}, {}}).findings) {
    const model::Goal* goal = workspace.find_goal(finding.goal);
    if (goal == nullptr || goal->state() != model::Status::active) continue;
    constexpr std::string_view kLead = "the metric was ";
    std::string_view when = finding.diagnostic.message;
    if (when.starts_with(kLead)) when.remove_prefix(kLead.size());
    rows.push_back({"~", base::printable(goal->id),
                    goal->statement ? base::printable(goal->statement->value) : std::string(),
                    std::string(when), render::Paint::warning});
  }
  if (rows.empty()) return {};
  return style.paint(render::Paint::bold, "Slipping") + "\n" + render::draw_rows(rows, rows.size(), style);
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
  auto agenda = analysis::make_agenda(*workspace, history, today, horizon);
  std::erase_if(agenda.habits, [&](const analysis::HabitState& habit) {
    return !is_slipping(habit, today, workspace->settings.week_start);
  });
  context.print(render::reminder_text(agenda, today, context.style()) +
                stale_metrics(*workspace, today, context.style()));
  return Exit::done;
}

}  // namespace

const cli::Command remind{
    .name = "remind",
    .group = cli::Group::goals,
    .summary = "print what is due, for cron; silent when nothing is",
    .details =
        "Prints what is late, due, slipping, and whom to contact, and ends with 0; prints nothing when there "
        "is nothing. A habit slips in the last quarter of its period, a metric when nobody reads it; a "
        "certificate is due on the day it runs out. "
        "It needs no terminal and no locale, so that cron's mail is the reminder; where that has no locale "
        "either, CONTENT_TYPE tells it that the text is UTF-8. What could not be read is said on standard "
        "error, which cron mails too. In a crontab `%` begins a new line: write it as `\\%`.",
    .examples =
        "cairn remind --horizon 2w\n"
        "CONTENT_TYPE=\"text/plain; charset=UTF-8\"\n"
        "0 7 * * * /usr/local/bin/cairn remind -C /home/me/career    # a crontab line: every morning at "
        "seven",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
