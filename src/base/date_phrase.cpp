// A small grammar over words. Each rule takes the whole phrase or leaves it to the next one.
#include "base/date_phrase.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date_phrase_words.h"
#include "base/duration.h"
#include "base/text.h"

namespace cairn::base {
namespace {

using phrase::counting_word;
using phrase::day_number;
using phrase::examples;
using phrase::grain_word;
using phrase::is_filler;
using phrase::number;
using phrase::year_number;

using Words = std::span<const std::string>;
using Reading = std::optional<Period>;

Words without_front_fillers(Words words) {
  while (!words.empty() && is_filler(words.front())) words = words.subspan(1);
  return words;
}

class PhraseReader {
 public:
  PhraseReader(Date today, const CalendarSettings& settings, Looking looking)
      : today_(today), settings_(settings), looking_(looking) {}

  Reading read(Words words) {
    constexpr std::size_t longest =
        8;  // "mon the 31st of may 2027" and room; rules call each other once a word
    if (words.empty() || words.size() > longest) return std::nullopt;
    if (words.size() > 1 && (words[0] == "by" || words[0] == "on" || words[0] == "until"))
      words = words.subspan(1);
    if (words.size() > 1 && words[0] == "the") words = words.subspan(1);
    for (const auto rule :
         {&PhraseReader::single_word, &PhraseReader::edge, &PhraseReader::distance,
          &PhraseReader::named_relative, &PhraseReader::quarter_and_year, &PhraseReader::month_and_year,
          &PhraseReader::day_and_month, &PhraseReader::after_weekday}) {
      const Reading reading = (this->*rule)(words);
      if (reading || error_) return reading;
    }
    return std::nullopt;
  }

  // Set when the phrase was understood and means no day.
  const std::optional<Error>& error() const { return error_; }

 private:
  static Period day(Date date) { return {date, date}; }
  Period period(Grain grain, int shift = 0) const { return period_of(grain, today_, settings_, shift); }
  bool is_back() const { return looking_ == Looking::back; }

  Reading refuse(std::string message, std::string help = std::string(examples)) {
    error_ = Error{Failure::usage, std::move(message), std::move(help)};
    return std::nullopt;
  }

  Reading existing_day(int year, unsigned month, unsigned day_of_month) {
    if (const auto date = Date::from_ymd(year, month, day_of_month)) return day(*date);
    const auto first = Date::from_ymd(year, month, 1);
    if (!first) return std::nullopt;
    const std::string month_text = std::string(month_name(month)) + ' ' + std::to_string(year);
    return refuse(std::to_string(day_of_month) + ' ' + month_text + " does not exist: " + month_text +
                  " has " + std::to_string(first->last_of_month().day()) + " days");
  }

  // A day of the year without its year: the next one from today, today included; looking back, the latest
  // one.
  Reading nearest_day(unsigned month, unsigned day_of_month) {
    const int step = is_back() ? -1 : 1;
    for (int shift = 0; shift <= 8; ++shift) {  // eight years: 29 February around 2100
      const auto date = Date::from_ymd(today_.year() + step * shift, month, day_of_month);
      if (date && (is_back() ? *date <= today_ : *date >= today_)) return day(*date);
    }
    const bool is_february = month == 2;
    const auto last = Date::from_ymd(is_february ? 2000 : 2001, month, 1)->last_of_month().day();
    const std::string name(month_name(month));
    return refuse(std::to_string(day_of_month) + ' ' + name + " does not exist: " + name + " has " +
                  (is_february ? "at most " : "") + std::to_string(last) + " days");
  }

  // The period of its kind that this year has, or the next year's when it is over (looking back: not begun).
  Period nearest(Grain grain, unsigned first_month) const {
    const auto in_year = [&](int year) {
      return period_of(grain, Date::from_ymd(year, first_month, 1).value_or(today_), settings_);
    };
    const Period here = in_year(today_.year());
    if (is_back()) return here.first <= today_ ? here : in_year(today_.year() - 1);
    return here.last >= today_ ? here : in_year(today_.year() + 1);
  }

  Date weekday_after(Weekday weekday) const {
    return today_.plus_days((static_cast<int>(weekday) - static_cast<int>(today_.weekday()) + 6) % 7 + 1);
  }
  Date weekday_before(Weekday weekday) const {
    return weekday_after(weekday).plus_days(weekday == today_.weekday() ? -14 : -7);
  }

