// Sums over due dates, and what the sums say about ways out.
#include "analysis/schedule.h"

#include <algorithm>
#include <map>

namespace cairn::analysis {
namespace {

constexpr std::int64_t kLongestWeek = 7 * 24 * 60;  // minutes
constexpr int kFurthestMove = 5 * 366;              // days; a goal that must move further is another goal

// Ongoing effort from today to the end of a day, for many days in order.
class OngoingSum {
 public:
  OngoingSum(const Workload& workload, base::Date today) : today_(today) {
    for (const Ongoing& one : workload.ongoing) starts_[std::max(one.from, today)] += one.per_week.count;
  }

  Amount by(base::Date day) {
    for (; !starts_.empty() && starts_.begin()->first <= day; starts_.erase(starts_.begin())) {
      const auto& [from, per_week] = *starts_.begin();
      rate_ += per_week;
      before_start_ += per_week * (from - today_);
    }
    return {rate_ * (day - today_ + 1) - before_start_};
  }

 private:
  base::Date today_;
  std::map<base::Date, std::int64_t> starts_;
  std::int64_t rate_ = 0, before_start_ = 0;
};

// A due date that could be moved, and how much work goes with it.
struct Candidate {
  Move move;
  Amount work;
  bool can_move = true;
};

// The portions that share a due date of their own, by the item that says it.
std::vector<Candidate> candidates_of(const Workload& workload, base::Date last) {
  std::vector<Candidate> candidates;
  std::map<const model::Goal*, std::size_t> of_goal;
  for (const Portion& portion : workload.portions) {
    if (portion.due > last) break;
    const bool says_it = portion.task != nullptr && portion.task->due;
    // What something waits for, or what a milestone dates, cannot move alone.
    const bool is_own = says_it && portion.task->due->value == portion.due && !portion.is_waited_for;
    if (is_own) candidates.push_back({{portion.goal, portion.task, portion.due, {}}, portion.work, true});
    if (says_it || portion.goal == nullptr || !portion.goal->due) continue;
    if (portion.goal->due->value != portion.due) continue;
    const auto [place, is_new] = of_goal.emplace(portion.goal, candidates.size());
    if (is_new) candidates.push_back({{portion.goal, nullptr, portion.due, {}}, {}, true});
    Candidate& candidate = candidates[place->second];
    candidate.work += portion.work;
    // Committed effort grows with every week that the goal takes longer.
    candidate.can_move = candidate.can_move && portion.task != nullptr && !portion.is_waited_for;
  }
  return candidates;
}

bool would_outgrow(const Candidate& candidate, base::Date to) {
  const Move& move = candidate.move;
  if (move.goal == nullptr || !move.goal->due) return false;
  if (move.task != nullptr) return to > move.goal->due->value;
  return move.goal->effort.has_value();
}

// Whatever moves has to leave every overdrawn date behind, so all candidates move to the same day: the first
// one after them by which there are hours for everything.
std::optional<base::Date> first_day_with_room(const Workload& workload, const Hours& hours, base::Date today,
                                              base::Date last_overdrawn) {
  OngoingSum ongoing(workload, today);
  Amount work;
  std::size_t next = 0;
  for (int days = 1; days <= kFurthestMove; ++days) {
    const base::Date day = last_overdrawn.plus_days(days);
    for (; next < workload.portions.size() && workload.portions[next].due <= day; ++next)
      work += workload.portions[next].work;
    if (work + ongoing.by(day) <= hours.between(today, day)) return day;
  }
  return std::nullopt;
}

std::optional<Move> best_move(const Workload& workload, const Hours& hours, base::Date today,
                              const Overload& overload, base::Date last_overdrawn) {
  const auto to = first_day_with_room(workload, hours, today, last_overdrawn);
  if (!to) return std::nullopt;
  const Candidate* best = nullptr;
  const std::vector<Candidate> candidates = candidates_of(workload, overload.first.due);
  for (const Candidate& candidate : candidates) {
    if (!candidate.can_move || candidate.work < overload.tightest.lack() || candidate.move.from < today)
      continue;
    if (would_outgrow(candidate, *to)) continue;
    if (best == nullptr || candidate.move.from > best->move.from) best = &candidate;
  }
  if (best == nullptr) return std::nullopt;
  Move move = best->move;
  move.to = *to;
  return move;
}

}  // namespace

std::vector<Load> loads_of(const Workload& workload, const Hours& hours, base::Date today) {
  std::vector<Load> loads;
  OngoingSum ongoing(workload, today);
  Amount work;
  Amount available;
  base::Date counted = today.plus_days(-1);  // up to where `available` goes
  for (std::size_t i = 0; i < workload.portions.size(); ++i) {
    const base::Date due = workload.portions[i].due;
    work += workload.portions[i].work;
    const bool is_last_of_day = i + 1 == workload.portions.size() || workload.portions[i + 1].due != due;
    if (!is_last_of_day || due < today) continue;
    available += hours.between(counted.plus_days(1), due);
    counted = due;
    loads.push_back({due, work + ongoing.by(due), available});
  }
  return loads;
}

bool weighs_on(const model::Goal& goal, const Load& load, const Workload& workload) {
  for (const Portion& portion : workload.portions) {
    if (portion.due > load.due) break;
    if (portion.goal == &goal) return true;
  }
  return std::any_of(workload.ongoing.begin(), workload.ongoing.end(),
                     [&](const Ongoing& one) { return one.goal == &goal && one.from <= load.due; });
}

std::optional<Overload> overload_of(const Workload& workload, const Hours& hours, base::Date today) {
  Overload overload;
  std::int64_t more_a_week = 0;
  base::Date last;
  for (const Load& load : loads_of(workload, hours, today)) {
    if (load.fits()) continue;
    if (overload.count++ == 0) overload.first = overload.tightest = load;
    if (load.lack() > overload.tightest.lack()) overload.tightest = load;
    last = load.due;
    // Minutes a week are sevenths a day.
    const std::int64_t days = load.due - today + 1 - hours.days_off_between(today, load.due);
    const std::int64_t more = days == 0 ? kLongestWeek + 1 : (load.lack().sevenths + days - 1) / days;
    more_a_week = std::max(more_a_week, more);
  }
  if (overload.count == 0) return std::nullopt;
  if (more_a_week + hours.in_a_week().rounded_up().count <= kLongestWeek)
    overload.more_a_week = base::Minutes{more_a_week};
  overload.cut = overload.tightest.lack().rounded_up();
  overload.move = best_move(workload, hours, today, overload, last);
  return overload;
}

}  // namespace cairn::analysis
