// Terms with a place of their own in the calendar: days, months, quarters, years.
#include <algorithm>
#include <array>

#include "analysis/prose/signs.h"
#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

using base::Date;

std::optional<CalendarTerm> TermReader::iso(std::size_t i) const {
  if (at(i).kind != TokenKind::iso_date) return std::nullopt;
  const auto day = Date::parse_iso(at(i).lower);
  CalendarTerm term = unknown(i + 1, Grain::day);
  if (day) term.interval = Interval{*day, *day};
  term.names_year = true;
  return term;
}

std::optional<CalendarTerm> TermReader::slashed(std::size_t i) const {
  if (at(i).kind != TokenKind::slash_date) return std::nullopt;
  std::array<int, 3> parts = {0, 0, 0};
  std::size_t part = 0;
  for (const char c : at(i).lower) {
    if (c >= '0' && c <= '9') {
      parts[part] = parts[part] * 10 + (c - '0');
    } else if (part < 2) {
      ++part;
    }
  }
  CalendarTerm term = unknown(i + 1, Grain::day);
  term.names_year = true;
  if (parts[0] >= kFirstYear) {
    const auto date =
        Date::from_ymd(parts[0], static_cast<unsigned>(parts[1]), static_cast<unsigned>(parts[2]));
    if (date) term.interval = Interval{*date, *date};
    return term;
  }
  const bool is_day_first =
      parts[0] > 12 || at(i).lower.find('.') != std::string_view::npos || parts[0] == parts[1];
  const bool is_month_first = parts[1] > 12;
  if (is_day_first == is_month_first) return term;
  const int month = is_day_first ? parts[1] : parts[0];
  const int day = is_day_first ? parts[0] : parts[1];
  const auto date =
      Date::from_ymd(full_year(parts[2]), static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (date) term.interval = Interval{*date, *date};
  return term;
}

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

bool TermReader::is_month(std::size_t i) const {
  const Token& token = at(i);
  if (!token.is(Trait::month)) return false;
  // "may" and "march" are verbs, "mar" and "dec" abbreviations of other things, unless written large.
  const bool is_ambiguous = token.lower.size() <= 4 || token.is_word("march") || token.is_word("august");
  return token.is_capital || !is_ambiguous || at(i - 1).is_any(Trait::preposition) || follows_day(i);
}

int TermReader::day_number(std::size_t i) const {
  const Token& token = at(i);
  if (const int spelt = spelt_day(token); spelt > 0) return spelt;
  const bool is_plain =
      token.kind == TokenKind::ordinal || (token.kind == TokenKind::number && token.lower.size() <= 2);
  if (!is_plain || token.value < 1 || token.value > 31) return 0;
  return static_cast<int>(token.value);
}

int TermReader::spelt_day(const Token& token) {
  if (token.kind != TokenKind::word) return 0;
  constexpr std::array<std::string_view, 31> kDays = {
      "first",        "second",       "third",          "fourth",        "fifth",        "sixth",
      "seventh",      "eighth",       "ninth",          "tenth",         "eleventh",     "twelfth",
      "thirteenth",   "fourteenth",   "fifteenth",      "sixteenth",     "seventeenth",  "eighteenth",
      "nineteenth",   "twentieth",    "twenty-first",   "twenty-second", "twenty-third", "twenty-fourth",
      "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth",
      "thirty-first"};
  const auto found = std::find(kDays.begin(), kDays.end(), token.lower);
  return found == kDays.end() ? 0 : static_cast<int>(found - kDays.begin()) + 1;
}

CalendarTerm TermReader::dated(std::size_t end, unsigned month, int day) const {
  CalendarTerm term = unknown(end, Grain::day);
  auto year = year_after(end);
  // "31 Dec 27": nothing is counted by it.
  const std::size_t digits = at(end).is_mark('-') && at(end).is_glued ? end + 1 : end;
  const bool is_short = !year && at(digits).kind == TokenKind::number && at(digits).lower.size() == 2 &&
                        at(digits).value > 23 && at(digits + 1).kind == TokenKind::mark &&
                        !is_one_of(at(digits + 1), {"%", "$", "-", "/"});
  if (is_short) year = std::pair{full_year(static_cast<int>(at(digits).value)), digits + 1};
  if (year) {
    term.end = year->second;
    term.names_year = true;
  }
  int number = year ? year->first : start().year();
  auto date = Date::from_ymd(number, month, static_cast<unsigned>(day));
  if (!year && date && *date < start()) date = Date::from_ymd(++number, month, static_cast<unsigned>(day));
  if (date) term.interval = Interval{*date, *date};
  term.is_relative = !year;
  return term;
}

std::optional<CalendarTerm> TermReader::day_month(std::size_t i) const {
  if (at(i).is_word("the") && (at(i + 1).kind == TokenKind::ordinal || spelt_day(at(i + 1)) > 0)) ++i;
  const int day = day_number(i);
  if (day == 0) return std::nullopt;
  std::size_t next = i + 1;
  if (at(next).is_mark('.')) ++next;
  if (at(next).is_word("of")) ++next;
  if (at(next).is_mark('-') && at(next).is_glued) ++next;
  if (!at(next).is(Trait::month)) return day_of_relative_month(i);
  return dated(next + 1, static_cast<unsigned>(at(next).word->value), day);
}

// "the 15th of next month"
std::optional<CalendarTerm> TermReader::day_of_relative_month(std::size_t i) const {
  const int day = day_number(i);
  std::size_t next = i + 1;
  if (day == 0 || at(i).kind == TokenKind::number || !at(next).is_word("of")) return std::nullopt;
  if (at(++next).is_word("the")) ++next;
  const bool is_next = is_one_of(at(next), {"next", "coming", "following"});
  if ((!is_next && !at(next).is_word("this")) || !at(next + 1).is_word("month")) return std::nullopt;
  CalendarTerm term = unknown(next + 2, Grain::day);
  const Date first = start().first_of_month().plus_months(is_next ? 1 : 0);
  const auto on = Date::from_ymd(first.year(), first.month(), static_cast<unsigned>(day));
  if (on) term.interval = Interval{*on, *on};
  return made_relative(term);
}

std::optional<CalendarTerm> TermReader::month(std::size_t i) const {
  if (!is_month(i)) return std::nullopt;
  const auto number = static_cast<unsigned>(at(i).word->value);
  std::size_t next = i + 1;
  // "in May." is a full stop; "Jan." in the middle of a sentence is none.
  const bool is_short = at(i).lower.size() <= 4 && !is_one_of(at(i), {"may", "june", "july"});
  if (at(next).is_mark('.') && at(next).is_glued && is_short) ++next;
  const std::size_t bare = next < s_.size() ? next : i + 1;
  if (at(next).is_word("the")) ++next;
  // "Jun-27" is a day to some and a month to others, "Jun-45" only the one.
  const bool is_hyphened = at(next).is_mark('-') && at(next).is_glued && at(next + 1).is_glued &&
                           at(next + 1).kind == TokenKind::number && at(next + 1).lower.size() == 2 &&
                           at(next + 1).value > 23;
  if (is_hyphened) {
    CalendarTerm term = unknown(next + 2, Grain::month);
    const int year = static_cast<int>(at(next + 1).value);
    if (year > 31) term.interval = month_of(full_year(year), number);
    term.names_year = year > 31;
    return term;
  }
  // "In May first the roof": an ordinal in letters has an article or nothing behind it.
  const bool is_other = spelt_day(at(next)) > 0 && !at(next - 1).is_word("the") &&
                        (at(next + 1).kind == TokenKind::word || spelt_day(at(next)) <= 3);
  if (const int day = day_number(next); day > 0 && !is_other && !is_unit_count(next))
    return dated(next + 1, number, day);
  if (const auto year = year_after(bare)) {
    CalendarTerm term = make(year->second, month_of(year->first, number), Grain::month);
    term.names_year = true;
    return term;
  }
  CalendarTerm term =
      make(bare, next_occurrence(start(), [&](int y) { return month_of(y, number); }), Grain::month);
  term.is_relative = true;
  term.needs_preposition = true;
  return term;
}

bool TermReader::is_unit_count(std::size_t i) const {
  return at(i).kind == TokenKind::number && at(i + 1).kind == TokenKind::word && at(i + 1).word == nullptr;
}

std::optional<CalendarTerm> TermReader::coded(std::size_t i) const {
  if (at(i).is_word("the") && is_one_of(at(i + 1), {"fiscal", "financial"})) ++i;
  // "fiscal Q2 2027"
  if (is_one_of(at(i), {"fiscal", "financial"}) && part_code(i + 1)) {
    const auto year = year_after(i + 2);
    return part_of_year(year ? year->second : i + 2, part_number(i + 1),
                        year ? std::optional(year->first) : std::nullopt, true);
  }
  if (auto term = reversed_code(i)) return term;
  if (is_year(at(i)) || fiscal_year(i)) {
    std::size_t next = fiscal_year(i) ? fiscal_year(i)->end : i + 1;
    if (at(next).is_mark('-')) ++next;
    const int year = fiscal_year(i) ? fiscal_number(i).first : static_cast<int>(at(i).value);
    if (part_code(next)) return part_of_year(next + 1, part_number(next), year, fiscal_year(i).has_value());
    return fiscal_year(i);
  }
  if (!part_code(i)) return std::nullopt;
  std::size_t next = i + 1;
  if (at(next).is_mark(',') || at(next).is_word("of")) ++next;
  const int part = part_number(i);
  if (fiscal_year(next)) return part_of_year(fiscal_year(next)->end, part, fiscal_number(next).first, true);
  if (const auto year = year_after(i + 1)) return part_of_year(year->second, part, year->first, false);
  const Token &joint = at(i + 1), &behind = at(i + 2);
  const bool has_short_year = joint.is_glued && (joint.is_mark('/') || joint.is_mark('-')) &&
                              behind.is_glued && behind.kind == TokenKind::number && behind.lower.size() == 2;
  if (has_short_year) return part_of_year(i + 3, part, full_year(static_cast<int>(behind.value)), false);
  return part_of_year(i + 1, part, std::nullopt, at(i - 1).is_word("fiscal"));
}

// 2H 2027; and all that parse_period_code() reads.
std::optional<CalendarTerm> TermReader::reversed_code(std::size_t i) const {
  const std::string_view code = at(i).lower;
  const bool is_half_sign = at(i).kind == TokenKind::number && (code == "1" || code == "2") &&
                            at(i + 1).is_word("h") && at(i + 1).is_glued && at(i + 1).is_capital;
  if (is_half_sign) {
    const auto year = year_after(i + 2);
    if (!year) return std::nullopt;
    return make(year->second, half_of(year->first, code == "1" ? 1 : 2), Grain::half);
  }
  if (at(i).kind != TokenKind::code) return std::nullopt;
  // 2Q 2027
  const bool is_quarter = code.size() == 2 && code[1] == 'q' && code[0] >= '1' && code[0] <= '4';
  const auto year = is_quarter ? year_after(i + 1) : std::nullopt;
  if (year) return part_of_year(year->second, code[0] - '0', year->first, false);
  const auto period = parse_period_code(code);
  if (!period) return std::nullopt;
  return part_of_year(i + 1, period->part, period->year, period->is_fiscal);
}

int TermReader::part_number(std::size_t i) const {
  const std::string_view code = at(i).lower;
  if (at(i).kind != TokenKind::code || code.size() != 2) return 0;
  if (code[0] == 'q' && code[1] >= '1' && code[1] <= '4') return code[1] - '0';
  if (code[0] == 'h' && (code[1] == '1' || code[1] == '2')) return kHalves + code[1] - '0';
  return 0;
}

bool TermReader::part_code(std::size_t i) const {
  // Q1 is also how journals are ranked.
  const bool is_rank = at(i + 1).is_mark('-') && at(i + 1).is_glued && at(i + 2).kind == TokenKind::word;
  return part_number(i) != 0 && !is_rank &&
         !is_one_of(at(i + 1), {"journal", "journals", "publication", "publications"});
}

CalendarTerm TermReader::part_of_year(std::size_t end, int part, std::optional<int> year,
                                      bool is_fiscal) const {
  const auto of = [&](int y) {
    if (part > kHalves) return half_of(y, part - kHalves);
    return is_fiscal ? fiscal_quarter_of(y, part, context_) : quarter_of(y, part);
  };
  CalendarTerm term = make(end, year ? of(*year) : next_occurrence(start(), of),
                           part > kHalves ? Grain::half : Grain::quarter);
  term.is_fiscal = is_fiscal;
  term.names_year = year.has_value();
  term.is_relative = !year;
  return term;
}

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

// "the 2026-27 academic year", "the 2026/27 season".
CalendarTerm TermReader::year_of_a_kind(CalendarTerm term, int first, int last) const {
  const Token& kind = at(term.end);
  const bool is_year = at(term.end + 1).is_word("year");
  if (kind.is_word("season")) {
    term.interval.reset();
    ++term.end;
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
  int last = number;
  if (is_double) {
    const int second = static_cast<int>(at(i + 2).value);
    last = second < 100 ? number / 100 * 100 + second : second;
    term.interval = Interval{year_of(number).first, year_of(last).last};
    term.end = i + 3;
  }
  // "2027 or 2028"
  if (joint.is_word("or") && is_year(at(i + 2)) && at(i + 2).value > number) {
    last = static_cast<int>(at(i + 2).value);
    term.interval->last = year_of(last).last;
    term.end = i + 3;
  }
  term.names_year = true;
  term.needs_preposition = true;
  return year_of_a_kind(term, number, last);
}

}  // namespace cairn::analysis::prose
