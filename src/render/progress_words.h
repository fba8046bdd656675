// What a forecast says, in words, with the symbol and the colour that stand for it.
#pragma once

#include <string>

#include "analysis/progress.h"
#include "render/style.h"

namespace cairn::render {

struct Verdict {
  std::string symbol;  // ✓ in time, ~ unsure, ! late; blank where there is nothing to judge
  std::string text;    // "99 days of slack", "not enough data (2 of 4 weeks)"
  Paint paint = Paint::none;
};

Verdict verdict_of(const analysis::Progress& progress);

// "66 of 80 %", "3 of 7 done", "4 of 4 mornings"; on the way down "9 → 4 hours", then "4 hours"
enum class Units { named, left_out };
std::string standing_of(const analysis::Progress& progress, Units units = Units::named);
// A change ("-20%") whose baseline nobody has given.
// "not enough data (2 of 4 weeks)"
std::string not_enough_text(const analysis::Forecast& made);
// Behind it, where more than four weeks are asked for.
std::string why_so_many_weeks(const analysis::Forecast& made);
bool lacks_baseline(const analysis::Progress& progress);
// The unit of the goal's metric, or what stands in for it; printable, may be empty.
std::string unit_of(const analysis::Progress& progress);

}  // namespace cairn::render
