// Takes from a quantity only what a metric can hold without a guess.
#include "analysis/sentence_metric.h"

#include <algorithm>
#include <array>

#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis {
namespace {

using prose::Quantity;
using prose::Reading;

// Whether the verb moves what it acts on: "cut", "raise"; and "bring", "get", by the level behind them.
bool moves_its_object(const Reading& reading) {
  constexpr std::array<std::string_view, 6> kMovers = {"bring", "get", "push", "take", "drive", "move"};
  if (!reading.verb) return false;
  return reading.verb->direction != prose::Direction::none ||
         std::find(kMovers.begin(), kMovers.end(), reading.verb->lemma) != kMovers.end();
}

// What the verb acts on, up to the number: "overtime" of "overtime below 4 hours".
std::string_view object_before(std::string_view statement, const Reading& reading, const Quantity& quantity) {
  prose::TextSpan span = reading.object;
  if (span.begin < quantity.span.begin) span.end = std::min(span.end, quantity.span.begin);
  std::string_view object = base::trim(prose::text_of(statement, span));
  if (object.ends_with(" to")) object.remove_suffix(3);
  return object;
}

// What "from 9 to 5" counts where no noun follows: the object itself, "falls" or "my error rate". With a unit
// of its own ("under 30 min") the object is the metric's name.
void name_after_object(std::string_view statement, const Reading& reading, const Quantity& quantity,
                       model::MetricPhrase& metric) {
  std::string_view object = object_before(statement, reading, quantity);
  for (const std::string_view word : {"my ", "our ", "the ", "its ", "their ", "a ", "an "}) {
    if (object.starts_with(word)) object = object.substr(word.size());
  }
  const std::string_view last = object.substr(object.rfind(' ') + 1);
  const bool is_plural = last.size() > 2 && last.ends_with('s') && !last.ends_with("ss");
  const bool is_counted = is_plural && metric.unit.empty();
  (is_counted ? metric.unit : metric.name) = is_counted ? last : object;
}

// "6 to 2 hours a week" is a rate: its unit is "hours a week".
void add_period(std::string_view statement, const prose::Cadence* period, model::MetricPhrase& metric) {
  if (period != nullptr && !metric.unit.empty())
    metric.unit += " " + std::string(prose::text_of(statement, period->span));
}

std::optional<model::MetricPhrase> change_of(std::string_view statement, const Reading& reading,
                                             const Quantity& quantity, const prose::Cadence* period) {
  model::MetricPhrase metric;
  metric.baseline = base::format_number(*quantity.from);
  metric.target = base::format_number(quantity.value);
  metric.unit = unit_as_written(statement, quantity);
  if (metric.unit.empty()) name_after_object(statement, reading, quantity, metric);
  if (metric.unit.empty() && metric.name.empty()) return std::nullopt;
  add_period(statement, period, metric);
  return metric;
}

// "Bring the waiting time under 30 min", "get overtime below 4 hours a week": where it stands today is not
// said.
std::optional<model::MetricPhrase> level_of(std::string_view statement, const Reading& reading,
                                            const Quantity& quantity, const prose::Cadence* period) {
  if ((!moves_its_object(reading) && !quantity.is_race_time) ||
      object_before(statement, reading, quantity).empty())
    return std::nullopt;
  model::MetricPhrase metric;
  metric.target = base::format_number(quantity.value);
  metric.unit = unit_as_written(statement, quantity);
  if (metric.unit.empty() || quantity.is_work_time) name_after_object(statement, reading, quantity, metric);
  add_period(statement, period, metric);
  return metric;
}

}  // namespace

bool is_level(std::string_view statement, const Quantity& quantity) {
  using prose::Comparator;
  if (quantity.comparator == Comparator::less_than || quantity.comparator == Comparator::at_most) return true;
  const std::string_view before = base::trim(statement.substr(0, quantity.span.begin));
  return base::lower_ascii(before).ends_with(" to") && (quantity.unit.empty() || quantity.is_work_time);
}

std::string unit_as_written(std::string_view statement, const Quantity& quantity) {
  const std::string_view words = prose::text_of(statement, quantity.span);
  if (quantity.unit.size() > words.size()) return quantity.unit;
  std::string_view written = words.substr(words.size() - quantity.unit.size());
  if (base::lower_ascii(written) != quantity.unit) return quantity.unit;
  // "40 shifts off-rota": how they are worked, not what they are.
  constexpr std::array<std::string_view, 6> kWays = {"off-", "on-", "in-", "at-", "by-", "over-"};
  const bool is_way = std::any_of(kWays.begin(), kWays.end(),
                                  [&](std::string_view way) { return quantity.unit.starts_with(way); });
  const std::string_view before = base::trim(words.substr(0, words.size() - written.size()));
  const std::size_t blank = before.rfind(' ');
  if (is_way && blank != std::string_view::npos) written = before.substr(blank + 1);
  const auto capitals =
      std::count_if(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals > 1 ? std::string(written) : base::lower_ascii(written);
}

std::optional<model::MetricPhrase> metric_of(std::string_view statement, const Reading& reading,
                                             const Quantity& quantity, const prose::Cadence* period) {
  if (quantity.has_vague_unit || quantity.out_of || quantity.upper) return std::nullopt;
  if (quantity.from && !quantity.is_relative) return change_of(statement, reading, quantity, period);
  const bool is_absolute = !quantity.is_relative && !quantity.is_percent && !quantity.is_money;
  if (is_absolute && (quantity.is_race_time || is_level(statement, quantity)))
    return level_of(statement, reading, quantity, period);
  if (quantity.unit.empty() || quantity.is_work_time) return std::nullopt;
  model::MetricPhrase metric;
  metric.unit = unit_as_written(statement, quantity);
  if (!quantity.is_relative) {
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

}  // namespace cairn::analysis
