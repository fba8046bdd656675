// Hundreds of goals are forecast for one screen, so that a draw costs a few nanoseconds: whole weeks are
// compared by their peak, and far targets are reckoned rather than drawn.
#include "analysis/forecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace cairn::analysis {
namespace {

using base::Date;

constexpr int kPaths = 400;
constexpr int kFewestWeeks = 4;
constexpr int kFewestUnits = 3;
constexpr int kMostWeeks = 104;                   // older weeks say little about the next
constexpr int kLongestUnit = 13;                  // weeks; a quarter
constexpr int kHorizonDays = 3653;                // ten years
constexpr int kMostDraws = 4 * kHorizonDays / 7;  // of one path, however fast its pace
constexpr double kDrawnUnits = 60;                // beyond them a sum of weeks is as good as normal
constexpr double kMostTrend = 0.01;               // the pace drifts by about so much a week
constexpr double kTrendOfSpread = 0.025;
constexpr double kTrendError = 0.75;  // the rest of it is in the spread of the weeks already
constexpr double kSpread = 1.1;       // measured with tests/bench/forecast_calibration

// splitmix64: the distributions of the standard library differ between implementations.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>((std::uint64_t{bits()} * bound) >> 32);
  }
  double unit() { return static_cast<double>(bits()) * 0x1p-32; }
  // Nearly normal; the sum of six is good enough for a trend.
  double normal() {
    double sum = -3;
    for (int i = 0; i < 6; ++i) sum += unit();
    return sum * 1.4142135623730951;
  }

 private:
  std::uint32_t bits() {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return static_cast<std::uint32_t>((mixed ^ (mixed >> 31)) >> 32);
  }
  std::uint64_t state_;
};

// Abramowitz and Stegun 26.2.23, wrong by less than 0.0005.
double normal_quantile(double p) {
  const double t = std::sqrt(-2 * std::log(std::min(p, 1 - p)));
  const double z =
      t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return p < 0.5 ? -z : z;
}

// Evenly spread over the normal distribution: each path takes one of them, so that few paths do.
const std::array<double, kPaths>& normal_scores() {
  static const std::array<double, kPaths> scores = [] {
    std::array<double, kPaths> all{};
    for (int i = 0; i < kPaths; ++i)
      all[static_cast<std::size_t>(i)] = normal_quantile((static_cast<double>(i) + 0.5) / kPaths);
    return all;
  }();
  return scores;
}

// How much wider 80 % of Student's t reach than 80 % of the normal distribution.
double t_factor(int freedom) {
  constexpr double kNormal = 1.2816;
  constexpr std::array<double, 10> kQuantiles = {3.078, 1.886, 1.638, 1.533, 1.476,
                                                 1.440, 1.415, 1.397, 1.383, 1.372};
  if (freedom <= static_cast<int>(kQuantiles.size()))
    return kQuantiles[static_cast<std::size_t>(freedom - 1)] / kNormal;
  return 1 + (kNormal * kNormal + 1) / (4.0 * freedom) + 0.02 / freedom;
}

// The weeks (or fortnights, or months) of the record, oldest first; changes count towards the target.
struct Units {
  struct Move {
    int day = 0;  // of the unit, from 1
    double change = 0;
  };
  struct Unit {
    std::size_t first = 0, last = 0;  // of `moves`
    double total = 0, peak = 0;       // the highest point that its moves lead to
    base::Date before;                // it begins after this day
    int days = 0;                     // that count
  };
  int length = 7;  // days
  std::vector<Unit> units;
  std::vector<Move> moves;

  int count() const { return static_cast<int>(units.size()); }
  // A unit with days off is a part of one.
  double weight(const Unit& unit) const { return static_cast<double>(unit.days) / length; }
  int days() const {
    int sum = 0;
    for (const Unit& unit : units) sum += unit.days;
    return sum;
  }
  double total() const {
    double sum = 0;
    for (const Unit& unit : units) sum += unit.total;
    return sum;
  }
  std::span<const Move> moves_of(const Unit& unit) const {
    return std::span(moves).subspan(unit.first, unit.last - unit.first);
  }
};

