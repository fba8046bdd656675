// What is finished teaches how much to trust what is said of the rest.
#include "analysis/calibration.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace cairn::analysis {
namespace {

using base::Date;
using model::EventKind;
using model::Goal;
using model::Status;

// The mean of what was said before the end.
std::optional<double> confidence_before(const History& history, const Goal& goal) {
  double sum = 0;
  int count = 0;
  for (const model::Event* event : history.of(goal.id)) {
    const auto sure = event->kind == EventKind::progress ? number_of(*event, "confidence") : std::nullopt;
    if (!sure || history.day_of(*event) >= goal.finished->value) continue;
    sum += *sure;
    ++count;
  }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

// A due date that was moved does not make a goal punctual.
std::optional<Date> first_due(const History& history, const Goal& goal) {
  for (const model::Event* event : history.of(goal.id)) {
    if (event->kind != EventKind::change || text_of(*event, "key") != "due") continue;
    if (const auto day = Date::parse_iso(text_of(*event, "from"))) return day;
  }
  return goal.due ? std::optional(goal.due->value) : std::nullopt;
}

// Once for all tasks of the goal: its events are many.
std::map<std::string_view, base::Minutes> spent_by_subject(const History& history, const Goal& goal) {
  std::map<std::string_view, base::Minutes> spent;
  for (const model::Event* event : history.of(goal.id)) {
    if (event->kind != EventKind::time) continue;
    if (const auto work = base::parse_work(text_of(*event, "for")))
      spent[event->subject.value].count += work->count;
  }
  return spent;
}

void add_estimates(const History& history, const Goal& goal, Calibration& calibration) {
  const auto is_estimated = [](const model::Task& task) { return task.done && task.estimate; };
  if (std::none_of(goal.tasks.begin(), goal.tasks.end(), is_estimated)) return;
  const auto spent = spent_by_subject(history, goal);
  for (const model::Task& task : goal.tasks) {
    if (!is_estimated(task)) continue;
    const auto found = spent.find(fmt::format("{}/{}", goal.id, task.address));
    if (found == spent.end() || found->second.count == 0) continue;
    ++calibration.tasks;
    calibration.estimated.count += task.estimate->value.count;
    calibration.spent.count += found->second.count;
  }
}

}  // namespace

Calibration calibrate(const store::Workspace& workspace, const History& history) {
  Calibration calibration;
  std::array<ConfidenceBand, 3> bands = {ConfidenceBand{0, 3}, ConfidenceBand{4, 6}, ConfidenceBand{7, 10}};
  for (const Goal& goal : workspace.goals) {
    add_estimates(history, goal, calibration);
    if (goal.is_open() || !goal.finished) continue;
    const auto sure = confidence_before(history, goal);
    if (!sure) continue;
    ConfidenceBand& band = bands.at(*sure < 3.5 ? 0 : *sure < 6.5 ? 1 : 2);
    ++band.goals;
    const auto due = first_due(history, goal);
    if (goal.state() == Status::done && (!due || goal.finished->value <= *due)) ++band.reached;
  }
  for (const ConfidenceBand& band : bands)
    if (band.goals > 0) calibration.bands.push_back(band);
  return calibration;
}

}  // namespace cairn::analysis
