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
  if (token.kind != TokenKind::word || token.lower.size() < 5) return 0;
  const std::string_view ending = token.lower.substr(token.lower.size() - 2);
  if (ending != "th" && ending != "st" && ending != "nd" && ending != "rd") return 0;
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
    if (at(next).is_mark('-') || (at(next).is_mark(',') && part_code(next + 1))) ++next;
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
  // EOQ3 2027
  if (code.size() == 4 && code.starts_with("eoq") && code[3] >= '1' && code[3] <= '4') {
    const auto of = year_after(i + 1);
    CalendarTerm term = part_of_year(of ? of->second : i + 1, code[3] - '0',
                                     of ? std::optional(of->first) : std::nullopt, false);
    term.is_end = true;
    return term;
  }
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

}  // namespace cairn::analysis::prose
