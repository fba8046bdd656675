// Named stretches of the calendar as closed intervals: months, quarters, seasons, holidays, school terms.
#pragma once

#include "analysis/prose/reading.h"

namespace cairn::analysis::prose {

Interval month_of(int year, unsigned month);
Interval quarter_of(int year, int quarter);  // 1 to 4
Interval half_of(int year, int half);
Interval year_of(int year);
Interval fiscal_quarter_of(int year, int quarter, const ReadContext& context);
// 1 spring to 4 winter, by the months of the north; winter begins in December of `year`.
Interval season_of(int year, int season);
// By the order of the lexicon's holidays.
std::optional<Interval> holiday_of(int year, int holiday);
// The part of the school year that holds `day`, as most schools divide it.
Interval school_term_of(base::Date day);
Interval school_year_of(base::Date day);

// The unit that holds `day`: its week, month, quarter and so on. None for a season: hockey's is another than
// football's.
std::optional<Interval> unit_around(base::Date day, Grain unit, const ReadContext& context);
// The Saturday and Sunday of the week that holds `day`.
Interval weekend_of(base::Date day);
// `count` units from `start`: six months from 1 January are 1 January to 30 June.
Interval span_from(base::Date start, int count, Grain unit);
// How many days of the calendar hold that many days from Monday to Friday, `start` not counted.
int days_holding(base::Date start, int working_days);
// As span_from() counts, `start` being the first; a Sunday is none of them: one from there ends with Monday.
Interval working_span_from(base::Date start, int working_days);

// A third of an interval: 0 begin, 1 middle, 2 end; whole months where it has them.
Interval part_of(const Interval& whole, int part);

// The first of `of(year)`, `of(year + 1)` that has not ended before `start`.
template <typename IntervalOfYear>
Interval next_occurrence(base::Date start, IntervalOfYear of) {
  const Interval before = of(start.year() - 1);
  if (before.last >= start) return before;
  const Interval interval = of(start.year());
  return interval.last >= start ? interval : of(start.year() + 1);
}

}  // namespace cairn::analysis::prose
