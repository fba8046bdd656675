// Lengths of time as people count them.
#pragma once

#include <optional>

#include "analysis/prose/reading.h"
#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

struct Length {
  std::size_t end = 0;
  int count = 1;
  Grain unit = Grain::month;
  bool is_uncounted = false;     // "a few months"
  bool is_working_days = false;  // Monday to Friday
};

// "six months", "a year", "the next 90 days": days and longer.
std::optional<Length> parse_length(const Sentence& sentence, std::size_t index);

// 12, twelve, "a" as a count of units; the token after it.
struct Count {
  std::size_t end = 0;
  int value = 0;
  bool is_uncounted = false;
  bool has_half = false;  // "two and a half"
};
std::optional<Count> parse_count(const Sentence& sentence, std::size_t index);

// The grain of a unit's word, hours and shorter aside.
std::optional<Length> parse_unit(const Sentence& sentence, std::size_t index);

}  // namespace cairn::analysis::prose
