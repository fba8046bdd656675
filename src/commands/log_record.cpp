// Recording: writes what was planned, and says where that leaves the goal or the person.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "base/text.h"
#include "commands/log_plan.h"
#include "commands/writing.h"
#include "document/read.h"
#include "render/event_log.h"
#include "render/standing.h"

namespace cairn::commands {
namespace {

using cli::Exit;

constexpr double kFarOff = 10;  // times the way from baseline to target

// The lines as they will be read back, in words.
std::string events_in_words(const std::string& lines, const model::Goal* goal, const render::Style& style) {
  const bool has_unit = goal != nullptr && goal->metric && goal->metric->unit;
  std::string text;
  const document::JournalLines journal = document::read_journal(lines);
  for (const auto& part : journal.parts) {
    for (const document::Node item : part.tree.root().items()) {
      std::vector<document::Diagnostic> ignored;
      if (const auto event = model::decode_event(item, ignored))
        text += labelled(model::to_string(event->kind),
                         render::event_in_words(*event, has_unit ? goal->metric->unit->value : ""), style);
    }
  }
  return text;
}

std::optional<double> reading_in(const Plan& plan) {
  for (const auto& [key, value] : plan.events.front())
    if (key == "value") return base::parse_number(value.scalar);
  return std::nullopt;
}

// A confidence or a note alone is recorded as an increment of nothing.
bool moves_a_number(const Plan& plan) {
  if (plan.events.front().front().first != "progress") return false;
  return std::any_of(plan.events.front().begin(), plan.events.front().end(), [](const auto& entry) {
    return entry.first == "value" || (entry.first == "add" && base::parse_number(entry.second.scalar) != 0.0);
  });
}

std::string report(const store::Workspace& workspace, const std::string& id, const Plan& plan,
                   const std::string& lines, const std::string& when, base::Date today,
                   const render::Style& style) {
  const model::Goal* goal = workspace.find_goal(id);
  std::string text = fmt::format("{} on {}\n", id, when) + events_in_words(lines, goal, style);
  for (const NewTask& task : plan.tasks)
    text += labelled("task", fmt::format("{}: {}", task.address, task.text), style);
  const bool has_progress = plan.events.front().front().first == "progress";
  const bool has_number = moves_a_number(plan) || (goal != nullptr && goal->metric);
  return has_progress && has_number ? text + standing_now(workspace, id, today, style) : text;
}

// What makes a number look wrong, though it is kept.
std::string doubt(const model::Goal& goal, const Plan& plan) {
  if (plan.events.front().front().first != "progress") return {};
  if (!goal.is_open())
    return fmt::format("'{}' is {}; it is recorded all the same", goal.id, model::to_string(goal.state()));
  if (goal.is_habit()) return {};
  if (!goal.metric && !moves_a_number(plan)) return {};
  if (!goal.metric)
    return fmt::format("'{}' has no metric to read this by: cairn set {} metric=\"score: 55 -> 80 %\"",
                       goal.id, goal.id);
  const auto reading = reading_in(plan);
  if (!reading) return {};
  const bool is_bounded = goal.metric->bounded && goal.metric->bounded->value;
  if (is_bounded && (*reading > 100 || *reading < 0))
    return fmt::format("{} is beyond 0 to 100; `cairn log {} NUMBER --amend` corrects it",
                       render::number_text(*reading), goal.id);
  const auto share = analysis::share_of_way(*goal.metric, *reading);
  if (share && std::fabs(*share) > kFarOff)
    return fmt::format("{} is far from {} -> {}; `cairn log {} NUMBER --amend` corrects it",
                       render::number_text(*reading), render::number_text(goal.metric->baseline->value),
                       render::number_text(*goal.metric->target_value()), goal.id);
  return {};
}

// The journal as it is with the new lines, so that the report counts them.
void take_in(store::Workspace& workspace, const store::FileChange& journal) {
  const store::SourceFile* file = workspace.find_file(journal.path);
  std::string text = file != nullptr ? std::string(file->source()) : std::string();
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  store::put_text(workspace, {journal.path, text + journal.after});
}

void read_for_report(const base::World& world, store::Workspace& workspace, const std::string& id) {
  const model::Goal* goal = workspace.find_goal(id);
  if (goal != nullptr) read_progress(world, workspace, *goal);
}

base::Result<std::string> record(cli::WriteSession& session, cli::Context& context, const LogArgs& args) {
  store::Workspace& workspace = session.workspace;
  const base::World& world = context.world();
  const base::Date today = context.today(workspace.settings);
  auto about = find_about(world, workspace, *args.subject);
  if (!about) return tl::make_unexpected(about.error());
  if (const auto sense = check_log_sense(*about, args); !sense) return tl::make_unexpected(sense.error());
  const auto moment = moment_of(context, workspace.settings, args.on);
  if (!moment) return tl::make_unexpected(moment.error());
  const std::string id = about->id;
  // From here on the goal may be read anew, with a task more.
  const auto plan = make_plan(context, workspace, *about, args);
  if (!plan) return tl::make_unexpected(plan.error());
  Recording recording(world, workspace, *moment);
  for (const Entries& event : plan->events) recording.add(event);
  std::vector<store::FileChange> changes;
  for (const NewTask& task : plan->tasks) changes.push_back(task.change);
  const auto events = recording.changes();
  changes.insert(changes.end(), events.begin(), events.end());
  if (const auto written = context.write(session, std::move(changes)); !written)
    return tl::make_unexpected(written.error());
  if (session.is_dry_run()) return std::string{};
  read_for_report(world, workspace, id);
  take_in(workspace, events.front());
  if (const model::Goal* goal = workspace.find_goal(id)) {
    if (const std::string text = doubt(*goal, *plan); !text.empty()) context.warn(text);
  }
  const std::string when = spelled_out(day_of(*moment, workspace.settings), today);
  return report(workspace, id, *plan, events.front().after, when, today, context.style());
}

}  // namespace

std::string standing_now(const store::Workspace& workspace, const std::string& id, base::Date today,
                         const render::Style& style) {
  const model::Goal* goal = workspace.find_goal(id);
  if (goal == nullptr) return {};
  return labelled(
      "now",
      render::metric_standing(*goal, analysis::History(workspace), today, workspace.settings.week_start),
      style);
}

Exit record_log(cli::Context& context, const LogArgs& args) {
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return context.fail(session.error());
  const auto text = record(*session, context, args);
  if (!text) return context.fail(text.error());
  context.print(*text);
  return Exit::done;
}

}  // namespace cairn::commands
