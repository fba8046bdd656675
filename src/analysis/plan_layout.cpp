// Earliest due date first, with two refinements: a goal with an effort has so much of each week, and nothing
// that is due later may take an hour that an earlier due date needs.
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

// A piece of work with the day by which it must be done and the first day on which one would like to do it.
struct Piece {
  PlannedWork source;  // without its amount
  Amount left;
  Date must_by = kNever;
  Date ranked_by = kNever;  // the earlier, the sooner it is done: its due date, or the end of a habit's week
  Date wanted_from;
  int weight = 0;
};

// What a goal with an effort and a due date asks for from day to day: its effort, or more where its work is
// more than that.
struct Pace {
  Date first;
  std::int64_t days = 0;
  std::int64_t total = 0;  // sevenths of a minute
  std::int64_t given = 0;  // of them
};

Date end_of_week(Date day, base::Weekday week_start) {
  return day.start_of_week(week_start).plus_days(6);
}

// The pieces of a workload: tasks as they are, and what is promised by the week cut into the weeks that are
// laid out and a rest.
class Cutter {
 public:
  Cutter(const Workload& workload, const LayoutOptions& options) : options_(options) {
    for (const Portion& portion : workload.portions) {
      if (dues_.empty() || dues_.back() != portion.due) dues_.push_back(portion.due);
    }
    for (const Portion& portion : workload.portions) add_to_pace(portion);
    for (const Portion& portion : workload.portions) cut(portion);
    for (const Ongoing& one : workload.ongoing) accrue(one);
    for (const Undated& one : workload.undated)
      pieces_.push_back({{one.goal, one.task, std::nullopt, {}}, one.work, kNever, kNever, options.today, 0});
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return std::tuple(a.ranked_by, -a.weight) < std::tuple(b.ranked_by, -b.weight);
    });
  }

  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  // The last day of the stretch that begins on `from`: the end of the week, or of all that is left behind the
  // days that are laid out.
  Date end_of_stretch(Date from, Date last) const {
    if (from > options_.last) return last;
    return std::min(last, end_of_week(from, options_.week_start));
  }

  void add_to_pace(const Portion& portion) {
    const model::Goal* goal = portion.goal;
    if (goal == nullptr || !goal->effort || !goal->due) return;
    const Date first = goal->start ? std::max(goal->start->value, options_.today) : options_.today;
    if (goal->due->value < first) return;
    Pace& pace = paces_.try_emplace(goal, Pace{first, goal->due->value - first + 1}).first->second;
    pace.total += portion.work.sevenths;
  }

  // What is due with its goal is wanted week by week, as the goal's pace comes to it. What is due earlier, or
  // waited for by what may belong to another goal, is wanted at once.
  void cut(const Portion& portion) {
    const int weight = options_.weight ? options_.weight(portion) : 0;
    const PlannedWork source{portion.goal, portion.task, portion.due, {}};
    const auto found = paces_.find(portion.goal);
    if (found == paces_.end()) {
      pieces_.push_back({source, portion.work, portion.due, portion.due, options_.today, weight});
      return;
    }
    Pace& pace = found->second;
    const std::int64_t begin = pace.given;
    const std::int64_t end = pace.given += portion.work.sevenths;
    if (portion.due < portion.goal->due->value || portion.is_waited_for) {
      pieces_.push_back({source, portion.work, portion.due, portion.due, options_.today, weight});
      return;
    }
    std::int64_t before = 0;
    for (Date from = pace.first; from <= portion.due;) {
      const Date to = end_of_stretch(from, portion.due);
      const std::int64_t until = share_of(pace.total, to - pace.first + 1, pace.days);
      const std::int64_t share = std::min(end, until) - std::max(begin, before);
      if (share > 0) pieces_.push_back({source, {share}, portion.due, portion.due, from, weight});
      before = until;
      if (to >= portion.due) break;  // the calendar's last day has none after it
      from = to.plus_days(1);
    }
  }

  // part / whole of the amount, rounded down; the last part takes the rest.
  static std::int64_t share_of(std::int64_t amount, std::int64_t part, std::int64_t whole) {
    return amount / whole * part + amount % whole * part / whole;
  }

  // Effort without an end weighs on every due date by what has accrued until then.
  void accrue(const Ongoing& one) {
    const PlannedWork source{one.goal, nullptr, std::nullopt, {}};
    const Date end = std::max(dues_.empty() ? options_.today : dues_.back(), options_.last);
    auto due = dues_.begin();
    for (Date from = std::max(one.from, options_.today); from <= end;) {
      while (due != dues_.end() && *due < from) ++due;
      const Date must_by = due == dues_.end() ? kNever : *due;
      const Date to = std::min(end_of_stretch(from, end), must_by);
      const Date ranked_by = std::max(to, end_of_week(from, options_.week_start));
      pieces_.push_back({source, {one.per_week.count * (to - from + 1)}, must_by, ranked_by, from, 0});
      if (to >= end) break;
      from = to.plus_days(1);
    }
  }

  const LayoutOptions& options_;
  std::vector<Date> dues_;  // sorted
  std::map<const model::Goal*, Pace> paces_;
  std::vector<Piece> pieces_;
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
  }

  // What something that is due on `day` may take.
  Amount before(Date day) const {
    Amount least{std::numeric_limits<std::int64_t>::max()};
    for (const auto& [due, spare] : spare_) {
      if (due >= day) break;
      least = std::min(least, spare);
    }
    return std::max(least, Amount{});
  }
  // An hour of today goes to something that is due on `day`: the earlier ones can no longer have it.
  void take(Date day, Amount work) {
    for (auto& [due, spare] : spare_) {
      if (due >= day) break;
      spare = spare - work;
    }
  }
  // How much of `capacity` must be worked today, or something will be late.
  Amount needed_of(Amount capacity) const {
    Amount needed;
    for (const auto& [due, spare] : spare_) needed = std::max(needed, capacity - spare);
    return std::min(needed, capacity);
  }

 private:
  std::vector<std::pair<Date, Amount>> spare_;  // by due date
};

