// What commands wrote, kept so that it can be taken back: one file a command beneath .cairn/undo/, with or
// without git.
#pragma once

#include <cstddef>
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

// Adds a record, private, and takes the oldest away beyond kMaxUndo of them or, about, kMaxUndoBytes. commit() does it for every command.
base::Result<void> keep_for_undo(const base::World& world, const std::string& root, const WorkspaceLock& lock,
                                 const ChangeSet& changes);

// Newest first. A record that cannot be read ends the list: what lies behind it cannot be reached either.
std::vector<ChangeSet> list_undo(const base::World& world, const std::string& root,
                                 std::size_t at_most = kMaxUndo);

// The changes that lead from the files as they are now to how they were before these commands, the newest
// first. Failure::content when a file is not as they left it: changed since, and by whom last recorded.
base::Result<std::vector<FileChange>> reverse(const base::World& world, const std::string& root,
                                              std::span<const ChangeSet> newest_first);

// The same without looking at the files: what one would have to take back by hand.
std::vector<FileChange> reverse_as_recorded(std::span<const ChangeSet> newest_first);

}  // namespace cairn::store
