// Parts of a longer time that are counted in it: the first half of 2027, the last working day of June.
#include <algorithm>

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

using base::Date;

std::optional<CalendarTerm> TermReader::share(std::size_t i) {
  std::size_t next = i;
  if (at(next).is_word("the")) ++next;
  const Token& token = at(next);
  int which = 0;
  if (token.is(Trait::ordinal)) which = token.word->value;
  if (token.kind == TokenKind::ordinal) which = static_cast<int>(token.value);
  if (is_one_of(token, {"last", "final", "latter"})) which = -1;
  if (which == 0) return std::nullopt;
  // "the first 90 days"
  const auto length = parse_count(s_, next + 1) ? parse_length(s_, next + 1) : std::nullopt;
  if (length && which == 1) return first_days(*length);
  if (auto day = working_day(next + 1, which)) return day;
  const bool is_half = at(next + 1).is_word("half");
  const bool is_fiscal = at(next + 1).is_word("fiscal") && at(next + 2).is_word("quarter");
  const auto unit = parse_unit(s_, is_fiscal ? next + 2 : next + 1);
  if (is_fiscal) {
    const std::size_t of = at(unit->end).is_word("of") ? unit->end + 1 : unit->end;
    if (which < 1 || which > 4) return std::nullopt;
    if (fiscal_year(of)) return part_of_year(fiscal_year(of)->end, which, fiscal_number(of).first, true);
    const auto year = year_after(unit->end);
    return part_of_year(year ? year->second : unit->end, which,
                        year ? std::optional(year->first) : std::nullopt, true);
  }
  if (!is_half && (!unit || (unit->count != 1 && at(unit->end).lower != "of"))) return std::nullopt;
  const std::size_t after = is_half ? next + 2 : unit->end;
  if (is_one_of(at(after), {"of", "in"})) {
    auto whole = term(after + 1);
    if (!whole) whole = bare_unit(after + 1);
    if (!whole) return std::nullopt;
    // "the first fortnight of May", "the first days of June"
    if (!is_half && (unit->count != 1 || is_plural(at(next + 1)))) {
      whole->interval.reset();
      whole->needs_preposition = false;
      return whole;
    }
    if (whole->is_inside) whole->interval.reset();
    if (at(next + 1).is_word("weekend")) return weekend_in(*whole, which);
    return share_of(*whole, which, is_half ? Grain::half : unit->unit);
  }
  if (which < 0) return std::nullopt;  // "the last quarter" is over
  if (!is_half && unit->unit == Grain::quarter && which <= 4) {
    CalendarTerm term = relative_term(
        after, next_occurrence(start(), [&](int y) { return quarter_of(y, which); }), Grain::quarter);
    if (const auto year = year_after(after))
      term = make(year->second, quarter_of(year->first, which), Grain::quarter);
    term.names_year = !term.is_relative;
    return term;
  }
  CalendarTerm term = unknown(after, is_half ? Grain::half : unit->unit);
  term.needs_preposition = true;
  return term;
}

// "the first 90 days of 2027"; those of a new job begin when it does.
CalendarTerm TermReader::first_days(const Length& length) {
  if (!is_one_of(at(length.end), {"of", "in", "after", "as"})) return lengthy(length);
  auto whole = at(length.end).is_word("of") ? term(length.end + 1) : std::nullopt;
  if (!whole || whole->is_past) return made_relative(unknown(length.end, length.unit));
  whole->needs_preposition = false;
  const bool is_countable =
      whole->interval && !whole->is_inside && !length.is_uncounted && !length.is_working_days;
  if (is_countable) whole->interval = span_from(whole->interval->first, length.count, length.unit);
  if (!is_countable) whole->interval.reset();
  return *whole;
}

// "the last working day of June 2027", "the first business day of the new year".
std::optional<CalendarTerm> TermReader::working_day(std::size_t i, int which) {
  if (!is_one_of(at(i), {"working", "business"}) || !at(i + 1).is_word("day")) return std::nullopt;
  if (!is_one_of(at(i + 2), {"of", "in"})) return std::nullopt;
  auto whole = term(i + 3);
  if (!whole) whole = bare_unit(i + 3);
  if (!whole || whole->is_past) return std::nullopt;
  whole->needs_preposition = false;
  whole->grain = Grain::day;
  if (!whole->interval || whole->length || whole->is_inside) {
    whole->interval.reset();
    return whole;
  }
  Date on = whole->interval->last;
  while (which < 0 && on.weekday() > base::Weekday::fri) on = on.plus_days(-1);
  const Date eve = whole->interval->first.plus_days(-1);
  if (which > 0) on = eve.plus_days(days_holding(eve, std::min(which, kMostWorkingDays)));
  const bool is_in_it = on >= whole->interval->first && on <= whole->interval->last;
  whole->interval = is_in_it ? std::optional(Interval{on, on}) : std::nullopt;
  return whole;
}

// "the second weekend in May"
CalendarTerm TermReader::weekend_in(CalendarTerm whole, int which) {
  whole.needs_preposition = false;
  whole.grain = Grain::week;
  if (!whole.interval || whole.length) {
    whole.interval.reset();
    return whole;
  }
  constexpr int kSaturday = 6;
  const Interval all = *whole.interval;
  const Date first = all.first.plus_days((kSaturday - static_cast<int>(all.first.weekday()) + 7) % 7);
  const Date last = all.last.plus_days(-((static_cast<int>(all.last.weekday()) - kSaturday + 7) % 7));
  const Date on = which < 0 ? last : first.plus_days(std::int64_t{7} * (which - 1));
  const bool is_in_it = on >= all.first && on <= all.last;
  whole.interval = is_in_it ? std::optional(Interval{on, on.plus_days(1)}) : std::nullopt;
  return whole;
}

CalendarTerm TermReader::share_of(CalendarTerm whole, int which, Grain unit) const {
  whole.needs_preposition = false;
  whole.is_end = which < 0;
  if (!whole.interval) return whole;
  const Interval all = *whole.interval;
  if (unit == Grain::half && whole.grain == Grain::year) {
    whole.interval = span_from(which == 1 ? all.first : all.first.plus_months(6), 1, Grain::half);
    whole.grain = Grain::half;
  } else if (which > 0 && which < 60 && unit < whole.grain) {
    const Interval before = span_from(all.first, which - 1, unit);
    const Date first = which == 1 ? all.first : before.last.plus_days(1);
    whole.interval = Interval{first, std::min(all.last, span_from(first, 1, unit).last)};
    whole.grain = unit;
  }
  return whole;
}

}  // namespace cairn::analysis::prose
