// The journal replayed: what happened to a goal or with a person, in order, and where that leaves them.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/duration.h"
#include "base/period.h"
#include "store/workspace.h"

namespace cairn::analysis {

// "pmp" of "pmp/book"; the subject itself where it has no item.
std::string_view owner_of(std::string_view subject);

// Points into the workspace's events, which must be loaded and must stay.
class History {
 public:
  using Events = std::vector<const model::Event*>;

  explicit History(const store::Workspace& workspace);

  // Oldest first; identical lines count once. A day alone stands at its noon; what has the same moment keeps
  // the order of the files.
  const Events& all() const { return events_; }
  // About this goal or person (or `me`, `week`): its items included, and feedback given on a goal.
  const Events& of(std::string_view id) const;

  // The local day an event belongs to, by the settings' `day_start`.
  base::Date day_of(const model::Event& event) const;

 private:
  Events events_;
  std::map<std::string_view, Events> by_owner_;
  int day_start_ = 0;
};

// A number under a key of the event: `value`, `add`, `confidence`, `fulfilment`.
std::optional<double> number_of(const model::Event& event, std::string_view key);
// The text under a key; empty where there is none.
std::string_view text_of(const model::Event& event, std::string_view key);

// Where a goal's metric stands: its last reading with what was added since, or its baseline with all that was
// added. Nothing when nothing was recorded and there is no baseline. `until` leaves out what came after that
// day.
std::optional<double> metric_value(const History& history, const model::Goal& goal,
                                   std::optional<base::Date> until = std::nullopt);
// How much of the way from baseline to target lies behind: 0 at the baseline, 1 at the target; not clamped.
// Nothing without a baseline, a target and a distance between them.
std::optional<double> share_of_way(const model::Metric& metric, double value);

// Whether it tells where the number stands. A confidence alone is written as `add: 0`; without one,
// `add: 0` says that nothing was added.
bool is_reading(const model::Event& event);
// The last day on which the number was read, moved or not.
std::optional<base::Date> last_reading_day(const History& history, std::string_view goal);
// The last reading, increment or finished item of the goal.
std::optional<base::Date> last_progress_day(const History& history, std::string_view goal);
std::optional<base::Date> last_contact_day(const History& history, std::string_view person);
// The last confidence that was recorded, 0 to 10.
std::optional<double> last_confidence(const History& history, std::string_view goal);

// Work recorded for a goal and its items, or for exactly one item ("pmp/book"), within the period if one is
// given.
base::Minutes time_spent(const History& history, std::string_view subject,
                         std::optional<base::Period> period = std::nullopt);

}  // namespace cairn::analysis
