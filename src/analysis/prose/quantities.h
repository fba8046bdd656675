// The numbers of a sentence that count or measure, as opposed to those that name or date.
#pragma once

#include "analysis/prose/reading.h"
#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

// Runs after times and cadences; fills `reading.quantities` and marks the tokens.
void read_quantities(Sentence& sentence, Reading& reading);

// Takes out again what counts those whom a verb without an end acts on.
void drop_known_counts(Sentence& sentence, std::optional<std::size_t> verb, Reading& reading);

}  // namespace cairn::analysis::prose
