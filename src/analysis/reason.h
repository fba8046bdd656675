// Why a thing is important or urgent, as values; what is printed of them is decided elsewhere.
#pragma once

#include <string>

#include "base/date.h"
#include "base/duration.h"

namespace cairn::analysis {

enum class ReasonKind {
  said,                // the item's own `important:` or `urgent:`
  goal_said,           // `important: true` of its goal `subject`
  long_term,           // its goal `subject` is long-term: due on `day`
  supports_important,  // its goal leads to `subject`, which is said to be important
  supports_long_term,  // its goal leads to `subject`, which is long-term: due on `day`
  due,                 // due on `day`; by the due date of `subject` where one is named
  latest_start,        // `work` has to begin on `day` to be done in time
  waited_for,          // `subject`, which is urgent, waits for it
};

struct Reason {
  ReasonKind kind = ReasonKind::said;
  std::string subject{};  // an address or an id
  base::Date day{};
  base::Minutes work{};
  bool operator==(const Reason&) const = default;
};

}  // namespace cairn::analysis
