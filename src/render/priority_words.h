// Why, who and what for of the matrix, in words that every format prints.
#pragma once

#include <string>

#include "analysis/matrix.h"

namespace cairn::render {

// "supports lead-programmes, which is long-term", "due in 3 days", "6h of work, to begin today at the latest"
std::string reason_in_words(const analysis::Reason& reason, base::Date today);
// "it says so itself: not urgent": of the `false` that decided it; `what` is "important" or "urgent"
std::string denial_in_words(const analysis::Reason& reason, std::string_view what);
// "offers spreadsheets that add up", "helps with feedback", "is of this goal's people"
std::string help_in_words(const analysis::Helper& helper);
// "what serves family", "12h30m of work already spent"
std::string loss_in_words(const analysis::Loss& loss);
// "3 days late", "today", "in 11 days"
std::string due_in_words(base::Date due, base::Date today);
// "Estimates count 1.4 times: so long did 12 finished tasks take."
std::string calibration_in_words(double ratio, std::size_t tasks);
// "Leo Brandt", else the id
std::string name_of(const model::Person& person);

struct QuadrantWords {
  std::string_view symbol;
  std::string_view title;    // "Do"
  std::string_view meaning;  // "important and urgent"
};
QuadrantWords words_of(analysis::Quadrant quadrant);

}  // namespace cairn::render
