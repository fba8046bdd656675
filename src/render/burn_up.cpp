// Later layers cover earlier ones: band, lines of the plan, what was recorded, then the marks of days. Each
// has a glyph of its own, so that the picture says the same without colour.
#include "render/burn_up.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/days.h"
#include "base/text.h"
#include "render/canvas.h"
#include "render/gauge.h"
#include "render/rows.h"

namespace cairn::render {
namespace {

using analysis::Course;
using analysis::Progress;
using base::Date;

constexpr std::size_t kNarrowest = 30;

struct Frame {
  Date first, last;
  double low = 0, high = 1;
  std::size_t columns = 0, rows = 0;

  std::size_t column(Date day) const {
    const double part = static_cast<double>(day - first) / std::max(1, last - first);
    return static_cast<std::size_t>(
        std::lround(std::clamp(part, 0.0, 1.0) * static_cast<double>(columns - 1)));
  }
  Date day(std::size_t column) const {
    const double part = static_cast<double>(column) / static_cast<double>(columns - 1);
    return first.plus_days(std::lround(part * (last - first)));
  }
  std::size_t row(double value) const {
    const double part = (high - value) / (high - low);
    return static_cast<std::size_t>(std::lround(std::clamp(part, 0.0, 1.0) * static_cast<double>(rows - 1)));
  }
};

double value_on(const Course& course, Date day) {
  double value = course.first_value;
  for (const analysis::Step& step : course.steps) {
    if (step.day > day) break;
    value += step.change;
  }
  return value;
}

Frame frame_of(const Progress& progress, Date today) {
  const Course& course = *progress.course;
  Frame frame;
  frame.first = course.since;
  const Date due = course.due.value_or(today);
  frame.last = std::max(due, today.plus_days(7));
  const auto& made = progress.forecast;
  // A forecast that goes far beyond the plan would press the rest into a corner.
  const Date latest = std::max(due, today).plus_days((std::max(due, today) - frame.first) / 2 + 14);
  if (made.p50) frame.last = std::max(frame.last, std::min(latest, made.p90.value_or(latest)));
  frame.last = frame.last.plus_days(std::max(2, (frame.last - frame.first) / 40));
  frame.low = std::min(course.first_value, course.target);
  frame.high = std::max(course.first_value, course.target);
  double value = course.first_value;
  for (const analysis::Step& step : course.steps) {
    value += step.change;
    frame.low = std::min(frame.low, value);
    frame.high = std::max(frame.high, value);
  }
  if (frame.high - frame.low < 1e-9) frame.high = frame.low + 1;
  return frame;
}

// The value on a straight way from today's to the target, which is there on `there`.
double on_way(const Course& course, Date today, Date there, Date day) {
  const int whole = std::max(1, there - today);
  const double part = std::min(1.0, static_cast<double>(day - today) / whole);
  return course.value() + (course.target - course.value()) * part;
}

void draw_band(Canvas& canvas, const Frame& frame, const Progress& progress, Date today, Paint paint) {
  const auto& made = progress.forecast;
  if (!made.p10 || !made.p50) return;
  const Course& course = *progress.course;
  const Date slow = made.p90.value_or(today.plus_days(3653));
  for (std::size_t x = frame.column(today) + 1; x < frame.columns; ++x) {
    const Date day = frame.day(x);
    if (day > slow) break;
    const std::size_t a = frame.row(on_way(course, today, *made.p10, day));
    const std::size_t b = frame.row(on_way(course, today, slow, day));
    for (std::size_t y = std::min(a, b); y <= std::max(a, b); ++y) canvas.put(x, y, "░", paint);
    if (day <= *made.p50) canvas.put(x, frame.row(on_way(course, today, *made.p50, day)), "▒", paint);
  }
}

// Up to the due date: from the beginning straight to the target; a level is to be held all the way.
void draw_needed(Canvas& canvas, const Frame& frame, const Course& course, bool is_level) {
  if (!course.due || *course.due <= frame.first) return;
  const std::size_t end = frame.column(*course.due);
  const double from = is_level ? course.target : course.first_value;
  for (std::size_t x = 0; x <= end; ++x) {
    const double part = static_cast<double>(frame.day(x) - frame.first) / (*course.due - frame.first);
    const double value = from + (course.target - from) * std::min(1.0, part);
    canvas.put_if_blank(x, frame.row(value), "·", Paint::dim);
  }
}

// What is needed, and the height of the target; where both lie together, a level is what is needed.
void draw_plan(Canvas& canvas, const Frame& frame, const Progress& progress) {
  const Course& course = *progress.course;
  const bool is_level = progress.yardstick == analysis::Yardstick::level;
  if (is_level) draw_needed(canvas, frame, course, is_level);
  const std::size_t target = frame.row(course.target);
  for (std::size_t x = 0; x < frame.columns; x += 2) canvas.put_if_blank(x, target, "┈", Paint::dim);
  if (!is_level) draw_needed(canvas, frame, course, is_level);
}

void draw_recorded(Canvas& canvas, const Frame& frame, const Course& course, Date today) {
  const std::size_t end = frame.column(today);
  std::size_t before = frame.row(course.first_value);
  canvas.put(0, before, "─", Paint::info);
  for (std::size_t x = 1; x <= end; ++x) {
    const std::size_t now = frame.row(value_on(course, x == end ? today : frame.day(x)));
    if (now == before) {
      canvas.put(x, now, "─", Paint::info);
    } else {
      const bool climbs = now < before;
      canvas.put(x, before, climbs ? "╯" : "╮", Paint::info);
      canvas.put(x, now, climbs ? "╭" : "╰", Paint::info);
      for (std::size_t y = std::min(now, before) + 1; y < std::max(now, before); ++y)
        canvas.put(x, y, "│", Paint::info);
    }
    before = now;
  }
  canvas.put(end, before, "●", Paint::bold);
}

// A column of its own for a day, behind what is drawn already.
void draw_day(Canvas& canvas, const Frame& frame, std::size_t x, std::string_view glyph) {
  for (std::size_t y = 0; y < frame.rows; ++y) canvas.put_if_blank(x, y, glyph, Paint::dim);
}

// Names above the columns they stand for; what finds no room is left to the legend.
std::string heads(const Frame& frame, const Progress& progress, Date today) {
  std::string line;
  const auto place = [&](std::size_t x, std::string_view text) {
    const std::size_t used = base::display_width(line);
    const std::size_t width = base::display_width(text);
    std::size_t at = x;
    if (at + width > frame.columns) at = frame.columns > width ? frame.columns - width : 0;
    if (used > 0 && at < used + 1) return;
    line += std::string(at - used, ' ') + std::string(text);
  };
  const Course& course = *progress.course;
  const bool is_due_first = course.due && *course.due < today;
  const std::string due = course.due ? fmt::format("due {} {}", course.due->day(),
                                                   base::month_name(course.due->month()).substr(0, 3))
                                     : "";
  if (is_due_first) place(frame.column(*course.due), due);
  place(frame.column(today), "today");
  if (course.due && !is_due_first) place(frame.column(*course.due), due);
  return line;
}

struct Axis {
  std::string line, names;
};

// Months, or every second, third, sixth or twelfth of them; a year at its January.
Axis axis_of(const Frame& frame) {
  const double months = std::max(0.2, (frame.last - frame.first) / 30.44);
  const double each = static_cast<double>(frame.columns) / months;
  unsigned step = 1;
  for (const unsigned next : {2U, 3U, 6U, 12U}) {
    if (each * step < 5) step = next;
  }
  std::vector<bool> ticks(frame.columns, false);
  Axis axis;
  for (const Date day : base::months_of({frame.first, frame.last})) {
    if (day <= frame.first.first_of_month() || (day.month() - 1) % step != 0) continue;
    const std::size_t x = frame.column(day);
    ticks[x] = true;
    const std::string name = day.month() == 1 ? fmt::format("{}", day.year())
                                              : std::string(base::month_name(day.month()).substr(0, 3));
    if (x + name.size() > frame.columns || (!axis.names.empty() && x < axis.names.size() + 1)) continue;
    axis.names += std::string(x - axis.names.size(), ' ') + name;
  }
  for (const bool tick : ticks) axis.line += tick ? "┬" : "─";
  return axis;
}

void put_milestones(Canvas& row, const Frame& frame, const Progress& progress, Date today) {
  for (const auto& one : progress.goal->milestones) {
    const auto& day = one.done ? one.done : one.due;
    if (!day || day->value < frame.first || day->value > frame.last) continue;
    const bool is_late = !one.done && one.due->value < today;
    const Paint paint = one.done ? Paint::good : is_late ? Paint::error : Paint::bold;
    row.put(frame.column(day->value), 0, one.done ? "✓" : is_late ? "!" : "◆", paint);
  }
}

// Values beside the rows they stand at; the target first, then where the number stands, then the beginning.
std::vector<std::string> row_names(const Frame& frame, const Course& course) {
  std::vector<std::string> names(frame.rows);
  const auto place = [&](double value) {
    const std::size_t row = frame.row(value);
    const bool is_near =
        (row > 0 && !names[row - 1].empty()) || (row + 1 < frame.rows && !names[row + 1].empty());
    if (names[row].empty() && !is_near) names[row] = short_number(value);
  };
  place(course.target);
  place(course.value());
  place(course.first_value);
  place(frame.high);
  place(frame.low);
  return names;
}

std::string legend(const Progress& progress, bool has_milestones, const Style& style) {
  std::vector<std::string> parts = {"─ recorded"};
  if (progress.course->due) parts.emplace_back("· needed");
  if (progress.forecast.p10) {
    parts.emplace_back("▒ likely");
    parts.emplace_back("░ 8 chances of 10");
  }
  if (has_milestones) parts.emplace_back("◆ milestone");
  return draw_legend(parts, 2, style);
}

}  // namespace

std::string burn_up(const Progress& progress, Date today, const Style& style) {
  if (!progress.course || style.width < kNarrowest || progress.course->since >= today) return {};
  const Course& course = *progress.course;
  Frame frame = frame_of(progress, today);
  frame.rows = style.width < 60 ? 9 : style.width < 120 ? 13 : 17;
  const std::vector<std::string> names = row_names(frame, course);
  std::size_t margin = 0;
  for (const std::string& name : names) margin = std::max(margin, base::display_width(name));
  frame.columns = style.width - margin - 3;
  Canvas canvas(frame.columns, frame.rows);
  const double chance = progress.forecast.probability.value_or(1);
  const Paint paint = chance >= 0.8 ? Paint::good : chance >= 0.5 ? Paint::warning : Paint::error;
  draw_band(canvas, frame, progress, today, paint);
  draw_plan(canvas, frame, progress);
  draw_recorded(canvas, frame, course, today);
  draw_day(canvas, frame, frame.column(today), "│");
  if (course.due) draw_day(canvas, frame, frame.column(*course.due), "┊");
  const std::string indent(margin + 2, ' ');
  std::string out = indent + style.paint(Paint::dim, heads(frame, progress, today)) + "\n";
  for (std::size_t y = 0; y < frame.rows; ++y) {
    const std::string& name = names[y];
    out += std::string(margin - base::display_width(name), ' ') + name + " " +
           style.paint(Paint::dim, name.empty() ? "│" : "┤") + canvas.line(y, style) + "\n";
  }
  const Axis axis = axis_of(frame);
  out += std::string(margin + 1, ' ') + style.paint(Paint::dim, "└" + axis.line) + "\n" + indent +
         style.paint(Paint::dim, axis.names) + "\n";
  Canvas marks(frame.columns, 1);
  put_milestones(marks, frame, progress, today);
  if (!marks.is_blank()) out += indent + marks.line(0, style) + "\n";
  return out + legend(progress, !marks.is_blank(), style);
}

}  // namespace cairn::render
