// Where a day is a period it says how it was kept; where a period is longer, the row below the days does.
// Days off and pauses have a sign of their own: they break nothing.
#include "render/habit_calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/gauge.h"
#include "render/rows.h"

namespace cairn::render {
namespace {

using analysis::Habit;
using analysis::HabitPeriod;
using base::Date;

constexpr std::size_t kMargin = 8;
constexpr std::size_t kCell = 3;
constexpr std::size_t kMostWeeks = 53;

std::size_t columns_for(std::size_t width) {
  return std::clamp<std::size_t>(width > kMargin + kCell ? (width - kMargin) / kCell : 1, 1, kMostWeeks);
}

double counted_on(const Habit& habit, Date day) {
  const auto found = std::lower_bound(habit.days.begin(), habit.days.end(), day,
                                      [](const analysis::Step& step, Date on) { return step.day < on; });
  return found != habit.days.end() && found->day == day ? found->change : 0;
}

std::string cell(std::string_view text) {
  const std::size_t used = base::display_width(text);
  return std::string(used < kCell ? kCell - used : 0, ' ') + std::string(text);
}

// The month above the first of its weeks.
template <class First>
std::string month_row(std::size_t columns, First first) {
  std::string line(kMargin, ' ');
  unsigned before = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    const Date day = first(i);
    const std::size_t at = kMargin + i * kCell + 1;
    if (day.month() != before && line.size() <= at) {
      line +=
          std::string(at - line.size(), ' ') + std::string(base::month_name(day.month()).substr(0, 3)) + " ";
    }
    before = day.month();
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

struct Mark {
  std::string_view symbol;
  Paint paint;
};
Mark mark_of(const HabitPeriod& period) {
  if (period.is_excused()) return {"–", Paint::dim};
  if (period.is_met()) return {"✓", Paint::good};
  if (period.counted > 0) return {"◐", Paint::warning};
  return {period.is_current ? " " : "○", Paint::dim};
}

// Of a day: what was done on it, and where nothing was, whether something was missed.
Mark day_mark(const Habit& habit, Date day, bool is_shorter_than_week, Date today) {
  const HabitPeriod* period = habit.period_of(day);
  if (period == nullptr || day > today) return {" ", Paint::none};
  const bool is_one_day = period->days.first == period->days.last;
  if (counted_on(habit, day) > 0) {
    const bool is_part = is_one_day && !period->is_met() && !period->is_excused();
    return is_part ? Mark{"◐", Paint::warning} : Mark{"■", Paint::good};
  }
  const bool counts = std::none_of(habit.pauses.begin(), habit.pauses.end(), [&](const base::Period& pause) {
    return pause.first <= day && day <= pause.last;
  });
  if (!counts || period->is_excused()) return {"–", Paint::dim};
  const bool is_missed = is_shorter_than_week && !period->is_current && period->counted <= 0;
  return {is_missed ? "○" : "·", Paint::dim};
}

// The counts and marks of the last periods, each in its column.
std::string period_rows(const Habit& habit, std::size_t columns, const Style& style) {
  const std::size_t skipped = habit.periods.size() - columns;
  std::string counts = pad("count", kMargin);
  std::string marks = pad("kept", kMargin);
  for (std::size_t i = skipped; i < habit.periods.size(); ++i) {
    const HabitPeriod& period = habit.periods[i];
    counts += cell(base::truncate_to_width(short_number(period.counted), kCell));
    const Mark mark = mark_of(period);
    marks += std::string(kCell - 1, ' ') + style.paint(mark.paint, mark.symbol);
  }
  return counts + "\n" + marks + "\n";
}

std::string week_grid(const Habit& habit, bool is_shorter_than_week, base::Weekday week_start, Date today,
                      std::size_t columns, const Style& style) {
  const Date this_week = today.start_of_week(week_start);
  const auto first = [&](std::size_t i) {
    return this_week.plus_days(-7 * static_cast<int>(columns - 1 - i));
  };
  std::string out = style.paint(Paint::dim, month_row(columns, first)) + "\n" + std::string(kMargin, ' ');
  std::string days;
  for (std::size_t i = 0; i < columns; ++i) days += cell(fmt::format("{}", first(i).day()));
  out += style.paint(Paint::dim, days) + "\n";
  for (int weekday = 0; weekday < 7; ++weekday) {
    out += "  " +
           style.paint(Paint::dim, base::weekday_name(this_week.plus_days(weekday).weekday()).substr(0, 3)) +
           std::string(kMargin - 5, ' ');
    for (std::size_t i = 0; i < columns; ++i) {
      const Date day = first(i).plus_days(weekday);
      const Mark mark = day_mark(habit, day, is_shorter_than_week, today);
      out += std::string(kCell - 1, ' ') + style.paint(mark.paint, mark.symbol);
    }
    out += "\n";
  }
  return out;
}

}  // namespace

std::string habit_calendar(const analysis::Progress& progress, base::Weekday week_start, Date today,
                           const Style& style) {
  const Habit& habit = *progress.habit;
  if (habit.periods.empty()) return {};
  const base::Span& every = progress.goal->every->value.span;
  const std::size_t room = columns_for(style.width);
  const bool is_weekly = every.months == 0 && every.days == 7;
  if (every.months == 0 && every.days < 7) {
    const auto weeks = static_cast<std::size_t>((today - habit.periods.front().days.first) / 7 + 2);
    return week_grid(habit, true, week_start, today, std::min(room, weeks), style);
  }
  const std::size_t columns = std::min(room, habit.periods.size());
  if (is_weekly)
    return week_grid(habit, false, week_start, today, columns, style) + period_rows(habit, columns, style);
  const std::size_t skipped = habit.periods.size() - columns;
  const auto first = [&](std::size_t i) { return habit.periods[skipped + i].days.first; };
  return style.paint(Paint::dim, month_row(columns, first)) + "\n" + period_rows(habit, columns, style);
}

std::string habit_legend(const analysis::Progress& progress, const Style& style) {
  const base::Span& every = progress.goal->every->value.span;
  const bool has_days = every.months == 0 && every.days <= 7;
  const bool has_periods = every.months > 0 || every.days >= 7;
  std::vector<std::string> parts;
  if (has_days) parts.emplace_back("■ done");
  if (has_periods) parts.emplace_back("✓ kept");
  for (const char* part : {"◐ in part", "○ missed", "– does not count"}) parts.emplace_back(part);
  return draw_legend(parts, 0, style);
}

}  // namespace cairn::render
