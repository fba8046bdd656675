// Addresses cut down to what still names one thing, for where there is little room.
#pragma once

#include <string>
#include <string_view>

#include "store/workspace.h"

namespace cairn::analysis {

// The shortest form, cut between words, that names the same goal or item and nothing else: "shorten/board"
// for "shorten-status-report/board-accepts-one".
std::string short_address(const store::Workspace& workspace, std::string_view address);

}  // namespace cairn::analysis
