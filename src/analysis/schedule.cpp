// Sums over due dates, and what the sums say about ways out.
#include "analysis/schedule.h"

#include <algorithm>
#include <array>
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

void find_more_of_all_days(const std::vector<Load>& lacking, const Hours& hours, base::Date today,
                           Overload& out) {
  std::int64_t more_a_week = 0;
  for (const Load& load : lacking) {
    // Minutes a week are sevenths a day.
    const std::int64_t days = load.due - today + 1 - hours.days_off_between(today, load.due);
    const std::int64_t more = days == 0 ? kLongestWeek + 1 : (load.lack().sevenths + days - 1) / days;
    more_a_week = std::max(more_a_week, more);
  }
  if (more_a_week + hours.in_a_week().rounded_up().count <= kLongestWeek)
    out.more_a_week = base::Minutes{more_a_week};
}

constexpr std::size_t place_of(base::Weekday day) {
  return static_cast<std::size_t>(day) - 1;
}

// How often each day of the week comes up to a due date, for due dates in order.
class WeekdayCount {
 public:
  WeekdayCount(const Hours& hours, base::Date today) : hours_(hours), next_(today) {}

  const std::array<std::int64_t, 7>& by(base::Date day) {
    for (; next_ <= day; next_ = next_.plus_days(1))
      if (!hours_.is_off(next_)) ++count_[place_of(next_.weekday())];
    return count_;
  }

 private:
  const Hours& hours_;
  base::Date next_;
  std::array<std::int64_t, 7> count_{};
};

// The day of the week of which the least more is enough; one that has hours already comes before others.
void find_more_of_a_day(const std::vector<Load>& lacking, const Hours& hours, base::Date today,
                        Overload& out) {
  constexpr std::int64_t kLongestDay = 24 * 60;
  std::array<std::int64_t, 7> more{};
  WeekdayCount count(hours, today);
  for (const Load& load : lacking) {
    const auto& times = count.by(load.due);
    const std::int64_t lack = load.lack().rounded_up().count;
    for (std::size_t i = 0; i < more.size(); ++i)
      more[i] = std::max(more[i], times[i] == 0 ? kLongestDay + 1 : (lack + times[i] - 1) / times[i]);
  }
  const auto consider = [&](bool has_hours) {
    for (std::size_t i = 0; i < more.size(); ++i) {
      const auto day = static_cast<base::Weekday>(i + 1);
      const std::int64_t now = hours.on(day).rounded_up().count;
      if ((now > 0) != has_hours || more[i] + now > kLongestDay) continue;
      if (out.more_a_week && out.more_a_week->count <= more[i]) continue;
      out.more_a_week = base::Minutes{more[i]};
      out.more_on = day;
    }
  };
  consider(true);
  if (!out.more_a_week) consider(false);
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

std::vector<const model::Goal*> goals_on(const Load& load, const Workload& workload) {
  std::vector<const model::Goal*> goals;
  for (const Portion& portion : workload.portions) {
    if (portion.due > load.due) break;
    if (portion.goal != nullptr) goals.push_back(portion.goal);
  }
  for (const Ongoing& one : workload.ongoing) {
    if (one.from <= load.due) goals.push_back(one.goal);
  }
  std::sort(goals.begin(), goals.end());
  goals.erase(std::unique(goals.begin(), goals.end()), goals.end());
  return goals;
}

std::optional<Overload> overload_of(const Workload& workload, const Hours& hours, base::Date today) {
  Overload overload;
  std::vector<Load> lacking = loads_of(workload, hours, today);
  std::erase_if(lacking, [](const Load& load) { return load.fits(); });
  if (lacking.empty()) return std::nullopt;
  overload.count = lacking.size();
  overload.first = lacking.front();
  overload.tightest = *std::max_element(lacking.begin(), lacking.end(),
                                        [](const Load& a, const Load& b) { return a.lack() < b.lack(); });
  overload.cut = overload.tightest.lack_shown();
  if (hours.is_by_day()) {
    find_more_of_a_day(lacking, hours, today, overload);
  } else {
    find_more_of_all_days(lacking, hours, today, overload);
  }
  return overload;
}

}  // namespace cairn::analysis
