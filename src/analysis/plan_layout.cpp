// Earliest due date first, with two refinements: what a goal promises to each week comes before what is due
// after that week, and nothing that is due later may take an hour that an earlier due date needs.
#include "analysis/plan_layout.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "base/days.h"

namespace cairn::analysis {
namespace {

using base::Date;

const Date kNever = Date::from_days(std::numeric_limits<std::int32_t>::max());

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// A piece of work with the day by which it must be done and the first day on which one would like to do it.
struct Piece {
  PlannedWork source;  // without its amount
  Amount left;
  Date must_by = kNever;
  Date ranked_by = kNever;  // the earlier, the sooner it is done: its due date, or the end of a habit's week
  Date wanted_from;
  int weight = 0;
  const Portion* portion = nullptr;
  std::size_t promise = kNone;  // of its goal
};

// What a goal with an effort is to have of each week.
struct Promise {
  base::Period days;       // on which it is under way
  std::int64_t a_day = 0;  // sevenths of a minute
  int weight = 0;
  std::vector<std::size_t> pieces{};  // its work, in the order to do it
  Amount left_of_week{};
  Amount laid{};  // of its work, on all days so far

  Amount in(Date first, Date last) const {
    const std::int64_t count = std::min(last, days.last) - std::max(first, days.first) + 1;
    return {a_day * std::max<std::int64_t>(count, 0)};
  }
};

Date end_of_week(Date day, base::Weekday week_start) {
  return day.start_of_week(week_start).plus_days(6);
}

// All the work there is, by due date, and what is promised of it to each week.
class Heap {
 public:
  Heap(const Workload& workload, const LayoutOptions& options) : options_(options) {
    for (const Portion& portion : workload.portions) {
      if (dues_.empty() || dues_.back() != portion.due) dues_.push_back(portion.due);
      const int weight = options.weight ? options.weight(portion) : 0;
      const PlannedWork source{portion.goal, portion.task, portion.due, {}};
      pieces.push_back({source, portion.work, portion.due, portion.due, options.today, weight, &portion});
    }
    for (const Ongoing& one : workload.ongoing) accrue(one);
    for (const Undated& one : workload.undated)
      pieces.push_back({{one.goal, one.task, std::nullopt, {}}, one.work, kNever, kNever, options.today, 0});
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
      return std::tuple(a.ranked_by, -a.weight) < std::tuple(b.ranked_by, -b.weight);
    });
    promise();
  }

  std::vector<Piece> pieces{};
  std::vector<Promise> promises{};                      // in the order to keep them
  std::map<const model::Task*, std::size_t> of_task{};  // the piece

 private:
  // Effort without an end weighs on every due date by what has accrued until then.
  void accrue(const Ongoing& one) {
    const PlannedWork source{one.goal, nullptr, std::nullopt, {}};
    const Date end = std::max(dues_.empty() ? options_.today : dues_.back(), options_.last);
    auto due = dues_.begin();
    for (Date from = std::max(one.from, options_.today); from <= end;) {
      while (due != dues_.end() && *due < from) ++due;
      const Date must_by = due == dues_.end() ? kNever : *due;
      const Date week = end_of_week(from, options_.week_start);
      // Behind the days that are laid out one stretch is enough.
      const Date to = std::min(from > options_.last ? end : std::min(end, week), must_by);
      pieces.push_back({source, {one.per_week.count * (to - from + 1)}, must_by, std::max(to, week), from});
      if (to >= end) break;
      from = to.plus_days(1);
    }
  }

