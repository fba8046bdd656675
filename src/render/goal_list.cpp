// The keys of both are a contract with programs.
#include "render/goal_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/json_text.h"

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

}  // namespace

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
  return json_text(json);
}

std::string csv_field(std::string_view text) {
  std::string safe;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) safe = "'";
  // Line breaks and tabs may stand in quotes; what would drive a terminal is shown as its number.
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::max<std::size_t>(1, base::decode_utf8(text, at).length);
    const std::string_view c = text.substr(at, length);
    const bool is_break = c == "\n" || c == "\t" || (c == "\r" && text.substr(at + 1).starts_with('\n'));
    safe += is_break ? std::string(c) : base::printable(c);
    at += length;
  }
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
