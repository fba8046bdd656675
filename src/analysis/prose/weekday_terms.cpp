// Days by their weekday: Friday 30 June, Friday next week, the first Monday of June.
#include <algorithm>
#include <array>

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

using base::Date;

std::optional<CalendarTerm> TermReader::weekday(std::size_t i) const {
  const Token& token = at(i);
  if (!token.is(Trait::weekday) || token.word->value > 7 || !names_weekday(token)) return std::nullopt;
  const auto day = static_cast<base::Weekday>(token.word->value);
  std::size_t next = i + 1;
  if (at(next).is_mark(',') || at(next).is_mark('.')) ++next;
  if (at(next).is_word("the")) ++next;
  for (auto date : {day_month(next), month(next), iso(next), slashed(next)}) {
    if (!date || date->grain != Grain::day) continue;
    date->weekday = day;
    return date;
  }
  if (auto told = weekday_told(i + 1, day)) return told;
  const int ahead = (static_cast<int>(day) - static_cast<int>(start().weekday()) + 7) % 7;
  const Date on = start().plus_days(ahead == 0 ? 7 : ahead);
  CalendarTerm term = make(i + 1, Interval{on, on}, Grain::day);
  term.is_relative = true;
  term.needs_preposition = true;
  return term;
}

// `i` is behind the weekday.
std::optional<CalendarTerm> TermReader::weekday_told(std::size_t i, base::Weekday day) const {
  const std::size_t of = at(i).is_word("of") || at(i).is_mark(',') ? i + 1 : i;
  const bool is_next = at(of).is_word("next");
  const bool is_week = (is_next || at(of).is_word("this")) && at(of + 1).is_word("week") &&
                       at(of + 2).kind != TokenKind::clitic;
  if (is_week) {
    const Interval week = *unit_around(start().plus_days(is_next ? 7 : 0), Grain::week, context_);
    const int ahead = (static_cast<int>(day) - static_cast<int>(week.first.weekday()) + 7) % 7;
    const Date on = week.first.plus_days(ahead);
    return made_relative(make(of + 2, Interval{on, on}, Grain::day));
  }
  // "Monday next"
  if (at(i).is_word("next") && at(i + 1).kind == TokenKind::mark) {
    const int ahead = (static_cast<int>(day) - static_cast<int>(start().weekday()) + 7) % 7;
    const Date on = start().plus_days(ahead == 0 ? 7 : ahead);
    return made_relative(make(i + 1, Interval{on, on}, Grain::day));
  }
  const std::size_t number = at(i).is_word("the") ? i + 1 : i;
  const Token& token = at(number);
  const bool is_numbered = token.kind == TokenKind::ordinal && token.value >= 1 && token.value <= 31;
  if (!is_numbered || (at(number + 1).kind == TokenKind::word && !at(number + 1).is(Trait::preposition)))
    return std::nullopt;
  // The next such day of a month; one that is far off was meant otherwise.
  CalendarTerm term = made_relative(unknown(number + 1, Grain::day));
  const int days = static_cast<int>(token.value);
  for (int months = 0; months <= 2; ++months) {
    const Interval month = *unit_around(start().first_of_month().plus_months(months), Grain::month, context_);
    const Date on = month.first.plus_days(days - 1);
    if (on >= start() && on <= month.last && on.weekday() == day) {
      term.interval = Interval{on, on};
      break;
    }
  }
  return term;
}

std::optional<CalendarTerm> TermReader::nth_weekday(std::size_t i) {
  if (at(i).is_word("the")) ++i;
  constexpr std::array<std::string_view, 5> kOrdinals = {"first", "second", "third", "fourth", "fifth"};
  const auto word = std::find(kOrdinals.begin(), kOrdinals.end(), at(i).lower);
  const bool is_last = at(i).is_word("last");
  const int nth = word != kOrdinals.end()            ? static_cast<int>(word - kOrdinals.begin()) + 1
                  : at(i).kind == TokenKind::ordinal ? static_cast<int>(at(i).value)
                                                     : 0;
  const Token& name = at(i + 1);
  const bool has_weekday = name.is(Trait::weekday) && name.word->value <= 7;
  if ((!is_last && (nth < 1 || nth > 5)) || !has_weekday || !is_one_of(at(i + 2), {"of", "in"}))
    return std::nullopt;
  auto whole = term(i + 3);
  if (!whole) whole = bare_unit(i + 3);
  if (!whole || whole->is_past || whole->grain == Grain::day) return std::nullopt;
  if (!whole->interval || whole->length || whole->grain == Grain::season || whole->grain == Grain::term) {
    whole->interval.reset();
    whole->grain = Grain::day;
    return whole;
  }
  const auto day = static_cast<base::Weekday>(name.word->value);
  const Date first = whole->interval->first, last = whole->interval->last;
  const int ahead = (static_cast<int>(day) - static_cast<int>(first.weekday()) + 7) % 7;
  const int back = (static_cast<int>(last.weekday()) - static_cast<int>(day) + 7) % 7;
  const Date on = is_last ? last.plus_days(-back) : first.plus_days(ahead + 7 * (nth - 1));
  CalendarTerm term = make(whole->end, Interval{on, on}, Grain::day);
  term.names_year = whole->names_year;
  term.is_relative = whole->is_relative;
  // "the first Monday of the month" may be over: which one is meant then?
  if (on > last || (on < start() && !whole->names_year)) term.interval.reset();
  return term;
}

bool TermReader::names_weekday(const Token& token) {
  return token.is_capital || token.lower.size() > 5;
}

}  // namespace cairn::analysis::prose
