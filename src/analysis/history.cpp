// Replays by time, not by place in the file: a merge may have put lines anywhere.
#include "analysis/history.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/number.h"

namespace cairn::analysis {
namespace {

using model::Event;
using model::EventKind;

constexpr int kMinutesADay = 24 * 60;
constexpr int kNoon = kMinutesADay / 2;

// The local day first, so that events with a day alone stay among those of their day in every time zone; then
// the moment.
std::tuple<std::int32_t, std::int64_t, int> moment_of(const Event& event) {
  const model::Moment& at = event.at.value;
  const std::int64_t midnight = std::int64_t{at.day.days()} * kMinutesADay;
  if (!at.time) return {at.day.days(), midnight + kNoon, 0};
  return {at.day.days(), midnight + at.time->minute - at.time->utc_offset, at.time->second};
}

// A union merge repeats a line that both sides had.
void drop_repeated(History::Events& events) {
  History::Events kept;
  kept.reserve(events.size());
  std::set<std::string_view> sources;  // of the events of one moment
  for (const Event* event : events) {
    if (!kept.empty() && kept.back()->at.value != event->at.value) sources.clear();
    if (sources.insert(event->map.source()).second) kept.push_back(event);
  }
  events = std::move(kept);
}

bool is_within(base::Date day, const base::Period& period) {
  return period.first <= day && day <= period.last;
}

template <class Is>
std::optional<base::Date> last_day(const History& history, std::string_view id, Is is) {
  const History::Events& events = history.of(id);
  const auto found =
      std::find_if(events.rbegin(), events.rend(), [&](const Event* event) { return is(*event); });
  if (found == events.rend()) return std::nullopt;
  return history.day_of(**found);
}

// Readings replace the value, increments add to it.
void replay(const Event& event, std::optional<double>& value) {
  if (const auto reading = number_of(event, "value")) value = reading;
  if (const auto added = number_of(event, "add"); added && *added != 0) value = value.value_or(0) + *added;
}

}  // namespace

std::string_view owner_of(std::string_view subject) {
  return subject.substr(0, subject.find('/'));
}

History::History(const store::Workspace& workspace) : day_start_(workspace.settings.day_start) {
  events_.reserve(workspace.events.size());
  for (const Event& event : workspace.events) events_.push_back(&event);
  std::stable_sort(events_.begin(), events_.end(),
                   [](const Event* a, const Event* b) { return moment_of(*a) < moment_of(*b); });
  drop_repeated(events_);
  for (const Event* event : events_) {
    const std::string_view owner = owner_of(event->subject.value);
    by_owner_[owner].push_back(event);
    const std::string_view about = event->kind == EventKind::feedback ? owner_of(text_of(*event, "on")) : "";
    if (!about.empty() && about != owner) by_owner_[about].push_back(event);
  }
}

const History::Events& History::of(std::string_view id) const {
  static const Events none;
  const auto found = by_owner_.find(id);
  return found == by_owner_.end() ? none : found->second;
}

base::Date History::day_of(const Event& event) const {
  const model::Moment& at = event.at.value;
  return at.time ? base::day_of(*at.time, day_start_) : at.day;
}

std::optional<double> number_of(const Event& event, std::string_view key) {
  const document::Node node = event.map.find(key);
  return node.is_scalar() ? base::parse_number(node.text()) : std::nullopt;
}

std::string_view text_of(const Event& event, std::string_view key) {
  const document::Node node = event.map.find(key);
  return node.is_scalar() ? node.text() : std::string_view{};
}

std::optional<double> metric_value(const History& history, const model::Goal& goal,
                                   std::optional<base::Date> until) {
  std::optional<double> value;
  if (goal.metric && goal.metric->baseline) value = goal.metric->baseline->value;
  for (const Event* event : history.of(goal.id)) {
    if (event->kind != EventKind::progress) continue;
    if (!until || history.day_of(*event) <= *until) replay(*event, value);
  }
  return value;
}

std::optional<double> share_of_way(const model::Metric& metric, double value) {
  const auto target = metric.target_value();
  if (!metric.baseline || !target || *target == metric.baseline->value) return std::nullopt;
  return (value - metric.baseline->value) / (*target - metric.baseline->value);
}

bool is_reading(const Event& event) {
  if (event.kind != EventKind::progress) return false;
  if (number_of(event, "value")) return true;
  const auto added = number_of(event, "add");
  return added && (*added != 0 || !number_of(event, "confidence"));
}

std::optional<base::Date> last_reading_day(const History& history, std::string_view goal) {
  return last_day(history, goal, is_reading);
}

std::optional<base::Date> last_progress_day(const History& history, std::string_view goal) {
  return last_day(history, goal, [](const Event& event) {
    // A confidence alone is recorded as an increment of nothing.
    const bool moves = event.kind == EventKind::progress && number_of(event, "add") != 0.0;
    return moves || event.kind == EventKind::done;
  });
}

std::optional<base::Date> last_contact_day(const History& history, std::string_view person) {
  return last_day(history, person, [](const Event& event) { return event.kind == EventKind::contact; });
}

std::optional<double> last_confidence(const History& history, std::string_view goal) {
  const History::Events& events = history.of(goal);
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if ((*event)->kind != EventKind::progress) continue;
    if (const auto confidence = number_of(**event, "confidence")) return confidence;
  }
  return std::nullopt;
}

base::Minutes time_spent(const History& history, std::string_view subject,
                         std::optional<base::Period> period) {
  base::Minutes spent;
  const bool is_item = subject.find('/') != std::string_view::npos;
  for (const Event* event : history.of(owner_of(subject))) {
    if (event->kind != EventKind::time || (is_item && event->subject.value != subject)) continue;
    if (period && !is_within(history.day_of(*event), *period)) continue;
    if (const auto work = base::parse_work(text_of(*event, "for"))) spent.count += work->count;
  }
  return spent;
}

}  // namespace cairn::analysis
