// The units of length, weight, volume and the like: what a number is measured in, not what it counts.
#pragma once

#include <string_view>

namespace cairn::analysis::prose {

enum class MeasureKind { none, distance, weight, other };

struct Measure {
  MeasureKind kind = MeasureKind::none;
  std::string_view name;  // one spelling for all: "km" of "kilometres"
};

// `word` in lower case. Nothing for a word that is none, and for those of time, money and per cent.
Measure measure_of(std::string_view word);

inline bool is_distance(std::string_view unit) {
  return measure_of(unit).kind == MeasureKind::distance;
}

}  // namespace cairn::analysis::prose
