// Terms that count from somewhere: this, next, the end of, the first half of.
#include <algorithm>

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

using base::Date;

std::optional<CalendarTerm> TermReader::part(std::size_t i) {
  std::size_t next = i;
  next = s_.skip(next, [&](const Token& token) { return is_one_of(token, {"the", "very"}); });
  int which = -1;
  if (is_one_of(at(next), {"end", "close", "late", "conclusion", "finish"})) which = 2;
  if (is_one_of(at(next), {"mid", "middle", "midpoint"})) which = 1;
  if (is_one_of(at(next), {"early", "start", "beginning", "opening"})) which = 0;
  if (which < 0) return std::nullopt;
  const bool is_early_part = at(next).is_word("early");
  bool is_noun = !is_one_of(at(next), {"mid", "early", "late"});
  ++next;
  if (at(next).is_mark('-')) ++next;
  if (at(next).is_word("of")) {
    ++next;
  } else if (is_noun && !at(next).is_any(Trait::unit | Trait::month) && !at(next).is_word("the") &&
             part_number(next) == 0 && !is_year(at(next)) && !fiscal_year(next)) {
    return std::nullopt;
  }
  if (at(next).is_mark('-')) ++next;
  return part_of_whole(next, which, is_early_part);
}

std::optional<CalendarTerm> TermReader::part_of_whole(std::size_t next, int which, bool is_early) {
  // "by the end of business Monday, June 1st"
  if (is_one_of(at(next), {"business", "play", "day", "work"}) && which == 2) {
    const std::size_t day = s_.skip(next + 1, [](const Token& token) {
      return token.is_mark(',') || is_one_of(token, {"on", "day"});
    });
    if (auto on = term(day)) return on;
  }
  auto whole = fiscal_year(next);  // "the fiscal year 2027" names more than "the fiscal year"
  if (!whole) whole = school_year(next);
  if (!whole) whole = offset(next);
  if (!whole) whole = bare_unit(next);
  if (!whole) whole = term(next);
  if (!whole) return std::nullopt;
  whole->needs_preposition = false;
  whole->is_end = which == 2;
  if (!whole->interval || whole->grain == Grain::day || whole->length) return whole;
  if (which == 0 && !is_early) {
    whole->interval->last = whole->interval->first;
  } else if (which != 2) {
    whole->interval = part_of(*whole->interval, which);
  }
  // "the middle of the month", said at its end.
  if (whole->interval->last < start() && whole->is_relative) {
    const bool is_of_year = whole->grain == Grain::year && is_one_of(at(next), {"year"});
    const auto year_on = unit_around(start().plus_months(12), Grain::year, context_);
    whole->interval = is_of_year ? std::optional(part_of(*year_on, which)) : std::nullopt;
  }
  return whole;
}

std::optional<CalendarTerm> TermReader::bare_unit(std::size_t i) const {
  std::size_t next = i;
  if (at(next).is_any(Trait::article | Trait::possessive | Trait::demonstrative) ||
      is_one_of(at(next), {"current"}))
    ++next;
  if (is_one_of(at(next), {"current", "present", "ongoing"})) ++next;
  if (auto named = named_year(next, 0)) return named;
  const auto unit = parse_unit(s_, next);
  if (!unit || unit->count != 1 || is_plural(at(next))) return std::nullopt;
  if (at(unit->end).kind == TokenKind::number && !is_year(at(unit->end))) {
    const auto numbered = numbered_part(next);
    return numbered ? numbered : single_word(next);
  }
  if (at(unit->end).is(Trait::number)) return std::nullopt;  // "finish season two"
  CalendarTerm term = make(unit->end, unit_around(start(), unit->unit, context_), unit->unit);
  if (at(next).is_word("weekend")) term.interval = weekend_of(start());
  if (const auto year = year_after(unit->end); year && unit->unit == Grain::year) {
    term = make(year->second, year_of(year->first), Grain::year);
    term.names_year = true;
  }
  term.is_relative = !term.names_year;
  term.needs_preposition = true;
  return term;
}

