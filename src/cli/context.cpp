// Finds the workspace, and says once what could not be read in it.
#include "cli/context.h"

#include <fmt/format.h>

#include <charconv>

#include "base/text.h"
#include "cli/user_settings.h"
#include "store/diff.h"
#include "store/journal_end.h"
#include "store/pending.h"
#include "store/read_only.h"

namespace cairn::cli {
namespace {

using base::Failure;

constexpr std::size_t kDefaultWidth = 80;

// Each line for itself: what others wrote may stand in any of them.
std::string printable_lines(std::string_view text) {
  std::string out;
  for (const std::string_view line : base::split(text, '\n')) {
    if (!out.empty()) out += '\n';
    out += base::printable(line);
  }
  return out;
}

render::Style make_style(const base::World& world, const std::optional<std::string>& color) {
  render::Style style;
  style.width = static_cast<std::size_t>(world.terminal.columns().value_or(kDefaultWidth));
  const auto is_set = [&](const char* name) {
    const auto value = world.environment.get(name);
    return value && !value->empty() && *value != "0";
  };
  if (color == "always") {
    style.has_color = true;
  } else if (color == "never") {
    style.has_color = false;
  } else if (world.environment.get("NO_COLOR").value_or("").empty() && is_set("CLICOLOR_FORCE")) {
    style.has_color = true;
  } else {
    style.has_color = world.environment.get("NO_COLOR").value_or("").empty() &&
                      world.terminal.is_output_tty() &&
                      world.environment.get("TERM").value_or("dumb") != "dumb";
  }
  return style;
}

}  // namespace

Exit exit_of(Failure failure) {
  switch (failure) {
    case Failure::content:
      return Exit::findings;
    case Failure::usage:
      return Exit::usage;
    case Failure::system:
      return Exit::system;
  }
  return Exit::system;
}

std::string_view meaning(Exit exit) {
  switch (exit) {
    case Exit::done:
      return "Done.";
    case Exit::findings:
      return "`cairn check` found something at or above `--fail-on`; or a file's content forbids the change.";
    case Exit::usage:
      return "The command line, the settings or an id is wrong, or there is no workspace.";
    case Exit::system:
      return "The system refused to open, lock or write a file, or somebody changed it meanwhile.";
  }
  return "";
}

Context::Context(const base::World& world, Globals globals, std::string command_line,
                 std::span<const Command* const> commands)
    : world_(world),
      globals_(std::move(globals)),
      command_line_(std::move(command_line)),
      commands_(commands),
      style_(make_style(world, globals_.color)) {}

std::optional<std::string> Context::root_above(std::string folder) const {
  while (true) {
    if (world_.files.kind_of(folder + "/cairn.yaml")) return folder.empty() ? "/" : folder;
    const std::size_t slash = folder.rfind('/');
    if (slash == std::string::npos || folder.empty()) return std::nullopt;
    folder.resize(slash);
  }
}

base::Result<std::string> Context::find_root() const {
  const auto named = [&](const std::string& folder, std::string_view by) -> base::Result<std::string> {
    const auto path = world_.files.canonical(folder);
    if (path && world_.files.kind_of(*path + "/cairn.yaml")) return *path;
    return base::fail(
        Failure::usage,
        fmt::format("'{}' ({}) is not a workspace: it has no cairn.yaml", base::printable(folder), by),
        fmt::format("make one with `cairn init {}`", base::printable(folder)));
  };
  if (globals_.folder) {
    // Like git's -C: as if started there.
    const auto path = world_.files.canonical(*globals_.folder);
    if (!path)
      return tl::make_unexpected(base::Error{Failure::usage, path.error().message, path.error().help});
    if (auto root = root_above(*path)) return *root;
    return named(*globals_.folder, "-C");
  }
  if (const auto folder = world_.environment.get("CAIRN_DIR"); folder && !folder->empty())
    return named(*folder, "CAIRN_DIR");
  if (auto root = root_above(world_.files.current_folder())) return *root;
  const auto of_user = workspace_of_user(world_);
  if (!of_user) return tl::make_unexpected(of_user.error());
  if (*of_user) return named(**of_user, "your settings");
  return base::fail(Failure::usage, "this is no workspace: there is no cairn.yaml here or in a folder above",
                    "make one here with `cairn init`, or name one with -C DIR or CAIRN_DIR");
}

void Context::warn(std::string_view text) {
  world_.terminal.write_error(fmt::format("cairn: {}\n", printable_lines(text)));
}

Exit Context::fail(const base::Error& error) {
  warn(error.message);
  if (!error.help.empty()) world_.terminal.write_error(fmt::format("  {}\n", printable_lines(error.help)));
  return exit_of(error.kind);
}

base::Date Context::today(const model::Settings& settings) const {
  return base::day_of(now(), settings.day_start);
}

std::optional<int> Context::minute_of_today(const model::Settings& settings) const {
  const auto pretended = globals_.today ? globals_.today : world_.environment.get("CAIRN_TODAY");
  if (pretended && base::Date::parse_iso(*pretended)) return std::nullopt;
  return now().minute + 24 * 60 * (now().date - today(settings));
}

namespace {

// A setting that cannot be read, and what holds instead; empty where all can.
std::string trouble_with_settings(const store::Workspace& workspace) {
  const store::SourceFile* settings = workspace.find_file("cairn.yaml");
  if (settings == nullptr || !settings->tree || settings->diagnostics.empty()) return {};
  return fmt::format("cairn.yaml: {}; the default is used (`cairn check cairn.yaml`)",
                     settings->diagnostics.front().message);
}

// What nobody knows of the hours and days off, because it cannot be read.
std::string trouble_with_profile(const store::Workspace& workspace) {
  const store::SourceFile* profile = workspace.find_file("profile.yaml");
  if (profile == nullptr || !profile->tree || profile->diagnostics.empty()) return {};
  return fmt::format("profile.yaml: {}; that is left out (`cairn check profile.yaml`)",
                     profile->diagnostics.front().message);
}

}  // namespace

void Context::warn_of_skipped_files(const store::Workspace& workspace) {
  for (const store::SourceFile& file : workspace.files) {
    const bool is_journal = file.role == store::Role::journal;
    if (file.tree || (is_journal && file.is_readable) || file.diagnostics.empty()) continue;
    warn(fmt::format("skipped {}: {} (`cairn check {}` shows where)", base::printable(file.path),
                     file.diagnostics.front().message, base::printable(file.path)));
  }
  if (const std::string trouble = trouble_with_settings(workspace); !trouble.empty()) warn(trouble);
  if (const std::string trouble = trouble_with_profile(workspace); !trouble.empty()) warn(trouble);
  if (workspace.is_too_new()) {
    warn(fmt::format("cairn.yaml says format {}; this cairn knows format {}: read-only",
                     store::shown_format(workspace), store::kFormatVersion));
  }
}

void Context::explain_interrupted(const std::string& root) {
  if (const auto interrupted = store::find_interrupted(world_, root)) warn(interrupted->text);
}

base::Result<store::Workspace> Context::open(const store::LoadOptions& options) {
  const auto root = find_root();
  if (!root) return tl::make_unexpected(root.error());
  explain_interrupted(*root);
  store::Workspace workspace = store::load(world_, *root, options);
  warn_of_skipped_files(workspace);
  return workspace;
}

base::Result<store::Workspace> Context::open_listed(const store::LoadOptions& options) {
  const auto root = find_root();
  if (!root) return tl::make_unexpected(root.error());
  explain_interrupted(*root);
  return store::list_files(world_, *root, options);
}

base::Result<WriteSession> Context::open_for_writing(const store::LoadOptions& options, bool is_dry_run) {
  const auto root = find_root();
  if (!root) return tl::make_unexpected(root.error());
  return open_for_writing_at(*root, options, is_dry_run);
}

base::Result<WriteSession> Context::open_for_writing_at(const std::string& root,
                                                        const store::LoadOptions& options, bool is_dry_run) {
  WriteSession session;
  session.command = command_line_;
  // The settings first: a workspace of another format is not even locked.
  const store::Workspace settings = store::list_files(world_, root, {.goals = false});
  if (auto why = store::why_read_only(settings)) return tl::make_unexpected(std::move(*why));
  if (!is_dry_run) {
    // The file of the lock can be read by everybody: what was written about a person is not for it.
    auto lock = store::lock_workspace(world_, root, command_line_.substr(0, command_line_.find(' ')));
    if (!lock) return tl::make_unexpected(lock.error());
    session.lock = std::move(*lock);
    const auto finished = store::finish_interrupted(world_, root, *session.lock);
    if (!finished) return tl::make_unexpected(finished.error());
    if (!finished->empty()) warn(*finished);
  }
  session.workspace = store::list_files(world_, root, options);
  // Without goals it is only looked at whether writing is possible.
  if (const std::string trouble = trouble_with_settings(session.workspace); options.goals && !trouble.empty())
    warn(trouble);
  return session;
}

base::Result<void> Context::write(WriteSession& session, std::vector<store::FileChange> changes) {
  if (!session.lock) {
    for (store::FileChange& change : changes) {
      const bool is_append = change.kind == store::FileChange::Kind::append;
      // A diff of an append shows the lines before it.
      if (is_append)
        change.before = world_.files.read(session.workspace.root + "/" + change.path, {}).value_or("");
      auto lines = is_append ? store::lines_behind(change.path, change.before, change.after)
                             : base::Result<std::string>(change.after);
      if (!lines) return tl::make_unexpected(lines.error());
      change.after = std::move(*lines);
      print(store::unified_diff(change));
    }
    return {};
  }
  store::ChangeSet set{session.command, std::move(changes)};
  set.note = session.note;
  return store::commit(world_, session.workspace.root, *session.lock, set);
}

}  // namespace cairn::cli
