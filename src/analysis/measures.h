// What a goal is measured by, beside its own number: hours, slack, pace, and how long nothing has happened.
#pragma once

#include <optional>
#include <string>

#include "analysis/history.h"
#include "analysis/progress.h"

namespace cairn::analysis {

// Each is absent where the files and the journal do not tell.
struct Measures {
  std::optional<double> hours_per_week;  // of the last seven days
  std::optional<int> slack_days;         // from the likely end to the due date
  bool never_gets_there = false;         // the number does not move towards its target
  std::optional<double> pace;            // recorded of required: 1 is just enough
  bool is_early = false;                 // there are fewer weeks than a forecast needs
  bool is_habit = false;
  bool is_reached = false;   // there is no way left to have slack or pace on
  std::string why_no_way{};  // why slack, or pace too, cannot be told: " yet: 2 of 4 weeks"
  std::optional<base::Date> last_progress;
  std::optional<base::Date> last_contact;  // with any of the goal's people
  std::optional<base::Date> since;         // counts where there was no progress or contact yet
  bool has_people = false;
};

Measures measures_of(const History& history, const Progress& progress, base::Date today);

}  // namespace cairn::analysis