bool TermReader::is_plural(const Token& token) {
  return token.lower.size() > 2 && token.lower.back() == 's';
}

std::optional<CalendarTerm> TermReader::named_year(std::size_t i, int ahead) const {
  const Token& name = at(i);
  const Token& unit = at(i + 1);
  const bool is_year_word = unit.is_word("year") || unit.is_word("yr");
  if (is_year_word && is_one_of(name, {"school", "academic", "teaching", "freshman", "sophomore", "junior",
                                       "senior", "final", "student"})) {
    Interval years = school_year_of(start());
    if (ahead > 0) years = school_year_of(years.last.plus_days(30));
    return school(i + 2, years, Grain::year);
  }
  if (is_year_word && is_one_of(name, {"fiscal", "financial", "tax", "business", "budget"}))
    return fiscal_around(i + 2, ahead);
  if (is_year_word && is_one_of(name, {"calendar", "civil"}))
    return relative_term(i + 2, unit_around(start().plus_months(12 * ahead), Grain::year, context_),
                         Grain::year);
  const bool is_term_unit = unit.is(Trait::unit) && unit.word->value == 6;
  const bool is_period =
      is_one_of(unit, {"period", "cycle", "round", "session", "window", "intake", "break", "season"});
  const bool names_period = is_one_of(
      name, {"marking", "grading", "review", "performance", "reporting", "appraisal", "academic", "school",
             "rating", "evaluation", "planning", "promotion", "admissions", "application"});
  const bool is_seasonal = name.is(Trait::season) && (is_term_unit || is_period);
  if (is_seasonal || (names_period && (is_period || is_term_unit)) ||
      (is_term_unit && is_one_of(name, {"fall", "autumn", "spring", "summer", "winter"}))) {
    std::size_t end = i + 2;
    CalendarTerm term = unknown(end, Grain::term);
    if (const auto year = year_after(end)) term.end = year->second;
    term.needs_preposition = true;
    return term;
  }
  return std::nullopt;
}

// The fiscal year that runs at the start, or one of those behind it.
CalendarTerm TermReader::fiscal_around(std::size_t end, int ahead) const {
  int year = start().year() + ahead;
  if (base::fiscal_year(year, context_.calendar).last < start().plus_months(12 * ahead)) ++year;
  CalendarTerm term = relative_term(end, base::fiscal_year(year, context_.calendar), Grain::year);
  term.is_fiscal = true;
  return term;
}

CalendarTerm TermReader::school(std::size_t end, Interval interval, Grain grain) const {
  CalendarTerm term = relative_term(end, interval, grain);
  term.grain = Grain::term;
  return term;
}

