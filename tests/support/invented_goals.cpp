// The kinds differ in what a week brings; everything else (how long the goal takes, when the forecast is
// made, on which days things are recorded) varies within each kind.
#include "support/invented_goals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace cairn::test {
namespace {

using base::Date;

// splitmix64, as in random.h, with the distributions that the kinds need.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  double unit() { return (static_cast<double>(bits() >> 11) + 0.5) * 0x1p-53; }
  double between(double low, double high) { return low + (high - low) * unit(); }
  int whole(int low, int high) {
    return low + static_cast<int>(bits() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool is(double probability) { return unit() < probability; }
  double exponential() { return -std::log(unit()); }
  double normal() { return std::sqrt(2 * exponential()) * std::cos(6.283185307179586 * unit()); }
  // Never negative; `spread` is the standard deviation as a part of the mean.
  double amount(double mean, double spread) {
    const double sigma = std::sqrt(std::log(1 + spread * spread));
    return mean * std::exp(sigma * normal() - sigma * sigma / 2);
  }

 private:
  std::uint64_t bits() {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
  }
  std::uint64_t state_;
};

enum class Kind { steady, bursty, slowing, accelerating, lumpy, with_pauses, measured };
constexpr std::array<std::string_view, kKindCount> kKinds = {
    "steady", "bursty", "slowing", "accelerating", "lumpy", "with pauses", "measured"};
constexpr int kMostWeeks = 1500;

struct Manner {
  Kind kind = Kind::steady;
  double spread = 0.4;    // of a week
  double idle = 0;        // how many weeks bring nothing
  double stays_idle = 0;  // how much an idle week makes the next one idle too
  double change = 1;      // of the pace, from week to week
  int entries = 1;        // a week
  int weeks_a_reading = 1;
  double noise = 0;  // of a reading
};

Manner manner_of(Kind kind, Chance& chance) {
  Manner manner;
  manner.kind = kind;
  manner.spread = chance.between(0.2, 0.6);
  manner.entries = chance.is(0.5) ? 1 : chance.whole(2, 5);
  if (kind == Kind::bursty) {
    manner.spread = chance.between(0.5, 1.2);
    manner.idle = chance.between(0.25, 0.6);
    manner.stays_idle = chance.is(0.5) ? 0 : chance.between(0, 0.3);
  }
  if (kind == Kind::slowing) manner.change = chance.between(0.97, 0.99);
  if (kind == Kind::accelerating) manner.change = 1 / chance.between(0.97, 0.99);
  if (kind == Kind::lumpy) manner.idle = chance.between(0.5, 0.8);
  if (kind == Kind::measured) {
    manner.weeks_a_reading = chance.whole(1, 2);
    manner.entries = 1;
    manner.noise = chance.between(0, 1);
  }
  return manner;
}

// Days of the week on which something is recorded.
std::vector<int> days_of_entries(int entries, Chance& chance) {
  std::vector<int> days = {1, 2, 3, 4, 5, 6, 7};
  for (std::size_t i = days.size() - 1; i > 0; --i)
    std::swap(days[i], days[static_cast<std::size_t>(chance.whole(0, static_cast<int>(i)))]);
  days.resize(static_cast<std::size_t>(entries));
  std::sort(days.begin(), days.end());
  return days;
}

class Maker {
 public:
  Maker(Kind kind, Chance& chance) : chance_(chance), manner_(manner_of(kind, chance)) {}

  // Everything that is ever recorded, in counted days from the beginning.
  struct Record {
    int day = 0;
    double change = 0;
  };
  std::vector<Record> record(double target) {
    double pace = 1;
    for (int week = 0; week < kMostWeeks && recorded_ < target - 1e-9; ++week) {
      live_a_week(week, pace);
      pace *= manner_.change;
    }
    return std::move(records_);
  }
  bool is_counted() const { return manner_.kind != Kind::measured; }
  bool comes_in_ones() const { return manner_.kind == Kind::lumpy; }

 private:
  void live_a_week(int week, double pace) {
    is_idle_ = chance_.is(is_idle_ ? manner_.idle + manner_.stays_idle * (1 - manner_.idle)
                                   : manner_.idle * (1 - manner_.stays_idle));
    const bool brings = !is_idle_;
    if (comes_in_ones()) {
      if (brings) add(week * 7 + chance_.whole(1, 7), 1);
      return;
    }
    const double amount = brings ? chance_.amount(pace / (1 - manner_.idle), manner_.spread) : 0;
    if (!is_counted()) return measure(week, amount);
    if (!brings) return;
    if (manner_.entries == 1) return add(week * 7 + 7, amount);
    for (const int day : days_of_entries(manner_.entries, chance_))
      add(week * 7 + day, amount / manner_.entries);
  }

  void measure(int week, double amount) {
    level_ += amount;
    if (week % manner_.weeks_a_reading != manner_.weeks_a_reading - 1) return;
    add(week * 7 + 7, level_ + manner_.noise * chance_.normal() - recorded_);
  }

  void add(int day, double change) {
    records_.push_back({day, change});
    recorded_ += change;
  }

  Chance& chance_;
  Manner manner_;
  std::vector<Record> records_;
  double recorded_ = 0;
  double level_ = 0;
  bool is_idle_ = false;
};

std::vector<base::Period> make_pauses(Kind kind, Date since, Chance& chance) {
  std::vector<base::Period> pauses;
  if (kind != Kind::with_pauses) return pauses;
  Date day = since;
  for (int i = 0; i < 40; ++i) {
    day = day.plus_days(chance.whole(14, 120));
    const Date last = day.plus_days(chance.whole(3, 28));
    pauses.push_back({day, last});
    day = last;
  }
  return pauses;
}

// Nothing when the goal was finished before the day of the forecast.
std::optional<Life> try_to_invent(int index, const InventOptions& options, Chance& chance) {
  const auto which = static_cast<std::size_t>(index) % kKinds.size();
  const auto kind = static_cast<Kind>(which);
  Life life;
  life.id = fmt::format("goal-{}", index);
  life.kind = kKinds[which];
  Maker maker(kind, chance);
  const double target = maker.comes_in_ones() ? chance.whole(4, 6 + options.weeks_high)
                                              : chance.between(12, 42 + options.weeks_high);
  const auto records = maker.record(target);
  life.course.since = Date::from_days(chance.whole(20000, 20400));
  life.course.target = target;
  life.course.is_counted = maker.is_counted();
  life.course.seed = static_cast<std::uint64_t>(chance.whole(1, 1000000));
  life.pauses = make_pauses(kind, life.course.since, chance);
  const analysis::CountedDays days(life.pauses);
  const int weeks = chance.whole(options.weeks_low, options.weeks_high);
  const int stand = weeks * 7 + (chance.is(0.5) ? 0 : chance.whole(0, 6));
  life.today = days.after(life.course.since, stand);
  double sum = 0;
  int last = 0;
  for (const auto& record : records) {
    sum += record.change;
    last = record.day;
    const Date day = days.after(life.course.since, record.day);
    if (record.day <= stand) life.course.steps.push_back({day, record.change});
    if (sum >= target - 1e-9 && !life.finish) life.finish = day;
  }
  if (life.finish && *life.finish <= life.today) return std::nullopt;
  const int rest = std::min(last - stand, 2000);
  life.course.due = days.after(life.today, static_cast<int>(rest * chance.between(0.5, 1.6)));
  return life;
}

}  // namespace

std::vector<Life> invent(int count, const InventOptions& options) {
  Chance chance(options.seed);
  std::vector<Life> lives;
  while (static_cast<int>(lives.size()) < count) {
    if (auto life = try_to_invent(static_cast<int>(lives.size()), options, chance))
      lives.push_back(std::move(*life));
  }
  return lives;
}

}  // namespace cairn::test
