// Sums over due dates, and what the sums say about ways out.
#include "analysis/schedule.h"

#include <algorithm>
#include <map>

namespace cairn::analysis {
namespace {

constexpr std::int64_t kLongestWeek = 7 * 24 * 60;  // minutes

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
  for (const Load& load : loads_of(workload, hours, today)) {
    if (load.fits()) continue;
    if (overload.count++ == 0) overload.first = overload.tightest = load;
    if (load.lack() > overload.tightest.lack()) overload.tightest = load;
    // Minutes a week are sevenths a day.
    const std::int64_t days = load.due - today + 1 - hours.days_off_between(today, load.due);
    const std::int64_t more = days == 0 ? kLongestWeek + 1 : (load.lack().sevenths + days - 1) / days;
    more_a_week = std::max(more_a_week, more);
  }
  if (overload.count == 0) return std::nullopt;
  if (more_a_week + hours.in_a_week().rounded_up().count <= kLongestWeek)
    overload.more_a_week = base::Minutes{more_a_week};
  overload.cut = overload.tightest.lack().rounded_up();
  return overload;
}

}  // namespace cairn::analysis
