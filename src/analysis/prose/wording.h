// Wording that findings speak about: hedges, vague words, blanks, passives, second outcomes.
#pragma once

#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

void read_wording(const Sentence& sentence, const Structure& structure, Reading& reading);
// The parts of read_wording() that read wishes, and what is joined to the first goal.
void read_hedges(const Sentence& sentence, const Structure& structure, Reading& reading);
void read_second_goals(const Sentence& sentence, const Structure& structure, Reading& reading);

}  // namespace cairn::analysis::prose
