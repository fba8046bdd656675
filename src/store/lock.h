// One writer at a time in a workspace.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/world.h"

namespace cairn::store {

// Held until it is destroyed.
class WorkspaceLock {
 public:
  explicit WorkspaceLock(std::unique_ptr<base::FileLock> file) : file_(std::move(file)) {}

 private:
  std::unique_ptr<base::FileLock> file_;
};

// Locks `.cairn/lock` below the root; waits at most 5 s (CAIRN_LOCK_WAIT in milliseconds). Failure::system
// names the holder. `command` is what this process does, for the next one that waits.
base::Result<WorkspaceLock> lock_workspace(const base::World& world, const std::string& root,
                                           std::string_view command);

}  // namespace cairn::store
