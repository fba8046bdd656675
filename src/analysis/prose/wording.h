// Wording that findings speak about: hedges, vague words, blanks, passives, second outcomes.
#pragma once

#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

void read_wording(const Sentence& sentence, const Structure& structure, Reading& reading);

}  // namespace cairn::analysis::prose
