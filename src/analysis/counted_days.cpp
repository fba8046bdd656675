// A person has few pauses, so that walking through them costs nothing.
#include "analysis/counted_days.h"

#include <algorithm>

namespace cairn::analysis {

using base::Date;
using base::Period;

CountedDays::CountedDays(std::vector<Period> pauses) {
  std::sort(pauses.begin(), pauses.end(), [](const Period& a, const Period& b) { return a.first < b.first; });
  for (const Period& pause : pauses) {
    if (pause.last < pause.first) continue;
    if (!pauses_.empty() && pause.first <= pauses_.back().last.plus_days(1)) {
      pauses_.back().last = std::max(pauses_.back().last, pause.last);
    } else {
      pauses_.push_back(pause);
    }
  }
}

bool CountedDays::counts(Date day) const {
  return std::none_of(pauses_.begin(), pauses_.end(),
                      [&](const Period& pause) { return pause.first <= day && day <= pause.last; });
}

int CountedDays::between(Date from, Date to) const {
  if (to <= from) return 0;
  int days = to - from;
  for (const Period& pause : pauses_) {
    const Date first = std::max(pause.first, from.plus_days(1));
    const Date last = std::min(pause.last, to);
    if (first <= last) days -= last - first + 1;
  }
  return days;
}

Date CountedDays::after(Date from, int count) const {
  if (count <= 0) return from;
  Date day = from;
  for (const Period& pause : pauses_) {
    if (pause.last <= day) continue;
    const int before = std::max(0, pause.first - day - 1);
    if (count <= before) break;
    count -= before;
    day = pause.last;
  }
  return day.plus_days(count);
}

}  // namespace cairn::analysis
