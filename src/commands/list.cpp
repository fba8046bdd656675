// `cairn list`: the goals that terms choose.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/linter.h"
#include "analysis/query.h"
#include "base/text.h"
#include "commands/list_nouns.h"
#include "commands/table.h"
#include "render/goal_list.h"
#include "render/goal_table.h"

namespace cairn::commands {
namespace {

using cli::Exit;
using cli::Metavar;

struct Args {
  std::vector<std::string> terms;
  std::optional<std::string> sort, format;
  bool only_due = false;
  bool only_gaps = false;
};

void declare(cli::Options& options, Args& args) {
  cli::Option& terms =
      options.values("terms", Metavar::term, args.terms,
                     "what to list (goals when left out: tasks, milestones, obstacles, resources, learning, "
                     "people, inbox, templates), then terms of which every one must hold");
  terms.shown = "[NOUN] [TERM…]";
  terms.nouns = list_noun_words();
  options.flag("--due", args.only_due, "people: only those to be in touch with");
  options.flag("--gaps", args.only_gaps, "people: needs that nobody covers, goals without a mentor");
  options.value("--sort", Metavar::key, args.sort, "sort by it").choices = {"due", "id", "start", "status",
                                                                            "statement"};
  options.value("--format", Metavar::format, args.format, "how to print").choices = {"text", "json", "csv"};
}

ListRequest request_of(const Args& args) {
  ListRequest request;
  request.terms = args.terms;
  if (const auto noun = args.terms.empty() ? std::nullopt : parse_list_noun(args.terms.front())) {
    request.noun = *noun;
    request.terms.erase(request.terms.begin());
  }
  request.format = args.format.value_or("text");
  request.only_due = args.only_due;
  request.only_gaps = args.only_gaps;
  return request;
}

// What was likely meant by a term that nothing has: a noun, a tag, an id.
std::string likely_term(const store::Workspace& workspace, const ListRequest& request) {
  std::vector<std::string> tags;
  std::vector<std::string_view> terms;
  for (const model::Goal& goal : workspace.goals) {
    terms.push_back(goal.id);
    for (const auto& tag : goal.tags) tags.push_back(fmt::format("+{}", tag.value));
  }
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  terms.insert(terms.end(), tags.begin(), tags.end());
  for (const std::string& term : request.terms) {
    const bool may_be_noun = request.noun == ListNoun::goals && &term == &request.terms.front();
    const auto noun = may_be_noun ? base::did_you_mean(term, list_noun_words()) : std::nullopt;
    if (noun) return fmt::format("; did you mean `cairn list {}`?", *noun);
    const auto likely = base::did_you_mean(term, terms);
    if (likely && *likely != term) return fmt::format("; did you mean `{}`?", base::printable(*likely));
  }
  return {};
}

// Nothing to show is said.
void warn_of_nothing(cli::Context& context, const store::Workspace& workspace, const ListRequest& request,
                     std::string_view what) {
  if (request.terms.empty()) {
    context.warn(fmt::format("there is no {} yet: cairn add --help", what));
  } else {
    context.warn(fmt::format("no {} matches `{}`{}", what, base::printable(base::join(request.terms, " ")),
                             likely_term(workspace, request)));
  }
}

// One of what the noun lists.
std::string_view singular(ListNoun noun) {
  switch (noun) {
    case ListNoun::goals:
      return "goal";
    case ListNoun::tasks:
      return "task";
    case ListNoun::milestones:
      return "milestone";
    case ListNoun::obstacles:
      return "obstacle";
    case ListNoun::resources:
      return "resource";
    case ListNoun::learning:
      return "learning item";
    case ListNoun::people:
      return "person";
    case ListNoun::inbox:
      return "task of the inbox";
    case ListNoun::templates:
      return "template";
  }
  return "";
}

Exit list_noun(cli::Context& context, const ListRequest& request) {
  if (request.noun == ListNoun::templates) {
    context.print(list_templates(context.world(), request));
    return Exit::done;
  }
  const bool is_people = request.noun == ListNoun::people;
  const auto workspace = context.open(
      {.goals = true, .people = is_people, .profile = is_people, .inbox = true, .journal = is_people});
  if (!workspace) return context.fail(workspace.error());
  const base::Date today = context.today(workspace->settings);
  base::Result<std::string> text;
  if (is_people && request.only_gaps) {
    text = list_gaps(*workspace, request, context.style());
  } else if (is_people) {
    text = list_people(*workspace, request, today, context.style());
  } else {
    text = list_items(*workspace, request, today, context.style());
  }
  if (!text) return context.fail(text.error());
  context.print(*text);
  // That nobody is due and nothing is lacking is good news.
  const bool is_calm = request.only_due || request.only_gaps;
  if (text->empty() && !is_calm) warn_of_nothing(context, *workspace, request, singular(request.noun));
  return Exit::done;
}

// The card needs everything that `check` looks at.
std::string table_of(const store::Workspace& workspace, const std::vector<const model::Goal*>& goals,
                     base::Date today, const render::Style& style) {
  const analysis::History history(workspace);
  auto cards = analysis::lint::cards_of(workspace, today, goals);
  std::vector<render::ListedGoal> rows;
  rows.reserve(goals.size());
  for (std::size_t i = 0; i < goals.size(); ++i) {
    rows.push_back({goals[i], std::move(cards[i]),
                    analysis::progress_so_far(workspace, history, *goals[i], today),
                    analysis::next_step(workspace, *goals[i])});
  }
  return render::goal_table(rows, today, style);
}

Exit list_goals(cli::Context& context, const Args& args, const ListRequest& request) {
  const bool is_for_people = request.format == "text";
  const auto workspace =
      context.open(is_for_people ? store::LoadOptions::everything() : store::LoadOptions{.goals = true});
  if (!workspace) return context.fail(workspace.error());
  const base::Date today = context.today(workspace->settings);
  const auto query = analysis::parse_query(request.terms, *workspace, today);
  if (!query) return context.fail(query.error());
  const auto key = analysis::parse_sort_key(args.sort.value_or("due"));
  if (!key) return context.fail(key.error());
  std::vector<const model::Goal*> goals;
  for (const model::Goal& goal : workspace->goals) {
    if (query->matches(goal)) goals.push_back(&goal);
  }
  analysis::sort_goals(goals, *key);
  if (goals.empty() && !workspace->goals.empty()) warn_of_nothing(context, *workspace, request, "goal");
  if (request.format == "json") {
    context.print(render::goal_list_json(goals));
  } else if (request.format == "csv") {
    context.print(render::goal_list_csv(goals));
  } else if (workspace->goals.empty()) {
    context.warn("there are no goals yet: cairn add \"Run 10 km in 55 minutes\" --due 2027-05-31");
  } else {
    context.print(table_of(*workspace, goals, today, context.style()));
  }
  return Exit::done;
}

Exit run(cli::Context& context, const Args& args) {
  const ListRequest request = request_of(args);
  if ((args.only_due || args.only_gaps) && request.noun != ListNoun::people) {
    return context.fail({base::Failure::usage, "--due and --gaps are for people", "cairn list people --due"});
  }
  return request.noun == ListNoun::goals ? list_goals(context, args, request) : list_noun(context, request);
}

}  // namespace

const cli::Command list{
    .name = "list",
    .group = cli::Group::goals,
    .summary = "show goals, tasks, people and more, and choose among them",
    .details =
        "Of each goal its due date, what `cairn check` says of the five SMART criteria (✓ holds, ✗ does not, "
        "– "
        "cannot be told), how far it has come, and its next step: its first open task, else its next "
        "milestone.\n"
        "A TERM is a word of the statement or the id, +tag, -tag (behind `--`), status:active, status:open, "
        "due:fri, due.before:2w, due.after:eoq, due.by:eom, due:none, start.before:…, supports:lead, "
        "serves:NAME, "
        "person:ID, or not:TERM. Every term must hold. Open goals come first, those due soonest before the "
        "others.",
    .examples =
        "cairn list                            # all goals\n"
        "cairn list due.before:2w              # due within two weeks\n"
        "cairn list +work status:active exam   # active, tagged work, that speak of an exam\n"
        "cairn list not:supports:lead --format json\n"
        "cairn list tasks status:open due.before:2w\n"
        "cairn list people --due",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
