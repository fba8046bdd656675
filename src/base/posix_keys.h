// The keyboard of a terminal, key by key, and the signals that belong to it.
#pragma once

#include <functional>
#include <memory>

#include "base/world.h"

namespace cairn::base {

// `before_wait` shows what was written. One at a time in a process: signals are the process's own.
Result<std::unique_ptr<Keys>> open_posix_keys(std::function<void()> before_wait);

}  // namespace cairn::base
