// A row for each goal and each milestone; the axis is the same for all of them.
#include "render/roadmap.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/days.h"
#include "base/text.h"
#include "render/line.h"
#include "render/priority_words.h"
#include "render/rows.h"

namespace cairn::render {
namespace {

using analysis::Roadmap;
using analysis::RoadmapGoal;
using base::Date;

constexpr std::size_t kNarrow = 72;  // below it the axis goes under the names
constexpr std::size_t kDates = 18;   // "2027-05-31  +120d"
constexpr std::size_t kMostName = 44;

// One column of the axis: what stands there, and how it is painted.
struct Cell {
  std::string_view symbol = " ";
  Paint paint = Paint::none;
};

class Axis {
 public:
  Axis(const Roadmap& map, std::size_t width) : map_(map), width_(width) {}

  std::size_t column_of(Date day) const {
    const auto days = static_cast<std::size_t>(map_.span.last - map_.span.first + 1);
    const Date inside = std::clamp(day, map_.span.first, map_.span.last);
    return std::min(width_ - 1, static_cast<std::size_t>(inside - map_.span.first) * width_ / days);
  }

  std::vector<Cell> empty() const {
    std::vector<Cell> cells(width_);
    cells[column_of(map_.today)] = {"│", Paint::dim};
    return cells;
  }

  // From the start to the due date; an arrow where it goes on behind the axis.
  std::vector<Cell> bar(const RoadmapGoal& node) const {
    std::vector<Cell> cells = empty();
    const model::Goal& goal = *node.goal;
    if (!goal.due && !goal.is_habit()) return cells;
    const Date first = goal.start ? goal.start->value : map_.today;
    const Date last = goal.due ? goal.due->value : map_.span.last;
    if (last < map_.span.first || first > map_.span.last) return cells;
    const bool is_active = goal.state() == model::Status::active;
    const bool is_done = goal.state() == model::Status::done;
    const Paint paint = node.is_late ? Paint::error
                        : is_done    ? Paint::good
                        : is_active  ? Paint::info
                                     : Paint::dim;
    const std::size_t today = column_of(map_.today);
    for (std::size_t i = column_of(first); i <= column_of(last); ++i)
      cells[i] = {goal.is_habit() || !(is_active || is_done) ? "┄" : i < today ? "━" : "─", paint};
    if (cells[today].symbol != " " && cells[today].paint == paint) cells[today] = {"┿", paint};
    if (goal.due)
      cells[column_of(last)] = {last > map_.span.last ? "▸"
                                : is_done             ? "✓"
                                : node.is_late        ? "!"
                                                      : "●",
                                paint};
    return cells;
  }

  std::vector<Cell> mark(const model::Milestone& one) const {
    std::vector<Cell> cells = empty();
    const Date day = one.done ? one.done->value : one.due ? one.due->value : map_.span.last;
    if (!one.done && !one.due) return cells;
    if (day < map_.span.first && one.done) return cells;
    const bool is_beyond = day > map_.span.last;
    const bool is_late = !one.done && day < map_.today;
    cells[column_of(day)] = {is_beyond  ? "▸"
                             : one.done ? "✓"
                             : is_late  ? "!"
                                        : "◆",
                             one.done  ? Paint::good
                             : is_late ? Paint::error
                                       : Paint::warning};
    return cells;
  }

  // The years, and below them the months; where their names would touch, the first one of each quarter.
  std::vector<Line> heads() const {
    constexpr std::size_t kName = 3;
    const std::size_t days = static_cast<std::size_t>(map_.span.last - map_.span.first + 1);
    const bool names_all = width_ * 28 >= (kName + 1) * days;
    std::string years(width_, ' ');
    std::string months(width_, ' ');
    std::size_t free_from = 0;
    for (const Date month : base::months_of(map_.span)) {
      const std::size_t at = column_of(month);
      const bool is_named = names_all || month.month() % 3 == 1;
      if (is_named && at >= free_from && at + kName <= width_) {
        months.replace(at, kName, base::month_name(month.month()).substr(0, kName));
        free_from = at + kName + 1;
      }
      const bool is_first = month == map_.span.first;
      const std::string year = std::to_string(month.year());
      if ((month.month() == 1 || (is_first && month.month() < 11)) && at + year.size() <= width_)
        years.replace(at, year.size(), year);
    }
    return {Line(years, Paint::dim), Line(months, Paint::dim)};
  }

 private:
  const Roadmap& map_;
  std::size_t width_;
};

void add_cells(Line& line, const std::vector<Cell>& cells) {
  for (const Cell& cell : cells) line.add(cell.symbol, cell.paint);
}

class RoadmapWriter {
 public:
  RoadmapWriter(const Roadmap& map, const Style& style)
      : map_(map),
        style_(style),
        is_narrow_(style.width < kNarrow),
        name_(is_narrow_ ? 0 : std::min(widest(map.roots, 0), std::min(kMostName, style.width * 2 / 5))),
        axis_(map, axis_width(is_narrow_ ? 2 : name_ + 2)) {}

