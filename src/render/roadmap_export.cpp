// The roadmap for programs, for Graphviz and for calendars.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/ics.h"
#include "render/json_text.h"
#include "render/roadmap.h"

namespace cairn::render {
namespace {

using analysis::Roadmap;
using analysis::RoadmapGoal;
using Json = nlohmann::ordered_json;

constexpr int kAlarmDays = 7;

Json text_or_null(const model::Text& text) {
  return text ? Json(text->value) : Json(nullptr);
}
Json date_or_null(const model::Maybe<base::Date>& date) {
  return date ? Json(date->value.iso()) : Json(nullptr);
}

Json json_of(const RoadmapGoal& node, base::Date today) {
  const model::Goal& goal = *node.goal;
  Json json{{"id", goal.id},
            {"statement", text_or_null(goal.statement)},
            {"status", model::to_string(goal.state())},
            {"start", date_or_null(goal.start)},
            {"due", date_or_null(goal.due)},
            {"long_term", node.is_long_term},
            {"late", node.is_late},
            {"slack_days", node.slack_days ? Json(*node.slack_days) : Json(nullptr)}};
  Json& milestones = json["milestones"] = Json::array();
  for (const model::Milestone* one : node.milestones) {
    milestones.push_back({{"item", fmt::format("{}/{}", goal.id, one->address)},
                          {"name", text_or_null(one->name)},
                          {"due", date_or_null(one->due)},
                          {"done", date_or_null(one->done)},
                          {"late", !one->done && one->due && one->due->value < today}});
  }
  Json& goals = json["goals"] = Json::array();
  for (const RoadmapGoal& child : node.children) goals.push_back(json_of(child, today));
  return json;
}

// A string of Graphviz; the parts become lines.
std::string quoted(const std::vector<std::string>& lines) {
  std::string out = "\"";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out += "\\n";
    for (const char c : base::printable(lines[i])) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + "\"";
}

std::vector<std::string> label_of(std::string_view text, std::string_view below) {
  constexpr std::size_t kLabelWidth = 32;
  std::vector<std::string> lines = base::wrap_to_width(text, kLabelWidth);
  if (!below.empty()) lines.emplace_back(below);
  return lines;
}

void add_dot(const RoadmapGoal& node, const RoadmapGoal* parent, base::Date today, std::string& out) {
  const model::Goal& goal = *node.goal;
  std::string due = goal.due ? goal.due->value.iso() : "";
  if (node.slack_days) due += fmt::format("{} {:+}d", *node.slack_days < 0 ? " !" : "", *node.slack_days);
  if (node.is_late) due += " ! late";
  if (goal.state() == model::Status::done) due = "✓ done";
  const std::string_view style = goal.state() == model::Status::idea || goal.state() == model::Status::paused
                                     ? "rounded,dashed"
                                 : node.is_long_term ? "rounded,bold"
                                                     : "rounded";
  out += fmt::format(
      "  {} [label={}, style=\"{}\"];\n", quoted({goal.id}),
      quoted(label_of(goal.statement ? goal.statement->value : std::string_view(goal.id), due)), style);
  if (parent != nullptr) out += fmt::format("  {} -> {};\n", quoted({goal.id}), quoted({parent->goal->id}));
  for (const model::Milestone* one : node.milestones) {
    const std::string id = fmt::format("{}/{}", goal.id, one->address);
    const bool is_late = !one->done && one->due && one->due->value < today;
    const std::string when = one->done ? "✓ done" : one->due ? one->due->value.iso() : "";
    out += fmt::format("  {} [label={}, shape=note];\n", quoted({id}),
                       quoted(label_of(one->name ? one->name->value : std::string_view(one->address),
                                       when + (is_late ? " ! late" : ""))));
    out += fmt::format("  {} -> {} [style=dotted, arrowhead=none];\n", quoted({id}), quoted({goal.id}));
  }
  for (const RoadmapGoal& child : node.children) add_dot(child, &node, today, out);
}

class DueDates {
 public:
  explicit DueDates(const base::LocalTime& now) : calendar_(now) {}

  void add(std::string_view address, const model::Text& text, const model::Maybe<base::Date>& due) {
    if (!due) return;
    CalendarEvent event;
    event.uid = fmt::format("due-{}@cairn", address);
    event.day = due->value;
    event.summary = fmt::format("due: {}", text ? text->value : address);
    event.description = std::string(address);
    event.alarm_days = kAlarmDays;
    calendar_.add(event);
  }

  void add(std::string_view owner, const std::vector<model::Task>& tasks) {
    for (const model::Task& task : tasks) {
      if (!task.done) add(fmt::format("{}/{}", owner, task.address), task.text, task.due);
    }
  }

  std::string finish() { return calendar_.finish(); }

 private:
  Calendar calendar_;
};

}  // namespace

std::string roadmap_json(const Roadmap& map) {
  Json json{{"schema", "cairn.roadmap/1"},
            {"today", map.today.iso()},
            {"vision", map.vision.empty() ? Json(nullptr) : Json(map.vision)}};
  Json& goals = json["goals"] = Json::array();
  for (const RoadmapGoal& root : map.roots) goals.push_back(json_of(root, map.today));
  return json_text(json);
}

std::string roadmap_dot(const Roadmap& map) {
  std::string out = "digraph roadmap {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n";
  if (!map.vision.empty()) {
    constexpr std::size_t kVisionWidth = 72;
    out += fmt::format("  labelloc=t;\n  fontname=\"sans-serif\";\n  label={};\n",
                       quoted(base::wrap_to_width(map.vision, kVisionWidth)));
  }
  for (const RoadmapGoal& root : map.roots) add_dot(root, nullptr, map.today, out);
  return out + "}\n";
}

std::string due_dates_ics(const store::Workspace& workspace, const base::LocalTime& now) {
  DueDates dates(now);
  for (const model::Goal& goal : workspace.goals) {
    if (goal.state() != model::Status::active) continue;
    dates.add(goal.id, goal.statement, goal.due);
    for (const model::Milestone& one : goal.milestones) {
      if (!one.done) dates.add(fmt::format("{}/{}", goal.id, one.address), one.name, one.due);
    }
    dates.add(goal.id, goal.tasks);
  }
  dates.add("inbox", workspace.inbox.tasks);
  return dates.finish();
}

}  // namespace cairn::render
