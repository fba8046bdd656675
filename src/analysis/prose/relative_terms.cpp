// Terms that count from somewhere: this, next, the end of, the first half of.
#include <algorithm>

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

using base::Date;

std::optional<CalendarTerm> TermReader::part(std::size_t i) {
  std::size_t next = i;
  next = s_.skip(next, [&](const Token& token) { return is_one_of(token, {"the", "very"}); });
  // "midsummer 2028"
  if (is_one_of(at(next), {"midsummer", "midwinter"})) return mid_season(next);
  if (at(next).is_word("turn") && at(next + 1).is_word("of") && at(next + 2).is_word("the") &&
      at(next + 3).is_word("year"))
    return turn_of_year(next + 4);
  int which = -1;
  if (is_one_of(at(next), {"end", "close", "late", "conclusion", "finish"})) which = 2;
  if (is_one_of(at(next), {"mid", "middle", "midpoint"})) which = 1;
  if (is_one_of(at(next), {"early", "start", "beginning", "opening"})) which = 0;
  if (which < 0) return std::nullopt;
  const bool is_early_part = at(next).is_word("early");
  // "the early part of 2027", "late in May"
  if (is_early_part || at(next).is_word("late")) {
    if (at(next + 1).is_word("part") && at(next + 2).is_word("of"))
      return part_of_whole(next + 3, which, which == 0);
    if (at(next + 1).is_word("in")) return part_of_whole(next + 2, which, which == 0);
  }
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
  if (whole->is_inside && which != 2) whole->interval.reset();
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
  const Interval span = length.is_working_days ? working_span_from(start(), length.count)
                                               : span_from(start(), count, length.unit);
  CalendarTerm term = make(length.end, span, length.unit);
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

}  // namespace cairn::analysis::prose
