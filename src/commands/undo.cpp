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
  bool dry_run = false;
};

void declare(cli::Options& options, Args& args) {
  options.value("count", Metavar::number, args.count, "how many commands; 1 when left out");
  options.flag("--list", args.list, "show what can be taken back, the newest first");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

// "2026-11-22 12:00"
std::string time_of(const store::ChangeSet& command) {
  const auto time = base::parse_local_time(command.at);
  if (!time) return "an unknown day";
  return fmt::format("{} {:02}:{:02}", time->date.iso(), time->minute / 60, time->minute % 60);
}

// "`set pmp due=2027-07-17`", "`undo` of `set pmp due=2027-07-17`"
std::string name_of(const store::ChangeSet& command) {
  const std::string name = fmt::format("`{}`", base::printable(command.command));
  return command.note.empty() ? name : fmt::format("{} {}", name, base::printable(command.note));
}

std::string list_text(const Commands& commands, const render::Style& style) {
  std::string text;
  const std::size_t digits = std::to_string(commands.size()).size();
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const std::string number = fmt::format("{:>{}}  ", i + 1, digits);
    const std::string time = time_of(commands[i]) + "  ";
    std::string name = base::printable(commands[i].command);
    if (!commands[i].note.empty()) name += " " + base::printable(commands[i].note);
    const std::size_t used = base::display_width(number + time);
    const std::size_t room = style.width > used + 20 ? style.width - used : 20;
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

// What the record of an undo says of itself: `of X`, or `brings back X` where X had been taken back.
constexpr std::string_view kTakesBack = "of ";
constexpr std::string_view kBringsBack = "brings back ";

std::string note_of(const Commands& commands) {
  const store::ChangeSet& newest = commands.front();
  if (commands.size() > 1)
    return fmt::format("{}{} commands, to before `{}`", kTakesBack, commands.size(), commands.back().command);
  const std::string_view note = newest.note;
  if (note.starts_with(kTakesBack)) return fmt::format("{}{}", kBringsBack, note.substr(kTakesBack.size()));
  if (note.starts_with(kBringsBack)) return fmt::format("{}{}", kTakesBack, note.substr(kBringsBack.size()));
  return fmt::format("{}`{}`", kTakesBack, newest.command);
}

std::string headline(const store::ChangeSet& command) {
  const bool is_redo = command.note.starts_with(kTakesBack);
  if (!is_redo) return fmt::format("Taken back: {} ({})\n", name_of(command), time_of(command));
  const std::string_view what = std::string_view(command.note).substr(kTakesBack.size());
  return fmt::format("Brought back: {} (undone {})\n", base::printable(what), time_of(command));
}

std::string report(const Commands& commands, const std::vector<store::FileChange>& changes) {
  std::string text;
  for (const store::ChangeSet& command : commands)
    text += commands.size() == 1 ? headline(command)
                                 : fmt::format("Taken back: {} ({})\n", name_of(command), time_of(command));
  for (const store::FileChange& change : changes) text += effect(change);
  if (changes.empty()) text += "Nothing changed: these commands had taken each other back already.\n";
  return text;
}

base::Result<Commands> choose(const base::World& world, const std::string& root, std::size_t count) {
  Commands commands = store::list_undo(world, root, count);
  if (commands.empty()) {
    return base::fail(Failure::usage, "there is nothing to take back",
                      "cairn keeps what it writes from now on; `git log` may know what came before");
  }
  if (commands.size() < count) {
    return base::fail(Failure::usage,
                      fmt::format("only {} can be taken back", base::count_of(commands.size(), "command")),
                      "`cairn undo --list` shows them");
  }
  return commands;
}

Exit show_list(cli::Context& context) {
  const auto root = context.find_root();
  if (!root) return context.fail(root.error());
  const Commands commands = store::list_undo(context.world(), *root);
  if (commands.empty()) context.warn("there is nothing to take back");
  cli::print_paged(context, list_text(commands, context.style()), true);
  return Exit::done;
}

// The diff that a person would reverse by hand.
void print_recorded(cli::Context& context, const Commands& commands) {
  for (const store::FileChange& change : store::reverse_as_recorded(commands))
    context.print(store::unified_diff(change));
}

Exit run(cli::Context& context, const Args& args) {
  if (args.list) return show_list(context);
  const auto count = parse_count(args.count);
  if (!count) return context.fail(count.error());
  auto session = context.open_for_writing({.goals = false}, args.dry_run);
  if (!session) return context.fail(session.error());
  const std::string& root = session->workspace.root;
  const auto commands = choose(context.world(), root, *count);
  if (!commands) return context.fail(commands.error());
  auto changes = store::reverse(context.world(), root, *commands);
  if (!changes) {
    if (args.dry_run) print_recorded(context, *commands);
    return context.fail(changes.error());
  }
  const std::string text = report(*commands, *changes);
  const bool is_nothing = changes->empty();
  session->note = note_of(*commands);
  if (const auto written = context.write(*session, std::move(*changes)); !written)
    return context.fail(written.error());
  if (args.dry_run) return Exit::done;
  context.print(text);
  const bool is_redo = *count == 1 && commands->front().note.starts_with(kTakesBack);
  if (!is_nothing)
    context.print(fmt::format("`cairn undo` once more {}.\n", is_redo       ? "takes it back again"
                                                              : *count == 1 ? "brings it back"
                                                                            : "brings them back"));
  return Exit::done;
}

}  // namespace

const cli::Command undo{
    .name = "undo",
    .group = cli::Group::other,
    .summary = "take back what commands wrote",
    .details =
        "One command is one undo, with or without git; the last 100 are kept. It says which files change and "
        "how. A file that has changed since stays as it is, and nothing is taken back. An undo is a command "
        "too: taking it back is a redo. `cairn undo 3` takes back the newest three of `cairn undo --list`, "
        "so "
        "that everything is as it was before the third.",
    .examples =
        "cairn undo             # the last command\n"
        "cairn undo --list      # what can be taken back\n"
        "cairn undo 3           # the newest three\n"
        "cairn undo --dry-run   # print the diff first",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
