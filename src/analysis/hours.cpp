// Whole weeks at once, so that a sum over years costs as much as one over days.
#include "analysis/hours.h"

#include <algorithm>

namespace cairn::analysis {
namespace {

constexpr std::int64_t kMonday = -3;  // 1969-12-29, in days since 1970-01-01

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

// Sorted, and joined where they touch: a day is off once.
std::vector<base::Period> merged(const std::vector<model::At<base::Period>>& days) {
  std::vector<base::Period> periods;
  for (const auto& one : days) periods.push_back(one.value);
  std::sort(periods.begin(), periods.end(),
            [](const base::Period& a, const base::Period& b) { return a.first < b.first; });
  std::vector<base::Period> result;
  for (const base::Period& period : periods) {
    if (!result.empty() && period.first <= result.back().last) {
      result.back().last = std::max(result.back().last, period.last);
    } else {
      result.push_back(period);
    }
  }
  return result;
}

}  // namespace

base::Minutes Amount::rounded() const {
  return {floor_div(2 * sevenths + 7, 14)};
}

base::Minutes Amount::rounded_up() const {
  return {-floor_div(-sevenths, 7)};
}

base::Minutes Amount::rounded_down() const {
  return {floor_div(sevenths, 7)};
}

Hours::Hours(const model::Profile& profile)
    : is_known_(profile.week || profile.hours),
      is_by_day_(profile.week.has_value()),
      off_(merged(profile.days_off)) {
  if (profile.week) {
    for (std::size_t i = 0; i < day_.size(); ++i) day_[i] = Amount::of((*profile.week)[i].work);
  } else if (profile.hours) {
    const base::Rate& rate = profile.hours->value;
    // A week's minutes are sevenths of a minute a day.
    day_.fill(rate.per_day ? Amount::of(rate.work) : Amount{rate.work.count});
  }
}

Amount Hours::in_a_week() const {
  Amount sum;
  for (const Amount day : day_) sum += day;
  return sum;
}

Amount Hours::since_monday(base::Date day) const {
  const std::int64_t days = day.days() - kMonday;
  const std::int64_t weeks = floor_div(days, 7);
  Amount sum{weeks * in_a_week().sevenths};
  for (std::int64_t i = 0; i < days - weeks * 7; ++i) sum += day_[static_cast<std::size_t>(i)];
  return sum;
}

Amount Hours::without_days_off(base::Date first, base::Date last) const {
  // Not `plus_days`: the calendar's last day counts too.
  return since_monday(base::Date::from_days(last.days() + 1)) - since_monday(first);
}

Amount Hours::between(base::Date first, base::Date last) const {
  if (last < first) return {};
  Amount sum = without_days_off(first, last);
  for (const base::Period& off : off_) {
    if (off.last < first || off.first > last) continue;
    sum = sum - without_days_off(std::max(off.first, first), std::min(off.last, last));
  }
  const bool has_begun_day = first <= begun_day_ && begun_day_ <= last;
  return has_begun_day ? sum - gone_ : sum;
}

void Hours::take_off(base::Date day, Amount gone) {
  gone_ = {};
  gone_ = std::min(gone, on(day));
  begun_day_ = day;
}

std::int64_t Hours::days_off_between(base::Date first, base::Date last) const {
  std::int64_t days = 0;
  for (const base::Period& off : off_) {
    if (off.last < first || off.first > last) continue;
    days += std::min(off.last, last) - std::max(off.first, first) + 1;
  }
  return days;
}

}  // namespace cairn::analysis