  Reading single_word(Words words) {
    if (words.size() != 1) return std::nullopt;
    const std::string& word = words[0];
    if (const auto date = Date::parse_iso(word)) return day(*date);
    if (word == "today" || word == "now") return day(today_);
    if (word == "tomorrow") return day(today_.plus_days(1));
    if (word == "yesterday") return day(today_.plus_days(-1));
    if (const auto weekday = parse_weekday_name(word))
      return day(is_back() ? weekday_before(*weekday) : weekday_after(*weekday));
    if (const Reading reading = short_edge(word)) return reading;
    if (const Reading reading = short_distance(word); reading || error_) return reading;
    return numbered(word);
  }

  // `eom`, `soq`
  Reading short_edge(std::string_view word) const {
    const bool is_end = word.starts_with("eo");
    if (!is_end && !word.starts_with("so")) return std::nullopt;
    const std::string_view unit = word.substr(2);
    std::optional<Grain> grain;
    if (unit == "d") grain = Grain::day;
    if (unit == "w") grain = Grain::week;
    if (unit == "m") grain = Grain::month;
    if (unit == "q") grain = Grain::quarter;
    if (unit == "y") grain = Grain::year;
    if (unit == "fy") grain = Grain::fiscal_year;
    if (!grain) return std::nullopt;
    return day(is_end ? period(*grain).last : period(*grain).first);
  }

  Reading moved(const Span& span, bool is_backward) {
    const Date date = is_backward ? today_ - span : today_ + span;
    if (date.plus_days(1) == date || date.plus_days(-1) == date)
      return refuse("the years 1 to 9999 do not reach that far");
    return day(date);
  }

  // `2w`, `+3d`, `-1y`
  Reading short_distance(std::string_view word) {
    const bool is_signed = word.starts_with('+') || word.starts_with('-');
    const std::string_view amount = word.substr(is_signed ? 1 : 0);
    if (const auto span = parse_span(amount)) return moved(*span, is_signed ? word[0] == '-' : is_back());
    const bool is_minutes =
        amount.size() > 1 && amount.ends_with('m') && number(amount.substr(0, amount.size() - 1));
    if (is_minutes)
      return refuse("cannot read '" + std::string(word) + "' as a date: `m` is minutes",
                    "write `mo` for months");
    return std::nullopt;
  }

  // `in 3 weeks`, `two months`, `a year ago`, `3 days from now`
  Reading distance(Words words) {
    const bool is_ahead = words[0] == "in" || words[0] == "within";
    if (is_ahead) words = words.subspan(1);
    bool is_ago = false;
    if (words.size() == 3 && words[2] == "ago" && !is_ahead) is_ago = true;
    const bool is_from_now =
        words.size() == 4 && words[2] == "from" && (words[3] == "now" || words[3] == "today");
    if (words.size() == 1 && is_ahead) return short_distance(words[0]);
    if (words.size() != 2 && !is_ago && !is_from_now) return std::nullopt;
    const auto count = counting_word(words[0]);
    const auto grain = grain_word(words[1]);
    if (!count || !grain) return std::nullopt;
    const bool is_backward = is_ago || (is_back() && !is_ahead && !is_from_now);
    if (*grain == Grain::day) return moved({.days = *count}, is_backward);
    if (*grain == Grain::week) return moved({.days = *count * 7}, is_backward);
    const int months = *grain == Grain::month ? 1 : *grain == Grain::quarter ? 3 : 12;
    return moved({.months = *count * months}, is_backward);
  }

  // `end of june`, `start of next month`, `mid 2027`, `end of the year`
  Reading edge(Words words) {
    const std::string& word = words[0];
    const bool is_end = word == "end";
    const bool is_start = word == "start" || word == "beginning";
    const bool is_middle = word == "mid" || word == "middle";
    if (!is_end && !is_start && !is_middle) return std::nullopt;
    const Words rest = without_front_fillers(words.subspan(1));
    if (rest.empty()) return std::nullopt;
    const Reading whole = bare_unit(rest) ? bare_unit(rest) : read(rest);
    if (!whole) return std::nullopt;
    if (is_end) return day(whole->last);
    if (is_start) return day(whole->first);
    return day(whole->first.plus_days((whole->last - whole->first) / 2));
  }

  // `month`, `fiscal year`: only sensible behind `end of the` or `this`.
  Reading bare_unit(Words words) const {
    const auto grain = unit(words);
    return grain ? Reading(period(*grain)) : std::nullopt;
  }

