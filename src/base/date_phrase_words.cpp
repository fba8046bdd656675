// Recognises single words; knows nothing of what a phrase means.
#include "base/date_phrase_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace cairn::base::phrase {
namespace {

// `mid-june` and `31-may-2027` are several words; `2027-05-31` and `2027-w05` are one.
bool is_hyphenated(std::string_view word) {
  const auto parts = split(word, '-');
  if (parts.size() < 2) return false;
  const auto is_alphabetic = [](std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= 'a' && c <= 'z'; });
  };
  return std::ranges::all_of(parts, is_alphabetic) ||
         std::ranges::any_of(parts, [](std::string_view part) { return parse_month_name(part).has_value(); });
}

}  // namespace

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text.front() == '-' || error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return value;
}

std::optional<int> year_number(std::string_view text) {
  const auto year = text.size() == 4 ? number(text) : std::nullopt;
  return year && *year > 0 ? year : std::nullopt;
}

std::optional<int> counting_word(std::string_view word) {
  constexpr std::array<std::string_view, 12> names = {"one",   "two",   "three", "four", "five",   "six",
                                                      "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
  if (word == "a" || word == "an") return 1;
  const auto found = std::ranges::find(names, word);
  if (found != names.end()) return static_cast<int>(found - names.begin()) + 1;
  return word.size() <= 5 ? number(word) : std::nullopt;
}

std::optional<unsigned> day_number(std::string_view word) {
  for (const std::string_view end : {"st", "nd", "rd", "th"})
    if (word.ends_with(end)) word.remove_suffix(end.size());
  const auto day = word.size() <= 2 ? number(word) : std::nullopt;
  return day ? std::optional(static_cast<unsigned>(*day)) : std::nullopt;
}

std::optional<Grain> grain_word(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word == "day") return Grain::day;
  if (word == "week" || word == "wk") return Grain::week;
  if (word == "month") return Grain::month;
  if (word == "quarter") return Grain::quarter;
  if (word == "year" || word == "yr") return Grain::year;
  return std::nullopt;
}

bool is_filler(std::string_view word) {
  return word == "of" || word == "the";
}

std::vector<std::string> words_of(std::string_view text) {
  std::string lower = lower_ascii(text);
  for (char& c : lower)
    if (c == ',' || c == '\t' || c == '\n' || c == '\r') c = ' ';
  std::vector<std::string> words;
  for (const std::string_view word : split(lower, ' ')) {
    const char separator = is_hyphenated(word) ? '-' : ' ';
    for (std::string_view part : split(word, separator)) {
      // `Dec.` and `31. May`; slashed numbers were looked for before.
      if (part.size() > 1 && part.ends_with('.')) part.remove_suffix(1);
      if (!part.empty()) words.emplace_back(part);
    }
  }
  return words;
}

std::vector<int> slashed_numbers(std::string_view text) {
  const std::size_t first = text.find_first_of("/.");
  if (first == std::string_view::npos) return {};
  std::vector<int> numbers;
  for (const std::string_view part : split(text, text[first])) {
    if (part.empty() && !numbers.empty()) continue;
    const auto value = part.size() <= 4 ? number(part) : std::nullopt;
    if (!value) return {};
    numbers.push_back(*value);
  }
  if (numbers.size() < 2 || numbers.size() > 3) return {};
  return numbers;
}

std::vector<std::string> readings_of(const std::vector<int>& numbers, Date today, Looking looking) {
  const bool is_year_first = numbers[0] > 31;
  const int a = is_year_first ? numbers[1] : numbers[0];
  const int b = is_year_first && numbers.size() == 3 ? numbers[2] : numbers[is_year_first ? 0 : 1];
  std::optional<int> year;
  if (numbers.size() == 3) year = is_year_first ? numbers[0] : numbers[2];
  if (year && *year < 100) *year += 2000;
  std::vector<std::string> out;
  const auto offer = [&](int month, int day) {
    if (month < 1 || day < 1) return;
    auto date =
        Date::from_ymd(year.value_or(today.year()), static_cast<unsigned>(month), static_cast<unsigned>(day));
    if (date && !year && looking == Looking::ahead && *date < today) date = date->plus_months(12);
    if (date && !year && looking == Looking::back && *date > today) date = date->plus_months(-12);
    if (date && std::ranges::find(out, date->iso()) == out.end()) out.push_back(date->iso());
  };
  if (!is_year_first) offer(b, a);
  offer(a, b);
  std::ranges::sort(out);
  return out;
}

std::string help_for(std::span<const std::string> words) {
  static constexpr std::array<std::string_view, 26> known = {
      "today",   "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
      "sunday",  "january",  "february",  "march",  "april",   "june",      "july",     "august", "september",
      "october", "november", "december",  "week",   "weeks",   "month",     "months",   "quarter"};
  for (const std::string& word : words)
    if (const auto guess = word.size() > 3 ? did_you_mean(word, known) : std::nullopt;
        guess && *guess != word)
      return "did you mean `" + std::string(*guess) + "`?";
  return std::string(examples);
}

}  // namespace cairn::base::phrase
