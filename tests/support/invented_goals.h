// Goals whose whole life is known: what the forecast is measured with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/forecast.h"

namespace cairn::test {

struct Life {
  std::string id, kind;
  analysis::Course course;  // what was recorded up to `today`
  std::vector<base::Period> pauses;
  base::Date today;
  std::optional<base::Date> finish;  // the true one; nothing where the goal is never reached
};

struct InventOptions {
  int weeks_low = 4, weeks_high = 10;  // of history when the forecast is made
  std::uint64_t seed = 1;
};

inline constexpr int kKindCount = 7;
// Kinds in turn: steady, bursty, slowing, accelerating, lumpy, with pauses, measured. Each is not yet
// finished on its day. Due dates lie around the true finish.
std::vector<Life> invent(int count, const InventOptions& options);

}  // namespace cairn::test
