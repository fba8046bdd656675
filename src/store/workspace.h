// A folder of goal files, loaded: every file that can be read is there as values, every one that cannot is
// named.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/world.h"
#include "document/read.h"
#include "model/event.h"
#include "model/values.h"
#include "store/kept_tree.h"

namespace cairn::store {

enum class Role { settings, profile, inbox, goal, person, journal };

struct SourceFile {
  std::string path;  // relative to the root, for example "goals/pmp.yaml"
  Role role = Role::goal;
  KeptTree tree;  // absent where the file could not be read as a whole
  std::vector<document::JournalLines::Part> journal;
  std::string text;  // of a file that no single tree holds, for snippets
  std::vector<document::Diagnostic> diagnostics;
  bool is_read = false;     // whether it has been looked at
  bool is_readable = true;  // whether the system let it be read
  bool is_editable = false;

  // The name without folder and ending.
  std::string_view stem() const;
  std::string_view source() const;
};

struct Workspace {
  std::string root;  // absolute
  model::Settings settings;
  std::vector<SourceFile> files;      // sorted by folder and id
  std::vector<model::Goal> goals;     // those that are read, sorted by id
  std::vector<model::Person> people;  // those that are read, sorted by id
  model::Profile profile;
  model::Inbox inbox;
  std::vector<model::Event> events;  // in the order of the files

  const model::Goal* find_goal(std::string_view id) const;
  const model::Person* find_person(std::string_view id) const;
  const SourceFile* find_file(std::string_view path) const;
  std::optional<std::size_t> file_index(std::string_view path) const;
  const SourceFile& file_of(const model::Goal& goal) const { return files[goal.file]; }
  // A newer version of the files than this program knows: everything is read-only then.
  bool is_too_new() const;
};

inline constexpr int kFormatVersion = 1;
inline constexpr std::size_t kMaxFileBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaxJournalBytes = std::size_t{64} << 20;

// What to load. cairn.yaml is always read.
struct LoadOptions {
  bool goals = true;
  bool people = false;
  bool profile = false;
  bool inbox = false;
  bool journal = false;
  static LoadOptions everything() { return {true, true, true, true, true}; }
};

// Names the files without reading any but cairn.yaml: for commands that touch one goal among thousands.
Workspace list_files(const base::World& world, const std::string& root, const LoadOptions& options);
// Reads these files, by their index, where they have not been read.
void read_files(const base::World& world, Workspace& workspace, const std::vector<std::size_t>& which);

Workspace load(const base::World& world, const std::string& root, const LoadOptions& options);

// One text in the place of the file at `path`, for `check -` and for files outside any workspace.
struct Overlay {
  std::string path;  // relative to the root; its folder tells its role
  std::string text;
};
Workspace load_with(const base::World& world, const std::string& root, const LoadOptions& options,
                    const std::vector<Overlay>& overlays);
// Only these texts, without a folder behind them.
Workspace load_texts(const std::vector<Overlay>& texts);
// The workspace with one file's text replaced, or the file added: what it would be once the text is written.
void put_text(Workspace& workspace, const Overlay& overlay);

// The order of the files: by folder, and in it by id rather than by name with its ending, so that goals come
// in the order of their ids.
bool comes_before(std::string_view path, std::string_view other);

// By folder and name; goal where nothing else fits.
Role role_of(std::string_view path);

// Whether a path, relative to the root, is what a workspace consists of: where people keep their words, what
// cairn keeps beside them, and what tells git how to treat them.
bool is_workspace_file(std::string_view path);

}  // namespace cairn::store
