// Says what is left beside what is done: both belong to the same look at a goal.
#include "render/standing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/habit.h"
#include "analysis/progress.h"
#include "base/number.h"

namespace cairn::render {
namespace {

constexpr double kDust = 1e6;       // digits behind this one are dust
constexpr double kFine = 1e12;      // digits of what is nearly a whole number
constexpr double kNothing = 1e-13;  // what sums of binary fractions are off

// Of English plurals that end plainly; what might be an abbreviation or a word of its own is left as it is.
std::string singular(std::string_view noun) {
  const std::size_t blank = noun.rfind(' ');
  const std::string_view last = noun.substr(blank == std::string_view::npos ? 0 : blank + 1);
  const bool is_word = last.size() > 3 && std::all_of(last.begin(), last.end(), [](char c) {
                         return (c >= 'a' && c <= 'z') || c == '-';
                       });
  const auto ends_in = [&](std::string_view end) { return last.ends_with(end); };
  const bool is_plural = is_word && ends_in("s") && !ends_in("ss") && !ends_in("us") && !ends_in("is") &&
                         last != "series" && last != "species" && last != "news";
  if (!is_plural) return std::string(noun);
  if (ends_in("ies") && last.size() > 4) return std::string(noun.substr(0, noun.size() - 3)) + "y";
  const bool hisses = ends_in("ches") || ends_in("shes") || ends_in("xes") || ends_in("sses");
  return std::string(noun.substr(0, noun.size() - (hisses ? 2 : 1)));
}

std::string signed_text(double value) {
  return (value > 0 ? "+" : "") + number_text(value);
}

std::string to_target(double value, double target, bool wants_more) {
  const double left = wants_more ? target - value : value - target;
  if (left <= kNothing * std::max(1.0, std::fabs(target)))
    return fmt::format(", the target {} is reached", number_text(target));
  return fmt::format(", {} to go to {}", number_text(left), number_text(target));
}

std::string level_text(double value, double level, bool wants_more) {
  const bool is_held = wants_more ? value >= level : value <= level;
  return fmt::format(", {} {}", is_held ? "holds the level" : "misses the level", number_text(level));
}

std::string_view period_name(const model::Cadence& every) {
  if (every.span.months == 1) return "this month";
  if (every.span.months == 3) return "this quarter";
  if (every.span.months != 0) return "in this period";
  if (every.span.days == 1) return "today";
  return every.span.days == 7 ? "this week" : "in this period";
}

std::string habit_text(const model::Goal& goal, const analysis::History& history,
                       const base::Period& period) {
  const double count = counted_in(records_of(history, goal.id), period);
  const model::Metric* metric = goal.metric ? &*goal.metric : nullptr;
  const bool is_named = metric != nullptr && metric->name;
  // "swims 2 of 2 swims" would say it twice.
  const bool says_more = is_named && !(metric->unit && metric->unit->value == metric->name->value);
  std::string text = says_more ? fmt::format("{} ", metric->name->value) : "";
  text += number_text(count);
  double last = count;  // which the unit stands behind
  if (metric != nullptr) {
    if (const auto wanted = metric->target_value()) {
      last = *wanted;
      text += fmt::format(" of {}", number_text(last));
    }
    if (metric->unit) text += fmt::format(" {}", unit_text(last, metric->unit->value));
  }
  return fmt::format("{} {}", text, period_name(goal.every->value));
}

template <class Items>
std::string count_done(const Items& items, std::string_view noun) {
  const auto done =
      std::count_if(items.begin(), items.end(), [](const auto& item) { return item.done.has_value(); });
  return items.empty() ? std::string()
                       : fmt::format("{} of {} {}{}", done, items.size(), noun, items.size() == 1 ? "" : "s");
}

}  // namespace

std::string number_text(double value) {
  if (std::fabs(value) >= 1e9) return base::format_number(value);
  const double rounded = std::round(value * kDust) / kDust;
  // What is nearly a whole number is not written as one: 2.9999999999 of 3 is not 3.
  const bool seems_whole = rounded == std::round(rounded);
  const bool is_dust = std::fabs(value - rounded) <= kNothing * std::max(1.0, std::fabs(value));
  return base::format_number(seems_whole && !is_dust ? std::round(value * kFine) / kFine : rounded);
}

std::string percent_text(double share) {
  const double percent = std::round(share * 100);
  // What is nearly whole is not called so.
  return fmt::format("{} %", number_text(share < 1 - kNothing && percent >= 100 ? 99 : percent));
}

std::string target_text(const model::Target& target) {
  const std::string number = target.is_relative ? signed_text(target.value) : number_text(target.value);
  return target.is_percent ? number + "%" : number;
}

std::string unit_text(double number, std::string_view unit) {
  if (number != 1) return std::string(unit);
  std::size_t end = std::string_view::npos;
  for (const std::string_view link : {" per ", " of ", " in ", " at ", " with ", " for "})
    end = std::min(end, unit.find(link));
  const std::string_view noun = unit.substr(0, end);
  const std::string_view rest = unit.substr(noun.size());
  return singular(noun) + std::string(rest);
}

std::string amount_text(double value, const model::Goal& goal) {
  if (!goal.metric || !goal.metric->unit) return number_text(value);
  return fmt::format("{} {}", number_text(value), unit_text(value, goal.metric->unit->value));
}

std::string metric_standing(const model::Goal& goal, const analysis::History& history, base::Date today,
                            base::Weekday week_start) {
  if (goal.is_habit()) {
    const base::Date last = goal.due ? std::min(today, goal.due->value) : today;
    return habit_text(goal, history, analysis::habit_period(goal.every->value, last, week_start));
  }
  const auto value = metric_value(history, goal);
  if (!value) return {};
  if (!goal.metric) return amount_text(*value, goal);
  const model::Metric& metric = *goal.metric;
  std::string text = metric.name ? fmt::format("{} ", metric.name->value) : "";
  text += amount_text(*value, goal);
  const bool wants_more = analysis::wants_more(history, goal, today);
  if (metric.keep) return text + level_text(*value, metric.keep->value, wants_more);
  if (metric.baseline) {
    text += fmt::format(", {} since {}", signed_text(*value - metric.baseline->value),
                        number_text(metric.baseline->value));
  }
  if (const auto share = analysis::share_of_way(metric, *value))
    text += fmt::format(" ({} of the way)", percent_text(*share));
  const auto target = metric.target_value();
  return target ? text + to_target(*value, *target, wants_more) : text;
}

std::string items_standing(const model::Goal& goal) {
  const std::string tasks = count_done(goal.tasks, "task");
  const std::string milestones = count_done(goal.milestones, "milestone");
  return tasks + (tasks.empty() || milestones.empty() ? "" : ", ") + milestones;
}

}  // namespace cairn::render
