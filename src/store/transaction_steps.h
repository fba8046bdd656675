// One change at a time: where it may go, whether it has been made, how it is made. Commands use
// transaction.h.
#pragma once

#include <optional>
#include <string>

#include "store/transaction.h"

namespace cairn::store {

enum class Progress {
  not_written,  // the file is as the command saw it
  written,
  changed,  // somebody else's text is there
};

// Refuses a path that is not plainly beneath the root, and one that a symbolic link leads elsewhere.
base::Result<void> check_place(const base::World& world, const std::string& root, const std::string& path);

// Refuses a `.cairn` that a symbolic link leads elsewhere: undo and drafts keep what others must not read.
base::Result<void> check_own_folder(const base::World& world, const std::string& root);

// Nothing when nothing is there.
base::Result<std::optional<std::string>> present_text(const base::World& world, const std::string& root,
                                                      const std::string& path);

base::Result<Progress> progress_of(const base::World& world, const std::string& root,
                                   const FileChange& change);

// Makes the change, and the folders it needs.
base::Result<void> apply(const base::World& world, const std::string& root, const FileChange& change);

// Messages speak of paths as the user does: from the workspace's root.
base::Error relative_to_root(base::Error error, const std::string& root);

// "'a', 'b' and 'c'"
std::string quoted_list(const std::vector<std::string>& paths);

}  // namespace cairn::store
