// Days that have names of several words: bank holidays, feasts that move with Easter, sales.
#include <algorithm>
#include <array>
#include <span>

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

using base::Date;
using base::Weekday;

namespace {

enum class Falls : std::uint8_t {
  on_date,    // month, day
  by_easter,  // days after Easter Sunday
  on_nth,     // month, which, weekday; which is -1 for the last one
  after_thanksgiving,
  unknown,  // moves with the moon, or is another day in another country
};

struct NamedDay {
  std::string_view words;  // without 's
  Falls falls = Falls::unknown;
  int a = 0;
  int b = 0;
  Weekday weekday = Weekday::mon;
};

constexpr NamedDay kDays[] = {
    {"may day", Falls::on_date, 5, 1},
    {"boxing day", Falls::on_date, 12, 26},
    {"st stephen day", Falls::on_date, 12, 26},
    {"st patrick day", Falls::on_date, 3, 17},
    {"saint patrick day", Falls::on_date, 3, 17},
    {"st george day", Falls::on_date, 4, 23},
    {"st andrew day", Falls::on_date, 11, 30},
    {"st david day", Falls::on_date, 3, 1},
    {"st nicholas day", Falls::on_date, 12, 6},
    {"burns night", Falls::on_date, 1, 25},
    {"bonfire night", Falls::on_date, 11, 5},
    {"guy fawkes night", Falls::on_date, 11, 5},
    {"guy fawkes day", Falls::on_date, 11, 5},
    {"remembrance day", Falls::on_date, 11, 11},
    {"armistice day", Falls::on_date, 11, 11},
    {"veterans day", Falls::on_date, 11, 11},
    {"singles day", Falls::on_date, 11, 11},
    {"fourth of july", Falls::on_date, 7, 4},
    {"juneteenth", Falls::on_date, 6, 19},
    {"groundhog day", Falls::on_date, 2, 2},
    {"earth day", Falls::on_date, 4, 22},
    {"international women day", Falls::on_date, 3, 8},
    {"bastille day", Falls::on_date, 7, 14},
    {"canada day", Falls::on_date, 7, 1},
    {"australia day", Falls::on_date, 1, 26},
    {"anzac day", Falls::on_date, 4, 25},
    {"all saints day", Falls::on_date, 11, 1},
    {"all souls day", Falls::on_date, 11, 2},
    {"three kings day", Falls::on_date, 1, 6},
    {"epiphany", Falls::on_date, 1, 6},
    {"candlemas", Falls::on_date, 2, 2},
    {"lady day", Falls::on_date, 3, 25},
    {"reformation day", Falls::on_date, 10, 31},
    {"hogmanay", Falls::on_date, 12, 31},
    {"easter sunday", Falls::by_easter, 0},
    {"easter monday", Falls::by_easter, 1},
    {"easter saturday", Falls::by_easter, -1},
    {"easter eve", Falls::by_easter, -1},
    {"holy saturday", Falls::by_easter, -1},
    {"good friday", Falls::by_easter, -2},
    {"maundy thursday", Falls::by_easter, -3},
    {"holy thursday", Falls::by_easter, -3},
    {"palm sunday", Falls::by_easter, -7},
    {"mothering sunday", Falls::by_easter, -21},
    {"ash wednesday", Falls::by_easter, -46},
    {"shrove tuesday", Falls::by_easter, -47},
    {"pancake day", Falls::by_easter, -47},
    {"pancake tuesday", Falls::by_easter, -47},
    {"mardi gras", Falls::by_easter, -47},
    {"ascension day", Falls::by_easter, 39},
    {"pentecost monday", Falls::by_easter, 50},
    {"pentecost", Falls::by_easter, 49},
    {"whitsun", Falls::by_easter, 49},
    {"whit sunday", Falls::by_easter, 49},
    {"whit monday", Falls::by_easter, 50},
    {"trinity sunday", Falls::by_easter, 56},
    {"corpus christi", Falls::by_easter, 60},
    {"martin luther king jr day", Falls::on_nth, 1, 3},
    {"martin luther king day", Falls::on_nth, 1, 3},
    {"mlk day", Falls::on_nth, 1, 3},
    {"presidents day", Falls::on_nth, 2, 3},
    {"president day", Falls::on_nth, 2, 3},
    {"early may bank holiday", Falls::on_nth, 5, 1},
    {"spring bank holiday", Falls::on_nth, 5, -1},
    {"memorial day", Falls::on_nth, 5, -1},
    {"labor day", Falls::on_nth, 9, 1},
    {"columbus day", Falls::on_nth, 10, 2},
    {"indigenous peoples day", Falls::on_nth, 10, 2},
    {"canadian thanksgiving", Falls::on_nth, 10, 2},
    {"remembrance sunday", Falls::on_nth, 11, 2, Weekday::sun},
    {"black friday", Falls::after_thanksgiving, 1},
    {"cyber monday", Falls::after_thanksgiving, 4},
    {"giving tuesday", Falls::after_thanksgiving, 5},
    {"bank holiday monday"},
    {"bank holiday weekend"},
    {"bank holiday"},
    {"may bank holiday"},
    {"summer bank holiday"},
    {"august bank holiday"},
    {"chinese new year"},
    {"lunar new year"},
    {"orthodox easter"},
    {"greek easter"},
    {"rosh hashanah"},
    {"yom kippur"},
    {"sukkot"},
    {"pesach"},
    {"chanukah"},
    {"vesak"},
    {"golden week"},
    {"midsummer day"},
    {"midsummer eve"},
    {"midsummer night"},
    {"midsummer"},
    {"mother day"},
    {"father day"},
    {"labour day"},
    {"independence day"},
    {"election day"},
    {"super bowl sunday"},
    {"super bowl"},
    {"tax day"},
    {"advent"},
    {"twelfth night"},
};

constexpr std::size_t letter_of(std::string_view words) {
  return words.empty() || words[0] < 'a' || words[0] > 'z' ? 26 : static_cast<std::size_t>(words[0] - 'a');
}

// By first letter, because every word of every sentence is looked up; the order within a letter stays.
struct Calendar {
  std::array<NamedDay, std::size(kDays)> days;
  std::array<WordKey, std::size(kDays)> openers;  // the first word of each name
  std::array<std::size_t, 28> first{};            // of each letter
};
constexpr Calendar kCalendar = [] {
  Calendar calendar;
  std::size_t place = 0;
  for (std::size_t letter = 0; letter < 27; ++letter) {
    calendar.first[letter] = place;
    for (const NamedDay& day : kDays)
      if (letter_of(day.words) == letter) calendar.days[place++] = day;
  }
  for (std::size_t i = 0; i < place; ++i)
    calendar.openers[i] = WordKey(calendar.days[i].words.substr(0, calendar.days[i].words.find(' ')));
  calendar.first[27] = place;
  return calendar;
}();

Date nth_of_month(int year, unsigned month, int which, Weekday weekday) {
  const Interval whole = month_of(year, month);
  const int day = static_cast<int>(weekday);
  if (which < 0) return whole.last.plus_days(-((static_cast<int>(whole.last.weekday()) - day + 7) % 7));
  return whole.first.plus_days((day - static_cast<int>(whole.first.weekday()) + 7) % 7 + 7 * (which - 1));
}

Interval day_in(const NamedDay& named, int year) {
  constexpr int kEaster = 2, kThanksgiving = 3;  // as holiday_of() counts them
  Date day;
  switch (named.falls) {
    case Falls::on_date:
      day = month_of(year, static_cast<unsigned>(named.a)).first.plus_days(named.b - 1);
      break;
    case Falls::by_easter:
      day = holiday_of(year, kEaster)->first.plus_days(named.a);
      break;
    case Falls::on_nth:
      day = nth_of_month(year, static_cast<unsigned>(named.a), named.b, named.weekday);
      break;
    case Falls::after_thanksgiving:
      day = holiday_of(year, kThanksgiving)->first.plus_days(named.a);
      break;
    case Falls::unknown:
      break;
  }
  return {day, day};
}

// The token behind the words of the name, 0 where they are others.
std::size_t end_of_name(const Sentence& s, std::size_t i, std::string_view words) {
  std::size_t next = i;
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    if (s.at(next).lower != words.substr(0, blank)) return 0;
    words.remove_prefix(std::min(blank + 1, words.size()));
    ++next;
    if (!words.empty() && (s.at(next).kind == TokenKind::clitic || s.at(next).is_mark('.'))) ++next;
  }
  return next;
}

}  // namespace

std::optional<CalendarTerm> TermReader::named_day(std::size_t i) const {
  std::size_t next = i;
  if (at(next).is_word("the")) ++next;
  if (at(next).kind != TokenKind::word) return std::nullopt;
  const std::size_t letter = letter_of(at(next).lower);
  for (std::size_t k = kCalendar.first[letter]; k < kCalendar.first[letter + 1]; ++k) {
    if (kCalendar.openers[k] != at(next).key) continue;
    const NamedDay& named = kCalendar.days[k];
    const std::size_t end = end_of_name(s_, next, named.words);
    if (end == 0) continue;
    // "the advent of e-books", "an epiphany"
    if (end == next + 1 && !at(next).is_capital) continue;
    CalendarTerm term = unknown(end, Grain::day);
    term.needs_preposition = true;
    const auto year = year_after(end);
    if (year) {
      term.end = year->second;
      term.names_year = true;
    }
    term.is_relative = !year;
    if (named.falls == Falls::unknown) return term;
    term.interval =
        year ? day_in(named, year->first) : next_occurrence(start(), [&](int y) { return day_in(named, y); });
    return term;
  }
  return std::nullopt;
}

}  // namespace cairn::analysis::prose
