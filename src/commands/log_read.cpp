// Reading the journal back, like `git log`.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/history.h"
#include "analysis/query.h"
#include "base/date_phrase.h"
#include "base/text.h"
#include "cli/pager.h"
#include "commands/log.h"
#include "commands/subject.h"
#include "render/event_log.h"

namespace cairn::commands {
namespace {

using analysis::History;
using base::Failure;
using cli::Exit;
using model::EventKind;

constexpr std::array kKinds = {EventKind::progress,  EventKind::time,    EventKind::done,
                               EventKind::change,    EventKind::win,     EventKind::setback,
                               EventKind::note,      EventKind::contact, EventKind::feedback,
                               EventKind::celebrate, EventKind::review};

// Which events are wanted.
struct Filter {
  std::optional<std::string> subject;  // as the journal names it: a goal with its items, or one item
  std::optional<EventKind> kind;
  std::optional<base::Date> since, until;
};

base::Result<std::optional<EventKind>> parse_kind(const LogArgs& args) {
  if (args.wins && args.kind)
    return base::fail(Failure::usage, "--wins is a kind already", "leave --kind out");
  if (args.wins) return std::optional(EventKind::win);
  if (!args.kind) return std::optional<EventKind>();
  std::vector<std::string_view> words;
  for (const EventKind kind : kKinds) {
    if (model::to_string(kind) == *args.kind) return std::optional(kind);
    words.push_back(model::to_string(kind));
  }
  const auto likely = base::did_you_mean(*args.kind, words);
  const std::vector<std::string> all(words.begin(), words.end());
  return base::fail(Failure::usage, fmt::format("--kind cannot be '{}'", base::printable(*args.kind)),
                    likely ? fmt::format("did you mean `{}`?", *likely)
                           : fmt::format("it is one of {}", base::join(all, ", ")));
}

base::Result<std::optional<base::Date>> parse_day(const std::optional<std::string>& text, bool is_first,
                                                  base::Date today, const model::Settings& settings) {
  if (!text) return std::optional<base::Date>();
  const auto phrase =
      base::parse_date_phrase(*text, today, analysis::calendar_of(settings), base::Looking::back);
  if (!phrase) return tl::make_unexpected(phrase.error());
  return std::optional(is_first ? phrase->first : phrase->last);
}

base::Result<std::optional<std::string>> parse_subject(const cli::Context& context,
                                                       store::Workspace& workspace, const LogArgs& args) {
  if (!args.subject || *args.subject == "me") return args.subject;
  const auto subject = find_subject(context.world(), workspace, *args.subject);
  if (!subject) return tl::make_unexpected(subject.error());
  return std::optional(subject->event_subject());
}

base::Result<Filter> make_filter(const cli::Context& context, store::Workspace& workspace,
                                 const LogArgs& args) {
  const base::Date today = context.today(workspace.settings);
  const auto subject = parse_subject(context, workspace, args);
  if (!subject) return tl::make_unexpected(subject.error());
  const auto kind = parse_kind(args);
  if (!kind) return tl::make_unexpected(kind.error());
  const auto since = parse_day(args.since, true, today, workspace.settings);
  if (!since) return tl::make_unexpected(since.error());
  const auto until = parse_day(args.until, false, today, workspace.settings);
  if (!until) return tl::make_unexpected(until.error());
  if (*since && *until && **since > **until)
    return base::fail(Failure::usage,
                      fmt::format("--since {} lies behind --until {}", (*since)->iso(), (*until)->iso()));
  return Filter{*subject, *kind, *since, *until};
}

History::Events choose(const History& history, const Filter& filter) {
  const bool is_item = filter.subject && filter.subject->find('/') != std::string::npos;
  History::Events chosen;
  for (const model::Event* event :
       filter.subject ? history.of(analysis::owner_of(*filter.subject)) : history.all()) {
    if (is_item && event->subject.value != *filter.subject) continue;
    if (filter.kind && event->kind != *filter.kind) continue;
    const base::Date day = history.day_of(*event);
    if ((filter.since && day < *filter.since) || (filter.until && day > *filter.until)) continue;
    chosen.push_back(event);
  }
  return chosen;
}

void read_journals(const base::World& world, store::Workspace& workspace) {
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < workspace.files.size(); ++i)
    if (workspace.files[i].role == store::Role::journal) which.push_back(i);
  store::read_files(world, workspace, which);
}

std::string_view unit_of(const store::Workspace& workspace, std::string_view id) {
  const model::Goal* goal = workspace.find_goal(id);
  return goal != nullptr && goal->metric && goal->metric->unit ? goal->metric->unit->value
                                                               : std::string_view{};
}

// Readings are shown in the units of their goals: these are read, and no others.
void read_goals_of(const base::World& world, store::Workspace& workspace, const History::Events& events) {
  std::vector<std::size_t> which;
  for (const model::Event* event : events) {
    if (event->kind != EventKind::progress) continue;
    if (const auto file = workspace.file_index(fmt::format("goals/{}.yaml", event->subject.value)))
      which.push_back(*file);
  }
  std::sort(which.begin(), which.end());
  which.erase(std::unique(which.begin(), which.end()), which.end());
  store::read_files(world, workspace, which);
}

}  // namespace

Exit read_log(cli::Context& context, const LogArgs& args) {
  auto workspace = context.open_listed(store::LoadOptions::everything());
  if (!workspace) return context.fail(workspace.error());
  const auto filter = make_filter(context, *workspace, args);
  if (!filter) return context.fail(filter.error());
  read_journals(context.world(), *workspace);
  context.warn_of_skipped_files(*workspace);
  const History history(*workspace);
  const History::Events events = choose(history, *filter);
  if (args.format == "json") {
    context.print(render::event_log_json(events));
    return Exit::done;
  }
  if (events.empty()) {
    context.warn(history.all().empty() && !args.subject && !args.since && !args.until
                     ? "nothing is recorded yet: cairn log GOAL 58, cairn log me --win \"…\""
                     : "nothing of that is recorded");
    return Exit::done;
  }
  read_goals_of(context.world(), *workspace, events);
  const auto unit = [&](std::string_view id) { return unit_of(*workspace, id); };
  const base::Date today = context.today(workspace->settings);
  cli::print_paged(context, render::event_log_text(events, history, unit, today, context.style()),
                   !args.no_pager);
  return Exit::done;
}

}  // namespace cairn::commands
