// Earliest due date first, with two refinements: effort has a week of its own, and nothing that is due later
// may take an hour that an earlier due date needs.
#include "analysis/plan_layout.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/days.h"

namespace cairn::analysis {
namespace {

using base::Date;

const Date kNever = Date::from_days(std::numeric_limits<std::int32_t>::max());

// A piece of work with the day by which it must be done and the days on which one would like to do it.
struct Piece {
  PlannedWork source;  // without its amount
  Amount left;
  Date must_by = kNever;
  Date wanted_by = kNever;
  Date wanted_from;
  int weight = 0;
};

Date end_of_week(Date day, base::Weekday week_start) {
  return day.start_of_week(week_start).plus_days(6);
}

// The pieces of a workload: tasks as they are, effort cut into the weeks that are laid out and a rest.
class Cutter {
 public:
  Cutter(const Workload& workload, const LayoutOptions& options) : options_(options) {
    for (const Portion& portion : workload.portions) {
      if (dues_.empty() || dues_.back() != portion.due) dues_.push_back(portion.due);
    }
    for (const Portion& portion : workload.portions) {
      const int weight = options.weight ? options.weight(portion) : 0;
      const PlannedWork source{portion.goal, portion.task, portion.due, {}};
      if (portion.task != nullptr) {
        pieces_.push_back({source, portion.work, portion.due, portion.due, options.today, weight});
      } else {
        spread(source, portion, weight);
      }
    }
    for (const Ongoing& one : workload.ongoing) accrue(one);
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return std::tuple(a.wanted_by, -a.weight) < std::tuple(b.wanted_by, -b.weight);
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

  void spread(const PlannedWork& source, const Portion& portion, int weight) {
    const model::Goal& goal = *portion.goal;
    const Date first = goal.start ? std::max(goal.start->value, options_.today) : options_.today;
    const std::int64_t days = portion.due - first + 1;
    std::int64_t given = 0;
    for (Date from = first; from <= portion.due;) {
      const Date to = end_of_stretch(from, portion.due);
      const std::int64_t share = share_of(portion.work.sevenths, to - first + 1, days);
      pieces_.push_back({source, {share - given}, portion.due, to, from, weight});
      given = share;
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
      const Date wanted_by = std::max(to, end_of_week(from, options_.week_start));
      pieces_.push_back({source, {one.per_week.count * (to - from + 1)}, must_by, wanted_by, from, 0});
      if (to >= end) break;
      from = to.plus_days(1);
    }
  }

  const LayoutOptions& options_;
  std::vector<Date> dues_;  // sorted
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
    for (Piece& piece : pieces_) {
      if (left_.sevenths <= 0) return std::move(planned_);
      if (piece.wanted_from > planned_.day) continue;
      take(piece, std::min({piece.left, left_, spare_.before(piece.must_by)}));
    }
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
