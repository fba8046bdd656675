// Long results go through the user's pager where there is a terminal to page on.
#pragma once

#include <string_view>

#include "cli/context.h"

namespace cairn::cli {

// Through PAGER, else `less -FRX`; printed as it is where standard output is no terminal, where `wants_pager`
// is false, and where no pager can be started.
void print_paged(Context& context, std::string_view text, bool wants_pager);

}  // namespace cairn::cli