  void promise() {
    std::map<const model::Goal*, Promise> by_goal;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].portion == nullptr) continue;
      const Portion& portion = *pieces[i].portion;
      if (portion.task != nullptr) of_task.emplace(portion.task, i);
      const model::Goal* goal = portion.goal;
      if (goal == nullptr || !goal->effort) continue;
      const Date first = goal->start ? std::max(goal->start->value, options_.today) : options_.today;
      const Date last = goal->due ? goal->due->value : kNever;
      // Minutes a week are sevenths of a minute a day.
      Promise& one = by_goal.try_emplace(goal, Promise{{first, last}, minutes_a_week(goal->effort->value)})
                         .first->second;
      one.weight = std::max(one.weight, pieces[i].weight);
      one.pieces.push_back(i);
    }
    for (auto& [goal, one] : by_goal) promises.push_back(std::move(one));
    // Not by the address of the goal, which no two runs share.
    std::sort(promises.begin(), promises.end(), [](const Promise& a, const Promise& b) {
      return std::tuple(a.days.last, -a.weight, a.pieces.front()) <
             std::tuple(b.days.last, -b.weight, b.pieces.front());
    });
    for (std::size_t i = 0; i < promises.size(); ++i) {
      for (const std::size_t piece : promises[i].pieces) pieces[piece].promise = i;
    }
  }

  const LayoutOptions& options_;
  std::vector<Date> dues_;  // sorted
};

// The hours that can be given away before a day without making anything due by then late.
class Spare {
 public:
  Spare(const std::vector<Piece>& pieces, const Hours& hours, Date today) {
    std::vector<std::pair<Date, Amount>> work;
    for (const Piece& piece : pieces) {
      if (piece.left.sevenths > 0 && piece.must_by != kNever) work.emplace_back(piece.must_by, piece.left);
    }
    std::sort(work.begin(), work.end());
    Amount sum;
    Amount available;
    Date counted = today.plus_days(-1);
    for (std::size_t i = 0; i < work.size(); ++i) {
      const Date due = work[i].first;
      sum += work[i].second;
      const bool is_last_of_day = i + 1 == work.size() || work[i + 1].first != due;
      if (!is_last_of_day || due < today) continue;
      available += hours.between(counted.plus_days(1), due);
      counted = due;
      spare_.push_back({due, available - sum});
    }
    find_least();
  }

  // What something that is due on `day` may take.
  Amount before(Date day) const {
    const auto end = std::lower_bound(spare_.begin(), spare_.end(), day,
                                      [](const Slack& one, Date other) { return one.due < other; });
    if (end == spare_.begin()) return {std::numeric_limits<std::int64_t>::max()};
    return std::max(std::prev(end)->least, Amount{});
  }
  // An hour of today goes to something that is due on `day`: the earlier ones can no longer have it.
  void take(Date day, Amount work) {
    for (Slack& one : spare_) {
      if (one.due < day) one.spare = one.spare - work;
    }
    find_least();
  }
  // How much of `capacity` must be worked today, or something will be late.
  Amount needed_of(Amount capacity) const {
    if (spare_.empty()) return {};
    return std::clamp(capacity - spare_.back().least, Amount{}, capacity);
  }

 private:
  struct Slack {
    Date due;
    Amount spare;
    Amount least{};  // of this date and all before it
  };

  void find_least() {
    for (std::size_t i = 0; i < spare_.size(); ++i)
      spare_[i].least = i == 0 ? spare_[i].spare : std::min(spare_[i].spare, spare_[i - 1].least);
  }

  std::vector<Slack> spare_;  // by due date
};

class DayFiller {
 public:
  DayFiller(Heap& heap, const Hours& hours, Date day, Date week_end)
      : heap_(heap), spare_(heap.pieces, hours, day), left_(hours.on(day)), week_end_(week_end) {
    planned_.day = day;
    planned_.available = left_;
  }

  PlannedDay fill() {
    for (Piece& piece : heap_.pieces) {
      if (is_of_this_week(piece)) take(piece, room_for(piece));
    }
    for (Promise& promise : heap_.promises) keep(promise);
    for (Piece& piece : heap_.pieces) {
      if (left_.sevenths <= 0) break;
      if (piece.wanted_from <= planned_.day) take(piece, std::min(room_for(piece), wanted_of(piece)));
    }
    work_ahead();
    return std::move(planned_);
  }

 private:
  bool is_of_this_week(const Piece& piece) const {
    const bool is_habit = piece.portion == nullptr && piece.ranked_by == week_end_;
    return piece.wanted_from <= planned_.day && (piece.must_by <= week_end_ || is_habit);
  }