// Days with those off among them; whole weeks off are left out. Single days off make no week disappear.
int days_of_weeks(const CountedDays& days, Date from, Date to) {
  const int counted = days.between(from, to);
  return counted + std::max(0, to - from - counted) % 7;
}

// How many weeks lie between two measurements as a rule; 1 for what is counted.
int weeks_a_unit(const Course& course, const CountedDays& days) {
  if (course.is_counted || course.steps.empty()) return 1;
  std::vector<int> gaps;
  Date before = course.since;
  for (const Step& step : course.steps) {
    gaps.push_back(days_of_weeks(days, before, step.day));
    before = step.day;
  }
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return std::clamp((*middle + 3) / 7, 1, kLongestUnit);
}

// Whole weeks of the calendar, the last ending today, so that what is read on Sundays stays in its week. One
// of which less than half counts is taken together with the week before it; what is left of the beginning
// goes with the first.
std::vector<Units::Unit> unit_spans(Date since, const CountedDays& days, Date today, int length,
                                    std::size_t most) {
  std::vector<Units::Unit> units;
  Date end = today;
  while (end > since && units.size() < most) {
    Units::Unit unit;
    unit.before = std::max(since, end.plus_days(-length));
    unit.days = days.between(unit.before, end);
    while (2 * unit.days < length && unit.before > since) {
      unit.before = std::max(since, unit.before.plus_days(-7));
      unit.days = days.between(unit.before, end);
    }
    end = unit.before;
    if (2 * unit.days >= length || units.empty()) {
      units.push_back(unit);
    } else {
      units.back().before = unit.before;
      units.back().days += unit.days;
    }
  }
  std::reverse(units.begin(), units.end());
  return units;
}

Units cut_into_units(const Course& course, const CountedDays& days, Date today, int weeks, std::size_t most) {
  Units all;
  all.length = 7 * weeks;
  all.units = unit_spans(course.since, days, today, all.length, most);
  const double sign = course.rises ? 1 : -1;
  std::size_t next = 0;
  for (const Step& step : course.steps) {
    if (all.units.empty() || step.day > today || step.day <= all.units.front().before) continue;
    while (next + 1 < all.units.size() && step.day > all.units[next + 1].before) ++next;
    Units::Unit& unit = all.units[next];
    if (unit.last == 0) unit.first = all.moves.size();
    // What was done on a day off is there on the next day that counts.
    const int day = std::max(1, days.between(unit.before, step.day));
    all.moves.push_back({day, sign * step.change});
    unit.last = all.moves.size();
    unit.total += sign * step.change;
    unit.peak = std::max(unit.peak, unit.total);
  }
  return all;
}

// What the units say about the pace, relative to their mean.
struct Pace {
  double mean = 0;      // a unit
  double variance = 0;  // of a unit, as a part of the squared mean
  double trend = 0;     // a unit, as far as the record bears it out
  double trend_error = 0;
};

Pace pace_of(const Units& all, int weeks) {
  Pace pace;
  const double count = all.count();
  const double weight = static_cast<double>(all.days()) / all.length;
  if (count < 2 || weight <= 0) return pace;
  pace.mean = all.total() / weight;
  if (pace.mean <= 0) return pace;
  double slope = 0;
  double place = -(count - 1) / 2;
  for (const Units::Unit& unit : all.units) {
    const double off = unit.total / pace.mean - all.weight(unit);
    pace.variance += off * off / (count - 1) * count / weight;
    slope += place * off;
    place += 1;
  }
  // A slope is believed against the expectation that people drift a little and rarely much.
  const double spread = count * (count * count - 1) / 12;
  const double expected = weeks * std::min(kMostTrend, kTrendOfSpread * std::sqrt(pace.variance));
  const double prior = expected * expected;
  const double error = std::max(pace.variance / spread, 1e-9);
  pace.trend = std::clamp(slope / spread * prior / (prior + error), -2 * expected, 2 * expected);
  pace.trend_error = kTrendError * std::sqrt(prior * error / (prior + error));
  return pace;
}

