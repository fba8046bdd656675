// When a number will reach its target, if the weeks to come are like the weeks that were recorded.
//
// The person's own weeks are drawn again and again, each with its days, until the target is reached; the days
// on which that happens are the forecast. What a few weeks cannot tell is part of the band: weeks are drawn
// from an urn to which each draw adds its like (the Bayesian bootstrap), the pace is spread further as
// Student's t asks for, and a trend is followed as far as the weeks bear it out.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/counted_days.h"
#include "base/date.h"

namespace cairn::analysis {

// On that day the number was found to have moved by so much.
struct Step {
  base::Date day;
  double change = 0;
  bool operator==(const Step&) const = default;
};

// What was recorded of a number, and where it shall go.
struct Course {
  base::Date since;         // the record begins at the end of this day
  double first_value = 0;   // then
  std::vector<Step> steps;  // after `since`, oldest first
  double target = 0;
  bool rises = true;       // towards the target
  bool is_counted = true;  // each change was recorded when it happened; else the number is measured at times
  std::optional<base::Date> due;
  std::uint64_t seed = 0;  // the same seed gives the same forecast

  double value() const;  // after the last step
  bool is_reached() const;
};

enum class ForecastStatus { ok, not_enough_data, will_not_converge, reached };
std::string_view to_string(ForecastStatus status);  // as in JSON: "not-enough-data"

struct Forecast {
  ForecastStatus status = ForecastStatus::not_enough_data;
  // Absent where the status is not ok; p90 also where it lies more than ten years ahead.
  std::optional<base::Date> p10, p50, p90;
  std::optional<double> probability;  // of being there by the due date
  int weeks = 0;                   // recorded so far; days off leave a week one, whole weeks of them do not
  int weeks_needed = 4;            // three gaps between readings where these are longer than a week
  int days = 0;                    // of those weeks that count: the pace is reckoned by them
  std::optional<double> per_week;  // recorded, in the number's own direction; nothing below one whole week
  bool operator==(const Forecast&) const = default;
};

Forecast forecast(const Course& course, const CountedDays& days, base::Date today);

// The changes of the last weeks towards the target, as the forecast divides them, oldest first.
std::vector<double> weekly_changes(const Course& course, const CountedDays& days, base::Date today,
                                   std::size_t most);

}  // namespace cairn::analysis
