// What commands wrote, kept so that it can be taken back: one file a command beneath .cairn/undo/, with or
// without git.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/world.h"
#include "store/lock.h"
#include "store/transaction.h"

namespace cairn::store {

inline constexpr std::size_t kMaxUndo = 100;
inline constexpr std::size_t kMaxUndoBytes = std::size_t{64} << 20;

// Adds a record, private, and takes the oldest away beyond kMaxUndo of them or, about, kMaxUndoBytes.
// commit() does it for every command.
base::Result<void> keep_for_undo(const base::World& world, const std::string& root, const WorkspaceLock& lock,
                                 const ChangeSet& changes);

// Newest first. A record that cannot be read ends the list: what lies behind it cannot be reached either.
std::vector<ChangeSet> list_undo(const base::World& world, const std::string& root,
                                 std::size_t at_most = kMaxUndo);

// What can be taken back and what can be brought back, each newest first. A record that cannot be read ends
// both, and is named. An undo says in its note which
// records it takes back, a redo which undo.
struct UndoHistory {
  std::vector<ChangeSet> standing, undone;            // commands; undos that nothing was written after
  std::vector<int> standing_numbers, undone_numbers;  // of their records
  std::optional<base::Error> unreadable;
};
UndoHistory read_undo_history(const base::World& world, const std::string& root);
// "undo 7 6", "redo 8": the note of a command that takes these records back.
std::string undo_note(std::span<const int> numbers);
std::string redo_note(int number);
// The commands, by their records, that an undo took back.
std::vector<ChangeSet> taken_back_by(const base::World& world, const std::string& root,
                                     const ChangeSet& undo);

// The changes that lead from the files as they are now to how they were before these commands, the newest
// first. Failure::content when a file is not as they left it: changed since, and by whom last recorded.
base::Result<std::vector<FileChange>> reverse(const base::World& world, const std::string& root,
                                              std::span<const ChangeSet> newest_first);

// The same without looking at the files: what one would have to take back by hand.
std::vector<FileChange> reverse_as_recorded(std::span<const ChangeSet> newest_first);

}  // namespace cairn::store
