// Terms of one word, most of them an end: EOY, year-end, COB Friday, today, the year's end.
#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

// "COB Friday", "EOD on 3 December", "EOD, tomorrow": the day behind the hour.
std::optional<CalendarTerm> TermReader::end_of_day(std::size_t i) const {
  std::size_t next = i;
  if (at(next).is_mark(',')) ++next;
  if (at(next).is_word("on")) ++next;
  if (at(next).is_word("the")) ++next;
  if (is_one_of(at(next), {"this", "next"}) && at(next + 1).is(Trait::weekday)) ++next;
  for (auto day : {named_day(next), iso(next), slashed(next), weekday(next), day_month(next), month(next)})
    if (day && day->grain == Grain::day) return freestanding(*day);
  if (is_one_of(at(next), {"today", "tomorrow"})) return single_word(next);
  return std::nullopt;
}

// Of this fiscal year, or of the one that is named at `i`.
CalendarTerm TermReader::fiscal_year_end(std::size_t i) const {
  CalendarTerm term = fiscal_around(i, 0);
  if (const auto year = year_after(i)) {
    term = make(year->second, base::fiscal_year(year->first, context_.calendar), Grain::year);
    term.names_year = term.is_fiscal = true;
  }
  term.is_end = true;
  return term;
}

std::optional<CalendarTerm> TermReader::single_word(std::size_t i) const {
  const Token& token = at(i);
  if (is_one_of(token, {"today", "tonight"}))
    return made_relative(make(i + 1, Interval{start(), start()}, Grain::day));
  if (token.is_word("tomorrow"))
    return made_relative(make(i + 1, Interval{start().plus_days(1), start().plus_days(1)}, Grain::day));
  struct End {
    WordKey word;
    Grain unit;
  };
  const std::size_t fiscal = token.is_word("the") ? i + 1 : i;
  if (is_one_of(at(fiscal), {"fiscal", "financial"}) && at(fiscal + 1).is_word("year-end"))
    return fiscal_year_end(fiscal + 2);
  if (token.is_word("eofy")) return fiscal_year_end(i + 1);
  static constexpr End kEnds[] = {{"eoy", Grain::year},
                                  {"year-end", Grain::year},
                                  {"yearend", Grain::year},
                                  {"eoq", Grain::quarter},
                                  {"quarter-end", Grain::quarter},
                                  {"eom", Grain::month},
                                  {"month-end", Grain::month},
                                  {"eow", Grain::week},
                                  {"eod", Grain::day},
                                  {"cob", Grain::day},
                                  {"cop", Grain::day},
                                  {"midyear", Grain::year},
                                  {"mid-year", Grain::year}};
  for (const End& end : kEnds) {
    if (!token.is_word(end.word)) continue;
    // "easier month-end closing": when the closing is, not the goal.
    const Token& next = at(i + 1);
    const bool describes =
        token.lower.ends_with("-end") && next.kind == TokenKind::word && !is_year(next) &&
        !next.is_any(Trait::preposition | Trait::conjunction | Trait::article | Trait::possessive);
    if (describes) return std::nullopt;
    if (auto day = end.unit == Grain::day ? end_of_day(i + 1) : std::nullopt) return day;
    if (end.unit == Grain::day && next.kind == TokenKind::word && next.is(Trait::weekday))
      return std::nullopt;
    CalendarTerm term = made_relative(make(i + 1, unit_around(start(), end.unit, context_), end.unit));
    if (const auto year = year_after(i + 1); year && end.unit == Grain::year) {
      term = make(year->second, year_of(year->first), Grain::year);
      term.names_year = true;
    }
    term.is_end = !token.lower.starts_with("mid");
    if (!term.is_end) {
      term.interval = part_of(*term.interval, 1);
      if (!term.names_year && term.interval->last < start())
        term.interval = part_of(*unit_around(start().plus_months(12), Grain::year, context_), 1);
    }
    return term;
  }
  // "all year", "all summer"
  if (token.is_word("all") && at(i + 1).is_any(Trait::unit | Trait::season) && !is_plural(at(i + 1))) {
    return made_relative(unknown(i + 2, Grain::year));
  }
  // "the year's end", "summer's end"
  const bool is_possessive_end = token.is_any(Trait::unit | Trait::season) &&
                                 at(i + 1).kind == TokenKind::clitic && at(i + 2).is_word("end");
  if (is_possessive_end) {
    auto whole = season(i);
    if (const auto unit = parse_unit(s_, i))
      whole = make(i + 3, unit_around(start(), unit->unit, context_), unit->unit);
    if (whole) {
      whole->end = i + 3;
      whole->is_end = true;
      return made_relative(*whole);
    }
  }
  // "by year end"
  if (token.is(Trait::unit) && token.word->value <= 7 && at(i + 1).is_word("end") && !is_plural(token)) {
    CalendarTerm term = made_relative(
        make(i + 2, unit_around(start(), parse_unit(s_, i)->unit, context_), parse_unit(s_, i)->unit));
    if (const auto year = year_after(i + 2); year && term.grain == Grain::year) {
      term = make(year->second, year_of(year->first), Grain::year);
      term.names_year = true;
    }
    term.is_end = true;
    return term;
  }
  const bool is_numbered = token.is(Trait::unit) && at(i + 1).kind == TokenKind::number &&
                           !at(i + 1).is_scaled && !is_plural(token) && at(i + 1).value <= 366;
  if (!is_numbered) return std::nullopt;
  const auto of = year_after(i + 2);
  CalendarTerm term = unknown(of ? of->second : i + 2, Grain::week);
  term.needs_preposition = true;
  return term;
}

}  // namespace cairn::analysis::prose
