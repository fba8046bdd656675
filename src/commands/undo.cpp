// `cairn undo`: take back what commands wrote, with or without git.
#include "store/undo.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "analysis/differences.h"
#include "base/text.h"
#include "cli/pager.h"
#include "commands/table.h"
#include "document/read.h"
#include "store/diff.h"
#include "store/timer.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;
using Commands = std::vector<store::ChangeSet>;

constexpr std::size_t kFewDifferences = 8;

struct Args {
  std::optional<std::string> count;
  bool list = false;
  bool redo = false;
  bool dry_run = false;
};

void declare(cli::Options& options, Args& args) {
  options.value("count", Metavar::number, args.count, "how many commands; 1 when left out");
  options.flag("--list", args.list, "show what can be taken back, the newest first");
  options.flag("--redo", args.redo, "bring back what the last undo took");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

// "2026-11-22 12:00"
std::string time_of(const store::ChangeSet& command) {
  const auto time = base::parse_local_time(command.at);
  if (!time) return "an unknown day";
  return fmt::format("{} {:02}:{:02}", time->date.iso(), time->minute / 60, time->minute % 60);
}

std::string list_text(const Commands& commands, const render::Style& style) {
  std::string text;
  const std::size_t digits = std::to_string(commands.size()).size();
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const std::string number = fmt::format("{:>{}}  ", i + 1, digits);
    const std::string time = time_of(commands[i]) + "  ";
    const std::string name = base::printable(commands[i].command);
    const std::size_t used = base::display_width(number + time);
    const std::size_t room = style.width > used + 12 ? style.width - used : 12;
    text += number + style.paint(render::Paint::dim, time) + base::truncate_to_width(name, room) + "\n";
  }
  return text;
}

base::Result<std::size_t> parse_count(const std::optional<std::string>& text) {
  if (!text) return std::size_t{1};
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), count);
  if (error == std::errc() && end == text->data() + text->size() && count > 0) return count;
  return base::fail(Failure::usage, fmt::format("'{}' is no number of commands", base::printable(*text)),
                    "`cairn undo --list` numbers them: `cairn undo 2` takes back the newest two");
}

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) +
         (!text.empty() && !text.ends_with('\n') ? 1 : 0);
}

// "loses 1 line", "gets 2 lines back", "3 lines change"
std::string change_of_lines(const store::FileChange& change) {
  const std::size_t before = count_lines(change.before);
  const std::size_t after = count_lines(change.after);
  if (before > after) return fmt::format("loses {}", base::count_of(before - after, "line"));
  if (after > before) return fmt::format("gets {} back", base::count_of(after - before, "line"));
  return "some of its lines change";
}

std::vector<analysis::Difference> differences_of(const store::FileChange& change) {
  const auto before = document::read(change.before, {});
  const auto after = document::read(change.after, {});
  if (!before.tree || !after.tree) return {};
  return analysis::differences(before.tree->root(), after.tree->root());
}

// What one file goes through, in words.
std::string effect(const store::FileChange& change) {
  const std::string path = base::printable(change.path);
  if (change.path == store::kTimerPath && change.kind != store::FileChange::Kind::replace)
    return change.kind == store::FileChange::Kind::create ? "timer\n  runs again\n"
                                                          : "timer\n  runs no longer\n";
  if (change.kind == store::FileChange::Kind::create) return fmt::format("{}\n  is there again\n", path);
  if (change.kind == store::FileChange::Kind::remove) return fmt::format("{}\n  is removed\n", path);
  const auto differences =
      change.path.starts_with("journal/") ? std::vector<analysis::Difference>{} : differences_of(change);
  if (differences.empty() || differences.size() > kFewDifferences)
    return fmt::format("{}\n  {}\n", path, change_of_lines(change));
  std::string text = path + "\n";
  const auto side = [](const std::string& value) {
    return value.empty() ? std::string("(nothing)") : base::truncate_to_width(base::printable(value), 60);
  };
  for (const analysis::Difference& one : differences)
    text += fmt::format("  {}: {} -> {}\n", base::printable(one.key), side(one.before), side(one.after));
  return text;
}

std::string report(std::string_view verb, const Commands& commands,
                   const std::vector<store::FileChange>& changes) {
  std::string text;
  for (const store::ChangeSet& command : commands)
    text += fmt::format("{}: `{}` ({})\n", verb, base::printable(command.command), time_of(command));
  for (const store::FileChange& change : changes) text += effect(change);
  if (changes.empty()) text += "Nothing changed: these commands had taken each other back already.\n";
  return text;
}

// What is to be reversed, and how it is told and remembered.
struct Step {
  Commands reversed;  // the newest first
  Commands named;     // the commands that a person typed
  std::string note;
  std::string_view verb;
  std::string next;  // how to go back on it
};

