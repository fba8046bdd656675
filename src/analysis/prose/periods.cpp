// Calendar arithmetic of named periods.
#include "analysis/prose/periods.h"

#include <algorithm>

namespace cairn::analysis::prose {

using base::Date;

namespace {

// Years outside the calendar's range are clamped: a sentence may name any number.
Date day_of(int year, unsigned month, unsigned day) {
  return Date::from_ymd(std::clamp(year, 1, 9998), month, day).value_or(Date());
}

// Gauss' method in the form of Butcher (1876).
Date easter_of(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return day_of(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

Interval single(Date day) {
  return {day, day};
}

}  // namespace

Interval month_of(int year, unsigned month) {
  const Date first = day_of(year, month, 1);
  return {first, first.last_of_month()};
}

Interval quarter_of(int year, int quarter) {
  const Date first = day_of(year, static_cast<unsigned>(quarter * 3 - 2), 1);
  return {first, first.plus_months(2).last_of_month()};
}

Interval half_of(int year, int half) {
  const Date first = day_of(year, half == 1 ? 1 : 7, 1);
  return {first, first.plus_months(5).last_of_month()};
}

Interval year_of(int year) {
  return {day_of(year, 1, 1), day_of(year, 12, 31)};
}

Interval fiscal_quarter_of(int year, int quarter, const ReadContext& context) {
  const Date first = base::fiscal_year(std::clamp(year, 2, 9998), context.calendar).first;
  return base::period_of(base::Grain::fiscal_quarter, first, context.calendar, quarter - 1);
}

Interval season_of(int year, int season) {
  const Date first = day_of(year, static_cast<unsigned>(season * 3), 1);
  return {first, first.plus_months(2).last_of_month()};
}

std::optional<Interval> holiday_of(int year, int holiday) {
  switch (holiday) {
    case 1:
    case 5:
      return single(day_of(year, 12, 25));
    case 2:
      return single(easter_of(year));
    case 3: {  // the fourth Thursday of November
      const Date first = day_of(year, 11, 1);
      const int to_thursday = (11 - static_cast<int>(first.weekday())) % 7;
      return single(first.plus_days(to_thursday + 21));
    }
    case 4:
      return single(day_of(year, 10, 31));
    case 6:
      return single(day_of(year, 12, 31));
    case 10:
      return single(day_of(year, 2, 14));
    case 12:
      return single(day_of(year, 12, 24));
    case 13:
      return single(day_of(year, 1, 1));
    default:
      return std::nullopt;  // moves with the moon
  }
}

Interval school_term_of(Date day) {
  const int year = day.year();
  if (day.month() >= 8) return {day_of(year, 8, 15), day_of(year, 12, 31)};
  if (day.month() <= 6) return {day_of(year, 1, 1), day_of(year, 6, 30)};
  return {day_of(year, 7, 1), day_of(year, 8, 14)};
}

Interval school_year_of(Date day) {
  const int ends = day.month() >= 7 ? day.year() + 1 : day.year();
  return {day_of(ends - 1, 8, 15), day_of(ends, 6, 30)};
}

std::optional<Interval> unit_around(Date day, Grain unit, const ReadContext& context) {
  switch (unit) {
    case Grain::day:
      return single(day);
    case Grain::week:
      return base::period_of(base::Grain::week, day, context.calendar);
    case Grain::month:
      return base::period_of(base::Grain::month, day, context.calendar);
    case Grain::quarter:
      return base::period_of(base::Grain::quarter, day, context.calendar);
    case Grain::half:
      return base::period_of(base::Grain::half, day, context.calendar);
    case Grain::season:
      return std::nullopt;
    case Grain::term:
      return school_term_of(day);
    case Grain::year:
      return base::period_of(base::Grain::year, day, context.calendar);
  }
  return single(day);
}

Interval weekend_of(Date day) {
  const Date sunday = day.plus_days(7 - static_cast<int>(day.weekday()));
  return {sunday.plus_days(-1), sunday};
}

int days_holding(Date start, int working_days) {
  constexpr int kWeek = 7, kWorkingWeek = 5;
  if (working_days <= 0) return 0;
  const int weeks = (working_days - 1) / kWorkingWeek;
  int days = kWeek * weeks;
  for (int left = working_days - kWorkingWeek * weeks; left > 0;) {
    ++days;
    if (start.plus_days(days).weekday() < base::Weekday::sat) --left;
  }
  return days;
}

Interval working_span_from(Date start, int working_days) {
  const int counted = start.weekday() < base::Weekday::sat ? 1 : 0;
  const Date end = start.plus_days(days_holding(start, working_days) - counted);
  return {start, std::max(start, end)};
}

Interval span_from(Date start, int count, Grain unit) {
  Date end = start;
  switch (unit) {
    case Grain::day:
      end = start.plus_days(count);
      break;
    case Grain::week:
      end = start.plus_days(std::int64_t{7} * count);
      break;
    case Grain::month:
      end = start.plus_months(count);
      break;
    case Grain::quarter:
    case Grain::season:
      end = start.plus_months(std::int64_t{3} * count);
      break;
    case Grain::half:
    case Grain::term:
      end = start.plus_months(std::int64_t{6} * count);
      break;
    case Grain::year:
      end = start.plus_months(std::int64_t{12} * count);
      break;
  }
  return {start, std::max(start, end.plus_days(-1))};
}

Interval part_of(const Interval& whole, int part) {
  // The thirds of a year or a quarter are months.
  constexpr int kMostMonths = 12;
  for (int months = 3; months <= kMostMonths; months += 3) {
    if (whole.first.plus_months(months) != whole.last.plus_days(1)) continue;
    const Date first = whole.first.plus_months(months / 3 * part);
    return {first, first.plus_months(months / 3).plus_days(-1)};
  }
  const int days = whole.last - whole.first + 1;
  if (part == 0) return {whole.first, whole.first.plus_days(days / 3 - 1 > 0 ? days / 3 - 1 : 0)};
  if (part == 1) return {whole.first.plus_days(days / 3), whole.last.plus_days(-(days / 3))};
  return {whole.last.plus_days(-(days / 3)), whole.last};
}

}  // namespace cairn::analysis::prose
