// M206: a number of the sentence that the metric does not know.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/lint/frequency.h"
#include "analysis/lint/goal_prose.h"
#include "analysis/lint/measure.h"
#include "analysis/lint/rules/rules.h"
#include "analysis/lint/words.h"
#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using prose::Quantity;

// "2 posts a month" of a goal that counts them all says nothing about the sum.
bool is_a_rate(const model::Goal& goal, const prose::Reading& reading) {
  return !goal.is_habit() && !reading.cadences.empty();
}

// "by 20%", "by a third" or "threefold" belongs to the metric when the sentence speaks of what it measures.
bool belongs(const Quantity& quantity, const model::Goal& goal) {
  const model::Metric& metric = *goal.metric;
  if (counts_the_same(quantity, metric)) return true;
  const bool is_part = quantity.is_percent || is_share(quantity) || is_multiple(quantity);
  if (!quantity.is_relative || !is_part || !metric.name || !metric.baseline) return false;
  return share_a_word(content_words(metric.name->value), content_words(goal.statement->value));
}

void report(const model::Goal& goal, const Quantity& quantity, const Context& context, Findings& out) {
  const model::Metric& metric = *goal.metric;
  const document::Span place = metric.target ? metric.target->span : metric.keep->span;
  const std::string words = base::printable(prose::text_of(goal.statement->value, quantity.span));
  auto& finding =
      out.add(number_disagrees, goal, place, "the statement and the metric name different numbers");
  finding.also.push_back({span_of(goal, context.workspace, quantity.span), "the words"});
  const auto target = metric.keep ? std::optional(metric.keep->value) : metric.target_value();
  if (target && metric.baseline) {
    finding.notes.push_back(fmt::format("the metric goes from {} to {}",
                                        base::format_number(metric.baseline->value),
                                        base::format_number(*target)));
  }
  finding.help = fmt::format("make `{}` and the metric say the same", words);
}

// "from 70 to 90 units" of a metric that goes from 80 to 90. The other way round is M203's.
bool begins_elsewhere(const Quantity& quantity, const model::Metric& metric) {
  if (!quantity.from || !metric.baseline || !counts_the_same(quantity, metric)) return false;
  const auto target = metric.target_value();
  const auto is = [&](double value) { return std::abs(*quantity.from - value) <= 1e-6 * std::abs(value); };
  return target && !is(metric.baseline->value) && !is(*target);
}

void report_begin(const model::Goal& goal, const Quantity& quantity, const Context& context, Findings& out) {
  const document::Span place = goal.metric->baseline->span;
  const std::string from = base::format_number(*quantity.from);
  auto& finding =
      out.add(number_disagrees, goal, place, "the statement begins at another number than the metric");
  finding.also.push_back({span_of(goal, context.workspace, quantity.span), fmt::format("from {}", from)});
  finding.help = fmt::format("write `baseline: {}`, or the number of the metric in the statement", from);
}

// "Run 5 km 3 times a week" of a habit of 15 km.
bool adds_up(const prose::Reading& reading, const Frequency& frequency, const model::Metric& metric) {
  const auto target = metric.target_value();
  return target &&
         std::any_of(reading.quantities.begin(), reading.quantities.end(), [&](const auto& quantity) {
           return counts_the_same(quantity, metric) &&
                  std::abs(quantity.value * frequency.times - *target) <= 1e-6 * std::abs(*target);
         });
}

void report_occurrences(const model::Goal& goal, prose::TextSpan span, const Context& context,
                        Findings& out) {
  const std::string words = base::printable(prose::text_of(goal.statement->value, span));
  auto& finding = out.add(number_disagrees, goal, goal.metric->target->span,
                          "the statement and the metric name different numbers");
  finding.also.push_back({span_of(goal, context.workspace, span), "the words"});
  finding.help = fmt::format("make `{}` and the metric say the same", words);
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || !goal.metric || (!goal.metric->target && !goal.metric->keep)) return;
  const prose::Reading& reading = context.prose->reading;
  if (goal.is_habit() && reading.cadences.size() == 1) {
    const Frequency frequency = frequency_of(goal.statement->value, reading.cadences.front());
    if (occurs_otherwise(goal, reading.cadences.front(), frequency))
      return report_occurrences(goal, frequency.span, context, out);
    if (adds_up(reading, frequency, *goal.metric)) return;
  }
  if (is_a_rate(goal, reading)) return;
  const Quantity* wrong = nullptr;
  for (const Quantity& quantity : reading.quantities) {
    if (agrees(quantity, *goal.metric)) {
      if (begins_elsewhere(quantity, *goal.metric)) report_begin(goal, quantity, context, out);
      return;
    }
    const bool is_from =
        quantity.from && goal.metric->baseline && *quantity.from == goal.metric->baseline->value;
    if (wrong == nullptr && (belongs(quantity, goal) || is_from)) wrong = &quantity;
  }
  if (wrong != nullptr) report(goal, *wrong, context, out);
}

}  // namespace

const Rule number_disagrees{
    .code = "M206",
    .name = "number-disagrees",
    .criterion = Criterion::measurable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the statement names another number than the metric",
    .why = "The sentence is what you tell others and the metric is what you count; one of them is wrong.",
    .bad = "statement: Publish 10 posts by 30 June 2027\nmetric: {unit: posts, baseline: 0, target: 12}\n",
    .good = "statement: Publish 12 posts by 30 June 2027\nmetric: {unit: posts, baseline: 0, target: 12}\n",
    .traps =
        "dates, levels (L5), versions and lengths of time are no such numbers; target, baseline and the way "
        "between them, as a number or in per cent, all agree; a number of something else is let be",
    .check = check,
};

}  // namespace cairn::analysis::lint
