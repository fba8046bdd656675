// Weeks by the day they hold or by their number: the week of 3 May, w/c 3 May, week 20 of 2027, 2027-W20.
#include <algorithm>

#include "analysis/prose/signs.h"
#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

namespace {

// w20, W05: 20, 5; 0 for anything else.
int week_code(std::string_view code) {
  if (code.starts_with("cw") || code.starts_with("kw")) code.remove_prefix(1);
  if (code.size() < 2 || code.size() > 3 || code.front() != 'w') return 0;
  int week = 0;
  for (const char c : code.substr(1)) {
    if (!is_digit(c)) return 0;
    week = week * 10 + (c - '0');
  }
  return week;
}

constexpr int kMostWeeks = 53;

}  // namespace

std::optional<CalendarTerm> TermReader::week_term(std::size_t i) {
  if (auto found = coded_week(i)) return found;
  if (auto found = numbered_part(i)) return found;
  return week_holding(i);
}

CalendarTerm TermReader::iso_week(std::size_t end, int year, int week) {
  CalendarTerm term = unknown(end, Grain::week);
  if (const auto days = base::iso_week_period(year, week)) term.interval = *days;
  term.names_year = true;
  return term;
}

// 2027-W20, 2027W20, W20 2027
std::optional<CalendarTerm> TermReader::coded_week(std::size_t i) const {
  if (is_year(at(i))) {
    const bool is_joined = at(i + 1).is_mark('-') && at(i + 1).is_glued && at(i + 2).is_glued;
    const std::size_t code = is_joined ? i + 2 : i + 1;
    const int week = at(code).kind == TokenKind::code ? week_code(at(code).lower) : 0;
    if (week == 0) return std::nullopt;
    CalendarTerm term = iso_week(code + 1, static_cast<int>(at(i).value), week);
    // 2027-W20-3 names a day of it.
    const bool has_day = at(term.end).is_mark('-') && at(term.end).is_glued &&
                         at(term.end + 1).kind == TokenKind::number && at(term.end + 1).is_glued;
    const double day = at(term.end + 1).value;
    if (!has_day) return term;
    if (term.interval && day >= 1 && day <= 7) {
      const base::Date on = term.interval->first.plus_days(static_cast<int>(day) - 1);
      term.interval = Interval{on, on};
    } else {
      term.interval.reset();
    }
    term.grain = Grain::day;
    term.end += 2;
    return term;
  }
  if (at(i).kind != TokenKind::code) return std::nullopt;
  const std::string_view code = at(i).lower;
  if (const int week = week_code(code); week > 0) {
    const auto year = year_after(i + 1);
    return year ? std::optional(iso_week(year->second, year->first, week)) : std::nullopt;
  }
  const std::size_t sign = code.find('w');
  if (sign != 4 || !std::all_of(code.begin(), code.begin() + 4, is_digit)) return std::nullopt;
  const int year = (code[0] - '0') * 1000 + (code[1] - '0') * 100 + (code[2] - '0') * 10 + (code[3] - '0');
  const int week = week_code(code.substr(sign));
  if (week == 0 || year < kFirstYear || year > kLastYear) return std::nullopt;
  return iso_week(i + 1, year, week);
}

// "week 20 of 2027", "quarter 2 of 2027", "month 3 of 2027"; "week 20" is one of a plan, nobody knows when.
std::optional<CalendarTerm> TermReader::numbered_part(std::size_t i) const {
  const std::size_t name = at(i).is_word("calendar") ? i + 1 : i;
  const bool is_code = is_one_of(at(name), {"kw", "cw"});
  const bool is_unit = at(name).is(Trait::unit) && at(name).word->value <= 3 && !is_plural(at(name));
  if (!is_code && !is_unit) return std::nullopt;
  const auto count = at(name + 1).is_any(Trait::article) ? std::nullopt : parse_count(s_, name + 1);
  if (!count || is_year(at(name + 1)) || at(name + 1).is_scaled) return std::nullopt;
  const Grain unit = is_code ? Grain::week : parse_unit(s_, name)->unit;
  const int number = count->value;
  const auto year = year_after(count->end);
  if (unit == Grain::quarter && number >= 1 && number <= 4) {
    const std::size_t of = at(count->end).is_word("of") ? count->end + 1 : count->end;
    if (fiscal_year(of)) return part_of_year(fiscal_year(of)->end, number, fiscal_number(of).first, true);
    return part_of_year(year ? year->second : count->end, number,
                        year ? std::optional(year->first) : std::nullopt, false);
  }
  if (!year) return std::nullopt;
  CalendarTerm term = unknown(year->second, unit);
  term.names_year = true;
  const Interval whole = year_of(year->first);
  if (unit == Grain::week && number <= kMostWeeks) return iso_week(year->second, year->first, number);
  if (unit == Grain::month && number >= 1 && number <= 12)
    term.interval = month_of(year->first, static_cast<unsigned>(number));
  if (unit == Grain::day && number >= 1 && whole.first.plus_days(number - 1) <= whole.last)
    term.interval = Interval{whole.first.plus_days(number - 1), whole.first.plus_days(number - 1)};
  return term;
}

// "the week of 3 May", "week commencing Monday 3 May", "w/e 7 May".
std::optional<CalendarTerm> TermReader::week_holding(std::size_t i) {
  std::size_t next = i;
  if (at(next).is_word("the")) ++next;
  bool is_ending = false, is_beginning = false;
  const bool is_weekend = at(next).is_word("weekend") && at(next + 1).is_word("of");
  const bool is_short = is_one_of(at(next), {"w/c", "w/e", "w/b"}) ||
                        (at(next).is_word("w") && at(next + 1).is_mark('/') && at(next + 1).is_glued &&
                         is_one_of(at(next + 2), {"c", "e", "b"}) && at(next + 2).is_glued);
  if (is_short) {
    const std::size_t letter = at(next).is_word("w") ? next + 2 : next;
    is_ending = at(letter).lower.back() == 'e';
    is_beginning = !is_ending;
    next = letter + 1;
  } else if (is_weekend) {
    next += 2;
  } else if (is_one_of(at(next), {"week", "wk"})) {
    is_beginning = is_one_of(at(next + 1), {"commencing", "beginning", "starting", "from"});
    is_ending = at(next + 1).is_word("ending");
    if (!is_beginning && !is_ending && !is_one_of(at(next + 1), {"of", "containing"})) return std::nullopt;
    next += 2;
  } else {
    return std::nullopt;
  }
  if (is_one_of(at(next), {"on"})) ++next;
  auto day = term(next);
  if (!day || day->is_past) return std::nullopt;
  constexpr int kSaturdayToSunday = 1;
  const bool is_day =
      day->interval && day->interval->last - day->interval->first <= (is_weekend ? kSaturdayToSunday : 0);
  day->grain = Grain::week;
  day->needs_preposition = false;
  day->weekday.reset();
  if (!is_day) {
    day->interval.reset();
    return day;
  }
  const base::Date on = day->interval->first;
  if (is_weekend) {
    day->interval = weekend_of(on);
  } else if (is_ending) {
    day->interval = Interval{on.plus_days(-6), on};
  } else if (is_beginning) {
    day->interval = Interval{on, on.plus_days(6)};
  } else {
    day->interval = unit_around(on, Grain::week, context_);
  }
  return day;
}

}  // namespace cairn::analysis::prose
