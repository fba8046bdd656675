// `cairn done`: mark what is done, and say where that leaves its goal.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "commands/done_report.h"
#include "commands/table.h"
#include "commands/writing.h"
#include "document/edit.h"

namespace cairn::commands {
namespace {

using analysis::ItemKind;
using analysis::TaskList;
using base::Failure;
using cli::Exit;
using cli::Metavar;
using document::Value;

struct Args {
  std::optional<std::string> subject, on, celebrate, learnt;
  bool dry_run = false;
};

void declare(cli::Options& options, Args& args) {
  options.value("subject", Metavar::open_item, args.subject, "the goal, or goal/item; inbox/task too")
      .is_required = true;
  options.value("--on", Metavar::past_date, args.on, "the day it was done; today when left out");
  options.value("--celebrate", Metavar::text, args.celebrate,
                "how you celebrate a goal or a milestone; kept in the journal");
  options.value("--learnt", Metavar::text, args.learnt, "what it has taught you; kept in the journal");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

base::Result<void> check_kind(const Subject& subject) {
  if (subject.kind == Subject::Kind::person)
    return base::fail(Failure::usage, fmt::format("'{}' is a person, and no person is ever done", subject.id),
                      fmt::format("record what happened: cairn log {} --how coffee", subject.id));
  if (!subject.item) return {};
  if (subject.item->kind == ItemKind::resource)
    return base::fail(Failure::usage, fmt::format("'{}' is a resource", subject.address()),
                      fmt::format("say that you have it: cairn set {} have=true", subject.address()));
  if (subject.item->kind == ItemKind::obstacle)
    return base::fail(Failure::usage, fmt::format("'{}' is an obstacle", subject.address()),
                      fmt::format("when it is out of the way: cairn drop {} --because …", subject.address()));
  return {};
}

std::optional<base::Date> done_on(const store::Workspace& workspace, const Subject& subject) {
  if (const model::Task* task = task_of(workspace, subject))
    return task->done ? std::optional(task->done->value) : std::nullopt;
  if (const model::Milestone* milestone = milestone_of(workspace, subject))
    return milestone->done ? std::optional(milestone->done->value) : std::nullopt;
  return std::nullopt;
}

// " on 2026-11-21", where the file says so.
std::string since(const model::Goal& goal) {
  return goal.finished ? fmt::format(" on {}", goal.finished->value.iso()) : std::string();
}

std::vector<std::string> waiting_tasks(const store::Workspace& workspace, const TaskList& list) {
  std::vector<std::string> waiting;
  for (const model::Task& task : list.tasks)
    if (!task.done && is_waiting(workspace, list, task)) waiting.emplace_back(task.address);
  return waiting;
}

// The goals and the inbox that the tasks wait for decide what is free.
void read_waited_for(const base::World& world, store::Workspace& workspace, const Subject& subject) {
  std::vector<std::size_t> files;
  for (const std::string_view id : goals_waited_for(tasks_of(workspace, subject)))
    if (const auto file = workspace.file_index(fmt::format("goals/{}.yaml", id))) files.push_back(*file);
  if (const auto inbox = workspace.file_index("inbox.yaml")) files.push_back(*inbox);
  store::read_files(world, workspace, files);
}

std::vector<document::Edit> edits_for(const Subject& subject, base::Date day) {
  const Value date = Value::literal(day.iso());
  if (subject.is_goal())
    return {document::Set{{"status"}, Value::literal("done")}, document::Set{{"finished"}, date}};
  document::Path path = subject.path;
  path.emplace_back("done");
  return {document::Set{std::move(path), date}};
}

void record(Recording& recording, const Marked& marked, model::Status status, const Args& args) {
  const Subject& subject = marked.subject;
  const Value about = Value::literal(subject.event_subject());
  if (!marked.done_before && subject.is_goal()) {
    recording.add({{"change", about},
                   {"key", Value::literal("status")},
                   {"from", Value::literal(std::string(model::to_string(status)))},
                   {"to", Value::literal("done")}});
  } else if (!marked.done_before) {
    recording.add({{"done", about}});
  }
  if (args.celebrate) recording.add({{"celebrate", about}, {"how", Value::quoted(*args.celebrate)}});
  const std::string learner = subject.id.empty() ? "me" : subject.id;
  if (args.learnt) recording.add({{"note", Value::literal(learner)}, {"said", Value::quoted(*args.learnt)}});
}

std::string hint(const Marked& marked, const Args& args) {
  if (!marked.subject.is_goal() || args.celebrate || args.learnt) return {};
  return fmt::format(
      "How will you celebrate it, and what did it teach you?\n"
      "  cairn done {} --celebrate \"…\" --learnt \"…\"\n",
      marked.subject.id);
}

std::string already(const Marked& marked, const Args& args, base::Date today) {
  const std::string address = marked.subject.address();
  std::string text =
      fmt::format("{} is done already: {}\n", address, spelled_out(*marked.done_before, today));
  if (args.on && marked.day != *marked.done_before) {
    text += fmt::format("  to correct the day: cairn set {} {}={}\n", address,
                        marked.subject.is_goal() ? "finished" : "done", marked.day.iso());
  }
  return text;
}

// What was recorded of something that had been finished before.
std::string also_said(const Marked& marked, const Args& args, base::Date today, const render::Style& style) {
  std::string text =
      fmt::format("{}: done {}\n", marked.subject.address(), spelled_out(*marked.done_before, today));
  if (args.celebrate) text += labelled("celebrate", base::printable(*args.celebrate), style);
  if (args.learnt) text += labelled("learnt", base::printable(*args.learnt), style);
  return text;
}

base::Result<Marked> look(const cli::Context& context, store::Workspace& workspace, const Args& args) {
  const auto subject = find_subject(context.world(), workspace, *args.subject);
  if (!subject) return tl::make_unexpected(subject.error());
  if (const auto checked = check_kind(*subject); !checked) return tl::make_unexpected(checked.error());
  if (args.celebrate && task_of(workspace, *subject) != nullptr)
    return base::fail(Failure::usage, "--celebrate is for goals and milestones",
                      "record a task's success with `cairn log GOAL --win TEXT`");
  const auto tree = editable_tree(workspace, subject->file);
  if (!tree) return tl::make_unexpected(tree.error());
  const auto moment = moment_of(context, workspace.settings, args.on);
  if (!moment) return tl::make_unexpected(moment.error());
  Marked marked{*subject, *moment, day_of(*moment, workspace.settings), done_on(workspace, *subject), {}};
  const model::Goal* goal = workspace.find_goal(subject->id);
  if (subject->is_goal() && goal != nullptr && goal->state() == model::Status::done)
    marked.done_before = goal->finished ? goal->finished->value : marked.day;
  if (subject->is_goal() && goal != nullptr && goal->state() == model::Status::dropped)
    return base::fail(Failure::content, fmt::format("'{}' was dropped{}", goal->id, since(*goal)),
                      fmt::format("take it up again first: cairn set {} status=active finished=", goal->id));
  read_waited_for(context.world(), workspace, *subject);
  marked.waiting = waiting_tasks(workspace, tasks_of(workspace, *subject));
  return marked;
}

// Reads on behind what is written: the journal for the metric.
void read_for_report(const cli::Context& context, store::Workspace& workspace, const Subject& subject) {
  const model::Goal* goal = workspace.find_goal(subject.id);
  if (goal != nullptr && (goal->metric || goal->is_habit())) read_progress(context.world(), workspace, *goal);
}

base::Result<std::string> mark(cli::WriteSession& session, cli::Context& context, const Args& args) {
  store::Workspace& workspace = session.workspace;
  const base::Date today = context.today(workspace.settings);
  const auto marked = look(context, workspace, args);
  if (!marked) return tl::make_unexpected(marked.error());
  const Subject& subject = marked->subject;
  const bool has_event = args.celebrate || args.learnt;
  if (marked->done_before && !has_event) return already(*marked, args, today);

  std::vector<store::FileChange> changes;
  const model::Goal* goal = workspace.find_goal(subject.id);
  Recording recording(context.world(), workspace, marked->moment);
  record(recording, *marked, goal != nullptr ? goal->state() : model::Status::active, args);
  const model::Task* task = task_of(workspace, subject);
  const bool has_estimate = !marked->done_before && task != nullptr && task->estimate;
  store::Overlay old;
  if (!marked->done_before) {
    auto change = edited_file(workspace, subject.file, edits_for(subject, marked->day));
    if (!change) return tl::make_unexpected(change.error());
    old = {change->path, change->before};
    store::put_text(workspace, {change->path, change->after});
    changes.push_back(std::move(*change));
  }
  auto events = recording.changes();
  std::move(events.begin(), events.end(), std::back_inserter(changes));
  if (const auto written = context.write(session, std::move(changes)); !written)
    return tl::make_unexpected(written.error());
  if (session.is_dry_run()) return std::string{};
  if (marked->done_before) return also_said(*marked, args, today, context.style());
  read_for_report(context, workspace, subject);
  std::string report = done_report(context, workspace, *marked);
  // What a task took tells how long the others will take.
  if (has_estimate) report += brief(new_about_hours(context.world(), workspace, old, today), context.style());
  return report + hint(*marked, args);
}

std::optional<std::string> ask(cli::Context& context, std::string_view question) {
  context.print(fmt::format("{}\n> ", question));
  const auto answer = context.world().terminal.read_line();
  if (!answer || base::trim(*answer).empty()) return std::nullopt;
  return std::string(base::trim(*answer));
}

// A goal that is finished at a terminal is asked about before anything is locked: an answer takes its time.
Args with_answers(cli::Context& context, Args args) {
  const base::Terminal& terminal = context.world().terminal;
  if (args.dry_run || args.celebrate || args.learnt || !terminal.is_input_tty() || !terminal.is_output_tty())
    return args;
  const auto root = context.find_root();
  if (!root) return args;
  store::Workspace workspace = store::list_files(context.world(), *root, store::LoadOptions::everything());
  const auto marked = look(context, workspace, args);
  if (!marked || !marked->subject.is_goal() || marked->done_before) return args;
  context.print(
      fmt::format("{}: {}\n", marked->subject.id, base::printable(title_of(workspace, marked->subject))));
  args.celebrate = ask(context, "How will you celebrate it? (Enter: not now)");
  args.learnt = ask(context, "What did it teach you? (Enter: nothing to note)");
  return args;
}

Exit run(cli::Context& context, const Args& given) {
  if (const auto sound = check_texts({{"--celebrate", &given.celebrate}, {"--learnt", &given.learnt}});
      !sound)
    return context.fail(sound.error());
  const Args args = with_answers(context, given);
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return context.fail(session.error());
  const auto report = mark(*session, context, args);
  if (!report) return context.fail(report.error());
  context.print(*report);
  return Exit::done;
}

}  // namespace

const cli::Command done{
    .name = "done",
    .group = cli::Group::goals,
    .summary = "mark a task, a milestone or a goal as done",
    .details =
        "Writes the day into the file and the event into the journal, and shows the reward, how far the goal "
        "is, which tasks are free now and which is next. A finished goal is asked about on a terminal: how "
        "you "
        "celebrate it, and what it has taught you.",
    .examples =
        "cairn done pmp/book-exam-slot\n"
        "cairn done pmp/book --on yesterday\n"
        "cairn done inbox/renew-badge\n"
        "cairn done pmp --celebrate \"Dinner at Elsa's\" --learnt \"Start the mocks earlier\"",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
