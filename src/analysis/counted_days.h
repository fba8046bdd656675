// The calendar without the days that do not count: pauses of a goal, days off of a person.
#pragma once

#include <vector>

#include "base/period.h"

namespace cairn::analysis {

class CountedDays {
 public:
  // In any order, overlapping or not.
  explicit CountedDays(std::vector<base::Period> pauses);

  bool counts(base::Date day) const;
  // How many days after `from`, up to and with `to`, count; 0 when `to` does not lie after `from`.
  int between(base::Date from, base::Date to) const;
  // The counted day that comes `count` counted days after `from`; `from` itself for 0.
  base::Date after(base::Date from, int count) const;

  const std::vector<base::Period>& pauses() const { return pauses_; }

 private:
  std::vector<base::Period> pauses_;  // sorted, apart from each other
};

}  // namespace cairn::analysis
