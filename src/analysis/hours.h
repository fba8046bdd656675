// The hours that a person has for the goals, by day.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <vector>

#include "base/duration.h"
#include "base/period.h"
#include "model/values.h"

namespace cairn::analysis {

// Sevenths of a minute: `10h/week` spread over seven days is no whole number of minutes, and sums must be
// exact.
struct Amount {
  std::int64_t sevenths = 0;

  static constexpr Amount of(base::Minutes work) { return {work.count * 7}; }
  base::Minutes rounded() const;     // to the nearest minute
  base::Minutes rounded_up() const;  // to the next one
  base::Minutes rounded_down() const;
  friend constexpr Amount operator+(Amount a, Amount b) { return {a.sevenths + b.sevenths}; }
  friend constexpr Amount operator-(Amount a, Amount b) { return {a.sevenths - b.sevenths}; }
  constexpr Amount& operator+=(Amount other) { return sevenths += other.sevenths, *this; }
  auto operator<=>(const Amount&) const = default;
};

// `week` of the profile, else `hours` spread evenly, minus `days_off`.
class Hours {
 public:
  explicit Hours(const model::Profile& profile);

  // Whether the profile says how many; `hours: 0h/week` says that there are none.
  bool is_known() const { return is_known_; }
  // Whether it says so day by day: more of it is then more of some weekday.
  bool is_by_day() const { return is_by_day_; }
  Amount in_a_week() const;  // days off not taken out
  Amount on(base::Weekday day) const { return day_[static_cast<std::size_t>(day) - 1]; }
  Amount on(base::Date day) const { return between(day, day); }
  // Both days included; nothing when `last` lies before `first`.
  Amount between(base::Date first, base::Date last) const;
  std::int64_t days_off_between(base::Date first, base::Date last) const;
  bool is_off(base::Date day) const { return days_off_between(day, day) > 0; }
  // So much of this day is over already; of one day only, the last that is given.
  void take_off(base::Date day, Amount gone);

 private:
  Amount since_monday(base::Date day) const;  // from a fixed Monday up to this day, days off not taken out
  Amount without_days_off(base::Date first, base::Date last) const;

  bool is_known_;
  bool is_by_day_;
  std::array<Amount, 7> day_{};    // Monday first
  std::vector<base::Period> off_;  // sorted, apart from each other
  base::Date begun_day_;
  Amount gone_;  // of that day
};

}  // namespace cairn::analysis
