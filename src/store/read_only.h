// Settings that say another format, or that nobody can read, may be of a newer program: nothing is written
// then.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "store/workspace.h"

namespace cairn::store {

// What cairn.yaml says, fit to be printed.
std::string shown_format(const Workspace& workspace);
// Why nothing may be written in this workspace, of which cairn.yaml has been read.
std::optional<base::Error> why_read_only(const Workspace& workspace);

}  // namespace cairn::store
