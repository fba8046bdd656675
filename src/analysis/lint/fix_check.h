// Whether a fix left everything alone but what it replaced.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "store/workspace.h"

namespace cairn::analysis::lint {

// The text with every span replaced. They are sorted and do not overlap.
std::string apply_fixes(std::string_view text, const std::vector<document::Fix>& fixes);

// Every node that no fix touches stands in `after` too, at its shifted place, with the same text, and nothing
// else does. Where `before` could not be read as a whole, only what could be read must still be there.
bool keeps_the_rest(const store::SourceFile& before, const store::SourceFile& after,
                    const std::vector<document::Fix>& fixes);

}  // namespace cairn::analysis::lint