class DayFiller {
 public:
  DayFiller(std::vector<Piece>& pieces, const Hours& hours, Date day)
      : pieces_(pieces), spare_(pieces, hours, day), left_(hours.on(day)) {
    planned_.day = day;
    planned_.available = left_;
  }

  PlannedDay fill() {
    const auto take_where = [&](const auto& is_meant) {
      for (Piece& piece : pieces_) {
        if (left_.sevenths <= 0) return;
        if (is_meant(piece)) take(piece, std::min({piece.left, left_, spare_.before(piece.must_by)}));
      }
    };
    take_where([&](const Piece& piece) { return piece.wanted_from <= planned_.day; });
    // Tasks need not wait for their week where there is time; effort is for its week.
    take_where(
        [&](const Piece& piece) { return piece.wanted_from > planned_.day && piece.source.task != nullptr; });
    work_ahead();
    return std::move(planned_);
  }

 private:
  // What one would rather do later has to be done today where the days to come are too few for it.
  void work_ahead() {
    Amount needed = spare_.needed_of(left_);
    std::vector<Piece*> waiting;
    for (Piece& piece : pieces_) {
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
    for (PlannedWork& one : planned_.work) {
      if (one.goal != piece.source.goal || one.task != piece.source.task) continue;
      one.work += work;
      return;
    }
    planned_.work.push_back(piece.source);
    planned_.work.back().work = work;
  }

  std::vector<Piece>& pieces_;
  Spare spare_;
  Amount left_;
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
  std::vector<Piece> pieces = Cutter(workload, options).take();
  for (const Date day : base::days_of({options.today, options.last})) {
    layout.days.push_back(DayFiller(pieces, hours, day).fill());
    std::erase_if(pieces, [](const Piece& piece) { return piece.left.sevenths <= 0; });
  }
  for (const Piece& piece : pieces) {
    if (piece.must_by > options.last) continue;
    layout.left_over.push_back(piece.source);
    layout.left_over.back().work = piece.left;
  }
  return layout;
}

}  // namespace cairn::analysis
