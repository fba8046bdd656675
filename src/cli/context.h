// What a command works with: the outside world, the global options, the workspace, and where to write.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/world.h"
#include "cli/globals.h"
#include "render/style.h"
#include "store/lock.h"
#include "store/transaction.h"
#include "store/workspace.h"

namespace cairn::cli {

struct Command;

enum class Exit { done = 0, findings = 1, usage = 2, system = 4 };
Exit exit_of(base::Failure failure);
inline constexpr std::array kExits = {Exit::done, Exit::findings, Exit::usage, Exit::system};
std::string_view meaning(Exit exit);  // a sentence, for the manual

// A workspace that is locked, or that a dry run only pretends to write.
struct WriteSession {
  store::Workspace workspace;
  std::optional<store::WorkspaceLock> lock;  // absent in a dry run
  std::string command;                       // "set pmp due=2027-07-17", for the undo
  std::string note{};                        // of an undo: what it takes back

  bool is_dry_run() const { return !lock; }
};

class Context {
 public:
  Context(const base::World& world, Globals globals, std::string command_line,
          std::span<const Command* const> commands);

  // The same options in another world.
  Context in(const base::World& world) const { return {world, globals_, command_line_, commands_}; }

  const base::World& world() const { return world_; }
  const render::Style& style() const { return style_; }
  std::span<const Command* const> commands() const { return commands_; }

  // Where the command was told to work: -C, else the current folder.
  std::string folder() const { return globals_.folder.value_or(world_.files.current_folder()); }
  // Where the workspace is: -C, else CAIRN_DIR, else upwards from here, else the user's settings.
  base::Result<std::string> find_root() const;
  // The folder itself or the nearest one above it that has a cairn.yaml.
  std::optional<std::string> root_above(std::string folder) const;
  // Loads it, and says on standard error which files were left out.
  base::Result<store::Workspace> open(const store::LoadOptions& options);
  // Names the files and reads none but the settings: for commands that read few.
  base::Result<store::Workspace> open_listed(const store::LoadOptions& options);
  // Says on standard error which of the files that were read were left out.
  void warn_of_skipped_files(const store::Workspace& workspace);
  // Locks first and lists the files then, so that what is read is what is changed; the command reads those
  // that it needs. Refuses a workspace of a newer format.
  base::Result<WriteSession> open_for_writing(const store::LoadOptions& options, bool is_dry_run);
  // The same for a workspace that is known, because the command line named files of it.
  base::Result<WriteSession> open_for_writing_at(const std::string& root, const store::LoadOptions& options,
                                                 bool is_dry_run);
  // Writes, or prints the unified diff of a dry run.
  base::Result<void> write(WriteSession& session, std::vector<store::FileChange> changes);

  base::LocalTime now() const { return world_.clock.now(); }
  base::Date today(const model::Settings& settings) const;
  // Minutes since the midnight at which `today` began; nothing where a day alone is pretended, which is
  // whole.
  std::optional<int> minute_of_today(const model::Settings& settings) const;

  void print(std::string_view text) { world_.terminal.write_output(text); }
  void warn(std::string_view text);  // "cairn: …" on standard error
  Exit fail(const base::Error& error);

 private:
  void explain_interrupted(const std::string& root);

  const base::World& world_;
  Globals globals_;
  std::string command_line_;
  std::span<const Command* const> commands_;
  render::Style style_;
};

}  // namespace cairn::cli
