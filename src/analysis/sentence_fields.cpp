// Takes from the reading of a sentence only what a field can hold without a guess.
#include "analysis/sentence_fields.h"

#include <algorithm>
#include <array>

#include "analysis/prose/reading.h"
#include "analysis/query.h"
#include "analysis/sentence_metric.h"
#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis {
namespace {

using prose::Cadence;
using prose::Quantity;
using prose::Reading;

bool ends_with_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  const std::string_view last = text.substr(text.find_last_of(" /") + 1);
  return std::find(words.begin(), words.end(), last) != words.end();
}

// Weekdays, evenings and holidays come more or less often than they seem to; "weekly" may only name a report.
bool is_plain(std::string_view statement, const Cadence& cadence) {
  const std::string text = base::lower_ascii(prose::text_of(statement, cadence.span));
  if (ends_with_one_of(
          text, {"day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years"}))
    return text.find(" few ") == std::string::npos && text.find(" couple ") == std::string::npos;
  const std::string_view rest = base::trim(statement.substr(cadence.span.end));
  const bool closes = rest.empty() || std::string_view(",.;(").find(rest.front()) != std::string_view::npos;
  return closes && ends_with_one_of(text, {"daily", "weekly", "monthly", "quarterly"});
}

std::string spelling_of(const Cadence& cadence) {
  const bool is_one = cadence.periods == 1;
  const std::string count = std::to_string(cadence.periods);
  switch (cadence.unit) {
    case prose::Grain::day:
      return is_one ? "day" : count + "d";
    case prose::Grain::week:
      return is_one ? "week" : count + "w";
    case prose::Grain::month:
      return is_one ? "month" : count + "mo";
    case prose::Grain::quarter:
      return is_one ? "quarter" : std::to_string(3 * cadence.periods) + "mo";
    case prose::Grain::year:
      return count + "y";
    case prose::Grain::half:
    case prose::Grain::season:
    case prose::Grain::term:
      break;
  }
  return {};
}

// "2 nurses per month", "2 people in my field every month": the number that is wanted in each period stands
// before it, with no more between them than where or with whom. Behind an "and" or a comma another promise
// begins.
bool is_counted_by(std::string_view statement, const Quantity& quantity, const Cadence& cadence) {
  if (quantity.span.end > cadence.span.begin) return false;
  const std::string between = base::lower_ascii(
      base::trim(statement.substr(quantity.span.end, cadence.span.begin - quantity.span.end)));
  if (between.empty()) return true;
  constexpr std::array<std::string_view, 9> kPlaces = {"in",   "on",   "at",    "from",   "of",
                                                       "with", "near", "among", "outside"};
  constexpr std::size_t kMostWords = 6;
  const std::vector<std::string_view> words = base::split(between, ' ');
  return words.size() <= kMostWords && between.find_first_of(",;:()") == std::string::npos &&
         std::find(kPlaces.begin(), kPlaces.end(), words.front()) != kPlaces.end() &&
         std::find(words.begin(), words.end(), "and") == words.end() &&
         std::find(words.begin(), words.end(), "by") == words.end();
}

// The only rhythm of the sentence, where it is spelt so that it can be kept.
const Cadence* plain_cadence(std::string_view statement, const Reading& reading) {
  if (reading.cadences.size() != 1) return nullptr;
  const Cadence& cadence = reading.cadences.front();
  const bool is_means = reading.means && reading.means->covers(cadence.span);
  if (cadence.is_of_reason || is_means || !is_plain(statement, cadence)) return nullptr;
  return spelling_of(cadence).empty() ? nullptr : &cadence;
}

// Whether the goal is to do something again and again, rather than to bring a rate from here to there or to
// reach a sum on the way.
bool is_habit(std::string_view statement, const Reading& reading, const Cadence& cadence) {
  bool counts_each_period = false;
  for (const Quantity& quantity : reading.quantities) {
    const bool is_its_own = is_counted_by(statement, quantity, cadence);
    if (is_its_own && is_level(statement, quantity)) return false;
    const bool is_saved_up = quantity.is_money && !is_its_own;
    if (quantity.from || quantity.is_relative || quantity.is_percent || is_saved_up) return false;
    counts_each_period = counts_each_period || is_its_own;
    if (!is_its_own && !quantity.is_work_time && cadence.times <= 1) return false;
  }
  if (reading.verb && reading.verb->direction != prose::Direction::none) return false;
  return counts_each_period || cadence.times > 1 || reading.events.empty();
}

