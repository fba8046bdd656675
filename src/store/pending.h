// What a command left half written when it died or failed between two files, and how it is finished.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/world.h"
#include "store/lock.h"

namespace cairn::store {

struct Interrupted {
  std::string command;
  std::vector<std::string> written, not_written;  // paths
  std::string text;  // one line for the user: what happened, what is missing, what comes next
};

// Compares the record with the disk; nothing when there is no record or everything was written.
std::optional<Interrupted> find_interrupted(const base::World& world, const std::string& root);

// Writes what is still missing where the files are as the command saw them, and takes the record away. What
// it did, in a line for the user; empty when there was nothing to do. What cannot be finished is kept as
// `.cairn/pending-<date>.json` and named.
base::Result<std::string> finish_interrupted(const base::World& world, const std::string& root,
                                             const WorkspaceLock& lock);

}  // namespace cairn::store
