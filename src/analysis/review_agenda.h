// What a review has to look at, the most pressing first: so that five minutes are enough.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/agenda.h"
#include "analysis/calibration.h"
#include "analysis/history.h"
#include "store/workspace.h"

namespace cairn::analysis {

enum class ReviewKind { week, month, quarter };
std::string_view to_string(ReviewKind kind);
std::optional<ReviewKind> parse_review_kind(std::string_view word);

// In the order in which a review asks.
enum class Matter {
  at_risk,    // a goal that will be late, is late, or whose `when` holds
  unlogged,   // a goal whose number has not been recorded for a while
  habit,      // a habit that was missed in its last period
  celebrate,  // a milestone or a goal that was reached and not celebrated
  person,     // somebody to be in touch with
  promise,    // what the last review said comes next
  question,   // the `if` of an obstacle
  feedback,   // what somebody said, without an answer
  idea,       // a goal that is an idea, to weigh against the values
  vision,     // vision and affirmations that have not been gone over for long
};
std::string_view to_string(Matter matter);  // as in JSON: "at-risk"

// Texts are views into the workspace.
struct ReviewItem {
  Matter matter = Matter::at_risk;
  std::string subject;  // as commands take it: goal, goal/item, person; empty of a promise and the vision
  std::string_view text;
  std::vector<std::string> reasons{};     // why it is here: "slack 9d < 14d"
  std::vector<std::string_view> plans{};  // what was planned for this: `then` of obstacles
  std::string_view reward{};              // of a milestone
  const model::Goal* goal = nullptr;
  bool is_unlogged = false;  // its number is asked for
  // Of a habit whose last complete period was missed: a number that is said now is of these days.
  std::optional<base::Period> missed{};
  double urgency = 0;  // within its matter, the greatest first
};

struct ReviewAgenda {
  ReviewKind kind = ReviewKind::week;
  base::Period period;  // what is looked back on: since the last review of this kind or a longer one
  std::optional<base::Date> last_review;
  std::vector<ReviewItem> items;
  // Conditions that cannot be tested yet, by goal: "pace < 50% cannot be tested yet: 2 of 4 weeks".
  std::vector<std::pair<const model::Goal*, std::string>> untested;
  std::vector<const model::Goal*> unsure;  // active goals without a confidence in the period
  std::optional<Calibration> calibration;  // of a quarter
  std::vector<DueItem> certificates;       // of a quarter: those that run out in the next one, or have
  bool is_empty() const { return items.empty(); }
};

// All that the workspace has must be loaded. `goal`: of this one alone.
ReviewAgenda make_review_agenda(const store::Workspace& workspace, const History& history, ReviewKind kind,
                                base::Date today, const model::Goal* goal = nullptr);

}  // namespace cairn::analysis