class Paths {
 public:
  Paths(const Units& all, const Pace& pace, double distance, std::uint64_t seed)
      : all_(all),
        pace_(pace),
        distance_(distance),
        tolerance_(distance * 1e-9),
        random_(seed),
        horizon_(kHorizonDays / all.length) {}

  // Counted days until the target is reached on each path, sorted; kNever for those that do not get there.
  std::vector<int> days() {
    const double far = distance_ / pace_.mean;
    const double spread = far > kDrawnUnits ? far_spread(far) : near_spread();
    std::array<int, kPaths> order{};
    std::iota(order.begin(), order.end(), 0);
    for (int i = kPaths - 1; i > 0; --i)
      std::swap(order[static_cast<std::size_t>(i)], order[random_.below(static_cast<std::uint32_t>(i) + 1)]);
    std::vector<int> days;
    days.reserve(kPaths);
    for (const int score : order) {
      const double z = normal_scores()[static_cast<std::size_t>(score)];
      const double factor = std::exp(spread * z + spread * spread);
      const double trend = pace_.trend + pace_.trend_error * random_.normal();
      days.push_back(far > kDrawnUnits ? reckon(factor, trend) : draw(factor, trend));
    }
    std::sort(days.begin(), days.end());
    return days;
  }

  static constexpr int kNever = std::numeric_limits<int>::max();

 private:
  // What the urn leaves out of the uncertainty of a mean of few units.
  double near_spread() const {
    const double count = all_.count();
    const double wide = t_factor(all_.count() - 1);
    const double missing = wide * wide / count - (count - 1) / count / (count + 1);
    return std::sqrt(std::min(1.0, kSpread * pace_.variance * missing));
  }
  // The whole of it, and the chance of the weeks to come, where they are not drawn.
  double far_spread(double far) const {
    const double wide = t_factor(all_.count() - 1);
    return std::min(1.0, wide * std::sqrt(kSpread * pace_.variance * (1.0 / all_.count() + 1 / far)));
  }
  // A trend is followed half as far ahead as it was seen.
  int followed() const { return std::max(1, all_.count() / 2); }

  int reckon(double factor, double trend) const {
    const double drift = std::exp(trend * (0.5 * (all_.count() + 1) + followed()));
    const double days = distance_ / (pace_.mean * factor * drift) * all_.length;
    return days > kHorizonDays ? kNever : static_cast<int>(std::ceil(days));
  }

  // A faster pace passes through the same weeks in less time: what a week brought stays whole, a talk a talk.
  int draw(double factor, double trend) {
    const double shrinking = std::exp(-trend);
    const int followed = this->followed();
    double step = 1 / (factor * std::exp(trend * 0.5 * (all_.count() + 1)));
    double passed = 0;  // units of time
    double left = distance_;
    for (int k = 0; passed < horizon_ && k < kMostDraws; ++k) {
      const Units::Unit& unit = all_.units[draw_unit(static_cast<std::uint32_t>(k))];
      if (unit.peak >= left - tolerance_) {
        const auto whole = static_cast<int>(passed + random_.unit());
        return whole * all_.length + day_reached(unit, left);
      }
      left -= unit.total;
      passed += step * all_.weight(unit);
      if (k < followed) step *= shrinking;
    }
    return kNever;
  }

  // `drawn_before` units lie in the urn beside those of the record.
  std::uint32_t draw_unit(std::uint32_t drawn_before) {
    const auto own = static_cast<std::uint32_t>(all_.units.size());
    const std::uint32_t drawn = random_.below(own + drawn_before);
    return urn_[drawn_before] = drawn < own ? drawn : urn_[drawn - own];
  }

  int day_reached(const Units::Unit& unit, double left) const {
    for (const Units::Move& move : all_.moves_of(unit)) {
      left -= move.change;
      if (left <= tolerance_) return move.day;
    }
    return unit.days;
  }

  const Units& all_;
  const Pace& pace_;
  double distance_;
  double tolerance_;  // sums of decimal fractions are not exact
  Random random_;
  std::array<std::uint32_t, kMostDraws> urn_;
  int horizon_;
};

