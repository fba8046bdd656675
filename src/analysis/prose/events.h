// Events one can answer yes or no to: passed, published, promoted to ROLE.
#pragma once

#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

// Needs uses and regions. Drops what a speaker says before the goal ("As a mother of two, I want"), fills
// events, the head verb with its object, levels and concrete activities.
void read_events(const Sentence& sentence, const Structure& structure, Reading& reading);

// Those that no verb of doing names; read_events() asks for them.
void read_states(const Sentence& sentence, const Structure& structure, Reading& reading);

}  // namespace cairn::analysis::prose
