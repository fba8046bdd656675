// Sections of aligned rows; a symbol stands beside each colour.
#include "render/agenda.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/text.h"
#include "render/goal_list.h"
#include "render/json_text.h"
#include "render/rows.h"

namespace cairn::render {
namespace {

using analysis::Agenda;
using analysis::Contact;
using analysis::DueItem;
using analysis::HabitState;
using Json = nlohmann::ordered_json;

std::string late_by(base::Date due, base::Date today) {
  const int days = due - today;
  return days < 0 ? fmt::format("{} late", base::count_of(static_cast<std::size_t>(-days), "day"))
                  : relative_day(due, today);
}

Row row_of(const DueItem& item, base::Date today) {
  Row row;
  row.symbol = item.delegated_to.empty() ? " " : "»";
  row.name = base::printable(item.address);
  row.text = base::printable(text_of(item, today));
  if (!item.delegated_to.empty()) row.text += fmt::format(" ({})", base::printable(item.delegated_to));
  if (item.due) row.when = item.runs_out ? relative_day(*item.due, today) : late_by(*item.due, today);
  if (!item.due && item.work_left) row.when = base::to_string(*item.work_left);
  if (item.due && *item.due < today) {
    row.symbol = "!";
    row.paint = Paint::error;
  } else if (item.due && *item.due - today <= 1) {
    row.paint = Paint::warning;
  }
  return row;
}

Row row_of(const HabitState& habit) {
  Row row;
  row.symbol = "○";
  row.name = base::printable(habit.goal->id);
  row.text = habit.goal->statement ? base::printable(habit.goal->statement->value) : "";
  const std::string counted = base::format_number(habit.counted);
  row.when = habit.wanted ? fmt::format("{} of {}", counted, base::format_number(*habit.wanted)) : "not yet";
  return row;
}

Row row_of(const Contact& contact, base::Date today) {
  Row row;
  const bool is_red = contact.closeness == analysis::Closeness::overdue;
  row.symbol = is_red ? "!" : "~";
  row.paint = is_red ? Paint::error : Paint::warning;
  row.name = base::printable(contact.person->id);
  row.text = contact.person->name ? base::printable(contact.person->name->value) : "";
  if (contact.person->ask) row.text += fmt::format(": {}", base::printable(contact.person->ask->value));
  row.when = contact.last ? fmt::format("last {}", relative_day(*contact.last, today)) : "never yet";
  return row;
}

std::string section(std::string_view title, const std::vector<Row>& rows, std::size_t most,
                    const Style& style) {
  if (rows.empty()) return {};
  return style.paint(Paint::bold, title) + "\n" + draw_rows(rows, most, style);
}

template <class Items, class Make>
std::vector<Row> rows_of(const Items& items, Make make) {
  std::vector<Row> rows;
  for (const auto& item : items) rows.push_back(make(item));
  return rows;
}

std::string urgent_sections(const Agenda& agenda, base::Date today, std::size_t rows, const Style& style) {
  const auto due_row = [&](const DueItem& item) { return row_of(item, today); };
  return section("Late", rows_of(agenda.late, due_row), rows, style) +
         section("Due", rows_of(agenda.due, due_row), rows, style) +
         section("Habits", rows_of(agenda.habits, [](const HabitState& habit) { return row_of(habit); }),
                 rows, style) +
         section("People",
                 rows_of(agenda.contacts, [&](const Contact& contact) { return row_of(contact, today); }),
                 rows, style);
}

Json items_json(const std::vector<DueItem>& items, base::Date today) {
  Json json = Json::array();
  for (const DueItem& item : items) {
    json.push_back({{"item", item.address},
                    {"text", text_of(item, today)},
                    {"due", item.due ? Json(item.due->iso()) : Json(nullptr)}});
  }
  return json;
}

}  // namespace

std::string text_of(const DueItem& item, base::Date today) {
  if (!item.runs_out) return std::string(item.text);
  const bool is_over = item.due && *item.due < today;
  return fmt::format("{} {}", item.certificate.empty() ? "the certificate" : item.certificate,
                     is_over ? "has run out" : "runs out");
}

std::string agenda_text(const Agenda& agenda, base::Date today, std::size_t rows, const Style& style) {
  std::string out = urgent_sections(agenda, today, rows, style);
  out += section("Next", rows_of(agenda.next, [&](const DueItem& item) { return row_of(item, today); }),
                 std::min<std::size_t>(rows, 5), style);
  if (!agenda.promise.empty()) {
    out +=
        style.paint(Paint::bold, fmt::format("Promised {}", relative_day(*agenda.promised_on, today))) + "\n";
    for (const std::string& line :
         base::wrap_to_width(base::printable(agenda.promise), style.width > 14 ? style.width - 4 : 10)) {
      out += fmt::format("    {}\n", line);
    }
  }
  return out;
}

std::string reminder_text(const Agenda& agenda, base::Date today, const Style& style) {
  return urgent_sections(
      agenda, today, agenda.late.size() + agenda.due.size() + agenda.habits.size() + agenda.contacts.size(),
      style);
}

std::string agenda_json(const Agenda& agenda, base::Date today) {
  Json json;
  json["schema"] = "cairn.today/1";
  json["date"] = today.iso();
  json["late"] = items_json(agenda.late, today);
  json["due"] = items_json(agenda.due, today);
  json["next"] = items_json(agenda.next, today);
  json["habits"] = Json::array();
  for (const HabitState& habit : agenda.habits) {
    json["habits"].push_back({{"goal", habit.goal->id},
                              {"counted", habit.counted},
                              {"wanted", habit.wanted ? Json(*habit.wanted) : Json(nullptr)}});
  }
  json["contacts"] = Json::array();
  for (const Contact& contact : agenda.contacts) {
    json["contacts"].push_back({{"person", contact.person->id},
                                {"last", contact.last ? Json(contact.last->iso()) : Json(nullptr)},
                                {"next", contact.next ? Json(contact.next->iso()) : Json(nullptr)},
                                {"overdue", contact.closeness == analysis::Closeness::overdue}});
  }
  json["promise"] = agenda.promise.empty() ? Json(nullptr) : Json(agenda.promise);
  return json_text(json);
}

}  // namespace cairn::render