// The day below which a part `p` of the paths lies, half of those of the day itself counted: without that a
// band of few distinct days would hold more than it says. The outermost such day inside the band.
struct Band {
  int low = 0, middle = 0, high = 0;
};

Band band_of(const std::vector<int>& days) {
  const auto count = static_cast<double>(days.size());
  Band band{days.back(), days[days.size() / 2], days.front()};
  bool has_low = false;
  for (std::size_t i = 0; i < days.size();) {
    std::size_t end = i;
    while (end < days.size() && days[end] == days[i]) ++end;
    const double middle = static_cast<double>(i + end) / 2 / count;
    if (middle >= 0.1 && !has_low) {
      band.low = days[i];
      has_low = true;
    }
    if (middle <= 0.9) band.high = days[i];
    i = end;
  }
  band.low = std::min(band.low, band.middle);
  band.high = std::max(band.high, band.middle);
  return band;
}

// Never wholly 0 or 1: a few hundred paths cannot say so.
double chance(const std::vector<int>& days, int left) {
  const auto there = std::upper_bound(days.begin(), days.end(), left) - days.begin();
  return (static_cast<double>(there) + 0.5) / (static_cast<double>(days.size()) + 1);
}

}  // namespace

double Course::value() const {
  double sum = first_value;
  for (const Step& step : steps) sum += step.change;
  return sum;
}

bool Course::is_reached() const {
  const double missing = rises ? target - value() : value() - target;
  return missing <= 1e-12 * std::max(1.0, std::abs(target));
}

std::string_view to_string(ForecastStatus status) {
  switch (status) {
    case ForecastStatus::ok:
      return "ok";
    case ForecastStatus::not_enough_data:
      return "not-enough-data";
    case ForecastStatus::will_not_converge:
      return "will-not-converge";
    case ForecastStatus::reached:
      return "reached";
  }
  return "ok";
}

Forecast forecast(const Course& course, const CountedDays& days, Date today) {
  Forecast result;
  const int weeks = weeks_a_unit(course, days);
  const Units all = cut_into_units(course, days, today, weeks, static_cast<std::size_t>(kMostWeeks / weeks));
  result.days = all.days();
  if (!all.units.empty()) result.weeks = days_of_weeks(days, all.units.front().before, today) / 7;
  // Fewer gaps between readings are no pace, however long nobody has read the number since.
  if (!course.is_counted && course.steps.size() < kFewestUnits)
    result.weeks = course.steps.empty() ? 0 : days_of_weeks(days, course.since, course.steps.back().day) / 7;
  result.weeks_needed = std::max(kFewestWeeks, kFewestUnits * weeks);
  const bool is_read_again = course.is_counted || !course.steps.empty();
  if (result.days >= 7 && is_read_again)
    result.per_week = (course.rises ? all.total() : -all.total()) * 7 / result.days;
  if (course.is_reached()) {
    result.status = ForecastStatus::reached;
    if (course.due) result.probability = 1;
    return result;
  }
  if (result.weeks < result.weeks_needed) return result;
  const Pace pace = pace_of(all, weeks);
  std::vector<int> reached;
  if (pace.mean > 0) {
    reached = Paths(all, pace, std::abs(course.target - course.value()), course.seed).days();
    // When the day is over, it is certain.
    if (course.due)
      result.probability = *course.due < today ? 0 : chance(reached, days.between(today, *course.due));
  } else if (course.due) {
    result.probability = 0;
  }
  if (reached.empty() || reached[reached.size() / 2] == Paths::kNever) {
    result.status = ForecastStatus::will_not_converge;
    return result;
  }
  const Band band = band_of(reached);
  result.status = ForecastStatus::ok;
  result.p10 = days.after(today, band.low);
  result.p50 = days.after(today, band.middle);
  if (band.high != Paths::kNever) result.p90 = days.after(today, band.high);
  return result;
}

std::vector<double> weekly_changes(const Course& course, const CountedDays& days, Date today,
                                   std::size_t most) {
  std::vector<double> changes;
  for (const Units::Unit& unit : cut_into_units(course, days, today, 1, most).units)
    changes.push_back(unit.total);
  return changes;
}

}  // namespace cairn::analysis