// How much is wanted in each period: "three times", "2 nurses". Nothing where once is enough.
void read_rhythm(std::string_view statement, const Reading& reading, const Cadence& cadence,
                 SentenceFields& fields) {
  fields.every = spelling_of(cadence);
  fields.every_words = prose::text_of(statement, cadence.span);
  if (cadence.times > 1) {
    model::MetricPhrase metric;
    metric.unit = "times";
    metric.target = base::format_number(cadence.times);
    fields.metric = metric;
    fields.metric_words = fields.every_words;
    return;
  }
  for (const Quantity& quantity : reading.quantities) {
    if (!is_counted_by(statement, quantity, cadence)) continue;
    model::MetricPhrase metric;
    metric.unit = unit_as_written(statement, quantity);
    metric.target = base::format_number(quantity.value);
    if (metric.unit.empty() || quantity.has_vague_unit || quantity.out_of || quantity.upper) return;
    fields.metric = metric;
    fields.metric_words = prose::text_of(statement, quantity.span);
  }
}

// "500 words every weekday": no sum, although the rhythm is none that can be kept.
bool is_of_each_period(std::string_view statement, const Reading& reading, const Quantity& quantity) {
  const auto& all = reading.cadences;
  return !quantity.from && !is_level(statement, quantity) &&
         std::any_of(all.begin(), all.end(),
                     [&](const Cadence& cadence) { return is_counted_by(statement, quantity, cadence); });
}

// "By 1 October" needs no start to be the same day tomorrow; "within six months" and "next month" do.
bool counts_from_start(std::string_view statement, const prose::TimePhrase& due) {
  if (!due.is_relative) return false;
  if (due.length) return true;
  const std::string text = base::lower_ascii(prose::text_of(statement, due.span));
  const auto words = base::split(text, ' ');
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    constexpr std::array<std::string_view, 6> kWords = {"next",    "this",  "coming",
                                                        "current", "today", "tomorrow"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  });
}

// "Within six months" ends on the same day six months on, as `in 6 months` does.
base::Date last_day(const prose::TimePhrase& phrase, base::Date start) {
  if (!phrase.length || !phrase.is_relative) return phrase.interval->last;
  switch (phrase.length_unit) {
    case prose::Grain::day:
      return start.plus_days(*phrase.length);
    case prose::Grain::week:
      return start.plus_days(7 * std::int64_t{*phrase.length});
    case prose::Grain::month:
      return start.plus_months(*phrase.length);
    case prose::Grain::quarter:
      return start.plus_months(3 * std::int64_t{*phrase.length});
    case prose::Grain::year:
      return start.plus_months(12 * std::int64_t{*phrase.length});
    case prose::Grain::half:
    case prose::Grain::season:
    case prose::Grain::term:
      break;
  }
  return phrase.interval->last;
}

}  // namespace

SentenceFields read_sentence_fields(std::string_view statement, base::Date today,
                                    const model::Settings& settings) {
  const Reading reading = prose::read(statement, {.start = today, .calendar = calendar_of(settings)});
  SentenceFields fields;
  const prose::TimePhrase* due = prose::due_phrase(reading);
  if (due != nullptr && due->interval) {
    fields.due = last_day(*due, today);
    fields.due_words = prose::text_of(statement, due->span);
    fields.counts_from_start = counts_from_start(statement, *due);
  }
  const Cadence* cadence = plain_cadence(statement, reading);
  if (cadence != nullptr && is_habit(statement, reading, *cadence)) {
    read_rhythm(statement, reading, *cadence, fields);
  } else if (const Quantity* quantity = prose::target_quantity(reading);
             quantity != nullptr && !is_of_each_period(statement, reading, *quantity)) {
    const bool is_rate = cadence != nullptr && is_counted_by(statement, *quantity, *cadence);
    fields.metric = metric_of(statement, reading, *quantity, is_rate ? cadence : nullptr);
    fields.metric_words = prose::text_of(statement, quantity->span);
  }
  return fields;
}

}  // namespace cairn::analysis
