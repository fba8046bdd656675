// Where the hours of a period went: by goal, by kind of work, by hour of the day, by box of the matrix, and
// what tasks took against what they were to take.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/time_log.h"
#include "base/world.h"

namespace cairn::analysis {

struct GoalTime {
  std::string_view id;     // empty: the inbox
  std::string_view title;  // empty where the goal is gone
  base::Minutes work;
  std::optional<base::Minutes> committed;  // its `effort` over the days of the period up to today
  std::int64_t interrupted = 0;
};

// What sort of work a session was; `learning` has the kind that its task says.
struct KindTime {
  std::string name;  // "tasks", "learning: course", "habits", "goals as a whole", "inbox", "gone"
  base::Minutes work;
};

// A task with an estimate that had time in the period.
struct EstimateTime {
  std::string_view subject;  // as the journal has it
  std::string_view text;
  base::Minutes estimate;
  base::Minutes spent;  // ever
  bool is_done = false;
};

struct HourTime {
  base::Minutes work;
  std::int64_t interrupted = 0;
};

// By importance, and by urgency as it was on the day of the work.
struct BoxTimes {
  base::Minutes act, schedule, delegate, drop;
  base::Minutes gone;  // of what stands in no file any more
};

struct TimeReport {
  base::Period period;
  base::Minutes total;
  int days = 0;  // that had any
  std::int64_t rounds = 0;
  std::int64_t interrupted = 0;
  std::vector<GoalTime> goals;          // the most first
  std::vector<KindTime> kinds;          // the most first
  std::vector<EstimateTime> estimates;  // the furthest over first
  std::optional<double> ratio;          // of those that are done: spent for each estimated minute
  std::array<HourTime, 24> hours{};     // by the clock
  base::Minutes without_hour;           // recorded with a day alone
  std::optional<int> best_hour;         // the first of the two hours in a row with the most work
  BoxTimes boxes;
  base::Minutes twice;                 // that stand for two things at once: somebody wrote them by hand
  std::optional<base::Date> twice_on;  // the first day on which that is so
};

// Points into the workspace, which must be loaded as a whole. The clock tells what the clocks on the wall
// showed while a session went on.
TimeReport make_time_report(const store::Workspace& workspace, const History& history,
                            const base::Period& period, base::Date today, const base::Clock& clock);

}  // namespace cairn::analysis