CalendarTerm TermReader::relative_term(std::size_t end, std::optional<Interval> interval, Grain grain) {
  CalendarTerm term = make(end, interval, grain);
  term.is_relative = true;
  term.needs_preposition = true;
  return term;
}

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
  if (!is_half && (!unit || unit->count != 1)) return std::nullopt;
  const std::size_t after = is_half ? next + 2 : unit->end;
  if (is_one_of(at(after), {"of", "in"})) {
    auto whole = term(after + 1);
    if (!whole) whole = bare_unit(after + 1);
    if (!whole) return std::nullopt;
    if (at(next + 1).is_word("weekend")) return weekend_in(*whole, which);
    return share_of(*whole, which, is_half ? Grain::half : unit->unit);
  }
  if (which < 0) return std::nullopt;  // "the last quarter" is over
  if (!is_half && unit->unit == Grain::quarter && which <= 4) {
    CalendarTerm term = relative_term(
        after, next_occurrence(start(), [&](int y) { return quarter_of(y, which); }), Grain::quarter);
    if (const auto year = year_after(after))
      term = make(year->second, quarter_of(year->first, which), Grain::quarter);
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
  const bool is_countable = whole->interval && !length.is_uncounted && !length.is_working_days;
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
  if (!whole->interval || whole->length) {
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

std::optional<CalendarTerm> TermReader::relative(std::size_t i) {
  std::size_t next = i;
  if (at(next).is_any(Trait::article | Trait::possessive)) ++next;
  const Token& word = at(next);
  const bool is_this = is_one_of(word, {"this", "current"});
  const bool is_next =
      is_one_of(word, {"next", "coming", "upcoming", "following", "forthcoming", "ensuing", "subsequent"});
  const bool is_past = is_one_of(word, {"last", "past", "previous", "prior"});
  if (!is_this && !is_next && !is_past) return std::nullopt;
  ++next;
  if (is_one_of(at(next), {"coming", "current", "upcoming", "next", "past"})) ++next;
  if (is_past) return past(next);
  if (auto loose = loosely_counted(next)) return loose;
  const bool has_article = at(i).is_any(Trait::article) || is_one_of(word, {"coming", "following"});
  if (auto quarters = is_next ? quarters_ahead(next) : std::nullopt) return quarters;
  if (const auto length = parse_length(s_, next);
      length && (at(next).kind == TokenKind::number || at(next).is(Trait::number) ||
                 at(next).is(Trait::amount) || is_plural(at(length->end - 1)) || at(next).is_word("half"))) {
    return lengthy(*length);
  }
  if (auto named = named_year(next, is_next ? 1 : 0)) {
    named->needs_preposition = false;
    return named;
  }
  return unit_ahead(next, is_next, has_article);
}

// "the next couple of weeks"; nobody could say when "the next few months" are over.
std::optional<CalendarTerm> TermReader::loosely_counted(std::size_t i) const {
  const bool is_couple = at(i).is_word("couple");
  if (!is_couple && !is_one_of(at(i), {"few", "several"})) return std::nullopt;
  auto length = parse_length(s_, is_couple && at(i + 1).is_word("of") ? i + 2 : i + 1);
  if (!length) return std::nullopt;
  if (is_couple) length->count *= 2;
  length->is_uncounted = !is_couple;
  return lengthy(*length);
}

// "the next two quarters" are the calendar's, as "the next quarter" is.
std::optional<CalendarTerm> TermReader::quarters_ahead(std::size_t i) const {
  const auto count = parse_count(s_, i);
  const auto length = count && !count->is_uncounted ? parse_length(s_, i) : std::nullopt;
  if (!length || length->unit != Grain::quarter || length->count < 1) return std::nullopt;
  const auto first = base::period_of(base::Grain::quarter, start(), context_.calendar, 1);
  const auto last = base::period_of(base::Grain::quarter, start(), context_.calendar, length->count);
  return made_relative(make(length->end, Interval{first.first, last.last}, Grain::quarter));
}

CalendarTerm TermReader::lengthy(const Length& length) const {
  if (length.is_uncounted) return made_relative(unknown(length.end, length.unit));
  const int count = length.is_working_days ? days_holding(start(), length.count) : length.count;
  CalendarTerm term = make(length.end, span_from(start(), count, length.unit), length.unit);
  term.length = count;
  term.length_unit = length.unit;
  term.is_relative = true;
  return term;
}

std::optional<CalendarTerm> TermReader::past(std::size_t i) {
  std::size_t end = i;
  if (const auto length = parse_length(s_, i)) {
    end = length->end;
  } else if (const auto whole = term(i)) {
    end = whole->end;
  } else {
    return std::nullopt;
  }
  CalendarTerm term = unknown(end, Grain::year);
  term.is_past = true;
  return term;
}

std::optional<CalendarTerm> TermReader::unit_ahead(std::size_t i, bool is_next, bool has_article) const {
  const Token& token = at(i);
  if (token.is(Trait::weekday) || token.is(Trait::month)) {
    auto named = token.is(Trait::weekday) ? weekday(i) : month(i);
    if (!named) return std::nullopt;
    return is_next && token.is(Trait::month) ? one_to_come(*named) : freestanding(*named);
  }
  if (token.is(Trait::season) || token.is(Trait::holiday)) {
    auto named = token.is(Trait::season) ? season(i) : holiday(i);
    if (!named) return std::nullopt;
    return is_next ? one_to_come(*named) : freestanding(*named);
  }
  if (token.is_word("weekend"))
    return made_relative(make(i + 1, weekend_of(start().plus_days(is_next ? 7 : 0)), Grain::day));
  if (is_one_of(token, {"evening", "morning", "afternoon", "night"}))
    return make(i + 1, Interval{start(), start()}, Grain::day);
  // "this work term"
  const bool is_kind_of_term = is_one_of(token, {"work", "co-op", "coop", "school", "academic"}) &&
                               at(i + 1).is(Trait::unit) && at(i + 1).word->value == 6;
  if (is_kind_of_term) return unit_ahead(i + 1, is_next, has_article);
  if (is_one_of(token, {"holiday", "break", "vacation", "cycle", "iteration", "period", "round", "intake",
                        "release"})) {
    return unknown(i + 1, Grain::term);
  }
  if (token.is_word("half")) {
    auto half = unit_around(start(), Grain::half, context_);
    if (is_next) half = unit_around(half->last.plus_days(1), Grain::half, context_);
    return made_relative(make(i + 1, half, Grain::half));
  }
  const auto unit = parse_unit(s_, i);
  if (!unit || is_adjective_use(unit->end)) return std::nullopt;
  if (unit->count != 1) return lengthy(*unit);  // this sprint, next fortnight
  // "in the next year" is twelve months, "next year" is the calendar's.
  if (is_next && has_article &&
      (unit->unit == Grain::year || unit->unit == Grain::month || unit->unit == Grain::week)) {
    return lengthy(*unit);
  }
  auto around = unit_around(start(), unit->unit, context_);
  if (is_next && around) around = unit_around(around->last.plus_days(1), unit->unit, context_);
  return made_relative(make(unit->end, around, unit->unit));
}

CalendarTerm TermReader::freestanding(CalendarTerm term) {
  term.needs_preposition = false;
  return term;
}

// "next November" is another than the one that runs.
CalendarTerm TermReader::one_to_come(CalendarTerm term) const {
  const bool has_begun = term.interval && !term.names_year && term.interval->first <= start();
  if (has_begun) {
    const bool is_day = term.interval->first == term.interval->last;
    const Date last = term.interval->last.plus_months(12);
    term.interval = Interval{term.interval->first.plus_months(12), is_day ? last : last.last_of_month()};
  }
  return freestanding(term);
}

CalendarTerm TermReader::made_relative(CalendarTerm term) {
  term.is_relative = true;
  return term;
}

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

std::optional<CalendarTerm> TermReader::single_word(std::size_t i) const {
  const Token& token = at(i);
  if (is_one_of(token, {"today", "tonight"}))
    return made_relative(make(i + 1, Interval{start(), start()}, Grain::day));
  if (token.is_word("tomorrow"))
    return made_relative(make(i + 1, Interval{start().plus_days(1), start().plus_days(1)}, Grain::day));
  struct End {
    std::string_view word;
    Grain unit;
  };
  if (token.is_word("eofy")) {
    CalendarTerm term = fiscal_around(i + 1, 0);
    if (const auto year = year_after(i + 1)) {
      term = make(year->second, base::fiscal_year(year->first, context_.calendar), Grain::year);
      term.names_year = term.is_fiscal = true;
    }
    term.is_end = true;
    return term;
  }
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
        end.word.ends_with("-end") && next.kind == TokenKind::word && !is_year(next) &&
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
    term.is_end = !end.word.starts_with("mid");
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
  CalendarTerm term = unknown(i + 2, Grain::week);
  term.needs_preposition = true;
  return term;
}

}  // namespace cairn::analysis::prose
