// Years and what is written with them in figures: 2027, 2026/27, 03/2027, the academic year 2027-28.
#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

using base::Date;

// 2027-03, 2027/03, 03/2027, 3/2027; 2026-27 is a school year.
std::optional<CalendarTerm> TermReader::month_in_digits(std::size_t i) const {
  const Token &first = at(i), &joint = at(i + 1), &second = at(i + 2);
  if (is_one_of(at(i - 1), {"week", "kw", "cw", "wk"})) return std::nullopt;
  const bool is_joined = joint.is_glued && second.is_glued && (joint.is_mark('/') || joint.is_mark('-')) &&
                         first.kind == TokenKind::number && second.kind == TokenKind::number;
  if (!is_joined || is_year(first) == is_year(second)) return std::nullopt;
  const Token &year = is_year(first) ? first : second, &month = is_year(first) ? second : first;
  const int number = static_cast<int>(year.value);
  const bool is_month = month.lower.size() <= 2 && month.value >= 1 && month.value <= 12;
  const bool is_next_year = is_year(first) && static_cast<int>(month.value) == (number + 1) % 100;
  if (!is_month || is_next_year || (is_year(first) && month.lower.size() != 2)) return std::nullopt;
  CalendarTerm term = make(i + 3, month_of(number, static_cast<unsigned>(month.value)), Grain::month);
  term.names_year = true;
  return term;
}

// "the 2027 season", "the 2027 calendar year", "the 2027 semester": the token behind it.
std::size_t TermReader::period_end(std::size_t i, bool is_one_year) const {
  const bool is_led = i >= 2 && at(i - 2).is_any(Trait::article | Trait::possessive | Trait::demonstrative);
  const bool is_calendar = at(i).is_word("calendar") && at(i + 1).is_word("year");
  const bool is_period = is_calendar || at(i).is_word("season") ||
                         (is_led && is_one_of(at(i), {"year", "semester", "term", "trimester", "quarter",
                                                      "sprint", "decade", "cycle", "round", "intake"}));
  const std::size_t end = is_calendar ? i + 2 : i + 1;
  // "the 2027 season opener", "the 2027 quarter 3"
  const bool goes_on = is_plain_noun(at(end)) || at(end).kind == TokenKind::number;
  return is_period && is_one_year && !goes_on ? end : i;
}

// "the 2026-27 academic year", "the 2026/27 season".
CalendarTerm TermReader::year_of_a_kind(CalendarTerm term, int first, int last) const {
  const Token& kind = at(term.end);
  const bool is_year = at(term.end + 1).is_word("year");
  if (const std::size_t end = period_end(term.end, first == last); end > term.end) {
    const bool is_whole = is_one_of(at(end - 1), {"year", "yr"});
    term.end = end;
    if (!is_whole) term.grain = Grain::term;
    term.is_inside = !is_whole;
  } else if ((kind.is_word("season") && first != last) || kind.is(Trait::season)) {
    term.interval.reset();
    ++term.end;
    if (kind.is(Trait::season) && is_one_of(at(term.end), {"season", "term", "semester"})) ++term.end;
  } else if (is_year && is_one_of(kind, {"school", "academic", "teaching"})) {
    // Where one year is named, half the world begins it in January.
    term.interval = last == first + 1 ? std::optional(school_year_of(year_of(last).first)) : std::nullopt;
    term.end += 2;
  } else if (is_year && is_one_of(kind, {"fiscal", "financial", "tax"})) {
    term.interval =
        last == first ? std::optional(base::fiscal_year(last, context_.calendar)) : fiscal_year_across(last);
    term.is_fiscal = true;
    term.end += 2;
  }
  return term;
}

// "the academic year 2027-28", "AY 2027/28", "tax year 2026/27"
std::optional<CalendarTerm> TermReader::school_year(std::size_t i) const {
  if (at(i).is_word("the")) ++i;
  std::size_t next = i;
  if (is_one_of(at(i), {"school", "academic", "teaching"}) && at(i + 1).is_word("year")) next = i + 2;
  if (is_one_of(at(i), {"ay", "sy"}) && at(i).is_acronym) next = i + 1;
  if (next == i || !is_year(at(next))) return std::nullopt;
  const int first = static_cast<int>(at(next).value);
  CalendarTerm term = unknown(next + 1, Grain::term);
  term.names_year = true;
  const bool is_double = at(next + 1).is_glued && is_one_of(at(next + 1), {"/", "-", "\u2013"}) &&
                         at(next + 2).is_glued && at(next + 2).kind == TokenKind::number;
  if (!is_double) return term;
  const int second = static_cast<int>(at(next + 2).value);
  term.end = next + 3;
  const int last = second < 100 ? first / 100 * 100 + second : second;
  if (last == first + 1) term.interval = school_year_of(year_of(last).first);
  return term;
}

// 2027-5-31; 2027-5 says too little.
CalendarTerm TermReader::day_in_figures(std::size_t i) const {
  CalendarTerm term = unknown(i + 3, Grain::day);
  term.names_year = term.needs_preposition = true;
  const bool has_day =
      at(i + 3).is_glued && is_one_of(at(i + 3), {"-", "/"}) && at(i + 4).is_glued && day_number(i + 4) > 0;
  if (!has_day) return term;
  term.end = i + 5;
  const auto on = Date::from_ymd(static_cast<int>(at(i).value), static_cast<unsigned>(at(i + 2).value),
                                 static_cast<unsigned>(day_number(i + 4)));
  if (on) term.interval = Interval{*on, *on};
  return term;
}

std::optional<CalendarTerm> TermReader::year(std::size_t i) const {
  if (auto found = school_year(i)) return found;
  if (at(i).is_word("the") && is_one_of(at(i + 1), {"year", "calendar"})) ++i;
  if (at(i).is_word("calendar") && at(i + 1).is_word("year")) ++i;
  if ((at(i).is_word("the") || at(i).is_word("year")) && is_year(at(i + 1))) ++i;
  if (const auto short_one = short_year(i); short_one && !at(i).is_glued) {
    CalendarTerm term = make(short_one->second, year_of(short_one->first), Grain::year);
    term.names_year = term.needs_preposition = true;
    return term;
  }
  if (!is_year(at(i))) return std::nullopt;
  const int number = static_cast<int>(at(i).value);
  const Token& joint = at(i + 1);
  const bool is_double = joint.is_glued && (joint.is_mark('/') || joint.is_mark('-')) && at(i + 2).is_glued &&
                         at(i + 2).kind == TokenKind::number;
  CalendarTerm term = make(i + 1, year_of(number), Grain::year);
  if (is_double && at(i + 2).lower.size() == 1) return day_in_figures(i);
  int last = number;
  if (is_double) {
    const int second = static_cast<int>(at(i + 2).value);
    last = second < 100 ? number / 100 * 100 + second : second;
    term.interval = Interval{year_of(number).first, year_of(last).last};
    term.end = i + 3;
  }
  term.names_year = true;
  term.needs_preposition = true;
  return year_of_a_kind(term, number, last);
}

}  // namespace cairn::analysis::prose
