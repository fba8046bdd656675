// Days off and pauses are dots like any other day: they break nothing, and their period does not count.
#include "render/habit_calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/gauge.h"

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

std::string week_grid(const Habit& habit, base::Weekday week_start, Date today, std::size_t columns,
                      const Style& style) {
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
      const bool is_done = counted_on(habit, day) > 0;
      const bool is_ahead = day > today;
      out += std::string(kCell - 1, ' ') + (is_done    ? style.paint(Paint::good, "■")
                                            : is_ahead ? std::string(" ")
                                                       : style.paint(Paint::dim, "·"));
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
    return week_grid(habit, week_start, today, std::min(room, weeks), style);
  }
  const std::size_t columns = std::min(room, habit.periods.size());
  if (is_weekly)
    return week_grid(habit, week_start, today, columns, style) + period_rows(habit, columns, style);
  const std::size_t skipped = habit.periods.size() - columns;
  const auto first = [&](std::size_t i) { return habit.periods[skipped + i].days.first; };
  return style.paint(Paint::dim, month_row(columns, first)) + "\n" + period_rows(habit, columns, style);
}

}  // namespace cairn::render
