// A period with days off wants proportionally less; one that is left with nothing does not count at all.
#include "analysis/habit.h"

#include <algorithm>
#include <cmath>

#include "analysis/agenda.h"

namespace cairn::analysis {
namespace {

using base::Date;
using base::Period;

constexpr int kMostPeriods = 400;

double wanted_in(const Period& period, double wanted, const CountedDays& days) {
  const int all = period.last - period.first + 1;
  const int counted = days.between(period.first.plus_days(-1), period.last);
  if (counted == all) return wanted;
  const double part = wanted * counted / all;
  // Whole things stay whole: 4 mornings in 4 days of 7 are 2.
  return wanted == std::floor(wanted) ? std::ceil(part - 0.5) : part;
}

// The period that holds `day` in full: up to the day before the next one begins.
Period whole_period(const HabitQuestion& question, Date day) {
  const Period sofar = habit_period(question.every, day, question.week_start);
  return {sofar.first, std::max(sofar.last, (sofar.first + question.every.span).plus_days(-1))};
}

}  // namespace

const HabitPeriod* Habit::period_of(Date day) const {
  const auto after =
      std::upper_bound(periods.begin(), periods.end(), day,
                       [](Date on, const HabitPeriod& period) { return on < period.days.first; });
  if (after == periods.begin()) return nullptr;
  const HabitPeriod& period = *std::prev(after);
  return day <= period.days.last ? &period : nullptr;
}

Habit::Kept Habit::kept(int most) const {
  Kept kept;
  double counted = 0;
  for (auto period = periods.rbegin(); period != periods.rend() && kept.of < most; ++period) {
    if (period->is_excused() || (period->is_current && !period->is_met())) continue;
    ++kept.of;
    kept.met += period->is_met() ? 1 : 0;
    counted += period->counted;
  }
  if (kept.of > 0) kept.per_period = counted / kept.of;
  return kept;
}

double counted_in(std::span<const Record> records, const Period& period) {
  const auto first = std::lower_bound(records.begin(), records.end(), period.first,
                                      [](const Record& record, Date day) { return record.day < day; });
  double count = 0;
  for (auto record = first; record != records.end() && record->day <= period.last; ++record)
    count = record->is_reading ? record->number : count + record->number;
  return count;
}

Habit habit_of(const HabitQuestion& question, std::span<const Record> records, const CountedDays& days,
               Date today) {
  Habit habit;
  habit.pauses = days.pauses();
  while (!records.empty() && records.back().day > today) records = records.first(records.size() - 1);
  Date first = today;
  if (!records.empty()) first = std::min(first, records.front().day);
  if (question.start) first = std::min(first, std::max(*question.start, first.plus_days(-60)));
  for (const Record& record : records) {
    if (habit.days.empty() || habit.days.back().day != record.day) habit.days.push_back({record.day, 0});
    double& counted = habit.days.back().change;
    counted = record.is_reading ? record.number : counted + record.number;
  }
  Period period = whole_period(question, today);
  while (period.last >= first && static_cast<int>(habit.periods.size()) < kMostPeriods) {
    HabitPeriod one{period, counted_in(records, period), wanted_in(period, question.wanted, days),
                    period.last >= today};
    habit.periods.push_back(one);
    const Date before = period.first.plus_days(-1);
    const Date begins = habit_period(question.every, before, question.week_start).first;
    period = {begins, before};
  }
  std::reverse(habit.periods.begin(), habit.periods.end());
  return habit;
}

}  // namespace cairn::analysis
