// How often: recurrences without an end of their own.
#pragma once

#include "analysis/prose/reading.h"
#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

// Fills `reading.cadences` and marks the tokens of the period; the number that is repeated stays a quantity.
void read_cadences(Sentence& sentence, Reading& reading);

}  // namespace cairn::analysis::prose
