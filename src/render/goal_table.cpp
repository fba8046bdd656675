// The columns give way to each other: the next step takes what the others leave, and the statement what that
// does not need.
#include "render/goal_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/check_report.h"
#include "render/gauge.h"
#include "render/progress_words.h"

namespace cairn::render {
namespace {

using model::Goal;
using model::Status;

constexpr std::size_t kNarrow = 72;          // below it a goal takes lines of its own
constexpr std::size_t kCard = 9;             // "✓ ✗ – ✓ ✓"
constexpr std::size_t kGap = 2;              // between columns
constexpr std::size_t kLeastStatement = 24;  // less of it says nothing
constexpr std::size_t kEnoughForNext = 34;   // where there is a statement to show
constexpr std::size_t kSoon = 7;             // days

struct Cell {
  std::string text;
  Paint paint = Paint::none;
  std::size_t width() const { return base::display_width(text); }
};

Cell due_cell(const Goal& goal, base::Date today) {
  if (!goal.is_open()) return {goal.due ? goal.due->value.iso() : "-", Paint::dim};
  if (!goal.due) return {goal.every ? fmt::format("every {}", goal.every->value.spelling) : "-", Paint::dim};
  const base::Date due = goal.due->value;
  if (due < today) return {fmt::format("{} !", due.iso()), Paint::error};
  return {due.iso(), due - today <= static_cast<int>(kSoon) ? Paint::warning : Paint::none};
}

// What stands in the place of the card where a goal is not judged.
Cell status_cell(const Goal& goal) {
  switch (goal.state()) {
    case Status::paused:
      return {"‖ paused", Paint::dim};
    case Status::done:
      return {"✓ done", Paint::good};
    case Status::dropped:
      return {"· dropped", Paint::dim};
    case Status::active:
    case Status::idea:
      break;
  }
  return {};
}

struct Progress {
  std::string bar, standing;
  Paint paint = Paint::none;
  std::size_t width() const {
    return base::display_width(bar) + (bar.empty() ? 0 : 1) + base::display_width(standing);
  }
};

// A bar of no cells leaves the words alone.
Progress progress_cell(const ListedGoal& listed, std::size_t bar_width, std::size_t most) {
  Progress cell;
  const analysis::Progress& progress = listed.progress;
  cell.standing = standing_of(progress);
  if (base::display_width(cell.standing) > most)
    cell.standing = base::truncate_to_width(standing_of(progress, Units::left_out), most);
  if (progress.share && bar_width > 0) cell.bar = bar(*progress.share, bar_width);
  const bool is_reached = progress.share && *progress.share >= 1;
  cell.paint = is_reached ? Paint::good : Paint::info;
  if (listed.goal->state() == Status::idea && !(progress.value && *progress.value != 0)) return {"", "idea"};
  return cell;
}

Cell next_cell(const ListedGoal& listed, base::Date today) {
  if (!listed.goal->is_open() || !listed.next) return {"-", Paint::dim};
  const bool is_late = listed.next->due && *listed.next->due < today;
  return {(is_late ? "! " : "") + base::printable(listed.next->text), is_late ? Paint::error : Paint::none};
}

std::string statement_of(const Goal& goal) {
  return goal.statement ? base::printable(goal.statement->value) : "(no statement)";
}

struct Cells {
  const Goal* goal = nullptr;
  std::string id;
  Cell due, next;
  std::string card;  // painted, kCard columns
  Progress progress;
};

struct Widths {
  std::size_t id = 2, due = 3, progress = 8, next = 4;
  std::size_t statement = 0;  // none: there is no room for it
};

Cells cells_of(const ListedGoal& listed, base::Date today, const Style& style) {
  const bool is_wide = style.width >= 100;
  Cells cells;
  cells.goal = listed.goal;
  cells.id = base::printable(listed.goal->id);
  cells.due = due_cell(*listed.goal, today);
  cells.next = next_cell(listed, today);
  cells.progress = progress_cell(listed, is_wide ? 8 : 0, is_wide ? 18 : 13);
  const Cell status = status_cell(*listed.goal);
  cells.card = status.text.empty() ? card_symbols(listed.card, style)
                                   : style.paint(status.paint, pad(status.text, kCard));
  return cells;
}

Widths measure(const std::vector<Cells>& rows, std::size_t width) {
  Widths widths;
  std::size_t widest_next = widths.next;
  const std::size_t widest_id = std::max<std::size_t>(12, width * 3 / 10);
  for (const Cells& cells : rows) {
    const std::size_t id = base::display_width(cells.id);
    if (id <= widest_id) widths.id = std::max(widths.id, id);
    widths.due = std::max(widths.due, cells.due.width());
    widths.progress = std::max(widths.progress, cells.progress.width());
    widest_next = std::max(widest_next, cells.next.width());
  }
  const std::size_t used = widths.id + widths.due + kCard + widths.progress + 4 * kGap;
  const std::size_t room = width > used + 4 ? width - used : 4;
  widest_next = std::min(widest_next, kEnoughForNext);
  if (room < widest_next + kGap + kLeastStatement) {
    widths.next = room;
  } else {
    widths.next = widest_next;
    widths.statement = room - widest_next - kGap;
  }
  return widths;
}

std::string head(const Widths& widths, const Style& style) {
  std::string line = pad("ID", widths.id) + "  " + pad("DUE", widths.due) + "  S M A R T  " +
                     pad("PROGRESS", widths.progress) + "  ";
  line += widths.statement > 0 ? pad("NEXT", widths.next) + "  STATEMENT" : "NEXT";
  return style.paint(Paint::dim, line) + "\n";
}

// The paint of the cell where the goal is open: what is closed recedes as a whole.
std::string painted(const Goal& goal, Paint paint, std::string_view text, const Style& style) {
  return style.paint(goal.is_open() ? paint : Paint::dim, text);
}

std::string draw(const Goal& goal, const Progress& cell, const Style& style) {
  if (cell.bar.empty()) return painted(goal, Paint::none, cell.standing, style);
  return painted(goal, cell.paint, cell.bar, style) + " " + painted(goal, Paint::none, cell.standing, style);
}

std::string blanks(std::size_t wanted, std::size_t used) {
  return std::string(used < wanted ? wanted - used : 0, ' ');
}

std::string wide_row(const Cells& cells, const Widths& widths, const Style& style) {
  const Goal& goal = *cells.goal;
  const std::size_t id = base::display_width(cells.id);
  std::string line = painted(goal, Paint::bold, cells.id, style);
  if (id > widths.id) line += "\n";
  line += blanks(widths.id, id > widths.id ? 0 : id) + "  ";
  line +=
      painted(goal, cells.due.paint, cells.due.text, style) + blanks(widths.due, cells.due.width()) + "  ";
  line += cells.card + "  ";
  line += draw(goal, cells.progress, style) + blanks(widths.progress, cells.progress.width()) + "  ";
  const std::string next = base::truncate_to_width(cells.next.text, widths.next);
  line += painted(goal, cells.next.paint, next, style);
  if (widths.statement > 0) {
    line += blanks(widths.next, base::display_width(next)) + "  ";
    line += painted(goal, Paint::none, base::truncate_to_width(statement_of(goal), widths.statement), style);
  }
  return line + "\n";
}

std::string narrow_row(const ListedGoal& listed, base::Date today, const Style& style) {
  const Goal& goal = *listed.goal;
  const Cell due = due_cell(goal, today);
  const std::string id = base::printable(goal.id);
  const std::size_t used = base::display_width(id) + due.width();
  std::string out = painted(goal, Paint::bold, id, style);
  out += used + kGap <= style.width ? blanks(style.width, used) : "\n  ";
  out += painted(goal, due.paint, due.text, style) + "\n";

  const Cell status = status_cell(goal);
  const std::size_t first = status.text.empty() ? 14 : status.width();  // "S✓ M✗ A– R✓ T✓"
  out += "  " + (status.text.empty() ? card_symbols(listed.card, style, true)
                                     : style.paint(status.paint, status.text));
  const bool fits = style.width > first + 14;
  const std::size_t room = fits ? style.width - first - 4 : std::max<std::size_t>(style.width, 12) - 2;
  const Progress progress = progress_cell(listed, room >= 18 ? 4 : 0, room >= 18 ? room - 5 : room);
  out += (fits ? "  " : "\n  ") + draw(goal, progress, style) + "\n";
  if (!goal.is_open() || !listed.next) return out;
  const Cell next = next_cell(listed, today);
  const std::size_t left = style.width > 14 ? style.width - 4 : 10;
  return out + "  → " + style.paint(next.paint, base::truncate_to_width(next.text, left)) + "\n";
}

}  // namespace

std::string goal_table(const std::vector<ListedGoal>& goals, base::Date today, const Style& style) {
  std::string out;
  if (style.width < kNarrow) {
    for (const ListedGoal& listed : goals) out += narrow_row(listed, today, style);
    return out;
  }
  std::vector<Cells> rows;
  rows.reserve(goals.size());
  for (const ListedGoal& listed : goals) rows.push_back(cells_of(listed, today, style));
  const Widths widths = measure(rows, style.width);
  if (!rows.empty()) out += head(widths, style);
  for (const Cells& cells : rows) out += wide_row(cells, widths, style);
  return out;
}

}  // namespace cairn::render
