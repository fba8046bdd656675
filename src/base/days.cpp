// Days are counted by their numbers, which go on where the calendar ends; months stop where they repeat.
#include "base/days.h"

namespace cairn::base {

std::vector<Date> days_of(const Period& period) {
  std::vector<Date> days;
  for (std::int32_t day = period.first.days(); day <= period.last.days(); ++day)
    days.push_back(Date::from_days(day));
  return days;
}

std::vector<Date> months_of(const Period& period) {
  std::vector<Date> months;
  for (Date month = period.first.first_of_month(); month <= period.last; month = month.plus_months(1)) {
    if (!months.empty() && months.back().month() == month.month()) break;
    months.push_back(month);
  }
  return months;
}

}  // namespace cairn::base
