// The columns give way to each other: the statement takes what the others leave.
#include "render/goal_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace cairn::render {
namespace {

using Json = nlohmann::ordered_json;
using model::Goal;

Json date_or_null(const model::Maybe<base::Date>& date) {
  return date ? Json(date->value.iso()) : Json(nullptr);
}
Json text_or_null(const model::Text& text) {
  return text ? Json(text->value) : Json(nullptr);
}

// Behind the date: a symbol beside each colour.
struct DueCell {
  std::string text;
  Paint paint = Paint::none;
};

DueCell due_cell(const Goal& goal, base::Date today) {
  if (goal.state() == model::Status::done) return {"✓ done", Paint::good};
  if (goal.state() == model::Status::dropped) return {"dropped", Paint::dim};
  if (!goal.due) return {goal.every ? fmt::format("every {}", goal.every->value.spelling) : "-", Paint::dim};
  const base::Date due = goal.due->value;
  if (due < today) return {fmt::format("{} !", due.iso()), Paint::error};
  return {due.iso(), due - today <= 7 ? Paint::warning : Paint::none};
}

std::string status_cell(const Goal& goal) {
  return std::string(model::to_string(goal.state()));
}

struct Widths {
  std::size_t id = 2, due = 3, status = 6;
  std::size_t statement = 20;
};

Widths measure(const std::vector<const Goal*>& goals, base::Date today, std::size_t width) {
  Widths widths;
  for (const Goal* goal : goals) {
    widths.id = std::max(widths.id, base::display_width(goal->id));
    widths.due = std::max(widths.due, base::display_width(due_cell(*goal, today).text));
    widths.status = std::max(widths.status, status_cell(*goal).size());
  }
  widths.id = std::min(widths.id, std::max<std::size_t>(12, width / 3));
  const std::size_t used = widths.id + widths.due + 6 + widths.status;
  widths.statement = width > used + 10 ? width - used : 10;
  return widths;
}

std::string row(std::string_view id, const DueCell& due, std::string_view status, std::string_view statement,
                const Widths& widths, const Style& style, Paint paint) {
  std::string line = style.paint(paint, pad(base::truncate_to_width(id, widths.id), widths.id)) + "  " +
                     style.paint(due.paint == Paint::none ? paint : due.paint, pad(due.text, widths.due)) +
                     "  ";
  line += style.paint(paint, pad(status, widths.status)) + "  ";
  return line + style.paint(paint, base::truncate_to_width(statement, widths.statement)) + "\n";
}

// Below this many columns a goal takes two lines.
constexpr std::size_t kNarrow = 60;

std::string narrow_list(const std::vector<const Goal*>& goals, base::Date today, const Style& style) {
  std::string out;
  for (const Goal* goal : goals) {
    const DueCell due = due_cell(*goal, today);
    const Paint paint = goal->is_open() ? Paint::bold : Paint::dim;
    const std::size_t due_width = base::display_width(due.text);
    const std::size_t room = style.width > due_width + 12 ? style.width - due_width - 2 : 10;
    out += style.paint(paint, pad(base::truncate_to_width(base::printable(goal->id), room), room)) + "  " +
           style.paint(due.paint, due.text) + "\n";
    const std::string statement =
        goal->statement ? base::printable(goal->statement->value) : "(no statement)";
    out += "  " + base::truncate_to_width(statement, style.width > 12 ? style.width - 2 : 10) + "\n";
  }
  return out;
}

}  // namespace

std::string goal_list_text(const std::vector<const Goal*>& goals, base::Date today, const Style& style) {
  if (goals.empty()) return {};
  if (style.width < kNarrow) return narrow_list(goals, today, style);
  const Widths widths = measure(goals, today, style.width);
  std::string out = row("ID", {"DUE", Paint::dim}, "STATUS", "STATEMENT", widths, style, Paint::dim);
  for (const Goal* goal : goals) {
    const std::string statement =
        goal->statement ? base::printable(goal->statement->value) : "(no statement)";
    out += row(base::printable(goal->id), due_cell(*goal, today), status_cell(*goal), statement, widths,
               style, goal->is_open() ? Paint::none : Paint::dim);
  }
  return out;
}

std::string goal_list_json(const std::vector<const Goal*>& goals) {
  Json json;
  json["schema"] = "cairn.list/1";
  json["goals"] = Json::array();
  for (const Goal* goal : goals) {
    Json one;
    one["id"] = goal->id;
    one["statement"] = text_or_null(goal->statement);
    one["status"] = model::to_string(goal->state());
    one["start"] = date_or_null(goal->start);
    one["due"] = date_or_null(goal->due);
    one["supports"] = text_or_null(goal->supports);
    one["tags"] = Json::array();
    for (const auto& tag : goal->tags) one["tags"].push_back(tag.value);
    json["goals"].push_back(std::move(one));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string csv_field(std::string_view text) {
  std::string safe;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) safe = "'";
  safe += text;
  if (safe.find_first_of("\",\n\r'") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string goal_list_csv(const std::vector<const Goal*>& goals) {
  std::string out = "id,statement,status,start,due,supports,tags\n";
  for (const Goal* goal : goals) {
    std::vector<std::string> tags;
    for (const auto& tag : goal->tags) tags.emplace_back(tag.value);
    out +=
        fmt::format("{},{},{},{},{},{},{}\n", csv_field(goal->id),
                    csv_field(goal->statement ? goal->statement->value : ""), model::to_string(goal->state()),
                    goal->start ? goal->start->value.iso() : "", goal->due ? goal->due->value.iso() : "",
                    csv_field(goal->supports ? goal->supports->value : ""), csv_field(base::join(tags, " ")));
  }
  return out;
}

std::string relative_day(base::Date day, base::Date today) {
  const int days = day - today;
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  if (days == -1) return "yesterday";
  return days > 0 ? fmt::format("in {} days", days) : fmt::format("{} days ago", -days);
}

}  // namespace cairn::render
