// Terms that people name rather than count: seasons, holidays, fiscal years.
#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

namespace {

int digits_of(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || value > 99999) return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

}  // namespace

bool TermReader::is_plain_noun(const Token& token) {
  static constexpr Traits kNoNoun = Trait::preposition | Trait::conjunction | Trait::article |
                                    Trait::possessive | Trait::pronoun | Trait::modal | Trait::verb |
                                    Trait::adverb | Trait::be | Trait::have | Trait::demonstrative |
                                    Trait::intent | Trait::relative | Trait::distributive | Trait::number |
                                    Trait::time_opener | Trait::degree | Trait::comparative;
  return token.kind == TokenKind::word && !token.is_any(kNoNoun);
}

std::optional<CalendarTerm> TermReader::season(std::size_t i) const {
  std::size_t next = i;
  if (at(next).is_word("the")) ++next;
  const Token& token = at(next);
  if (!token.is(Trait::season)) return std::nullopt;
  std::size_t end = next + 1;
  const bool is_school = is_one_of(at(end), {"semester", "term", "quarter", "break", "holiday", "holidays",
                                             "vacation", "intake", "season"});
  if (is_school) ++end;
  const auto of = [&](int y) { return season_of(y, token.word->value); };
  // "the spring unit", "through summer project": which one, not when.
  const Token& described = at(end);
  const bool describes = end == next + 1 && is_plain_noun(described) && !described.is_capital && i > 0 &&
                         !at(i - 1).is_any(Trait::demonstrative);
  // "the Spring Boot tutorial"
  const bool is_name = end == next + 1 && token.is_capital && described.is_capital && i > 0 &&
                       is_plain_noun(described) &&
                       !at(i - 1).is_any(Trait::demonstrative | Trait::preposition) &&
                       !is_one_of(at(i - 1), {"next", "last", "coming", "every"});
  if (is_name) return std::nullopt;
  if (describes && !is_one_of(at(i - 1), {"next", "last", "coming", "by", "every"})) return std::nullopt;
  if (const auto year = year_after(end)) {
    CalendarTerm term = make(year->second, of(year->first), Grain::season);
    term.names_year = true;
    // "winter 2026/27"
    const Token& second = at(term.end + 1);
    const bool is_double = is_one_of(at(term.end), {"/", "-"}) && at(term.end).is_glued && second.is_glued &&
                           second.kind == TokenKind::number && second.lower.size() == 2;
    constexpr int kWinter = 4;
    if (is_double) term.end += 2;
    // Each school has its own days for them.
    if (is_school || (is_double && token.word->value != kWinter)) term.interval.reset();
    return term;
  }
  if (is_school) return relative_term(end, std::nullopt, Grain::season);
  return relative_term(end, next_occurrence(start(), of), Grain::season);
}

// "midsummer 2028", as "mid-summer 2028"; "a midsummer night" is none.
std::optional<CalendarTerm> TermReader::mid_season(std::size_t i) const {
  const int season = at(i).is_word("midsummer") ? 2 : 4;
  if (is_plain_noun(at(i + 1)) || at(i + 1).is(Trait::unit)) return std::nullopt;
  const auto middle_of = [&](int y) { return part_of(season_of(y, season), 1); };
  if (const auto year = year_after(i + 1)) {
    CalendarTerm term = make(year->second, middle_of(year->first), Grain::season);
    term.names_year = true;
    return term;
  }
  return relative_term(i + 1, next_occurrence(start(), middle_of), Grain::season);
}

// "the turn of the year"; which one "the turn of the year 2027/28" is stays open.
CalendarTerm TermReader::turn_of_year(std::size_t end) const {
  if (year_after(end)) return unknown(end, Grain::day);
  constexpr int kLastNight = 6;  // as holiday_of() counts them
  return relative_term(end, next_occurrence(start(), [&](int y) { return *holiday_of(y, kLastNight); }),
                       Grain::day);
}

