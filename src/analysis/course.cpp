// Where a record begins decides the pace, so that it is decided here and nowhere else.
#include "analysis/course.h"

#include <algorithm>
#include <cmath>

namespace cairn::analysis {
namespace {

using base::Date;

constexpr int kLateFirstReading = 28;  // days

// Readings alone are measurements; with increments among them every change is recorded as it happens.
bool is_counted(std::span<const Record> records) {
  return records.empty() || std::any_of(records.begin(), records.end(), [](const Record& record) {
           return !record.is_reading && record.number != 0;
         });
}

// A reading long after the start says what was done before anybody recorded anything: the record begins with
// it. A single one is all there is, and counts from the start.
bool begins_with_reading(std::span<const Record> records, const Origin& origin) {
  if (records.empty() || !records.front().is_reading) return false;
  if (!origin.baseline || !origin.start || *origin.start > records.front().day) return true;
  return records.size() > 1 && records.front().day - *origin.start > kLateFirstReading;
}

// Several records of one day are one step.
void add_step(Course& course, Date day, double change) {
  if (!course.steps.empty() && course.steps.back().day == day) {
    course.steps.back().change += change;
  } else {
    course.steps.push_back({day, change});
  }
}

}  // namespace

std::optional<Course> make_course(std::span<const Record> records, const Origin& origin, Date today) {
  while (!records.empty() && records.back().day > today) records = records.first(records.size() - 1);
  const bool has_start = origin.start && origin.baseline && *origin.start <= today;
  if (records.empty() && !has_start) return std::nullopt;
  Course course;
  course.is_counted = is_counted(records);
  course.first_value = origin.baseline.value_or(0);
  if (begins_with_reading(records, origin)) {
    course.since = records.front().day;
    course.first_value = records.front().number;
    records = records.subspan(1);
  } else if (origin.start && (records.empty() || *origin.start <= records.front().day)) {
    course.since = origin.start->plus_days(-1);
  } else {
    course.since = records.front().day.plus_days(-1);
  }
  double value = course.first_value;
  for (const Record& record : records) {
    const double next = record.is_reading ? record.number : value + record.number;
    // A second reading on the day of the first one mends it.
    if (record.day == course.since) {
      course.first_value = next;
    } else {
      add_step(course, record.day, next - value);
    }
    value = next;
  }
  return course;
}

std::uint64_t seed_of(std::string_view id, const Course& course) {
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a
  const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3; };
  for (const char c : id) mix(static_cast<unsigned char>(c));
  for (const Step& step : course.steps) {
    mix(static_cast<std::uint32_t>(step.day.days()));
    mix(static_cast<std::uint64_t>(std::llround(std::clamp(step.change * 1e6, -9e18, 9e18))));
  }
  return hash;
}

}  // namespace cairn::analysis
