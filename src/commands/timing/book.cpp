// Only the months that matter are read: a timer starts in an instant however long the journal is.
#include "commands/timing/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/query.h"
#include "base/text.h"
#include "commands/done_report.h"
#include "commands/writing.h"

namespace cairn::commands::timing {
namespace {

using base::Failure;
using document::Value;

}  // namespace

base::Result<Subject> find_timed(const base::World& world, store::Workspace& workspace,
                                 std::string_view text) {
  const auto subject = find_subject(world, workspace, text);
  if (!subject) return subject;
  if (subject->kind == Subject::Kind::person)
    return base::fail(Failure::usage,
                      fmt::format("'{}' is a person, and time is recorded of goals and tasks", subject->id),
                      fmt::format("record the contact: cairn log {} --how coffee", subject->id));
  if (subject->item && task_of(workspace, *subject) == nullptr)
    return base::fail(
        Failure::usage,
        fmt::format("'{}' is {} {}, and time is recorded of goals and tasks", subject->address(),
                    subject->item->kind == analysis::ItemKind::obstacle ? "an" : "a",
                    analysis::noun(subject->item->kind)),
        fmt::format("record it of the goal: {}", subject->id));
  if (subject->is_goal() && workspace.find_goal(subject->id) == nullptr)
    return tl::make_unexpected(editable_tree(workspace, subject->file).error());
  return subject;
}

std::string doubt(const store::Workspace& workspace, const Subject& subject) {
  const model::Task* task = task_of(workspace, subject);
  if (task != nullptr && task->done)
    return fmt::format("'{}' is done since {}; its time is recorded all the same", subject.address(),
                       task->done->value.iso());
  const model::Goal* goal = workspace.find_goal(subject.id);
  if (goal == nullptr || goal->state() == model::Status::active || goal->state() == model::Status::idea)
    return {};
  return fmt::format("'{}' is {}; its time is recorded all the same", goal->id,
                     model::to_string(goal->state()));
}

std::string shown(const store::Workspace& workspace, std::string_view subject) {
  const bool is_of_goal = subject.find('/') != std::string_view::npos ||
                          workspace.file_index(fmt::format("goals/{}.yaml", subject));
  return is_of_goal ? base::printable(subject) : fmt::format("inbox/{}", base::printable(subject));
}

std::string title_of(const base::World& world, store::Workspace& workspace, const std::string& subject) {
  const auto found = find_subject(world, workspace, shown(workspace, subject));
  return found ? commands::title_of(workspace, *found) : std::string();
}

void read_journals(const base::World& world, store::Workspace& workspace, const base::Period& days) {
  std::vector<std::size_t> files;
  for (base::Date month = days.first.first_of_month(); month <= days.last; month = month.plus_months(1)) {
    if (const auto file = workspace.file_index(journal_path({month, std::nullopt}))) files.push_back(*file);
    if (month.plus_months(1) == month) break;
  }
  store::read_files(world, workspace, files);
}

std::vector<store::FileChange> journal_changes(const base::World& world, store::Workspace& workspace,
                                               const std::vector<Entry>& entries) {
  std::map<std::string, store::FileChange> by_path;
  for (const Entry& entry : entries) {
    Entries keys = {{"time", Value::literal(entry.subject)},
                    {"for", Value::literal(base::to_string(entry.work))}};
    if (entry.rounds > 0) keys.emplace_back("pomodoro", Value::literal(std::to_string(entry.rounds)));
    if (entry.interrupted > 0)
      keys.emplace_back("interrupted", Value::literal(std::to_string(entry.interrupted)));
    if (entry.note) keys.emplace_back("note", Value::quoted(std::string(base::trim(*entry.note))));
    Recording recording(world, workspace, entry.at);
    recording.add(std::move(keys));
    for (store::FileChange& change : recording.changes()) {
      const auto [known, is_new] = by_path.try_emplace(change.path, change);
      if (!is_new) known->second.after += change.after;
    }
  }
  std::vector<store::FileChange> changes;
  for (auto& [path, change] : by_path) changes.push_back(std::move(change));
  return changes;
}

void take_in(store::Workspace& workspace, const std::vector<store::FileChange>& changes) {
  for (const store::FileChange& change : changes) {
    if (change.kind != store::FileChange::Kind::append) continue;
    const store::SourceFile* file = workspace.find_file(change.path);
    std::string text = file != nullptr ? std::string(file->source()) : std::string();
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    store::put_text(workspace, {change.path, text + change.after});
  }
}

base::Period week_so_far(const model::Settings& settings, base::Date day) {
  return {day.start_of_week(settings.week_start), day};
}

std::string totals_text(const base::World& world, store::Workspace& workspace, base::Date today) {
  const base::Period week = week_so_far(workspace.settings, today);
  // What began after midnight on the last evening stands in the next month.
  read_journals(world, workspace, {week.first, week.last.plus_days(1)});
  const analysis::History history(workspace);
  const auto sessions = analysis::sessions_of(history);
  return fmt::format("{} today, {} this week", base::to_string(analysis::total(sessions, {today, today})),
                     base::to_string(analysis::total(sessions, week)));
}

}  // namespace cairn::commands::timing