  static std::optional<Grain> unit(Words words) {
    if (words.size() == 1 && !words[0].ends_with('s')) return grain_word(words[0]);
    if (words.size() != 2 || words[0] != "fiscal") return std::nullopt;
    if (words[1] == "year") return Grain::fiscal_year;
    return words[1] == "quarter" ? std::optional(Grain::fiscal_quarter) : std::nullopt;
  }

  // `next week`, `this quarter`, `last fri`, `next june`
  Reading named_relative(Words words) {
    words = without_front_fillers(words);
    if (words.size() < 2) return std::nullopt;
    const std::string& word = words[0];
    const bool is_next = word == "next" || word == "coming" || word == "following";
    const bool is_last = word == "last" || word == "previous";
    if (!is_next && !is_last && word != "this") return std::nullopt;
    const Words rest = words.subspan(1);
    if (const auto grain = unit(rest)) return period(*grain, is_next ? 1 : is_last ? -1 : 0);
    if (rest.size() != 1) return std::nullopt;
    if (const auto weekday = parse_weekday_name(rest[0])) {
      if (word == "this" && *weekday == today_.weekday()) return day(today_);
      return day(is_last ? weekday_before(*weekday) : weekday_after(*weekday));
    }
    if (const auto month = parse_month_name(rest[0])) {
      int year = today_.year();
      if (is_next && *month <= today_.month()) ++year;
      if (is_last && *month >= today_.month()) --year;
      return month_of(year, *month);
    }
    return std::nullopt;
  }

  Reading month_of(int year, unsigned month) const {
    const auto first = Date::from_ymd(year, month, 1);
    return first ? Reading(period_of(Grain::month, *first, settings_)) : std::nullopt;
  }

  // `2027`, `2027-05`, `2027q2`, `q2`, `2027-w05`, `h1`, `fy27`, and days that do not exist
  Reading numbered(std::string_view word) {
    if (const auto year = year_number(word))
      return period_of(Grain::year, *Date::from_ymd(*year, 1, 1), settings_);
    if (word.starts_with("fy")) return fiscal(word.substr(2));
    if (const auto month = parse_month_name(word)) return nearest(Grain::month, *month);
    if (const Reading part = part_of_year(word, std::nullopt)) return part;
    const auto year = year_number(word.substr(0, 4));
    if (!year) {
      const auto tail_year = word.size() > 4 ? year_number(word.substr(word.size() - 4)) : std::nullopt;
      std::string_view head = word.substr(0, word.size() - std::min<std::size_t>(4, word.size()));
      if (head.ends_with('-') || head.ends_with('/')) head.remove_suffix(1);
      return tail_year ? part_of_year(head, tail_year) : std::nullopt;
    }
    std::string_view rest = word.substr(4);
    const bool has_hyphen = rest.starts_with('-');
    if (has_hyphen) rest.remove_prefix(1);
    if (rest.starts_with('w')) return week(*year, rest.substr(1));
    if (const Reading part = part_of_year(rest, year)) return part;
    return has_hyphen ? month_or_missing_day(*year, rest) : std::nullopt;
  }

  // `q2`, `h1`: of that year, or of the one that is nearest.
  Reading part_of_year(std::string_view word, std::optional<int> year) const {
    if (word.size() != 2 || (word[0] != 'q' && word[0] != 'h')) return std::nullopt;
    const bool is_quarter = word[0] == 'q';
    const char last = is_quarter ? '4' : '2';
    if (word[1] < '1' || word[1] > last) return std::nullopt;
    const Grain grain = is_quarter ? Grain::quarter : Grain::half;
    const unsigned month = static_cast<unsigned>(word[1] - '1') * (is_quarter ? 3 : 6) + 1;
    if (!year) return nearest(grain, month);
    return period_of(grain, *Date::from_ymd(*year, month, 1), settings_);
  }

  Reading week(int year, std::string_view text) {
    const auto week = text.size() <= 2 ? number(text) : std::nullopt;
    if (!week) return std::nullopt;
    if (const auto found = iso_week_period(year, *week)) return found;
    return refuse("week " + std::to_string(*week) + " of " + std::to_string(year) +
                  " does not exist: the year has " + std::to_string(iso_weeks_in(year)) + " weeks");
  }

