// Everything one command writes, as one step: all of it is checked before the first byte is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/world.h"
#include "store/lock.h"

namespace cairn::store {

struct FileChange {
  enum class Kind { create, replace, append, remove };
  Kind kind = Kind::replace;
  std::string path;         // relative to the root
  std::string before{};     // what the file must still hold, of replace and remove
  std::string after{};      // the whole new text; of append, the appended lines alone
  bool is_private = false;  // a new file gets mode 0600
  bool operator==(const FileChange&) const = default;
};

struct ChangeSet {
  std::string command;  // as it was typed: "set pmp due=2027-07-17"
  std::vector<FileChange> changes;
  std::string note{};       // of an undo: what it takes back (undo.h)
  std::string at{};         // when, as LocalTime::iso(); set by the record that undo keeps
  bool is_undoable = true;  // whether undo keeps it
};

// Re-reads every file and refuses with Failure::system when one is not what the command saw ("changed
// meanwhile; nothing was written"), then writes in order. Appending to a missing file makes it; a last line
// without an end is completed first, and the lines take the form of the file (journal_end.h).
// Refuses with Failure::content what would make a file larger than cairn reads. A record under .cairn/ lets
// the next run explain a failure between two changes (pending.h). What was written is kept for `cairn undo`
// (undo.h).
base::Result<void> commit(const base::World& world, const std::string& root, const WorkspaceLock& lock,
                          const ChangeSet& changes);

// What a person wrote about others, and what happened, is nobody else's: people/, journal/ and the timer.
bool is_private_path(std::string_view path);

}  // namespace cairn::store
