// Reads one calendar term at one token; the grammar behind parse_calendar_term.
#pragma once

#include <utility>

#include "analysis/prose/calendar_terms.h"
#include "analysis/prose/lengths.h"
#include "analysis/prose/periods.h"

namespace cairn::analysis::prose {

// The years that a goal may name; other numbers of four digits are amounts.
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2100;

bool is_year(const Token& token);
// 27 is 2027.
constexpr int full_year(int year) {
  return year < 100 ? 2000 + year : year;
}

// A part of a named year, written in one word: 2027Q3, 27Q3, FY27Q3, Q3FY27, 3Q27, 1H27.
constexpr int kHalves = 10;
struct PeriodCode {
  int year = 0;
  int part = 0;  // 1 to 4 for quarters; kHalves + 1 and kHalves + 2 for halves
  bool is_fiscal = false;
};
// `word` is in small letters.
std::optional<PeriodCode> parse_period_code(std::string_view word);

class TermReader {
 public:
  TermReader(const Sentence& sentence, const ReadContext& context) : s_(sentence), context_(context) {}
  std::optional<CalendarTerm> term(std::size_t i);

  // What would go on with a name: "the 2027 season opener", "the spring unit".
  static bool is_plain_noun(const Token& token);

  // A term and a length beside it: "three months from 1 May" ends then.
  CalendarTerm counted_from(CalendarTerm anchor, const Length& length, bool is_after) const;

 private:
  static constexpr int kDeepest = 3;
  std::optional<CalendarTerm> any_term(std::size_t i);
  CalendarTerm whole_phrase(CalendarTerm term) const;
  CalendarTerm beside_weekday(CalendarTerm term) const;
  std::size_t name_end(const CalendarTerm& term) const;
  const Token& at(std::size_t i) const { return s_.at(i); }
  base::Date start() const { return context_.start; }
  static CalendarTerm make(std::size_t end, std::optional<Interval> interval, Grain grain);
  static CalendarTerm unknown(std::size_t end, Grain grain);
  std::optional<CalendarTerm> iso(std::size_t i) const;

  // 31/5/2027, 5/31/2027 and 2027/5/31 are plain; 3/4/2027 is not, and keeps no interval.
  std::optional<CalendarTerm> slashed(std::size_t i) const;

  // "Friday", "Friday 30 June", "Monday, June 1st, 2020".
  std::optional<CalendarTerm> weekday(std::size_t i) const;

  // "the first Monday of June 2027", "the last Friday in May".
  std::optional<CalendarTerm> nth_weekday(std::size_t i);

  // "sun" and "sat" are words of their own in small letters.
  static bool names_weekday(const Token& token);
  bool is_month(std::size_t i) const;
  bool follows_day(std::size_t i) const { return i > 0 && day_number(i - 1) > 0; }
  int day_number(std::size_t i) const;
  // "thirtieth", "twenty-first"
  static int spelt_day(const Token& token);

  // A year right after a date: "2027", ", 2027", "of 2027", "'27", "next year".
  std::optional<std::pair<int, std::size_t>> year_after(std::size_t i) const;
  std::optional<std::pair<int, std::size_t>> short_year(std::size_t i) const;
  CalendarTerm dated(std::size_t end, unsigned month, int day) const;

  // "30 June 2027", "the 31st of July".
  std::optional<CalendarTerm> day_month(std::size_t i) const;
  std::optional<CalendarTerm> day_of_relative_month(std::size_t i) const;

  // "June 30, 2027", "June 2027", "June".
  std::optional<CalendarTerm> month(std::size_t i) const;

  // "in June 3 talks": the number belongs to what follows.
  bool is_unit_count(std::size_t i) const;

  // "3 to 7 May", "May 3-7, 2027", "May/June 2027", "Q1 or Q2 2027": from the first to the last.
  std::optional<CalendarTerm> range(std::size_t i) const;
  std::optional<CalendarTerm> days_of_month(std::size_t i) const;
  std::optional<CalendarTerm> months_in_row(std::size_t i) const;
  std::optional<CalendarTerm> quarters_in_row(std::size_t i) const;
  std::optional<CalendarTerm> counted_quarters(std::size_t i) const;
  std::optional<CalendarTerm> years_in_row(std::size_t i) const;
  bool joins_periods(CalendarTerm& term) const;
  bool is_joint(std::size_t i) const;
  template <typename IsMember>
  std::size_t last_in_row(std::size_t i, IsMember is_member) const;

  // "Friday next week", "Friday the 13th".
  std::optional<CalendarTerm> weekday_told(std::size_t i, base::Weekday day) const;

  // Q3, H1, FY27, 2027Q3, with a year on either side.
  std::optional<CalendarTerm> coded(std::size_t i) const;

  std::optional<CalendarTerm> reversed_code(std::size_t i) const;

