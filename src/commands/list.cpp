// `cairn list`: the goals that terms choose.
#include "analysis/query.h"
#include "commands/table.h"
#include "render/goal_list.h"

namespace cairn::commands {
namespace {

using cli::Exit;
using cli::Metavar;

struct Args {
  std::vector<std::string> terms;
  std::optional<std::string> sort, format;
};

void declare(cli::Options& options, Args& args) {
  options.values("terms", Metavar::term, args.terms, "only the goals for which every term holds");
  options.value("--sort", Metavar::key, args.sort, "sort by it").choices = {"due", "id", "start", "status",
                                                                            "statement"};
  options.value("--format", Metavar::format, args.format, "how to print").choices = {"text", "json", "csv"};
}

Exit run(cli::Context& context, const Args& args) {
  const auto workspace = context.open({.goals = true});
  if (!workspace) return context.fail(workspace.error());
  const base::Date today = context.today(workspace->settings);
  const auto query = analysis::parse_query(args.terms, *workspace, today);
  if (!query) return context.fail(query.error());
  const auto key = analysis::parse_sort_key(args.sort.value_or("due"));
  if (!key) return context.fail(key.error());
  std::vector<const model::Goal*> goals;
  for (const model::Goal& goal : workspace->goals) {
    if (query->matches(goal)) goals.push_back(&goal);
  }
  analysis::sort_goals(goals, *key);
  if (args.format == "json") {
    context.print(render::goal_list_json(goals));
  } else if (args.format == "csv") {
    context.print(render::goal_list_csv(goals));
  } else if (goals.empty() && workspace->goals.empty()) {
    context.warn("there are no goals yet: cairn add \"Run 10 km in 55 minutes\" --due 2027-05-31");
  } else {
    context.print(render::goal_list_text(goals, today, context.style()));
  }
  return Exit::done;
}

}  // namespace

const cli::Command list{
    .name = "list",
    .group = cli::Group::goals,
    .summary = "show goals, and choose among them",
    .details =
        "A TERM is a word of the statement or the id, +tag, -tag (behind `--`), status:active, status:open, "
        "due:fri, due.before:2w, due.after:eoq, due.by:eom, due:none, start.before:…, supports:lead, "
        "serves:NAME, "
        "person:ID, or not:TERM. Every term must hold. Open goals come first, those due soonest before the "
        "others.",
    .examples =
        "cairn list                            # all goals\n"
        "cairn list due.before:2w              # due within two weeks\n"
        "cairn list +work status:active exam   # active, tagged work, that speak of an exam\n"
        "cairn list not:supports:lead --format json",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
