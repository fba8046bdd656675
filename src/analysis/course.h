// From single records of a number to its course: where it began, and how it moved from day to day.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/forecast.h"

namespace cairn::analysis {

// One entry: the number as it was found, or what was added to it.
struct Record {
  base::Date day;
  bool is_reading = false;
  double number = 0;
  bool operator==(const Record&) const = default;
};

// What the goal says about the beginning.
struct Origin {
  std::optional<base::Date> start;
  std::optional<double> baseline;
};

// Records oldest first; those after `today` are left out. Target, direction, due date and seed are left to
// the caller. Nothing where there is neither a record nor a start with a baseline.
std::optional<Course> make_course(std::span<const Record> records, const Origin& origin, base::Date today);

// From the goal's id and what was recorded, the same everywhere: the forecast moves when they do, and only
// then.
std::uint64_t seed_of(std::string_view id, const Course& course);

}  // namespace cairn::analysis