std::optional<CalendarTerm> TermReader::holiday(std::size_t i) const {
  std::size_t next = i;
  if (at(next).is_word("the")) ++next;
  if (is_one_of(at(next), {"new"}) && is_one_of(at(next + 1), {"year", "years"}) && at(next).is_capital) {
    std::size_t end = at(next + 2).kind == TokenKind::clitic ? next + 3 : next + 2;
    int which = 6;
    const bool is_day = at(end).is_word("day"), is_eve = at(end).is_word("eve");
    if (is_day || is_eve) which = at(end++).is_word("day") ? 13 : 6;
    if (const auto year = year_after(end)) {
      // "New Year 2028" is over with the last night of 2027.
      const int of = is_day || is_eve ? year->first : year->first - 1;
      CalendarTerm term = make(year->second, holiday_of(of, which), Grain::day);
      term.names_year = term.needs_preposition = true;
      return term;
    }
    return relative_term(end, next_occurrence(start(), [&](int y) { return *holiday_of(y, which); }),
                         Grain::day);
  }
  const Token& token = at(next);
  const bool is_break = is_one_of(token, {"holidays", "vacation"}) ||
                        (is_one_of(token, {"summer", "winter", "spring"}) &&
                         is_one_of(at(next + 1), {"holidays", "break", "vacation"}));
  if (is_break) {
    CalendarTerm term = unknown(
        is_one_of(at(next + 1), {"holidays", "break", "vacation"}) ? next + 2 : next + 1, Grain::term);
    term.needs_preposition = true;
    return term;
  }
  // Each university has its own days for them.
  const bool is_english_term =
      is_one_of(token, {"michaelmas", "hilary", "trinity", "lent", "easter", "epiphany"}) &&
      at(next + 1).is(Trait::unit) && at(next + 1).word->value == 6 && !is_plural(at(next + 1));
  if (is_english_term) {
    const auto year = year_after(next + 2);
    CalendarTerm term = unknown(year ? year->second : next + 2, Grain::term);
    term.needs_preposition = true;
    return term;
  }
  if (!token.is(Trait::holiday)) return std::nullopt;
  std::size_t end = next + 1;
  if (at(end).kind == TokenKind::clitic) ++end;
  if (token.is_word("valentine") && !at(end).is_word("day")) return std::nullopt;  // a name
  if (token.is_word("eid") && at(end).lower.starts_with("al-")) ++end;
  const bool is_stretch = is_one_of(at(end), {"break", "holiday", "holidays", "season", "vacation"});
  if (is_stretch || is_one_of(at(end), {"day", "eve"})) ++end;
  CalendarTerm term = unknown(end, Grain::day);
  const bool is_christmas_eve = is_one_of(token, {"christmas", "xmas"}) && at(end - 1).is_word("eve");
  const int which = is_christmas_eve ? 12 : token.word->value;
  if (const auto year = year_after(end)) {
    term.end = year->second;
    term.interval = holiday_of(year->first, which);
  } else if (holiday_of(start().year(), which)) {
    term.interval = next_occurrence(start(), [&](int y) { return *holiday_of(y, which); });
  }
  term.is_relative = term.end == end;
  term.names_year = !term.is_relative;
  if (is_stretch) term.interval.reset();
  const bool is_day_before = !is_christmas_eve && at(end - 1).is_word("eve") && term.interval;
  if (is_day_before) {
    const base::Date eve = term.interval->first.plus_days(-1);
    term.interval = Interval{eve, eve};
  }
  term.needs_preposition = true;
  return term;
}

std::pair<int, std::size_t> TermReader::fiscal_number(std::size_t i) const {
  if (at(i).is_word("the") && is_one_of(at(i + 1), {"fiscal", "financial"})) return fiscal_number(i + 1);
  if (at(i).is_word("the") && at(i + 1).is_word("tax")) return fiscal_number(i + 1);
  const std::string_view text = at(i).lower;
  const bool is_code = at(i).kind == TokenKind::code && text.size() > 3;
  if (is_code && (text.starts_with("fy") || text.starts_with("cy"))) {
    const int number = digits_of(text.substr(2));
    if (number < 0) return {0, i};
    // FY26/27 is the year that ends in 2027.
    const bool is_double = at(i + 1).is_glued && is_one_of(at(i + 1), {"/", "-"}) &&
                           static_cast<int>(at(i + 2).value) == (number + 1) % 100;
    return is_double ? std::pair{full_year(number) + 1, i + 3} : std::pair{full_year(number), i + 1};
  }
  std::size_t next = i;
  if (text == "fy" || text == "sy" || text == "ay") {
    next = i + 1;
  } else if (is_one_of(at(i), {"fiscal", "financial", "tax"}) && at(i + 1).is_word("year")) {
    next = i + 2;
  } else if (at(i).is_word("fiscal")) {
    next = i + 1;
  }
  if (next == i) return {0, i};
  if (const auto year = short_year(next)) return *year;
  if (!is_year(at(next))) return {0, i};
  const int second =
      at(next + 1).is_glued && is_one_of(at(next + 1), {"/", "-"}) ? static_cast<int>(at(next + 2).value) : 0;
  return second > 0 ? std::pair{full_year(second), next + 3}
                    : std::pair{static_cast<int>(at(next).value), next + 1};
}

std::optional<Interval> TermReader::fiscal_year_across(int year) const {
  const Interval whole = base::fiscal_year(year, context_.calendar);
  return whole.first.year() < whole.last.year() ? std::optional(whole) : std::nullopt;
}

std::optional<CalendarTerm> TermReader::fiscal_year(std::size_t i) const {
  const auto [year, end] = fiscal_number(i);
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  const char kind = at(i).is_word("the") ? 'f' : at(i).lower.front();
  CalendarTerm term =
      make(end, kind == 'c' ? year_of(year) : base::fiscal_year(year, context_.calendar), Grain::year);
  term.is_fiscal = kind == 'f' || kind == 't';
  const bool is_double = at(end - 2).is_glued && is_one_of(at(end - 2), {"/", "-"});
  if (is_double && term.is_fiscal) term.interval = fiscal_year_across(year);
  if (kind == 's' || kind == 'a') term = unknown(end, Grain::term);
  term.names_year = true;
  return term;
}

}  // namespace cairn::analysis::prose