base::Result<Step> choose_undo(const store::UndoHistory& history, std::size_t count) {
  const std::size_t there = history.standing.size();
  if (there < count && history.unreadable) return tl::make_unexpected(*history.unreadable);
  if (there == 0) {
    return base::fail(Failure::usage, "there is nothing to take back",
                      history.undone.empty()
                          ? "cairn keeps what it writes from now on; `git log` may know what came before"
                          : "`cairn undo --redo` brings back what was taken back");
  }
  if (there < count) {
    return base::fail(Failure::usage,
                      fmt::format("only {} can be taken back", base::count_of(there, "command")),
                      "`cairn undo --list` shows them");
  }
  Step step;
  const auto end = history.standing.begin() + static_cast<std::ptrdiff_t>(count);
  step.reversed.assign(history.standing.begin(), end);
  step.named = step.reversed;
  step.note = store::undo_note(std::span(history.standing_numbers).first(count));
  step.verb = "Taken back";
  step.next =
      count == 1 ? "`cairn undo --redo` brings it back.\n" : "`cairn undo --redo` brings them back.\n";
  return step;
}

base::Result<Step> choose_redo(const base::World& world, const std::string& root,
                               const store::UndoHistory& history) {
  if (history.undone.empty())
    return base::fail(Failure::usage, "there is nothing to bring back",
                      "only what was taken back, and nothing written since");
  Step step;
  step.reversed = {history.undone.front()};
  step.named = store::taken_back_by(world, root, history.undone.front());
  std::reverse(step.named.begin(), step.named.end());
  step.note = store::redo_note(history.undone_numbers.front());
  step.verb = "Brought back";
  const std::size_t count = step.named.size();
  step.next = count == 1 ? "`cairn undo` takes it back again.\n"
                         : fmt::format("`cairn undo {}` takes them back again.\n", count);
  return step;
}

Exit show_list(cli::Context& context) {
  const auto root = context.find_root();
  if (!root) return context.fail(root.error());
  const auto history = store::read_undo_history(context.world(), *root);
  if (history.unreadable) context.warn(history.unreadable->message);
  if (history.standing.empty() && !history.unreadable) context.warn("there is nothing to take back");
  std::string text = list_text(history.standing, context.style());
  if (!history.undone.empty()) text += "`cairn undo --redo` brings back what was taken back last.\n";
  cli::print_paged(context, text, true);
  return Exit::done;
}

// The diff that a person would reverse by hand.
void print_recorded(cli::Context& context, const Commands& commands) {
  for (const store::FileChange& change : store::reverse_as_recorded(commands))
    context.print(store::unified_diff(change));
}

base::Result<void> check_sense(const Args& args) {
  if ((args.redo && args.count) || (args.list && (args.count || args.redo)))
    return base::fail(Failure::usage, "--list, --redo and a number do not go together", "choose one of them");
  return {};
}

Exit run(cli::Context& context, const Args& args) {
  if (const auto sense = check_sense(args); !sense) return context.fail(sense.error());
  if (args.list) return show_list(context);
  const auto count = parse_count(args.count);
  if (!count) return context.fail(count.error());
  auto session = context.open_for_writing({.goals = false}, args.dry_run);
  if (!session) return context.fail(session.error());
  const std::string& root = session->workspace.root;
  const auto history = store::read_undo_history(context.world(), root);
  const auto step = args.redo ? choose_redo(context.world(), root, history) : choose_undo(history, *count);
  if (!step) return context.fail(step.error());
  auto changes = store::reverse(context.world(), root, step->reversed);
  if (!changes) {
    if (args.dry_run) print_recorded(context, step->reversed);
    return context.fail(changes.error());
  }
  const std::string text = report(step->verb, step->named, *changes);
  session->note = step->note;
  if (const auto written = context.write(*session, std::move(*changes)); !written)
    return context.fail(written.error());
  if (args.dry_run) return Exit::done;
  context.print(text);
  context.print(step->next);
  return Exit::done;
}

}  // namespace

const cli::Command undo{
    .name = "undo",
    .group = cli::Group::other,
    .summary = "take back what commands wrote",
    .details =
        "One command is one undo, with or without git; the last 100 are kept. Each undo goes one command "
        "further back, and `cairn undo 3` takes back the newest three of `cairn undo --list`; --redo brings "
        "back what the last undo took, until something else is written. It says which files change and how. "
        "A file that has changed since stays as it is, and nothing is taken back.",
    .examples =
        "cairn undo             # the last command\n"
        "cairn undo --list      # what can be taken back\n"
        "cairn undo 3           # the newest three\n"
        "cairn undo --redo      # bring back what that took\n"
        "cairn undo --dry-run   # print the diff first",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
