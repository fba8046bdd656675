// `cairn drop`: give up a goal or take an item out, with the reason kept.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "analysis/next_step.h"
#include "base/text.h"
#include "commands/recording.h"
#include "commands/subject.h"
#include "commands/table.h"
#include "commands/writing.h"
#include "document/edit.h"
#include "store/timer.h"

namespace cairn::commands {
namespace {

using analysis::ItemKind;
using base::Failure;
using cli::Exit;
using cli::Metavar;
using document::Node;
using document::Path;
using document::Value;

struct Args {
  std::optional<std::string> subject, because, on;
  bool dry_run = false;
};

void declare(cli::Options& options, Args& args) {
  options.value("subject", Metavar::open_item, args.subject, "the goal, or goal/item; inbox/task too")
      .is_required = true;
  options.value("--because", Metavar::text, args.because, "why; kept in the journal").is_required = true;
  options.value("--on", Metavar::past_date, args.on, "the day it was given up; today when left out");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

Path joined(Path path, const std::string& key) {
  path.emplace_back(key);
  return path;
}

// Whether `after` or `milestone` of an item of the same file means this one.
bool names(std::string_view reference, const Subject& subject) {
  return reference == subject.item->address || reference == subject.address();
}

// What other tasks of a file say about the item goes with it: they no longer wait for it.
struct References {
  std::vector<document::Edit> edits;
  std::vector<std::string> tasks;  // addresses
};

using IsMeant = std::function<bool(std::string_view)>;

void erase_after(Node after, const Path& path, const IsMeant& is_meant, References& out) {
  if (after.is_scalar()) {
    out.edits.push_back(document::Erase{path});
    return;
  }
  std::vector<std::size_t> which;
  std::size_t index = 0;
  for (const Node one : after.items()) {
    if (is_meant(one.text())) which.push_back(index);
    ++index;
  }
  if (which.size() == index) {
    out.edits.push_back(document::Erase{path});
    return;
  }
  // From the end, so that each index still holds when its turn comes.
  for (auto one = which.rbegin(); one != which.rend(); ++one) {
    Path item = path;
    item.emplace_back(*one);
    out.edits.push_back(document::Erase{std::move(item)});
  }
}

bool waits(const model::Task& task, const IsMeant& is_meant) {
  return std::any_of(task.after.begin(), task.after.end(),
                     [&](const auto& one) { return is_meant(one.value); });
}

References references_to(const Subject& subject, const std::vector<model::Task>& tasks, Node root) {
  const IsMeant is_meant = [&](std::string_view reference) { return names(reference, subject); };
  References out;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const model::Task& task = tasks[i];
    const bool is_itself = subject.item->kind == ItemKind::task && subject.item->index == i;
    if (is_itself) continue;
    const bool is_waiting = waits(task, is_meant);
    const bool leads = task.milestone && names(task.milestone->value, subject);
    const Path path = {std::string("tasks"), i};
    if (is_waiting) {
      const Path after = joined(path, "after");
      erase_after(root.at(after), after, is_meant, out);
    }
    if (leads) out.edits.push_back(document::Erase{joined(path, "milestone")});
    if (is_waiting || leads) out.tasks.emplace_back(task.address);
  }
  return out;
}

// Tasks of other goals and of the inbox may wait for a task, too.
struct Elsewhere {
  std::vector<store::FileChange> changes;
  std::vector<std::string> tasks;  // "talk/book-a-room"
};

base::Result<void> look_in(const store::Workspace& workspace, std::size_t file,
                           const analysis::TaskList& list, const model::Task* dropped, Elsewhere& out) {
  const IsMeant is_meant = [&](std::string_view reference) {
    const auto named = analysis::task_named(workspace, list, reference);
    return named && named->task == dropped;
  };
  References references;
  for (std::size_t i = 0; i < list.tasks.size(); ++i) {
    const model::Task& task = list.tasks[i];
    if (!waits(task, is_meant)) continue;
    const Path after = {std::string("tasks"), i, std::string("after")};
    erase_after(workspace.files[file].tree->root().at(after), after, is_meant, references);
    out.tasks.push_back(fmt::format("{}/{}", list.goal.empty() ? "inbox" : list.goal, task.address));
  }
  if (references.edits.empty()) return {};
  auto change = edited_file(workspace, file, references.edits);
  if (!change) return tl::make_unexpected(change.error());
  out.changes.push_back(std::move(*change));
  return {};
}

base::Result<Elsewhere> look_elsewhere(const store::Workspace& workspace, const Subject& subject) {
  Elsewhere out;
  const model::Task* dropped = task_of(workspace, subject);
  if (dropped == nullptr) return out;
  for (const model::Goal& goal : workspace.goals) {
    if (goal.file == subject.file) continue;
    if (const auto seen = look_in(workspace, goal.file, {goal.id, goal.tasks}, dropped, out); !seen)
      return tl::make_unexpected(seen.error());
  }
  const model::Inbox& inbox = workspace.inbox;
  if (inbox.tasks.empty() || inbox.file == subject.file) return out;
  if (const auto seen = look_in(workspace, inbox.file, {"", inbox.tasks}, dropped, out); !seen)
    return tl::make_unexpected(seen.error());
  return out;
}

void read_lists(const base::World& world, store::Workspace& workspace) {
  std::vector<std::size_t> lists;
  for (std::size_t i = 0; i < workspace.files.size(); ++i) {
    const store::Role role = workspace.files[i].role;
    if (role == store::Role::goal || role == store::Role::inbox) lists.push_back(i);
  }
  store::read_files(world, workspace, lists);
}

// "\"Book the exam slot\" (due 2027-03-01, estimate 30m)": all that the file said, for the journal.
std::string item_in_words(Node item) {
  std::string text;
  std::vector<std::string> rest;
  for (const Node::Entry& entry : item.entries()) {
    const std::string value(entry.value.is_scalar() ? entry.value.text() : entry.value.source());
    if (text.empty()) {
      text = fmt::format("\"{}\"", value);
    } else if (!value.empty()) {
      rest.push_back(fmt::format("{} {}", entry.key.text(), value));
    }
  }
  return rest.empty() ? text : fmt::format("{} ({})", text, base::join(rest, ", "));
}

// The time that runs would have nothing to stand for.
base::Result<void> check_timer(const base::World& world, const store::Workspace& workspace,
                               const Subject& subject) {
  const auto timer = store::read_timer(world, workspace.root);
  // A timer that cannot be read is the matter of `cairn time`.
  const bool runs = timer && *timer && (*timer)->subject == subject.event_subject();
  if (!runs) return {};
  return base::fail(Failure::usage, fmt::format("the timer runs for '{}'", subject.address()),
                    "end it first, so that its time is kept: cairn time stop");
}

base::Result<std::string> drop_item(cli::WriteSession& session, cli::Context& context, const Subject& subject,
                                    const model::Moment& moment, const Args& args) {
  store::Workspace& workspace = session.workspace;
  if (const auto free = check_timer(context.world(), workspace, subject); !free)
    return tl::make_unexpected(free.error());
  const auto tree = editable_tree(workspace, subject.file);
  if (!tree) return tl::make_unexpected(tree.error());
  read_lists(context.world(), workspace);
  const Node root = (*tree)->root();
  const model::Goal* goal = workspace.find_goal(subject.id);
  const std::string words = item_in_words(root.at(subject.path));
  const std::string_view kind = noun(subject.item->kind);
  References references = references_to(subject, goal != nullptr ? goal->tasks : workspace.inbox.tasks, root);
  references.edits.push_back(document::Erase{subject.path});
  auto change = edited_file(workspace, subject.file, references.edits);
  if (!change) return tl::make_unexpected(change.error());
  auto elsewhere = look_elsewhere(workspace, subject);
  if (!elsewhere) return tl::make_unexpected(elsewhere.error());
  std::move(elsewhere->tasks.begin(), elsewhere->tasks.end(), std::back_inserter(references.tasks));

  Recording recording(context.world(), workspace, moment);
  recording.add({{"note", Value::literal(subject.id.empty() ? "me" : subject.id)},
                 {"dropped", Value::literal(subject.item->address)},
                 {"said", Value::quoted(fmt::format("dropped the {} {}: {}", kind, words, *args.because))}});
  const std::string path = change->path;
  std::vector<store::FileChange> changes{std::move(*change)};
  std::move(elsewhere->changes.begin(), elsewhere->changes.end(), std::back_inserter(changes));
  auto events = recording.changes();
  const std::string journal = events.front().path;
  changes.push_back(std::move(events.front()));
  if (const auto written = context.write(session, std::move(changes)); !written)
    return tl::make_unexpected(written.error());
  if (session.is_dry_run()) return std::string{};
  const render::Style& style = context.style();
  std::string text = fmt::format("{}\n", path);
  text += labelled("dropped", fmt::format("{}: {}", subject.address(), words), style);
  const bool is_milestone = subject.item->kind == ItemKind::milestone;
  text += labelled(is_milestone ? "no longer leads to it" : "no longer waits for it",
                   base::join(references.tasks, ", "), style);
  return text + labelled("kept", fmt::format("what it said, and why, in {}", journal), style);
}

base::Result<std::string> drop_goal(cli::WriteSession& session, cli::Context& context, const Subject& subject,
                                    const model::Moment& moment, const Args& args) {
  store::Workspace& workspace = session.workspace;
  const base::Date today = context.today(workspace.settings);
  const auto tree = editable_tree(workspace, subject.file);
  if (!tree) return tl::make_unexpected(tree.error());
  const model::Goal* goal = workspace.find_goal(subject.id);
  const model::Status status = goal != nullptr ? goal->state() : model::Status::active;
  if (goal != nullptr && status == model::Status::dropped) {
    return fmt::format("{} is dropped already{}\n", subject.id,
                       goal->finished ? ": " + spelled_out(goal->finished->value, today) : "");
  }
  if (status == model::Status::done) {
    return base::fail(Failure::content,
                      fmt::format("'{}' is done, and what is done is not given up", subject.id),
                      fmt::format("if it is not done: cairn set {} status=active finished=", subject.id));
  }
  const base::Date day = day_of(moment, workspace.settings);
  auto change = edited_file(workspace, subject.file,
                            {document::Set{{std::string("status")}, Value::literal("dropped")},
                             document::Set{{std::string("finished")}, Value::literal(day.iso())}});
  if (!change) return tl::make_unexpected(change.error());
  Recording recording(context.world(), workspace, moment);
  recording.add({{"change", Value::literal(subject.id)},
                 {"key", Value::literal("status")},
                 {"from", Value::literal(std::string(model::to_string(status)))},
                 {"to", Value::literal("dropped")},
                 {"because", Value::quoted(*args.because)}});
  const std::string path = change->path;
  std::vector<store::FileChange> changes{std::move(*change)};
  auto events = recording.changes();
  std::move(events.begin(), events.end(), std::back_inserter(changes));
  if (const auto written = context.write(session, std::move(changes)); !written)
    return tl::make_unexpected(written.error());
  if (session.is_dry_run()) return std::string{};
  return fmt::format("{}\n  status: {} -> dropped\n  finished: {}\n", path, model::to_string(status),
                     spelled_out(day, today));
}

base::Result<std::string> drop_subject(cli::WriteSession& session, cli::Context& context, const Args& args) {
  store::Workspace& workspace = session.workspace;
  const auto subject = find_subject(context.world(), workspace, *args.subject);
  if (!subject) return tl::make_unexpected(subject.error());
  if (subject->kind == Subject::Kind::person) {
    return base::fail(Failure::usage,
                      fmt::format("'{}' is a person, and people are not dropped", subject->id),
                      fmt::format("say that you are not in touch: cairn set {} status=dormant", subject->id));
  }
  const auto moment = moment_of(context, workspace.settings, args.on);
  if (!moment) return tl::make_unexpected(moment.error());
  return subject->item ? drop_item(session, context, *subject, *moment, args)
                       : drop_goal(session, context, *subject, *moment, args);
}

Exit run(cli::Context& context, const Args& args) {
  if (const auto sound = check_texts({{"--because", &args.because}}); !sound)
    return context.fail(sound.error());
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return context.fail(session.error());
  const auto report = drop_subject(*session, context, args);
  if (!report) return context.fail(report.error());
  context.print(*report);
  return Exit::done;
}

}  // namespace

const cli::Command drop{
    .name = "drop",
    .group = cli::Group::goals,
    .summary = "give up a goal, or take an item out of one",
    .details =
        "A goal stays in its file with the status dropped, and the reason goes into the journal. An item is "
        "taken out of its goal's file; what it said and why it went is kept as a note in the journal, and "
        "tasks that came after it, in other files too, wait for it no longer. `cairn undo` takes either "
        "back.",
    .examples =
        "cairn drop pmp --because \"the company pays for another certificate\"\n"
        "cairn drop pmp/flash-cards --because \"the mock exams teach more\"\n"
        "cairn drop inbox/renew-badge --because \"they did it for everybody\"",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