  // `2027`, `27`, `27q2` behind `fy`
  Reading fiscal(std::string_view text) const {
    const std::size_t quarter_at = text.find('q');
    const std::string_view digits = text.substr(0, quarter_at);
    const auto value = digits.size() == 2 ? number(digits) : year_number(digits);
    if (!value) return std::nullopt;
    const Period whole = fiscal_year(digits.size() == 2 ? 2000 + *value : *value, settings_);
    if (quarter_at == std::string_view::npos) return whole;
    const std::string_view quarter = text.substr(quarter_at + 1);
    if (quarter.size() != 1 || quarter[0] < '1' || quarter[0] > '4') return std::nullopt;
    return period_of(Grain::fiscal_quarter, whole.first, settings_, quarter[0] - '1');
  }

  // What is behind `2027-`: a month, or a day that parse_iso refused.
  Reading month_or_missing_day(int year, std::string_view text) {
    const auto parts = split(text, '-');
    const auto month = parts[0].size() == 2 ? number(parts[0]) : std::nullopt;
    if (!month || parts.size() > 2) return std::nullopt;
    if (*month < 1 || *month > 12) return refuse("month " + std::to_string(*month) + " does not exist");
    if (parts.size() == 1) return month_of(year, static_cast<unsigned>(*month));
    const auto day_of_month = parts[1].size() == 2 ? number(parts[1]) : std::nullopt;
    if (!day_of_month) return std::nullopt;
    return existing_day(year, static_cast<unsigned>(*month), static_cast<unsigned>(*day_of_month));
  }

  // `q2 2027`, `2027 q2`
  Reading quarter_and_year(Words words) {
    if (words.size() == 3 && words[1] == "of") {
      const std::array<std::string, 2> pair = {words[0], words[2]};
      return quarter_and_year(pair);
    }
    if (words.size() != 2) return std::nullopt;
    if (const auto year = year_number(words[1])) return part_of_year(words[0], year);
    if (const auto year = year_number(words[0])) return part_of_year(words[1], year);
    return std::nullopt;
  }

  // `june 2027`
  Reading month_and_year(Words words) {
    if (words.size() != 2) return std::nullopt;
    const auto month = parse_month_name(words[0]);
    const auto year = year_number(words[1]);
    return month && year ? month_of(*year, *month) : std::nullopt;
  }

  // `31 May`, `May 31 2027`, `the 1st of march`
  Reading day_and_month(Words words) {
    std::vector<std::string> kept;
    std::ranges::copy_if(words, std::back_inserter(kept),
                         [](const std::string& word) { return !is_filler(word); });
    if (kept.size() != 2 && kept.size() != 3) return std::nullopt;
    auto month = parse_month_name(kept[1]);
    auto day_of_month = day_number(kept[0]);
    if (!month || !day_of_month) {
      month = parse_month_name(kept[0]);
      day_of_month = day_number(kept[1]);
    }
    if (!month || !day_of_month) return std::nullopt;
    if (kept.size() == 2) return nearest_day(*month, *day_of_month);
    const auto year = year_number(kept[2]);
    return year ? existing_day(*year, *month, *day_of_month) : std::nullopt;
  }

  // `mon 31 May 2027`
  Reading after_weekday(Words words) {
    const auto weekday = parse_weekday_name(words[0]);
    if (!weekday || words.size() < 2) return std::nullopt;
    const Reading rest = read(words.subspan(1));
    if (!rest || rest->first != rest->last) return std::nullopt;
    if (rest->first.weekday() == *weekday) return rest;
    return refuse(rest->first.iso() + " is a " + std::string(weekday_name(rest->first.weekday())) +
                  ", not a " + std::string(weekday_name(*weekday)));
  }

  Date today_;
  const CalendarSettings& settings_;
  Looking looking_;
  std::optional<Error> error_;
};

}  // namespace

Result<DatePhrase> parse_date_phrase(std::string_view text, Date today, const CalendarSettings& settings,
                                     Looking looking) {
  const std::string shown = '\'' + printable(trim(text)) + '\'';
  if (const auto numbers = phrase::slashed_numbers(trim(text)); !numbers.empty()) {
    const auto readings = phrase::readings_of(numbers, today, looking);
    if (readings.empty())
      return fail(Failure::usage, "cannot read " + shown + " as a date", std::string(examples));
    const std::string_view why =
        readings.size() == 2 ? " can be read in two ways" : " is not how cairn writes dates";
    return fail(Failure::usage, shown + std::string(why), "write " + join(readings, " or "));
  }
  const auto words = phrase::words_of(text);
  PhraseReader reader(today, settings, looking);
  if (const auto reading = reader.read(words)) return *reading;
  if (reader.error()) return tl::make_unexpected(*reader.error());
  return fail(Failure::usage, "cannot read " + shown + " as a date", phrase::help_for(words));
}

}  // namespace cairn::base
