// The list, the page and other commands say the same of the same goal.
#include "render/progress_words.h"

#include <fmt/format.h>

#include <cmath>

#include "base/text.h"
#include "render/gauge.h"
#include "render/standing.h"

namespace cairn::render {
namespace {

using analysis::ForecastStatus;
using analysis::Progress;
using analysis::Yardstick;

constexpr double kSure = 0.8;

std::string days_of(int days) {
  return base::count_of(static_cast<std::size_t>(days), "day");
}

// Plain words for a number that does not get to its target.
std::string_view why_not(const Progress& progress) {
  const double pace = progress.recorded_per_week.value_or(0);
  if (pace == 0) return "it stands still";
  const bool is_towards = (pace > 0) == (!progress.course || progress.course->rises);
  return is_towards ? "far too slow" : "it moves away";
}

Verdict habit_verdict(const Progress& progress) {
  if (progress.habit_ended)
    return {"!", fmt::format("ended {}: done, or a new due", progress.goal->due->value.iso()), Paint::error};
  const auto& every = progress.goal->every->value;
  const auto kept = progress.habit->kept(analysis::kept_window(every));
  const bool is_met = progress.habit->periods.back().is_met();
  const Paint paint = is_met ? Paint::good : Paint::none;
  const std::string symbol = is_met ? "✓" : "○";
  if (kept.of == 0) return {symbol, "just begun", paint};
  const std::string_view unit = every.span.days == 7     ? "week"
                                : every.span.days == 1   ? "day"
                                : every.span.months == 1 ? "month"
                                : every.span.months == 3 ? "quarter"
                                                         : "time";
  return {symbol,
          fmt::format("kept in {} of {}", kept.met, base::count_of(static_cast<std::size_t>(kept.of), unit)),
          paint};
}

Verdict dated_verdict(const Progress& progress) {
  const auto& made = progress.forecast;
  if (!progress.slack_days) return {" ", fmt::format("about {}", made.p50->iso()), Paint::none};
  const int slack = *progress.slack_days;
  if (slack < 0) return {"!", fmt::format("{} late", days_of(-slack)), Paint::error};
  const bool is_sure = made.probability.value_or(0) >= kSure;
  return {is_sure ? "✓" : "~", fmt::format("{} of slack", days_of(slack)),
          is_sure ? Paint::good : Paint::warning};
}

}  // namespace

std::string not_enough_text(const analysis::Forecast& made) {
  return fmt::format("not enough data ({} of {} weeks)", made.weeks, made.weeks_needed);
}

std::string why_so_many_weeks(const analysis::Forecast& made) {
  if (made.weeks_needed <= analysis::Forecast{}.weeks_needed) return {};
  return fmt::format(": the number is read about every {} weeks, and three such gaps are needed",
                     made.weeks_needed / 3);
}

bool lacks_baseline(const Progress& progress) {
  const auto& metric = progress.goal->metric;
  return metric && metric->target && !metric->keep && !metric->target_value();
}

Verdict verdict_of(const Progress& progress) {
  switch (progress.goal->state()) {
    case model::Status::done:
      return {"✓", "done", Paint::good};
    case model::Status::dropped:
      return {"·", "dropped", Paint::dim};
    case model::Status::paused:
      return {"‖", "paused", Paint::dim};
    case model::Status::active:
    case model::Status::idea:
      break;
  }
  if (progress.yardstick == Yardstick::habit) return habit_verdict(progress);
  const auto& made = progress.forecast;
  switch (made.status) {
    case ForecastStatus::reached:
      return {"✓", progress.yardstick == Yardstick::level ? "holds" : "reached", Paint::good};
    case ForecastStatus::will_not_converge:
      return {"!", "will not converge: " + std::string(why_not(progress)), Paint::error};
    case ForecastStatus::ok:
      return dated_verdict(progress);
    case ForecastStatus::not_enough_data:
      break;
  }
  if (lacks_baseline(progress)) return {" ", "no baseline to count from", Paint::dim};
  if (!progress.target) return {" ", "nothing to count", Paint::dim};
  return {" ", not_enough_text(made), Paint::dim};
}

std::string unit_of(const Progress& progress) {
  if (progress.yardstick == Yardstick::items) return "done";
  const auto& metric = progress.goal->metric;
  return metric && metric->unit ? base::printable(metric->unit->value) : std::string();
}

bool is_abbreviated(std::string_view number) {
  return number.ends_with('k') || number.ends_with('M');
}

// A target is not rounded, where there is room for it.
std::string target_number(double target) {
  constexpr std::size_t kRoom = 8;
  const std::string exact = number_text(target);
  return std::fabs(target) < 9'995 && exact.size() <= kRoom ? exact : short_number(target);
}

std::string standing_of(const Progress& progress, Units units) {
  const auto& metric = progress.goal->metric;
  const auto baseline = metric && metric->baseline ? std::optional(metric->baseline->value) : std::nullopt;
  // Before anything is recorded it stands where it began.
  const auto now = progress.value ? progress.value : baseline;
  if (!progress.target && !now) return "-";
  std::string value = now ? short_number(*now) : "?";
  // What is nearly there does not look as if it were.
  if (now && progress.target && *now != *progress.target && value == target_number(*progress.target))
    value = number_text(*now);
  // Beside an exact target "11k" would look like less.
  constexpr std::size_t kRoom = 8;
  const bool is_mixed =
      progress.target && is_abbreviated(value) && !is_abbreviated(target_number(*progress.target));
  if (is_mixed && number_text(*now).size() <= kRoom) value = number_text(*now);
  const double counted = progress.target ? *progress.target : now.value_or(0);
  const std::string unit = units == Units::named ? unit_text(counted, unit_of(progress)) : std::string();
  const std::string behind = unit.empty() ? "" : " " + unit;
  if (!progress.target) return value;
  const std::string target = target_number(*progress.target);
  if (progress.yardstick == Yardstick::level) return fmt::format("{}, keep {}{}", value, target, behind);
  const bool has_way = progress.yardstick == Yardstick::metric && metric;
  const bool falls =
      progress.course ? !progress.course->rises : has_way && now && !analysis::wants_more(*metric, *now);
  if (!falls) return fmt::format("{} of {}{}", value, target, behind);
  // "19 → 20" would read as a rise.
  const bool is_there = *now <= *progress.target;
  return is_there ? value + behind : fmt::format("{} → {}{}", value, target, behind);
}

}  // namespace cairn::render
