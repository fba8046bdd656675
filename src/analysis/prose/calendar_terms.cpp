// The grammar of calendar terms, each tried in turn at one token.
#include "analysis/prose/calendar_terms.h"

#include <algorithm>
#include <array>

#include "analysis/prose/periods.h"

namespace cairn::analysis::prose {

using base::Date;

namespace {

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2100;

bool is_year(const Token& token) {
  return token.kind == TokenKind::number && !token.is_scaled && token.lower.size() == 4 &&
         token.value >= kFirstYear && token.value <= kLastYear;
}

bool is_one_of(const Token& token, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), token.lower) != words.end();
}

int digits_of(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || value > 99999) return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

int full_year(int year) {
  return year < 100 ? 2000 + year : year;
}

class TermReader {
 public:
  TermReader(const Sentence& sentence, const ReadContext& context) : s_(sentence), context_(context) {}

  std::optional<CalendarTerm> term(std::size_t i) {
    // "the end of the end of the end of ..." must not become deep or slow.
    if (depth_ >= kDeepest) return std::nullopt;
    ++depth_;
    auto found = any_term(i);
    --depth_;
    return found;
  }

 private:
  static constexpr int kDeepest = 3;

  std::optional<CalendarTerm> any_term(std::size_t i) {
    if (auto found = iso(i)) return found;
    if (auto found = slashed(i)) return found;
    if (auto found = weekday(i)) return found;
    if (auto found = day_month(i)) return found;
    if (auto found = month(i)) return found;
    if (auto found = coded(i)) return found;
    if (auto found = part(i)) return found;
    if (auto found = share(i)) return found;
    if (auto found = relative(i)) return found;
    if (auto found = season(i)) return found;
    if (auto found = year(i)) return found;
    if (auto found = holiday(i)) return found;
    return single_word(i);
  }

  const Token& at(std::size_t i) const { return s_.at(i); }
  Date start() const { return context_.start; }

  static CalendarTerm make(std::size_t end, Interval interval, Grain grain) {
    CalendarTerm term;
    term.end = end;
    term.interval = interval;
    term.grain = grain;
    return term;
  }

  static CalendarTerm unknown(std::size_t end, Grain grain) {
    CalendarTerm term;
    term.end = end;
    term.grain = grain;
    return term;
  }

  std::optional<CalendarTerm> iso(std::size_t i) const {
    if (at(i).kind != TokenKind::iso_date) return std::nullopt;
    const auto day = Date::parse_iso(at(i).lower);
    CalendarTerm term = unknown(i + 1, Grain::day);
    if (day) term.interval = Interval{*day, *day};
    term.names_year = true;
    return term;
  }

