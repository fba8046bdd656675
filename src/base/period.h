// Stretches of the calendar that have a name: weeks, months, quarters, years, and where a person's own begin.
#pragma once

#include "base/date.h"

namespace cairn::base {

struct CalendarSettings {
  Weekday week_start = Weekday::mon;
  // The first day of the fiscal year; a fiscal year is called after the calendar year in which it ends.
  // A day after the 28th counts as the 28th.
  unsigned fiscal_month = 1;
  unsigned fiscal_day = 1;
};

// Both days included.
struct Period {
  Date first;
  Date last;
  bool operator==(const Period&) const = default;
};

enum class Grain { day, week, month, quarter, half, year, fiscal_quarter, fiscal_year };

// The period of this grain that holds `date`, or the one `shift` periods after it.
Period period_of(Grain grain, Date date, const CalendarSettings& settings, int shift = 0);

// Week 1 to 52 or 53 of that year, Monday to Sunday; nothing when the year has no such week.
std::optional<Period> iso_week_period(int year, int week);
int iso_weeks_in(int year);

// The fiscal year called `year`.
Period fiscal_year(int year, const CalendarSettings& settings);

}  // namespace cairn::base
