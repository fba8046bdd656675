// When a goal happens: deadlines, windows and lengths of time in a sentence.
#pragma once

#include "analysis/prose/reading.h"
#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

// Fills `reading.times` and marks the tokens that were read.
void read_times(Sentence& sentence, const ReadContext& context, Reading& reading);

}  // namespace cairn::analysis::prose
