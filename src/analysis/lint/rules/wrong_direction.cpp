// M203: a verb that goes up and numbers that go down, or the other way round.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/measure.h"
#include "analysis/lint/rules/rules.h"
#include "analysis/lint/words.h"
#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using prose::Direction;

// To raise a rank is to lower its number.
bool counts_down(const model::Metric& metric) {
  const std::vector<std::string> words =
      content_words(std::string(metric.name ? metric.name->value : "") + " " +
                    std::string(metric.unit ? metric.unit->value : ""));
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word == "rank" || word == "place" || word == "plac" || word == "position" || word == "handicap";
  });
}

// Whether verb and metric speak of one thing: the number, or a word of the object.
bool is_about_metric(const model::Goal& goal, const prose::Reading& reading) {
  const model::Metric& metric = *goal.metric;
  const bool has_number = std::any_of(
      reading.quantities.begin(), reading.quantities.end(),
      [&](const auto& quantity) { return counts_the_same(quantity, metric) && agrees(quantity, metric); });
  if (has_number) return true;
  const std::string name = std::string(metric.name ? metric.name->value : "") + " " +
                           std::string(metric.unit ? metric.unit->value : "");
  return share_a_word(content_words(name),
                      content_words(prose::text_of(goal.statement->value, reading.object)));
}

// These go up where a number is spoken of, and nowhere else: a speaker is raised to fame, a piano lifted.
constexpr std::array<std::string_view, 5> kUpwards = {"extend", "gain", "lift", "push", "raise"};

Direction direction_of(const prose::HeadVerb& verb, std::string_view statement) {
  if (verb.direction != Direction::none) return verb.direction;
  if (std::find(kUpwards.begin(), kUpwards.end(), verb.lemma) == kUpwards.end()) return Direction::none;
  // "Push the error rate down to 2%" goes where the second word says.
  const std::vector<std::string> words = words_of(statement);
  const bool is_turned = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word == "down" || word == "below" || word == "under";
  });
  return is_turned ? Direction::none : Direction::up;
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (context.prose == nullptr || !goal.metric || !goal.metric->baseline || !goal.metric->target) return;
  const prose::Reading& reading = context.prose->reading;
  const auto target = goal.metric->target_value();
  if (!reading.verb || !target) return;
  const Direction direction = direction_of(*reading.verb, goal.statement->value);
  if (direction == Direction::none) return;
  const double baseline = goal.metric->baseline->value;
  const bool is_up = direction == Direction::up;
  const bool agrees = is_up ? *target >= baseline : *target <= baseline;
  if (agrees || counts_down(*goal.metric) || !is_about_metric(goal, reading)) return;
  const std::string verb = base::printable(prose::text_of(goal.statement->value, reading.verb->span));
  auto& finding = out.add(
      wrong_direction, goal, goal.metric->target->span,
      fmt::format("`{}` goes {}, the metric goes {}", verb, is_up ? "up" : "down", is_up ? "down" : "up"));
  finding.label = fmt::format("from {} to {}", base::format_number(baseline), base::format_number(*target));
  finding.also.push_back({span_of(goal, context.workspace, reading.verb->span), is_up ? "up" : "down"});
  finding.help = "swap `baseline` and `target`, or take another verb";
}

}  // namespace

const Rule wrong_direction{
    .code = "M203",
    .name = "wrong-direction",
    .criterion = Criterion::measurable,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "the verb and the metric go in opposite directions",
    .why = "Every step forward would be shown as one back.",
    .bad =
        "statement: Cut open tickets to 30 by 30 June 2027\nmetric: {name: open tickets, unit: tickets, "
        "baseline: "
        "20, target: 30}\n",
    .good =
        "statement: Cut open tickets to 20 by 30 June 2027\nmetric: {name: open tickets, unit: tickets, "
        "baseline: "
        "30, target: 20}\n",
    .traps =
        "ranks and places fall when they rise; a metric of something else than the verb's object is let be",
    .check = check,
};

}  // namespace cairn::analysis::lint
