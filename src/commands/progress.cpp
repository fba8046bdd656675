// `cairn progress`: where each goal stands, at what pace, and when it will be there; one goal as a picture.
#include "analysis/progress.h"

#include "analysis/address.h"
#include "analysis/query.h"
#include "commands/table.h"
#include "render/progress_list.h"
#include "render/progress_page.h"

namespace cairn::commands {
namespace {

using cli::Exit;
using cli::Metavar;

struct Args {
  std::vector<std::string> terms;
  std::optional<std::string> sort, format;
};

void declare(cli::Options& options, Args& args) {
  options.values(
      "terms", Metavar::term, args.terms,
      "one goal to see in full, or terms that choose goals (active and paused ones when left out)");
  options.value("--sort", Metavar::key, args.sort, "sort by it").choices = {"due", "id", "start", "status",
                                                                            "statement"};
  options.value("--format", Metavar::format, args.format, "how to print").choices = {"text", "json"};
}

bool is_under_way(const model::Goal& goal) {
  return goal.state() == model::Status::active || goal.state() == model::Status::paused;
}

// A single word that names a goal asks for that goal.
const model::Goal* named_goal(const store::Workspace& workspace, const std::vector<std::string>& terms) {
  if (terms.size() != 1) return nullptr;
  const auto file = analysis::find_goal_id(workspace, terms.front());
  return file ? workspace.find_goal(workspace.files[*file].stem()) : nullptr;
}

base::Result<std::vector<const model::Goal*>> chosen(const store::Workspace& workspace, const Args& args,
                                                     base::Date today) {
  const auto query = analysis::parse_query(args.terms, workspace, today);
  if (!query) return tl::make_unexpected(query.error());
  const auto key = analysis::parse_sort_key(args.sort.value_or("due"));
  if (!key) return tl::make_unexpected(key.error());
  std::vector<const model::Goal*> goals;
  for (const model::Goal& goal : workspace.goals) {
    if (args.terms.empty() ? is_under_way(goal) : query->matches(goal)) goals.push_back(&goal);
  }
  analysis::sort_goals(goals, *key);
  return goals;
}

Exit run(cli::Context& context, const Args& args) {
  const auto workspace = context.open({.goals = true, .profile = true, .journal = true});
  if (!workspace) return context.fail(workspace.error());
  const base::Date today = context.today(workspace->settings);
  const analysis::History history(*workspace);
  const model::Goal* one = named_goal(*workspace, args.terms);
  std::vector<analysis::Progress> all;
  if (one != nullptr) {
    all.push_back(analysis::progress_of(*workspace, history, *one, today));
  } else {
    const auto goals = chosen(*workspace, args, today);
    if (!goals) return context.fail(goals.error());
    for (const model::Goal* goal : *goals)
      all.push_back(analysis::progress_of(*workspace, history, *goal, today));
  }
  if (args.format == "json") {
    context.print(render::progress_json(all));
  } else if (one != nullptr) {
    context.print(render::progress_page(all.front(), workspace->settings.week_start, today, context.style()));
  } else if (all.empty()) {
    context.warn(workspace->goals.empty()
                     ? "there are no goals yet: cairn add \"Run 10 km in 55 minutes\" --due 2027-05-31"
                     : "no goal fits; `cairn list` shows them all");
  } else {
    context.print(render::progress_list(all, context.style()));
  }
  return Exit::done;
}

}  // namespace

const cli::Command progress{
    .name = "progress",
    .group = cli::Group::goals,
    .summary = "show where goals stand, their pace, and when they will be there",
    .details =
        "One line a goal: how much of the way is done, what a week needs and what it makes, the days of "
        "slack "
        "(✓ in time, ~ not sure, ! late), and the last weeks. For one goal a chart with the forecast, or the "
        "calendar of a habit.\n"
        "The forecast draws your own recorded weeks again and again until the target is reached. It is a "
        "range: "
        "with 8 chances of 10 the finish lies in it. Paused time and days off do not count, and a week with "
        "a day off is a "
        "week all the same. Below four weeks of records, or three gaps between readings where they are "
        "further apart, it says that there is not "
        "enough data. `11 → 4` is a number on its way down. A goal without a metric is told by its tasks and "
        "milestones.",
    .examples =
        "cairn progress                        # every goal under way\n"
        "cairn progress pmp                    # one goal, with its chart\n"
        "cairn progress +work due.before:eoy   # some of them, as in `cairn list`\n"
        "cairn progress pmp --format json",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
