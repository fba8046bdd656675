// All periods but weeks are runs of months, so one rule counts them.
#include "base/period.h"

#include <algorithm>

namespace cairn::base {
namespace {

int months_in(Grain grain) {
  switch (grain) {
    case Grain::month:
      return 1;
    case Grain::quarter:
    case Grain::fiscal_quarter:
      return 3;
    case Grain::half:
      return 6;
    case Grain::year:
    case Grain::fiscal_year:
      return 12;
    case Grain::day:
    case Grain::week:
      break;
  }
  return 0;
}

// Days 29 to 31 would make quarters of uneven start, so the 28th stands for them.
Date fiscal_start(int year, const CalendarSettings& settings) {
  return Date::from_ymd(year, settings.fiscal_month, std::min(settings.fiscal_day, 28U)).value_or(Date());
}

Date last_fiscal_start(Date date, const CalendarSettings& settings) {
  const Date this_year = fiscal_start(date.year(), settings);
  return this_year <= date ? this_year : fiscal_start(std::max(date.year() - 1, 1), settings);
}

// The latest start of a run of `length` months on or before `date`; `anchor` is one at most a year before.
Date start_of_run(Date anchor, Date date, int length) {
  int months = 12 - length;
  while (months > 0 && anchor.plus_months(months) > date) months -= length;
  return anchor.plus_months(months);
}

Date start_of_months(Grain grain, Date date, const CalendarSettings& settings) {
  const bool is_fiscal = grain == Grain::fiscal_quarter || grain == Grain::fiscal_year;
  const Date anchor =
      is_fiscal ? last_fiscal_start(date, settings) : Date::from_ymd(date.year(), 1, 1).value_or(date);
  return start_of_run(anchor, date, months_in(grain));
}

}  // namespace

Period period_of(Grain grain, Date date, const CalendarSettings& settings, int shift) {
  if (grain == Grain::day) return {date.plus_days(shift), date.plus_days(shift)};
  if (grain == Grain::week) {
    const Date first = date.start_of_week(settings.week_start).plus_days(std::int64_t{shift} * 7);
    return {first, first.plus_days(6)};
  }
  const int length = months_in(grain);
  const Date first = start_of_months(grain, date, settings).plus_months(std::int64_t{shift} * length);
  // Not "the day before the next one": the calendar's last month has no next.
  const Date last = first.day() == 1 ? first.plus_months(length - 1).last_of_month()
                                     : first.plus_months(length).plus_days(-1);
  return {first, last};
}

int iso_weeks_in(int year) {
  // 28 December always lies in the last week.
  return Date::from_ymd(year, 12, 28).value_or(Date()).iso_week().week;
}

std::optional<Period> iso_week_period(int year, int week) {
  const auto in_first_week = Date::from_ymd(year, 1, 4);
  if (!in_first_week || week < 1 || week > iso_weeks_in(year)) return std::nullopt;
  const Date first = in_first_week->start_of_week(Weekday::mon).plus_days((week - 1) * 7);
  return Period{first, first.plus_days(6)};
}

Period fiscal_year(int year, const CalendarSettings& settings) {
  const bool is_calendar_year = settings.fiscal_month == 1 && settings.fiscal_day == 1;
  const Date start = fiscal_start(is_calendar_year ? year : std::max(year - 1, 1), settings);
  return period_of(Grain::fiscal_year, start, settings);
}

}  // namespace cairn::base
