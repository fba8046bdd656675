// `cairn show`: everything about one goal, item or person.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/agenda.h"
#include "analysis/progress.h"
#include "base/text.h"
#include "commands/list_nouns.h"
#include "commands/subject.h"
#include "commands/table.h"
#include "commands/writing.h"
#include "render/detail.h"
#include "render/standing.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;

struct Args {
  std::optional<std::string> what;
};

void declare(cli::Options& options, Args& args) {
  cli::Option& what = options.value("what", Metavar::item, args.what,
                                    "a goal, an item or a person; or profile, vision, inbox");
  what.is_required = true;
  what.nouns = {"profile", "vision", "inbox"};
}

// A metric that adds up from the goals below stands where they stand.
void add_metric(render::GoalDetail& detail, const store::Workspace& workspace,
                const analysis::History& history, base::Date today) {
  const model::Goal& goal = *detail.goal;
  if (!goal.metric || goal.is_habit()) return;
  if (goal.rollup) {
    const analysis::Progress progress = analysis::progress_so_far(workspace, history, goal, today);
    detail.value = progress.value;
    if (goal.metric->baseline) detail.share = progress.share;
    return;
  }
  detail.value = analysis::metric_value(history, goal);
  if (detail.value) detail.share = analysis::share_of_way(*goal.metric, *detail.value);
}

std::string show_goal(const store::Workspace& workspace, const model::Goal& goal,
                      const analysis::History& history, base::Date today, const render::Style& style) {
  const auto report = analysis::lint::lint(workspace, today, {});
  render::GoalDetail detail;
  detail.goal = &goal;
  for (const auto& card : report.cards) {
    if (card.goal == goal.id) detail.card = &card;
  }
  detail.findings =
      static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                             [&](const auto& finding) { return finding.file == goal.file; }));
  if (goal.is_habit())
    detail.standing = render::metric_standing(goal, history, today, workspace.settings.week_start);
  add_metric(detail, workspace, history, today);
  for (const model::Goal& other : workspace.goals) {
    if (other.supports && other.supports->value == goal.id) detail.supporters.push_back(&other);
  }
  return render::goal_text(detail, history, today, style);
}

// A long line goes on below its own text.
std::string wrapped(std::string_view line, std::size_t width) {
  if (base::display_width(line) <= width) return std::string(line) + "\n";
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t rest = indent + 2;
  std::string out;
  for (const std::string& part :
       base::wrap_to_width(line.substr(indent), width > rest + 10 ? width - rest : 10))
    out += std::string(out.empty() ? indent : rest, ' ') + part + "\n";
  return out;
}

// A file without a page of its own: its lines as they are written, escaped.
std::string lines_of(document::Node node, std::size_t width) {
  std::string out;
  const std::string_view source = node.tree()->source();
  std::size_t begin = node.span().begin;
  while (begin > 0 && source[begin - 1] != '\n') --begin;
  std::size_t end = source.find('\n', node.span().end);
  if (end == std::string_view::npos) end = source.size();
  for (const std::string_view line : base::split(source.substr(begin, end - begin), '\n')) {
    out += wrapped(base::printable(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line), width);
  }
  return out;
}

std::string show_item(const store::Workspace& workspace, const Subject& subject,
                      const analysis::History& history, base::Date today, const render::Style& style) {
  analysis::History::Events events;
  for (const model::Event* event : history.all()) {
    if (event->subject.value == subject.event_subject()) events.push_back(event);
  }
  const document::Node item = workspace.files[subject.file].tree->root().at(subject.path);
  return render::item_text(subject.address(), item, subject.schema->fields.front().key, events, today, style);
}

base::Result<std::string> show_profile(const store::Workspace& workspace, bool only_vision,
                                       std::size_t width) {
  const store::SourceFile* file = workspace.find_file("profile.yaml");
  const document::Node root = file != nullptr && file->tree ? file->tree->root() : document::Node{};
  const document::Node node = only_vision ? root.find("vision") : root;
  if (node.is_null()) {
    return base::fail(Failure::usage, only_vision ? "the profile has no vision yet" : "the profile is empty",
                      "write it in profile.yaml");
  }
  return lines_of(node, width);
}

// Files that cannot be read are told of in the words of those who wanted to change them.
base::Error cannot_show(base::Error error) {
  constexpr std::string_view kChange = "cannot change";
  if (error.message.starts_with(kChange)) error.message.replace(0, kChange.size(), "cannot show");
  return error;
}

base::Result<std::string> show_thing(const cli::Context& context, store::Workspace& workspace,
                                     const std::string& what) {
  const base::Date today = context.today(workspace.settings);
  if (what == "profile" || what == "vision")
    return show_profile(workspace, what == "vision", context.style().width);
  if (what == "inbox") return list_items(workspace, {.noun = ListNoun::inbox}, today, context.style());
  const auto subject = find_subject(context.world(), workspace, what);
  const analysis::History history(workspace);
  if (!subject) return tl::make_unexpected(cannot_show(subject.error()));
  if (subject->item) return show_item(workspace, *subject, history, today, context.style());
  if (const model::Goal* goal = workspace.find_goal(subject->id))
    return show_goal(workspace, *goal, history, today, context.style());
  const auto contacts = analysis::contacts_of(workspace, history, today);
  for (const analysis::Contact& contact : contacts) {
    if (contact.person->id == subject->id)
      return render::person_text(contact, history, today, context.style());
  }
  return tl::make_unexpected(cannot_show(editable_tree(workspace, subject->file).error()));
}

Exit run(cli::Context& context, const Args& args) {
  auto workspace = context.open(store::LoadOptions::everything());
  if (!workspace) return context.fail(workspace.error());
  const auto text = show_thing(context, *workspace, *args.what);
  if (!text) return context.fail(text.error());
  context.print(*text);
  return Exit::done;
}

}  // namespace

const cli::Command show{
    .name = "show",
    .group = cli::Group::goals,
    .summary = "show everything about one goal, item or person",
    .details =
        "What the file says, what follows from it (progress, time spent, the SMART card, who supports it, "
        "when the next "
        "contact is due) and the last events of the journal.",
    .examples =
        "cairn show pmp\n"
        "cairn show pmp/book-exam-slot\n"
        "cairn show inbox\n"
        "cairn show dana\n"
        "cairn show vision",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
