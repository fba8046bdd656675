// The journal says when a status changed; where a person edited the file by hand, the next progress does.
#include "analysis/pauses.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace cairn::analysis {
namespace {

using base::Date;
using base::Period;

constexpr std::string_view kPaused = "paused";

bool is_change_of_status(const model::Event& event) {
  return event.kind == model::EventKind::change && text_of(event, "key") == "status";
}

// From the day after pausing up to the day before going on.
std::vector<Period> paused_spans(const History& history, const model::Goal& goal, Date today) {
  std::vector<Period> spans;
  std::optional<Date> since;
  Date last_record = goal.start ? goal.start->value.plus_days(-1) : today;
  for (const model::Event* event : history.of(goal.id)) {
    const Date day = history.day_of(*event);
    if (day > today || event->subject.value != goal.id) continue;
    const bool pauses = is_change_of_status(*event) && text_of(*event, "to") == kPaused;
    const bool goes_on = event->kind == model::EventKind::progress || is_change_of_status(*event);
    if (pauses && !since) {
      since = day.plus_days(1);
    } else if (!pauses && goes_on && since) {
      spans.push_back({*since, day.plus_days(-1)});
      since.reset();
    }
    if (event->kind == model::EventKind::progress) last_record = day;
  }
  const bool is_paused = goal.state() == model::Status::paused;
  if (is_paused && !since) since = last_record.plus_days(1);
  if (since) spans.push_back({*since, today});
  return spans;
}

}  // namespace

CountedDays counted_days_of(const store::Workspace& workspace, const History& history,
                            const model::Goal& goal, Date today) {
  std::vector<Period> pauses = paused_spans(history, goal, today);
  for (const auto& days : workspace.profile.days_off) pauses.push_back(days.value);
  return CountedDays(std::move(pauses));
}

}  // namespace cairn::analysis
