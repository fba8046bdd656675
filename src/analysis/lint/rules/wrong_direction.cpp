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

using Words = std::vector<std::string>;

template <std::size_t count>
bool has_one_of(const Words& words, const std::array<std::string_view, count>& wanted) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
  });
}

// These are raised when their number falls, or lowered when it rises.
constexpr std::array<std::string_view, 8> kEitherWay = {"handicap", "pace",    "place", "position",
                                                        "rank",     "ranking", "score", "speed"};
// And these are bettered when their number falls, though to increase them is to let it rise.
constexpr std::array<std::string_view, 24> kLowerIsBetter = {
    "time",   "times", "minutes", "min",      "seconds",  "sec",   "hours",       "days",
    "cost",   "costs", "error",   "errors",   "defects",  "delay", "delays",      "latency",
    "weight", "waste", "bmi",     "absences", "turnover", "debt",  "cholesterol", "wait"};

Words words_of_metric(const model::Metric& metric) {
  return words_of(std::string(metric.name ? metric.name->value : "") + " " +
                  std::string(metric.unit ? metric.unit->value : ""));
}

// "min/km", "minutes per mile"
bool is_pace(const Words& words) {
  constexpr std::array<std::string_view, 8> kTimes = {"min", "mins", "minute",  "minutes",
                                                      "s",   "sec",  "seconds", "h"};
  constexpr std::array<std::string_view, 10> kWays = {"km",        "mile",      "mi",   "m",    "lap",
                                                      "kilometre", "kilometer", "100m", "500m", "metres"};
  return has_one_of(words, kTimes) && has_one_of(words, kWays);
}

// Whether it may be right that the number goes against the verb.
bool may_go_either_way(const prose::HeadVerb& verb, const model::Metric& metric) {
  const Words words = words_of_metric(metric);
  if (has_one_of(words, kEitherWay) || is_pace(words)) return true;
  const bool is_of_quality = verb.lemma == "better" || verb.lemma == "boost" || verb.lemma == "maximize";
  return is_of_quality && has_one_of(words, kLowerIsBetter);
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

// "Bring waste down to 30 kg", "drive up attendance": where the word behind the verb says.
constexpr std::array<std::string_view, 9> kTurned = {"bring", "drive", "force", "get", "move",
                                                     "pull",  "push",  "take",  "turn"};

Direction turn_of(const prose::HeadVerb& verb, std::string_view statement) {
  constexpr std::size_t kReach = 7;  // words between the verb and where it goes
  const Words words = words_of(statement.substr(verb.span.end));
  // "Get up at 6" and "take up to 5 classes" go nowhere.
  const bool is_phrase =
      verb.lemma == "get" || verb.lemma == "take" || verb.lemma == "move" || verb.lemma == "turn";
  for (std::size_t i = is_phrase ? 1 : 0; i < words.size() && i < kReach; ++i) {
    if (words[i] == "to" || words[i] == "by" || words[i] == "and") break;
    const bool is_bound = i + 1 < words.size() && words[i] == "up" && words[i + 1] == "to" && i == 0;
    if (words[i] == "down") return Direction::down;
    if (words[i] == "up" && !is_bound) return Direction::up;
  }
  return Direction::none;
}

// "Lose 10 kg", "pay off the loan": down, unless the metric counts what is lost or paid: from nothing, or by
// its name.
bool takes_away(const model::Goal& goal, const prose::HeadVerb& verb) {
  constexpr std::array<std::string_view, 9> kGone = {"lost",    "loss", "losses", "paid",      "payments",
                                                     "payment", "shed", "repaid", "repayments"};
  const model::Metric& metric = *goal.metric;
  if (metric.baseline->value == 0 || has_one_of(words_of_metric(metric), kGone)) return false;
  if (verb.lemma == "lose" || verb.lemma == "shed") return true;
  const bool is_paid = verb.lemma == "pay" || verb.lemma == "repay";
  if (!is_paid || !metric.name) return false;
  const Words words = words_of(std::string_view(goal.statement->value).substr(verb.span.begin));
  const bool is_phrase = words.size() > 1 && (words[1] == "down" || words[1] == "off" || words[1] == "back");
  return (is_phrase || verb.lemma == "repay") &&
         share_a_word(content_words(metric.name->value), content_words(goal.statement->value));
}

Direction direction_of(const model::Goal& goal, const prose::HeadVerb& verb) {
  const std::string_view statement = goal.statement->value;
  if (verb.direction != Direction::none) return verb.direction;
  if (takes_away(goal, verb)) return Direction::down;
  if (std::find(kTurned.begin(), kTurned.end(), verb.lemma) != kTurned.end()) {
    if (const Direction turn = turn_of(verb, statement); turn != Direction::none) return turn;
  }
  if (std::find(kUpwards.begin(), kUpwards.end(), verb.lemma) == kUpwards.end()) return Direction::none;
  // "Push the error rate below 2%" goes where the second word says.
  const Words words = words_of(statement);
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
  const Direction direction = direction_of(goal, *reading.verb);
  if (direction == Direction::none) return;
  const double baseline = goal.metric->baseline->value;
  const bool is_up = direction == Direction::up;
  const bool agrees = is_up ? *target >= baseline : *target <= baseline;
  if (agrees || may_go_either_way(*reading.verb, *goal.metric) || !is_about_metric(goal, reading)) return;
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
        "ranks and places fall when they rise, a pace may be raised to fewer minutes, and a time that is "
        "bettered "
        "is a shorter one; a metric of something else than the verb's object is let be",
    .check = check,
};

}  // namespace cairn::analysis::lint
