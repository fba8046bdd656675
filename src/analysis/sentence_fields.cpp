// Takes from the reading of a sentence only what a field can hold without a guess.
#include "analysis/sentence_fields.h"

#include "analysis/prose/reading.h"
#include "analysis/query.h"
#include "base/number.h"

namespace cairn::analysis {
namespace {

std::optional<model::MetricPhrase> metric_of(const prose::Reading& reading, const prose::Quantity& quantity) {
  const bool is_countable = !quantity.unit.empty() && !quantity.has_vague_unit && !quantity.is_work_time;
  if (!is_countable || quantity.out_of || quantity.upper) return std::nullopt;
  model::MetricPhrase metric;
  metric.unit = quantity.unit;
  if (!quantity.is_relative) {
    if (quantity.from) metric.baseline = base::format_number(*quantity.from);
    metric.target = base::format_number(quantity.value);
    return metric;
  }
  // "by 20%": a fifth more, or less, of a baseline that the sentence does not name.
  if (!quantity.is_percent || !reading.verb || reading.verb->direction == prose::Direction::none)
    return std::nullopt;
  const bool is_down = reading.verb->direction == prose::Direction::down;
  metric.unit.clear();
  metric.target = (is_down ? "-" : "+") + base::format_number(quantity.value) + "%";
  return metric;
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
  const prose::Reading reading = prose::read(statement, {.start = today, .calendar = calendar_of(settings)});
  SentenceFields fields;
  const prose::TimePhrase* due = prose::due_phrase(reading);
  if (due != nullptr && due->interval) {
    fields.due = last_day(*due, today);
    fields.due_words = prose::text_of(statement, due->span);
    fields.counts_from_start = due->is_relative;
  }
  if (const prose::Quantity* quantity = prose::target_quantity(reading)) {
    fields.metric = metric_of(reading, *quantity);
    fields.metric_words = prose::text_of(statement, quantity->span);
  }
  return fields;
}

}  // namespace cairn::analysis
