// The picture first, then the same in words: a chart alone leaves too much to the eye.
#include "render/progress_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "render/burn_up.h"
#include "render/gauge.h"
#include "render/goal_list.h"
#include "render/habit_calendar.h"
#include "render/progress_words.h"
#include "render/rows.h"
#include "render/standing.h"

namespace cairn::render {
namespace {

using analysis::Progress;
using analysis::Yardstick;
using base::Date;

constexpr std::size_t kLabel = 10;

std::string field(std::string_view label, std::string_view text, const Style& style) {
  std::string out;
  const std::size_t room = style.width > kLabel + 12 ? style.width - kLabel : 20;
  for (const std::string& line : base::wrap_to_width(text, room))
    out += style.paint(Paint::dim, pad(out.empty() ? label : "", kLabel)) + line + "\n";
  return out;
}

std::string in_words(Date day) {
  return fmt::format("{} {} {}", day.day(), base::month_name(day.month()).substr(0, 3), day.year());
}

std::string title(const Progress& progress, const Style& style) {
  std::string out = style.paint(Paint::bold, base::printable(progress.goal->id)) + "\n";
  const auto& statement = progress.goal->statement;
  for (const std::string& line :
       base::wrap_to_width(statement ? base::printable(statement->value) : "(no statement)", style.width))
    out += line + "\n";
  return out;
}

std::string standing(const Progress& progress, const Style& style) {
  const auto& metric = progress.goal->metric;
  const Verdict verdict = verdict_of(progress);
  std::string out = "\n";
  if (metric && metric->name)
    out += base::truncate_to_width(base::printable(metric->name->value), style.width) + "\n";
  const std::size_t width = std::clamp<std::size_t>(style.width / 4, 8, 30);
  std::string line = style.paint(verdict.paint, bar(progress.share.value_or(0), width)) + "  " +
                     base::truncate_to_width(standing_of(progress), style.width - width - 2);
  const std::size_t used = width + 2 + base::display_width(standing_of(progress));
  const std::string said = verdict.symbol + " " + verdict.text;
  line += used + 3 + base::display_width(said) <= style.width ? "   " : "\n";
  return out + line + style.paint(verdict.paint, said) + "\n\n";
}

std::string percent(double probability) {
  if (probability < 0.01) return "below 1 %";
  if (probability > 0.99) return "above 99 %";
  return fmt::format("{:.0f} %", probability * 100);
}

// "3 weeks and 6 days"
std::string time_text(int days) {
  const std::string weeks = base::count_of(static_cast<std::size_t>(days / 7), "week");
  const std::string rest = base::count_of(static_cast<std::size_t>(days % 7), "day");
  if (days % 7 == 0) return weeks;
  return days < 7 ? rest : fmt::format("{} and {}", weeks, rest);
}

std::string pace_fields(const Progress& progress, const Style& style) {
  const std::string unit = progress.yardstick == Yardstick::items ? std::string() : unit_of(progress);
  const std::string space = unit.empty() ? "" : " ";
  std::string out;
  if (progress.required_per_week && progress.goal->due && *progress.required_per_week != 0)
    out += field("needs",
                 fmt::format("{}{}{} a week until {}", short_number(*progress.required_per_week), space, unit,
                             in_words(progress.goal->due->value)),
                 style);
  if (progress.recorded_per_week)
    out += field("makes",
                 fmt::format("{}{}{} a week, over {} without pauses and days off",
                             short_number(*progress.recorded_per_week), space, unit,
                             time_text(progress.forecast.days)),
                 style);
  return out;
}

std::string forecast_fields(const Progress& progress, const Style& style) {
  const auto& made = progress.forecast;
  std::string out = pace_fields(progress, style);
  switch (made.status) {
    case analysis::ForecastStatus::not_enough_data:
      return out + field("forecast", not_enough_text(made) + why_so_many_weeks(made), style);
    case analysis::ForecastStatus::will_not_converge:
      return out + field("forecast",
                         fmt::format("{}: at the recorded pace the target is not in sight",
                                     verdict_of(progress).text),
                         style);
    case analysis::ForecastStatus::reached:
      return out;
    case analysis::ForecastStatus::ok:
      break;
  }
  const std::string until = made.p90 ? "and " + in_words(*made.p90) : "and more than ten years from now";
  out += field(
      "forecast",
      fmt::format("{}; with 8 chances of 10 between {} {}", in_words(*made.p50), in_words(*made.p10), until),
      style);
  if (made.probability && progress.goal->due) {
    const std::string due = in_words(progress.goal->due->value);
    out +=
        field("chance",
              *made.probability == 0 ? fmt::format("none: {} is over", due)
                                     : fmt::format("{} to be there by {}", percent(*made.probability), due),
              style);
  }
  return out;
}

std::string habit_fields(const Progress& progress, const Style& style) {
  const auto kept = progress.habit->kept(analysis::kept_window(progress.goal->every->value));
  std::string out = habit_legend(progress, style) + "\n";
  if (kept.of == 0) return out;
  const std::string unit = unit_text(*progress.target, unit_of(progress));
  out +=
      field("kept", fmt::format("{} of {} ({:.0f} %)", kept.met, kept.of, 100.0 * kept.met / kept.of), style);
  out += field("wants",
               fmt::format("{}{}{} every {}", short_number(*progress.target), unit.empty() ? "" : " ", unit,
                           progress.goal->every->value.spelling),
               style);
  return out + field("makes",
                     fmt::format("{}{}{} on average; pauses and days off do not count",
                                 short_number(kept.per_period), unit.empty() ? "" : " ", unit),
                     style);
}

std::string milestone_rows(const Progress& progress, Date today, const Style& style) {
  std::string out;
  for (const auto& one : progress.goal->milestones) {
    if (!one.name) continue;
    const bool is_late = !one.done && one.due && one.due->value < today;
    const std::string symbol = one.done ? "✓" : is_late ? "!" : "◆";
    const Paint paint = one.done ? Paint::good : is_late ? Paint::error : Paint::bold;
    const auto& day = one.done ? one.done : one.due;
    const std::string when = day ? day->value.iso() : "no date";
    const std::size_t room = style.width > 30 ? style.width - 16 : 14;
    out += fmt::format("  {} {}  {}\n", style.paint(paint, symbol), pad(when, 10),
                       base::truncate_to_width(base::printable(one.name->value), room));
  }
  return out.empty() ? out : "\n" + style.paint(Paint::bold, "Milestones") + "\n" + out;
}

}  // namespace

std::string progress_page(const Progress& progress, base::Weekday week_start, Date today,
                          const Style& style) {
  std::string out = title(progress, style) + standing(progress, style);
  if (progress.yardstick == Yardstick::habit)
    return out + habit_calendar(progress, week_start, today, style) + habit_fields(progress, style);
  const std::string chart = burn_up(progress, today, style);
  if (!chart.empty()) out += chart + "\n";
  if (lacks_baseline(progress)) {
    const std::string& id = progress.goal->id;
    out += field("forecast",
                 fmt::format("{} of what? cairn set {} metric.baseline=VALUE",
                             target_text(progress.goal->metric->target->value), id),
                 style);
  } else if (!progress.course) {
    out += field("forecast",
                 progress.goal->metric ? "nothing is recorded yet: cairn log " + progress.goal->id + " VALUE"
                                       : "no metric, tasks or milestones to count",
                 style);
  } else {
    out += forecast_fields(progress, style);
  }
  return out + milestone_rows(progress, today, style);
}

}  // namespace cairn::render