  // 31/5/2027 and 5/31/2027 are plain; 3/4/2027 is not, and keeps no interval.
  std::optional<CalendarTerm> slashed(std::size_t i) const {
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

  // "Friday", "Friday 30 June", "Monday, June 1st, 2020".
  std::optional<CalendarTerm> weekday(std::size_t i) const {
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
    const int ahead = (static_cast<int>(day) - static_cast<int>(start().weekday()) + 7) % 7;
    const Date on = start().plus_days(ahead == 0 ? 7 : ahead);
    CalendarTerm term = make(i + 1, {on, on}, Grain::day);
    term.is_relative = true;
    term.needs_preposition = true;
    return term;
  }

  // "sun" and "sat" are words of their own in small letters.
  static bool names_weekday(const Token& token) { return token.is_capital || token.lower.size() > 5; }

  bool is_month(std::size_t i) const {
    const Token& token = at(i);
    if (!token.is(Trait::month)) return false;
    // "may" and "march" are verbs, "mar" and "dec" abbreviations of other things, unless written large.
    const bool is_ambiguous = token.lower.size() <= 4 || token.is_word("march") || token.is_word("august");
    return token.is_capital || !is_ambiguous || at(i - 1).is_any(Trait::preposition) || follows_day(i);
  }
  bool follows_day(std::size_t i) const { return i > 0 && day_number(i - 1) > 0; }

  int day_number(std::size_t i) const {
    const Token& token = at(i);
    const bool is_plain =
        token.kind == TokenKind::ordinal || (token.kind == TokenKind::number && token.lower.size() <= 2);
    if (!is_plain || token.value < 1 || token.value > 31) return 0;
    return static_cast<int>(token.value);
  }

  // A year right after a date: "2027", ", 2027", "of 2027", "'27".
  std::optional<std::pair<int, std::size_t>> year_after(std::size_t i) const {
    std::size_t next = i;
    if (at(next).is_mark('.') && at(next).is_glued) ++next;
    if (at(next).is_mark(',') || at(next).is_word("of") || at(next).is_mark('-') || at(next).is_mark('/'))
      ++next;
    if (at(next).is_mark('\'') && at(next + 1).kind == TokenKind::number && at(next + 1).lower.size() == 2) {
      return std::pair{2000 + static_cast<int>(at(next + 1).value), next + 2};
    }
    if (is_year(at(next))) return std::pair{static_cast<int>(at(next).value), next + 1};
    return std::nullopt;
  }

  CalendarTerm dated(std::size_t end, unsigned month, int day) const {
    CalendarTerm term = unknown(end, Grain::day);
    const auto year = year_after(end);
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

  // "30 June 2027", "the 31st of July".
  std::optional<CalendarTerm> day_month(std::size_t i) const {
    if (at(i).is_word("the") && at(i + 1).kind == TokenKind::ordinal) ++i;
    const int day = day_number(i);
    if (day == 0) return std::nullopt;
    std::size_t next = i + 1;
    if (at(next).is_mark('.')) ++next;
    if (at(next).is_word("of")) ++next;
    if (at(next).is_mark('-') && at(next).is_glued) ++next;
    if (!at(next).is(Trait::month)) return std::nullopt;
    return dated(next + 1, static_cast<unsigned>(at(next).word->value), day);
  }

  // "June 30, 2027", "June 2027", "June".
  std::optional<CalendarTerm> month(std::size_t i) const {
    if (!is_month(i)) return std::nullopt;
    const auto number = static_cast<unsigned>(at(i).word->value);
    std::size_t next = i + 1;
    if (at(next).is_mark('.') && at(next).is_glued && at(i).lower.size() <= 4) ++next;
    const std::size_t bare = next;
    if (at(next).is_word("the")) ++next;
    if (const int day = day_number(next); day > 0 && !is_unit_count(next))
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

  // "in June 3 talks": the number belongs to what follows.
  bool is_unit_count(std::size_t i) const {
    return at(i).kind == TokenKind::number && at(i + 1).kind == TokenKind::word && at(i + 1).word == nullptr;
  }

  // Q3, H1, FY27, 2027Q3, with a year on either side.
  std::optional<CalendarTerm> coded(std::size_t i) const {
    if (is_year(at(i)) || fiscal_year(i)) {
      const std::size_t next =
          fiscal_year(i) ? fiscal_year(i)->end : i + 1 + (at(i + 1).is_mark('-') ? 1 : 0);
      const int year = fiscal_year(i) ? fiscal_number(i).first : static_cast<int>(at(i).value);
      if (part_code(next)) return coded_part(next, next + 1, year, fiscal_year(i).has_value());
      return fiscal_year(i);
    }
    if (!part_code(i)) return std::nullopt;
    std::size_t next = i + 1;
    if (at(next).is_mark(',') || at(next).is_word("of")) ++next;
    if (fiscal_year(next)) return coded_part(i, fiscal_year(next)->end, fiscal_number(next).first, true);
    if (const auto year = year_after(i + 1)) return coded_part(i, year->second, year->first, false);
    return coded_part(i, i + 1, std::nullopt, at(i - 1).is_word("fiscal"));
  }

  // 1..4 for quarters, 11 and 12 for halves.
  int part_number(std::size_t i) const {
    const std::string_view code = at(i).lower;
    if (at(i).kind != TokenKind::code || code.size() != 2) return 0;
    if (code[0] == 'q' && code[1] >= '1' && code[1] <= '4') return code[1] - '0';
    if (code[0] == 'h' && (code[1] == '1' || code[1] == '2')) return 10 + code[1] - '0';
    return 0;
  }
  bool part_code(std::size_t i) const { return part_number(i) != 0 && !at(i + 1).is_word("journal"); }

  CalendarTerm coded_part(std::size_t i, std::size_t end, std::optional<int> year, bool is_fiscal) const {
    const int number = part_number(i);
    const auto of = [&](int y) {
      if (number > 10) return half_of(y, number - 10);
      return is_fiscal ? fiscal_quarter_of(y, number, context_) : quarter_of(y, number);
    };
    CalendarTerm term = make(end, year ? of(*year) : next_occurrence(start(), of),
                             number > 10 ? Grain::half : Grain::quarter);
    term.is_fiscal = is_fiscal;
    term.names_year = year.has_value();
    term.is_relative = !year;
    return term;
  }

  // FY27, FY 2027, "fiscal year 2027", "financial year 2026/27".
  std::pair<int, std::size_t> fiscal_number(std::size_t i) const {
    const std::string_view text = at(i).lower;
    if (at(i).kind == TokenKind::code && text.starts_with("fy"))
      return {full_year(digits_of(text.substr(2))), i + 1};
    std::size_t next = i;
    if (text == "fy") {
      next = i + 1;
    } else if (is_one_of(at(i), {"fiscal", "financial"}) && at(i + 1).is_word("year")) {
      next = i + 2;
    }
    if (next == i || !is_year(at(next))) return {0, i};
    const int second = at(next + 1).is_glued && is_one_of(at(next + 1), {"/", "-"})
                           ? static_cast<int>(at(next + 2).value)
                           : 0;
    return second > 0 ? std::pair{full_year(second), next + 3}
                      : std::pair{static_cast<int>(at(next).value), next + 1};
  }

  std::optional<CalendarTerm> fiscal_year(std::size_t i) const {
    const auto [year, end] = fiscal_number(i);
    if (year < kFirstYear || year > kLastYear) return std::nullopt;
    CalendarTerm term = make(end, fiscal_year_of(year, context_), Grain::year);
    term.is_fiscal = true;
    term.names_year = true;
    return term;
  }

  // "the end of Q2", "mid-2026", "early June", "year-end".
  std::optional<CalendarTerm> part(std::size_t i) {
    std::size_t next = i;
    while (is_one_of(at(next), {"the", "very"})) ++next;
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
               part_number(next) == 0) {
      return std::nullopt;
    }
    if (at(next).is_mark('-')) ++next;
    return part_of_whole(next, which, is_early_part);
  }

  std::optional<CalendarTerm> part_of_whole(std::size_t next, int which, bool is_early) {
    // "by the end of business Monday, June 1st"
    if (is_one_of(at(next), {"business", "play", "day", "work"}) && which == 2) {
      std::size_t day = next + 1;
      while (at(day).is_mark(',') || is_one_of(at(day), {"on", "day"})) ++day;
      if (auto on = term(day)) return on;
    }
    auto whole = bare_unit(next);
    if (!whole) whole = term(next);
    if (!whole) return std::nullopt;
    whole->needs_preposition = false;
    if (!whole->interval || whole->grain == Grain::day || whole->length) return whole;
    if (which == 0 && !is_early) {
      whole->interval->last = whole->interval->first;
    } else if (which != 2) {
      whole->interval = part_of(*whole->interval, which);
    }
    return whole;
  }

  // "the year", "year", "the semester", "the school year": the one that runs at the start.
  std::optional<CalendarTerm> bare_unit(std::size_t i) const {
    std::size_t next = i;
    if (at(next).is_any(Trait::article | Trait::possessive | Trait::demonstrative) ||
        is_one_of(at(next), {"current"}))
      ++next;
    if (is_one_of(at(next), {"current", "present", "ongoing"})) ++next;
    if (auto named = named_year(next, 0)) return named;
    const auto unit = parse_unit(s_, next);
    if (!unit || unit->count != 1 || is_plural(at(next))) return std::nullopt;
    CalendarTerm term = make(unit->end, unit_around(start(), unit->unit), unit->unit);
    if (const auto year = year_after(unit->end); year && unit->unit == Grain::year) {
      term = make(year->second, year_of(year->first), Grain::year);
      term.names_year = true;
    }
    term.is_relative = !term.names_year;
    term.needs_preposition = true;
    return term;
  }

  static bool is_plural(const Token& token) { return token.lower.size() > 2 && token.lower.back() == 's'; }

  // "school year", "academic year", "calendar year", "marking period", "spring semester", "junior year".
  std::optional<CalendarTerm> named_year(std::size_t i, int ahead) const {
    const Token& name = at(i);
    const Token& unit = at(i + 1);
    const bool is_year_word = unit.is_word("year") || unit.is_word("yr");
    if (is_year_word && is_one_of(name, {"school", "academic", "teaching", "freshman", "sophomore", "junior",
                                         "senior", "final", "student"})) {
      Interval years = school_year_of(start());
      if (ahead > 0) years = school_year_of(years.last.plus_days(30));
      return school(i + 2, years, Grain::year);
    }
    if (is_year_word && is_one_of(name, {"fiscal", "financial", "tax", "business", "budget"})) {
      int year = start().year() + ahead;
      if (fiscal_year_of(year, context_).last < start().plus_months(12 * ahead)) ++year;
      CalendarTerm term = make(i + 2, fiscal_year_of(year, context_), Grain::year);
      term.is_relative = term.is_fiscal = term.needs_preposition = true;
      return term;
    }
    if (is_year_word && is_one_of(name, {"calendar", "civil"}))
      return relative_term(i + 2, unit_around(start().plus_months(12 * ahead), Grain::year), Grain::year);
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

  CalendarTerm school(std::size_t end, Interval interval, Grain grain) const {
    CalendarTerm term = relative_term(end, interval, grain);
    term.grain = Grain::term;
    return term;
  }

  static CalendarTerm relative_term(std::size_t end, Interval interval, Grain grain) {
    CalendarTerm term = make(end, interval, grain);
    term.is_relative = true;
    term.needs_preposition = true;
    return term;
  }

  // "the first half of 2027", "the third quarter", "the last week of May", "the first month".
  std::optional<CalendarTerm> share(std::size_t i) {
    std::size_t next = i;
    if (at(next).is_word("the")) ++next;
    const Token& token = at(next);
    int which = 0;
    if (token.is(Trait::ordinal)) which = token.word->value;
    if (token.kind == TokenKind::ordinal) which = static_cast<int>(token.value);
    if (is_one_of(token, {"last", "final", "latter"})) which = -1;
    if (which == 0) return std::nullopt;
    const bool is_half = at(next + 1).is_word("half");
    const auto unit = parse_unit(s_, next + 1);
    if (!is_half && (!unit || unit->count != 1)) return std::nullopt;
    const std::size_t after = is_half ? next + 2 : unit->end;
    if (is_one_of(at(after), {"of", "in"})) {
      auto whole = term(after + 1);
      if (!whole) whole = bare_unit(after + 1);
      if (!whole) return std::nullopt;
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

  CalendarTerm share_of(CalendarTerm whole, int which, Grain unit) const {
    whole.needs_preposition = false;
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

  // this, next, the coming, last + unit; "the next six months".
  std::optional<CalendarTerm> relative(std::size_t i) {
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
    const bool has_article = at(i).is_any(Trait::article) || is_one_of(word, {"coming", "following"});
    if (const auto length = parse_length(s_, next);
        length && (at(next).kind == TokenKind::number || at(next).is(Trait::number) ||
                   at(next).is(Trait::amount) || is_plural(at(length->end - 1)))) {
      return lengthy(*length);
    }
    if (auto named = named_year(next, is_next ? 1 : 0)) {
      named->needs_preposition = false;
      return named;
    }
    return unit_ahead(next, is_next, has_article);
  }

  CalendarTerm lengthy(const Length& length) const {
    CalendarTerm term = make(length.end, span_from(start(), length.count, length.unit), length.unit);
    term.length = length.count;
    term.length_unit = length.unit;
    term.is_relative = true;
    return term;
  }

  std::optional<CalendarTerm> past(std::size_t i) {
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

  std::optional<CalendarTerm> unit_ahead(std::size_t i, bool is_next, bool has_article) const {
    const Token& token = at(i);
    if (token.is(Trait::weekday) || token.is(Trait::month)) {
      auto named = token.is(Trait::weekday) ? weekday(i) : month(i);
      if (!named) return std::nullopt;
      named->needs_preposition = false;
      return named;
    }
    if (token.is(Trait::season)) {
      auto named = season(i);
      if (named) named->needs_preposition = false;
      return named;
    }
    if (is_one_of(token, {"weekend", "evening", "morning", "afternoon", "night"})) {
      const int to_sunday = 7 - static_cast<int>(start().weekday());
      const Date sunday = start().plus_days(to_sunday + (is_next ? 7 : 0));
      if (!token.is_word("weekend")) return make(i + 1, {start(), start()}, Grain::day);
      return made_relative(make(i + 1, {sunday.plus_days(-1), sunday}, Grain::day));
    }
    if (is_one_of(token, {"holiday", "break", "vacation"})) return unknown(i + 1, Grain::term);
    const auto unit = parse_unit(s_, i);
    if (!unit || unit->count != 1 || is_adjective_use(unit->end)) return std::nullopt;
    // "in the next year" is twelve months, "next year" is the calendar's.
    if (is_next && has_article &&
        (unit->unit == Grain::year || unit->unit == Grain::month || unit->unit == Grain::week)) {
      return lengthy(*unit);
    }
    Interval around = unit_around(start(), unit->unit);
    if (is_next) around = unit_around(around.last.plus_days(1), unit->unit);
    return made_relative(make(unit->end, around, unit->unit));
  }

  bool is_adjective_use(std::size_t i) const { return at(i).is_mark('-') && at(i).is_glued; }

  static CalendarTerm made_relative(CalendarTerm term) {
    term.is_relative = true;
    return term;
  }

  std::optional<CalendarTerm> season(std::size_t i) const {
    std::size_t next = i;
    if (at(next).is_word("the")) ++next;
    const Token& token = at(next);
    if (!token.is(Trait::season)) return std::nullopt;
    std::size_t end = next + 1;
    if (is_one_of(at(end), {"semester", "term", "quarter", "break", "holiday", "holidays", "vacation",
                            "intake", "season"}))
      ++end;
    const auto of = [&](int y) { return season_of(y, token.word->value); };
    if (const auto year = year_after(end)) {
      CalendarTerm term = make(year->second, of(year->first), Grain::season);
      term.names_year = true;
      return term;
    }
    return relative_term(end, next_occurrence(start(), of), Grain::season);
  }

  // "2027", "2026/27".
  std::optional<CalendarTerm> year(std::size_t i) const {
    if (at(i).is_word("the") && is_year(at(i + 1))) ++i;
    if (!is_year(at(i))) return std::nullopt;
    const int number = static_cast<int>(at(i).value);
    const Token& joint = at(i + 1);
    const bool is_double = joint.is_glued && (joint.is_mark('/') || joint.is_mark('-')) &&
                           at(i + 2).is_glued && at(i + 2).kind == TokenKind::number;
    CalendarTerm term = make(i + 1, year_of(number), Grain::year);
    if (is_double) {
      const int second = static_cast<int>(at(i + 2).value);
      term.interval =
          Interval{year_of(number).first, year_of(second < 100 ? number / 100 * 100 + second : second).last};
      term.end = i + 3;
    }
    if (is_one_of(at(term.end), {"school", "academic"}) && at(term.end + 1).is_word("year")) term.end += 2;
    term.names_year = true;
    term.needs_preposition = true;
    return term;
  }

  // "Christmas", "the Easter holidays", "Thanksgiving break", "New Year".
  std::optional<CalendarTerm> holiday(std::size_t i) const {
    std::size_t next = i;
    if (at(next).is_word("the")) ++next;
    if (is_one_of(at(next), {"new"}) && is_one_of(at(next + 1), {"year", "years"}) && at(next).is_capital) {
      return relative_term(at(next + 2).kind == TokenKind::clitic ? next + 3 : next + 2,
                           next_occurrence(start(), [](int y) { return *holiday_of(y, 6); }), Grain::day);
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
    if (!token.is(Trait::holiday)) return std::nullopt;
    std::size_t end = next + 1;
    if (is_one_of(at(end), {"break", "holiday", "holidays", "day", "eve", "season", "vacation"})) ++end;
    CalendarTerm term = unknown(end, Grain::day);
    const int which = token.word->value;
    if (const auto year = year_after(end); year && holiday_of(year->first, which)) {
      term.end = year->second;
      term.interval = holiday_of(year->first, which);
    } else if (holiday_of(start().year(), which)) {
      term.interval = next_occurrence(start(), [&](int y) { return *holiday_of(y, which); });
    }
    term.needs_preposition = true;
    return term;
  }

  // today, tomorrow, EOY, year-end; "week 12".
  std::optional<CalendarTerm> single_word(std::size_t i) const {
    const Token& token = at(i);
    if (is_one_of(token, {"today", "tonight"}))
      return made_relative(make(i + 1, {start(), start()}, Grain::day));
    if (token.is_word("tomorrow"))
      return made_relative(make(i + 1, {start().plus_days(1), start().plus_days(1)}, Grain::day));
    struct End {
      std::string_view word;
      Grain unit;
    };
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
                                    {"midyear", Grain::year},
                                    {"mid-year", Grain::year}};
    for (const End& end : kEnds) {
      if (!token.is_word(end.word)) continue;
      CalendarTerm term = made_relative(make(i + 1, unit_around(start(), end.unit), end.unit));
      if (const auto year = year_after(i + 1); year && end.unit == Grain::year) {
        term = make(year->second, year_of(year->first), Grain::year);
      }
      return term;
    }
    const bool is_week =
        token.is_word("week") && at(i + 1).kind == TokenKind::number && at(i + 1).value <= 53;
    if (!is_week) return std::nullopt;
    CalendarTerm term = unknown(i + 2, Grain::week);
    term.needs_preposition = true;
    return term;
  }

  const Sentence& s_;
  const ReadContext& context_;
  int depth_ = 0;
};

Grain grain_of(int unit) {
  constexpr std::array<Grain, 8> kGrains = {Grain::day,  Grain::week,   Grain::month, Grain::quarter,
                                            Grain::half, Grain::season, Grain::term,  Grain::year};
  return kGrains[static_cast<std::size_t>(std::clamp(unit, 0, 7))];
}

}  // namespace

std::optional<Count> parse_count(const Sentence& s, std::size_t i) {
  const Token& token = s.at(i);
  if (token.kind == TokenKind::number && token.value >= 0 && token.value <= 9999) {
    return Count{i + 1, static_cast<int>(token.value)};
  }
  if (token.is_any(Trait::article) && !token.is_word("the")) {
    if (s.at(i + 1).is_word("couple") && s.at(i + 2).is_word("of")) return Count{i + 3, 2};
    if (s.at(i + 1).is_word("few")) return Count{i + 2, 3};
    return Count{i + 1, 1};
  }
  if (!token.is(Trait::number) || token.word->value > 1000) return std::nullopt;
  const int value = token.word->value;
  const Token& ones = s.at(i + 1);
  const bool is_compound = value >= 20 && value <= 90 && ones.is(Trait::number) && ones.word->value < 10;
  if (is_compound) return Count{i + 2, value + ones.word->value};
  return Count{i + 1, value};
}

std::optional<Length> parse_unit(const Sentence& s, std::size_t i) {
  const Token& token = s.at(i);
  if (!token.is(Trait::unit)) return std::nullopt;
  const int value = token.word->value;
  if (value <= 7) return Length{i + 1, 1, grain_of(value)};
  if (value == 30) return Length{i + 1, 2, Grain::week};
  if (value == 31) return Length{i + 1, 10, Grain::year};
  if (value == 32) return Length{i + 1, 1, Grain::week};
  return std::nullopt;
}

std::optional<Length> parse_length(const Sentence& s, std::size_t i) {
  std::size_t next = i;
  while (s.at(next).is_word("the") || s.at(next).is_word("next") || s.at(next).is_word("coming")) ++next;
  Count count{next, 1};
  if (const auto found = parse_count(s, next)) count = *found;
  next = count.end;
  if (s.at(next).is_mark('-') || s.at(next).is_mark('(')) {
    // "six (6) months", "6-12 months": the longer one is the promise.
    if (const auto second = parse_count(s, next + 1)) {
      count = *second;
      next = second->end + (s.at(second->end).is_mark(')') ? 1 : 0);
    } else if (s.at(next).is_mark('-')) {
      ++next;
    }
  } else if ((s.at(next).is_word("to") || s.at(next).is_word("or")) && parse_count(s, next + 1)) {
    count = *parse_count(s, next + 1);
    next = count.end;
  }
  while (s.at(next).is_word("full") || s.at(next).is_word("calendar") || s.at(next).is_word("school") ||
         s.at(next).is_word("academic") || s.at(next).is_word("consecutive") || s.at(next).is_word("more")) {
    ++next;
  }
  const auto unit = parse_unit(s, next);
  if (!unit) return std::nullopt;
  return Length{unit->end, std::min(count.value * unit->count, 9999), unit->unit};
}

std::optional<CalendarTerm> parse_calendar_term(const Sentence& sentence, std::size_t index,
                                                const ReadContext& context) {
  return TermReader(sentence, context).term(index);
}

}  // namespace cairn::analysis::prose
