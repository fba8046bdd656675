// The Eisenhower matrix: everything that is open, by whether it is important and whether it is urgent.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/helping.h"
#include "analysis/history.h"
#include "analysis/importance.h"
#include "analysis/query.h"
#include "analysis/urgency.h"
#include "store/workspace.h"

namespace cairn::analysis {

enum class Quadrant { act, schedule, delegate, drop };
inline constexpr std::array kQuadrants = {Quadrant::act, Quadrant::schedule, Quadrant::delegate,
                                          Quadrant::drop};
std::string_view to_string(Quadrant quadrant);  // "do", "schedule", "delegate", "drop"
Quadrant quadrant_of(bool is_important, bool is_urgent);

enum class LossKind {
  reason,     // why the goal is there: `text`
  serves,     // a value or objective: `text`
  waiting,    // the task `text` waits for it
  progress,   // `share` of the way is made
  supporter,  // the goal `text` supports it
  milestone,  // `text` is still ahead, and `more` behind it
  reward,     // what was to be its reward
  skill,      // what one would have learnt
  spent,      // work that has gone into it
};

// What would be lost with something that is neither important nor urgent.
struct Loss {
  LossKind kind = LossKind::reason;
  std::string text{};
  base::Minutes work{};
  double share = 0;
  std::size_t more = 0;
  bool operator==(const Loss&) const = default;
};

struct MatrixItem {
  WorkItem item;
  std::string address;        // as every command takes it
  std::string short_address;  // which they take too, because nothing else begins so
  std::string_view text;
  std::optional<base::Date> due;  // its own
  Closing closing;
  std::vector<Reason> important, urgent;
  std::optional<Reason> not_important, not_urgent;  // the `false` that decided it
  std::string_view delegated_to;
  std::vector<Helper> helpers;  // in the delegate box
  std::vector<Loss> losses;     // in the drop box
};

struct Matrix {
  std::array<std::vector<MatrixItem>, 4> boxes;  // in the order of kQuadrants; what is due soonest first
  bool knows_hours = false;  // whether the profile says the hours that latest starts are counted by
  double ratio = 1;          // tracked over estimated hours of finished tasks; estimates are scaled by it
  std::size_t calibrated_on = 0;  // how many tasks the ratio comes from

  const std::vector<MatrixItem>& in(Quadrant quadrant) const {
    return boxes[static_cast<std::size_t>(quadrant)];
  }
};

struct MatrixOptions {
  base::Date today;
  base::Span horizon;
  bool active_only = true;  // else ideas and what is paused too
  int calibration_tasks = 10;
};

// Open tasks (of the inbox too), open milestones, and goals without an open task, as far as the query's terms
// hold for them. Points into the workspace, which must be loaded as a whole.
Matrix make_matrix(const store::Workspace& workspace, const History& history, const Query& query,
                   const MatrixOptions& options);

}  // namespace cairn::analysis