  Amount room_for(const Piece& piece) const {
    return left_.sevenths <= 0 || piece.left.sevenths <= 0
               ? Amount{}
               : std::min({piece.left, left_, spare_.before(piece.must_by)});
  }

  // Effort is for its week: beyond that only what earlier weeks have left undone. Tasks need not wait.
  Amount wanted_of(const Piece& piece) const {
    if (piece.source.task != nullptr || piece.promise == kNone) return piece.left;
    const Promise& promise = heap_.promises[piece.promise];
    return promise.in(promise.days.first, week_end_) - promise.laid;
  }

  void keep(Promise& promise) {
    for (const std::size_t piece : promise.pieces) {
      // What may not have the hour, for something is due before it, keeps it from all that is due later.
      if (promise.left_of_week.sevenths <= 0 || !advance(heap_.pieces[piece], promise)) return;
    }
  }

  // What the piece waits for comes first, whosever it is. Whether the piece is done with.
  bool advance(Piece& piece, Promise& promise) {
    if (piece.left.sevenths <= 0) return true;
    for (const model::Task* first : piece.portion->waits_for) {
      const auto found = heap_.of_task.find(first);
      if (found != heap_.of_task.end() && !advance(heap_.pieces[found->second], promise)) return false;
    }
    const Amount work = std::min(room_for(piece), promise.left_of_week);
    const bool is_own = piece.promise != kNone && &heap_.promises[piece.promise] == &promise;
    take(piece, work);
    if (!is_own && work.sevenths > 0) promise.left_of_week = promise.left_of_week - work;
    return piece.left.sevenths <= 0;
  }

  // What one would rather do later has to be done today where the days to come are too few for it.
  void work_ahead() {
    Amount needed = spare_.needed_of(left_);
    if (needed.sevenths <= 0) return;
    std::vector<Piece*> waiting;
    for (Piece& piece : heap_.pieces) {
      if (piece.left.sevenths > 0 && piece.must_by != kNever) waiting.push_back(&piece);
    }
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const Piece* a, const Piece* b) { return a->must_by < b->must_by; });
    for (Piece* piece : waiting) {
      if (needed.sevenths <= 0) return;
      const Amount work = std::min(piece->left, needed);
      take(*piece, work);
      needed = needed - work;
    }
  }

  void take(Piece& piece, Amount work) {
    if (work.sevenths <= 0) return;
    piece.left = piece.left - work;
    left_ = left_ - work;
    spare_.take(piece.must_by, work);
    if (piece.promise != kNone) {
      Promise& promise = heap_.promises[piece.promise];
      promise.left_of_week = promise.left_of_week - work;
      promise.laid += work;
    }
    for (PlannedWork& one : planned_.work) {
      if (one.goal != piece.source.goal || one.task != piece.source.task) continue;
      one.work += work;
      return;
    }
    planned_.work.push_back(piece.source);
    planned_.work.back().work = work;
  }

  Heap& heap_;
  Spare spare_;
  Amount left_;
  Date week_end_;
  PlannedDay planned_;
};

}  // namespace

Amount PlannedDay::planned() const {
  Amount sum;
  for (const PlannedWork& one : work) sum += one.work;
  return sum;
}

Layout lay_out(const Workload& workload, const Hours& hours, const LayoutOptions& options) {
  Layout layout;
  Heap heap(workload, options);
  Date week_end = options.today.plus_days(-1);
  for (const Date day : base::days_of({options.today, options.last})) {
    if (day > week_end) {
      week_end = end_of_week(day, options.week_start);
      for (Promise& promise : heap.promises) promise.left_of_week = promise.in(day, week_end);
    }
    layout.days.push_back(DayFiller(heap, hours, day, week_end).fill());
  }
  for (const Piece& piece : heap.pieces) {
    if (piece.must_by > options.last || piece.left.sevenths <= 0) continue;
    layout.left_over.push_back(piece.source);
    layout.left_over.back().work = piece.left;
  }
  return layout;
}

}  // namespace cairn::analysis