  std::string draw() {
    if (!map_.vision.empty()) {
      emit(Line("Vision", Paint::bold));
      for (const std::string& line : base::wrap_to_width(base::printable(map_.vision), style_.width - 2))
        emit(Line("  ").add(line));
      emit(Line());
    }
    for (const Line& head : axis_.heads()) {
      Line line(std::string(is_narrow_ ? 2 : name_ + 2, ' '));
      emit(line.add(head.drawn(Style{}), Paint::dim));
    }
    for (const RoadmapGoal& root : map_.roots) draw(root, "", "");
    return std::move(out_);
  }

 private:
  std::size_t axis_width(std::size_t used) const {
    const std::size_t dates = is_narrow_ ? 0 : kDates + 2;
    return style_.width > used + dates + 12 ? style_.width - used - dates : 12;
  }

  static std::size_t widest(const std::vector<RoadmapGoal>& goals, std::size_t depth) {
    std::size_t width = 0;
    for (const RoadmapGoal& node : goals) {
      const std::size_t sign = has_sign(node) ? 2 : 0;
      width = std::max(width, depth * 2 + sign + base::display_width(node.goal->id));
      for (const model::Milestone* one : node.milestones) {
        if (one->name) width = std::max(width, depth * 2 + 4 + base::display_width(one->name->value));
      }
      width = std::max(width, widest(node.children, depth + 1));
    }
    return width;
  }

  static bool is_short_of_time(const RoadmapGoal& node) { return node.slack_days && *node.slack_days < 0; }
  static bool has_sign(const RoadmapGoal& node) {
    return node.is_late || is_short_of_time(node) || node.goal->state() == model::Status::done;
  }

  static std::string dates_of(const RoadmapGoal& node) {
    const model::Goal& goal = *node.goal;
    if (goal.state() == model::Status::done) return "done";
    if (!goal.due) return goal.every ? fmt::format("every {}", goal.every->value.spelling) : "";
    std::string text = goal.due->value.iso();
    if (node.slack_days) text += fmt::format(" {:+}d", *node.slack_days);
    return text;
  }

  void draw(const RoadmapGoal& node, const std::string& lead, const std::string& below) {
    const model::Goal& goal = *node.goal;
    const bool is_in_danger = node.is_late || is_short_of_time(node);
    Line name(lead, Paint::dim);
    if (is_in_danger) name.add("! ", Paint::error);
    if (goal.state() == model::Status::done) name.add("✓ ", Paint::good);
    name.add(base::printable(goal.id), node.is_long_term ? Paint::bold : Paint::none);
    const Paint dates = is_in_danger ? Paint::error : Paint::none;
    row(std::move(name), axis_.bar(node), Line(dates_of(node), dates));
    const std::size_t count = node.milestones.size() + node.children.size();
    std::size_t i = 0;
    for (const model::Milestone* one : node.milestones) {
      const bool is_last = ++i == count;
      draw(*one, below + (is_last ? "└ " : "├ "));
    }
    for (const RoadmapGoal& child : node.children) {
      const bool is_last = ++i == count;
      draw(child, below + (is_last ? "└ " : "├ "), below + (is_last ? "  " : "│ "));
    }
  }

  void draw(const model::Milestone& one, const std::string& lead) {
    const bool is_late = !one.done && one.due && one.due->value < map_.today;
    Line name(lead, Paint::dim);
    name.add(one.done  ? "✓ "
             : is_late ? "! "
                       : "◆ ",
             one.done  ? Paint::good
             : is_late ? Paint::error
                       : Paint::warning);
    name.add(base::printable(one.name ? one.name->value : one.address), one.done ? Paint::dim : Paint::none);
    const std::string date = one.done ? "done" : one.due ? one.due->value.iso() : "";
    row(std::move(name), axis_.mark(one), Line(date, is_late ? Paint::error : Paint::dim));
  }

  void row(Line name, const std::vector<Cell>& cells, const Line& dates) {
    if (is_narrow_) {
      const std::size_t room = style_.width > dates.width() + 1 ? style_.width - dates.width() - 1 : 0;
      Line head = cut(std::move(name), room).fill_to(room + 1);
      emit_pair(std::move(head), dates);
      Line axis("  ");
      add_cells(axis, cells);
      return emit(axis);
    }
    Line line = cut(std::move(name), name_).fill_to(name_ + 2);
    add_cells(line, cells);
    emit_pair(line.add("  "), dates);
  }

  // What is too long gives way; its last column says so.
  static Line cut(Line line, std::size_t width) { return line.width() <= width ? line : line.cut_to(width); }

  void emit_pair(const Line& line, const Line& tail) { emit_text(line.drawn(style_) + tail.drawn(style_)); }
  void emit(const Line& line) { emit_text(line.drawn(style_)); }
  void emit_text(std::string text) {
    while (text.ends_with(' ')) text.pop_back();
    out_ += text + "\n";
  }

  const Roadmap& map_;
  const Style& style_;
  bool is_narrow_;
  std::size_t name_;
  Axis axis_;
  std::string out_;
};

}  // namespace

std::string roadmap_text(const Roadmap& map, const Style& style) {
  std::string out = RoadmapWriter(map, style).draw();
  return out + "\n" +
         draw_legend({"│ today", "● due", "◆ milestone", "✓ done", "! late", "▸ later", "+9d days to spare"},
                     0, style);
}

}  // namespace cairn::render