  // As PeriodCode::part.
  int part_number(std::size_t i) const;
  bool part_code(std::size_t i) const;
  CalendarTerm part_of_year(std::size_t end, int part, std::optional<int> year, bool is_fiscal) const;

  // FY27, FY 2027, "fiscal year 2027", "financial year 2026/27".
  std::pair<int, std::size_t> fiscal_number(std::size_t i) const;
  // "2026/27" is no year that the settings begin in January.
  std::optional<Interval> fiscal_year_across(int year) const;
  std::optional<CalendarTerm> fiscal_year(std::size_t i) const;

  // "the end of Q2", "mid-2026", "early June", "year-end".
  std::optional<CalendarTerm> part(std::size_t i);
  CalendarTerm turn_of_year(std::size_t end) const;
  std::optional<CalendarTerm> mid_season(std::size_t i) const;
  std::optional<CalendarTerm> part_of_whole(std::size_t next, int which, bool is_early);

  // "the year", "year", "the semester", "the school year": the one that runs at the start.
  std::optional<CalendarTerm> bare_unit(std::size_t i) const;
  static bool is_plural(const Token& token);

  // "school year", "academic year", "calendar year", "marking period", "spring semester", "junior year".
  std::optional<CalendarTerm> named_year(std::size_t i, int ahead) const;
  CalendarTerm fiscal_around(std::size_t end, int ahead) const;
  CalendarTerm school(std::size_t end, Interval interval, Grain grain) const;
  static CalendarTerm relative_term(std::size_t end, std::optional<Interval> interval, Grain grain);

  // "the first half of 2027", "the third quarter", "the last week of May", "the first month".
  std::optional<CalendarTerm> share(std::size_t i);
  CalendarTerm first_days(const Length& length);
  static constexpr int kMostWorkingDays = 300;
  std::optional<CalendarTerm> working_day(std::size_t i, int which);
  static CalendarTerm weekend_in(CalendarTerm whole, int which);
  CalendarTerm share_of(CalendarTerm whole, int which, Grain unit) const;

  // this, next, the coming, last + unit; "the next six months".
  std::optional<CalendarTerm> relative(std::size_t i);
  std::optional<CalendarTerm> loosely_counted(std::size_t i) const;
  std::optional<CalendarTerm> quarters_ahead(std::size_t i) const;
  CalendarTerm lengthy(const Length& length) const;
  std::optional<CalendarTerm> past(std::size_t i);
  std::optional<CalendarTerm> unit_ahead(std::size_t i, bool is_next, bool has_article) const;
  bool is_adjective_use(std::size_t i) const { return at(i).is_mark('-') && at(i).is_glued; }
  static CalendarTerm made_relative(CalendarTerm term);
  static CalendarTerm freestanding(CalendarTerm term);
  CalendarTerm one_to_come(CalendarTerm term) const;
  std::optional<CalendarTerm> season(std::size_t i) const;

  // "2027", "2026/27".
  std::optional<CalendarTerm> year(std::size_t i) const;
  std::optional<CalendarTerm> school_year(std::size_t i) const;
  CalendarTerm day_in_figures(std::size_t i) const;
  std::size_t period_end(std::size_t i, bool is_one_year) const;
  CalendarTerm year_of_a_kind(CalendarTerm term, int first, int last) const;
  std::optional<CalendarTerm> month_in_digits(std::size_t i) const;

  // "Christmas", "the Easter holidays", "Thanksgiving break", "New Year".
  std::optional<CalendarTerm> holiday(std::size_t i) const;

  // today, tomorrow, EOY, year-end; "week 12".
  std::optional<CalendarTerm> single_word(std::size_t i) const;
  std::optional<CalendarTerm> end_of_day(std::size_t i) const;
  CalendarTerm fiscal_year_end(std::size_t i) const;

  // "Good Friday", "Labor Day 2027", "the Fourth of July".
  std::optional<CalendarTerm> named_day(std::size_t i) const;

  // "two weeks before Christmas", "the Monday after Easter", "the day after tomorrow", "Friday week".
  struct Side {
    std::size_t end = 0;
    bool is_after = false;
  };
  std::optional<Side> side(std::size_t i) const;
  std::optional<CalendarTerm> offset(std::size_t i);
  std::optional<CalendarTerm> beside(const Side& where, base::Weekday weekday);
  std::optional<CalendarTerm> neighbour(std::size_t i);
  std::optional<CalendarTerm> week_on(std::size_t i);
  std::optional<CalendarTerm> this_time(std::size_t i) const;

  std::optional<CalendarTerm> week_term(std::size_t i);
  static CalendarTerm iso_week(std::size_t end, int year, int week);
  std::optional<CalendarTerm> coded_week(std::size_t i) const;
  std::optional<CalendarTerm> numbered_part(std::size_t i) const;
  std::optional<CalendarTerm> week_holding(std::size_t i);

  const Sentence& s_;
  const ReadContext& context_;
  int depth_ = 0;
};

}  // namespace cairn::analysis::prose
