// Events one can answer yes or no to: passed, published, promoted to ROLE.
#pragma once

#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

// Runs last: needs uses and regions. Fills events, the head verb with its object, levels and concrete
// activities.
void read_events(const Sentence& sentence, const Structure& structure, Reading& reading);

}  // namespace cairn::analysis::prose
