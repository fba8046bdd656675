// Only plain words are compared: how often, and a metric that counts just that.
#include "analysis/lint/frequency.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/lint/words.h"
#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using Words = std::vector<std::string>;

bool has_word(const Words& words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
  });
}

// "swims" of "Swim 3 times a week", "runs" of "Go running twice a week".
bool is_deed(const std::string& unit, const Words& statement) {
  constexpr std::size_t kShortest = 3;
  const std::string deed = stem_of(unit);
  return deed.size() >= kShortest &&
         std::any_of(statement.begin(), statement.end(), [&](const std::string& word) {
           const std::string stem = stem_of(word);
           return stem == deed || (stem.size() == deed.size() + 1 && stem.starts_with(deed) &&
                                   stem.back() == deed.back());  // running
         });
}

// Whether the metric counts how often, in the words of the statement or in general ones.
bool counts_occurrences(const model::Metric& metric, const Words& cadence, const Words& statement) {
  const Words unit = metric.unit ? words_of(metric.unit->value) : Words{};
  if (unit.size() != 1) return false;
  if (has_word(cadence, {unit.front()})) return true;
  const bool is_open = has_word(cadence, {"once", "twice", "thrice", "time", "times", "x", "days"});
  return is_open && (has_word(unit, {"times", "days", "sessions", "workouts", "occasions", "x"}) ||
                     is_deed(unit.front(), statement));
}

double number_of(std::string_view word) {
  constexpr std::array<std::string_view, 8> kNames = {"",     "one",  "two", "three",
                                                      "four", "five", "six", "seven"};
  const auto name = std::find(kNames.begin() + 1, kNames.end(), word);
  if (name != kNames.end()) return static_cast<double>(name - kNames.begin());
  const bool is_digit = word.size() == 1 && word.front() >= '1' && word.front() <= '9';
  return is_digit ? word.front() - '0' : 0;
}

bool is_every(const model::Cadence& every, prose::Grain grain) {
  switch (grain) {
    case prose::Grain::day:
      return every.spelling == "day";
    case prose::Grain::week:
      return every.spelling == "week";
    case prose::Grain::month:
      return every.spelling == "month";
    case prose::Grain::quarter:
      return every.spelling == "quarter";
    case prose::Grain::half:
    case prose::Grain::season:
    case prose::Grain::term:
    case prose::Grain::year:
      return false;
  }
  return false;
}

}  // namespace

// The reader takes "5 days" for a length, and leaves it out of "5 days a week".
Frequency frequency_of(std::string_view statement, const prose::Cadence& cadence) {
  Frequency found{cadence.times, cadence.span, words_of(prose::text_of(statement, cadence.span)),
                  words_of(statement.substr(0, cadence.span.begin))};
  if (!found.words.empty() && found.words.front() == base::format_number(found.times) + "x")
    found.words.front() = "x";
  if (has_word(found.words, {"once", "twice", "thrice", "time", "times", "x"})) return found;
  found.times = 0;
  if (found.before.empty()) return found;
  std::string noun = found.before.back();
  found.before.pop_back();
  if (noun.size() == 2 && noun.back() == 'x') {
    found.before.push_back(noun.substr(0, 1));
    noun = "x";
  }
  if ((noun != "x" && noun != "days") || found.before.empty()) return found;
  const std::string count = found.before.back();
  found.before.pop_back();
  found.times = number_of(count);
  found.words.push_back(noun);
  // From the number on; it is the last that the words before the cadence hold.
  const std::size_t begin = base::lower_ascii(statement.substr(0, cadence.span.begin)).rfind(count);
  if (begin != std::string::npos) found.span.begin = static_cast<std::uint32_t>(begin);
  return found;
}

bool occurs_otherwise(const model::Goal& goal, const prose::Cadence& cadence, const Frequency& frequency) {
  const model::Metric& metric = *goal.metric;
  if (!metric.target || frequency.times == 0) return false;
  if (cadence.periods != 1 || cadence.is_of_reason || cadence.is_of_metric) return false;
  if (!is_every(goal.every->value, cadence.unit)) return false;
  if (!counts_occurrences(metric, frequency.words, words_of(goal.statement->value))) return false;
  const std::string last = frequency.before.empty() ? std::string{} : frequency.before.back();
  const double target = metric.target->value.value;
  if (last == "least" || last == "than") return target < frequency.times;
  const bool is_range =
      number_of(last) > 0 || has_word({last}, {"to", "or", "most", "about", "around", "and"});
  if (is_range) return false;
  // Somebody may swim twice on one of three days.
  const bool is_of_days =
      has_word(frequency.words, {"days"}) && !has_word(words_of(metric.unit->value), {"days"});
  return is_of_days ? target < frequency.times : std::abs(target - frequency.times) > 1e-6;
}

}  // namespace cairn::analysis::lint
