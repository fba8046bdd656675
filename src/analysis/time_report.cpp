// Sessions are looked at one by one; a task or goal is looked up once.
#include "analysis/time_report.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/due_day.h"
#include "analysis/importance.h"
#include "analysis/matrix.h"
#include "base/wall_clock.h"

namespace cairn::analysis {
namespace {

using base::Date;
using model::Goal;
using model::Task;

constexpr std::int64_t kMinutesADay = 24 * 60;

// What a subject of the journal is; nothing of it where it is gone.
struct Found {
  bool is_there = false;
  const Goal* goal = nullptr;  // none: the inbox
  const Task* task = nullptr;
};

const Task* task_at(const std::vector<Task>& tasks, std::string_view address) {
  const auto found =
      std::find_if(tasks.begin(), tasks.end(), [&](const Task& task) { return task.address == address; });
  return found == tasks.end() ? nullptr : &*found;
}

Found find(const store::Workspace& workspace, std::string_view subject) {
  const std::string_view owner = owner_of(subject);
  const Goal* goal = workspace.find_goal(owner);
  if (owner.size() == subject.size()) {
    if (goal != nullptr) return {true, goal, nullptr};
    const Task* task = task_at(workspace.inbox.tasks, subject);
    return {task != nullptr, nullptr, task};
  }
  const Task* task = goal == nullptr ? nullptr : task_at(goal->tasks, subject.substr(owner.size() + 1));
  return {task != nullptr, goal, task};
}

std::string kind_of(const Found& found) {
  if (!found.is_there) return "gone";
  if (found.task != nullptr && found.task->learning().learn)
    return "learning: " + std::string(found.task->learning().learn->value);
  if (found.goal == nullptr) return "inbox";
  if (found.goal->is_habit()) return "habits";
  return found.task != nullptr ? "tasks" : "goals as a whole";
}

// What the clocks showed where the session began: there they may have been others than ours, and no one
// knows when those change.
class Wall {
 public:
  Wall(const base::Clock& clock, const base::LocalTime& begin) : clock_(clock), offset_(begin.utc_offset) {
    is_ours_ = clock.offset_at(base::utc_minute_of(begin)) == offset_;
  }
  std::int64_t shown(std::int64_t utc_minute) const {
    return utc_minute + (is_ours_ ? clock_.offset_at(utc_minute) : offset_);
  }

 private:
  const base::Clock& clock_;
  int offset_;
  bool is_ours_ = false;
};

// The hours of the clock that a session lies in, by real time: in spring there is one that nothing lies in,
// in autumn one comes twice. Its interruptions count in the first.
void spread(const Session& session, const base::Clock& clock, TimeReport& report) {
  const auto& time = session.event->at.value.time;
  if (!time) {
    report.without_hour.count += session.work.count;
    return;
  }
  report.hours.at(static_cast<std::size_t>(time->minute / 60)).interrupted += session.interrupted;
  const Wall wall(clock, *time);
  std::int64_t at = base::utc_minute_of(*time);
  for (std::int64_t left = std::min(session.work.count, kMinutesADay); left > 0;) {
    const std::int64_t minute = (wall.shown(at) % kMinutesADay + kMinutesADay) % kMinutesADay;
    std::int64_t part = std::min(left, 60 - minute % 60);
    // Clocks that change within the hour: a minute at a time.
    if (wall.shown(at + part - 1) != wall.shown(at) + part - 1) part = 1;
    report.hours.at(static_cast<std::size_t>(minute / 60)).work.count += part;
    at += part;
    left -= part;
  }
}

// The day goes on at midnight: 23:00 and 00:00 are in a row.
std::optional<int> best_hour_of(const TimeReport& report) {
  std::optional<int> best;
  std::int64_t most = 0;
  for (std::size_t hour = 0; hour < report.hours.size(); ++hour) {
    const std::int64_t first = report.hours.at(hour).work.count;
    const std::int64_t work = first + report.hours.at((hour + 1) % report.hours.size()).work.count;
    if (first == 0 || work <= most) continue;
    most = work;
    best = static_cast<int>(hour);
  }
  return best;
}

// Where a task or goal stands in the matrix on a day.
class Boxes {
 public:
  Boxes(const store::Workspace& workspace, Date today)
      : importance_(workspace, today), urgent_within_(workspace.settings.urgent_within) {}

  base::Minutes& of(const Found& found, Date day, BoxTimes& boxes) const {
    if (!found.is_there) return boxes.gone;
    switch (quadrant_of(is_important(found), is_urgent_on(found, day))) {
      case Quadrant::act:
        return boxes.act;
      case Quadrant::schedule:
        return boxes.schedule;
      case Quadrant::delegate:
        return boxes.delegate;
      case Quadrant::drop:
        return boxes.drop;
    }
    return boxes.drop;
  }

 private:
  bool is_important(const Found& found) const {
    return found.task != nullptr ? !importance_.of(*found.task, found.goal).empty()
                                 : found.goal != nullptr && !importance_.of(*found.goal).empty();
  }

  // By what was due soon on that day. What waited for it, and how much of it was left then, nobody wrote
  // down.
  bool is_urgent_on(const Found& found, Date day) const {
    if (found.task != nullptr && found.task->urgent) return found.task->urgent->value;
    const auto due = due_of(found);
    return due && *due <= day + urgent_within_;
  }

  static std::optional<Date> due_of(const Found& found) {
    if (found.task != nullptr) {
      const auto due = due_day_of(*found.task, found.goal);
      return due ? std::optional(due->day) : std::nullopt;
    }
    return found.goal != nullptr && found.goal->due ? std::optional(found.goal->due->value) : std::nullopt;
  }

  Importance importance_;
  base::Span urgent_within_;
};

// The part of the period in which the goal was there, up to today.
std::optional<base::Minutes> committed_of(const Goal& goal, const base::Period& period, Date today) {
  if (!goal.effort) return std::nullopt;
  const Date first = goal.start ? std::max(goal.start->value, period.first) : period.first;
  const Date last = std::min(period.last, today);
  const double days = std::max(0, last - first + 1);
  return base::Minutes{static_cast<std::int64_t>(goal.effort->value.minutes_per_week() / 7 * days + 0.5)};
}

template <class Rows, class Key, class Make>
auto& row_for(Rows& rows, const Key& is, Make make) {
  const auto found = std::find_if(rows.begin(), rows.end(), is);
  return found != rows.end() ? *found : rows.emplace_back(make());
}

class Reporter {
 public:
  Reporter(const store::Workspace& workspace, const base::Period& period, Date today,
           const base::Clock& clock)
      : workspace_(workspace), today_(today), clock_(clock), boxes_(workspace, today) {
    report_.period = period;
  }

  void add(const Session& session) {
    const auto [known, is_new] = found_.try_emplace(session.subject);
    if (is_new) known->second = find(workspace_, session.subject);
    const Found& found = known->second;
    report_.total.count += session.work.count;
    report_.rounds += session.rounds;
    report_.interrupted += session.interrupted;
    days_.insert(session.day.days());
    add_to_goal(session, found);
    add_to_kind(session, found);
    boxes_.of(found, session.day, report_.boxes).count += session.work.count;
    spread(session, clock_, report_);
  }

  TimeReport take(std::span<const Session> ever) {
    report_.days = static_cast<int>(days_.size());
    report_.best_hour = best_hour_of(report_);
    compare_estimates(ever);
    const auto most_first = [](const auto& a, const auto& b) { return a.work > b.work; };
    std::stable_sort(report_.goals.begin(), report_.goals.end(), most_first);
    std::stable_sort(report_.kinds.begin(), report_.kinds.end(), most_first);
    return std::move(report_);
  }

 private:
  void add_to_goal(const Session& session, const Found& found) {
    const bool is_of_inbox = found.is_there && found.goal == nullptr;
    const std::string_view id = is_of_inbox ? std::string_view{} : owner_of(session.subject);
    GoalTime& row = row_for(
        report_.goals, [&](const GoalTime& goal) { return goal.id == id; },
        [&] {
          GoalTime goal;
          goal.id = id;
          const Goal* known = workspace_.find_goal(id);
          if (known == nullptr) return goal;
          if (known->statement) goal.title = known->statement->value;
          goal.committed = committed_of(*known, report_.period, today_);
          return goal;
        });
    row.work.count += session.work.count;
    row.interrupted += session.interrupted;
  }

  void add_to_kind(const Session& session, const Found& found) {
    const std::string name = kind_of(found);
    row_for(
        report_.kinds, [&](const KindTime& kind) { return kind.name == name; },
        [&] {
          return KindTime{name, {}};
        })
        .work.count += session.work.count;
  }

  void compare_estimates(std::span<const Session> ever) {
    std::map<std::string_view, std::int64_t> spent;
    for (const Session& session : ever)
      if (found_.contains(session.subject)) spent[session.subject] += session.work.count;
    base::Minutes estimated_of_done, spent_on_done;
    for (const auto& [subject, found] : found_) {
      const Task* task = found.task;
      if (task == nullptr || !task->estimate || task->estimate->value.count <= 0) continue;
      EstimateTime row{subject,
                       task->text ? task->text->value : std::string_view{},
                       task->estimate->value,
                       {spent[subject]},
                       task->done.has_value()};
      if (row.is_done) {
        estimated_of_done.count += row.estimate.count;
        spent_on_done.count += row.spent.count;
      }
      report_.estimates.push_back(row);
    }
    if (estimated_of_done.count > 0)
      report_.ratio = static_cast<double>(spent_on_done.count) / static_cast<double>(estimated_of_done.count);
    std::stable_sort(report_.estimates.begin(), report_.estimates.end(),
                     [](const EstimateTime& a, const EstimateTime& b) {
                       return a.spent.count * b.estimate.count > b.spent.count * a.estimate.count;
                     });
  }

  const store::Workspace& workspace_;
  Date today_;
  const base::Clock& clock_;
  Boxes boxes_;
  TimeReport report_;
  std::map<std::string_view, Found> found_;
  std::set<std::int32_t> days_;
};

// Commands let no minute count twice; an editor does. Sessions come oldest first.
void find_overlaps(std::span<const Session> sessions, TimeReport& report) {
  std::optional<std::int64_t> covered;  // until then
  for (const Session& session : sessions) {
    const auto stretch = session.stretch();
    if (!stretch || session.day < report.period.first || session.day > report.period.last) continue;
    const std::int64_t twice = covered ? std::min(*covered, stretch->end) - stretch->begin : 0;
    if (twice > 0) {
      report.twice.count += twice;
      if (!report.twice_on) report.twice_on = session.day;
    }
    covered = std::max(covered.value_or(stretch->end), stretch->end);
  }
}

}  // namespace

TimeReport make_time_report(const store::Workspace& workspace, const History& history,
                            const base::Period& period, Date today, const base::Clock& clock) {
  const std::vector<Session> sessions = sessions_of(history);
  Reporter reporter(workspace, period, today, clock);
  for (const Session& session : sessions)
    if (period.first <= session.day && session.day <= period.last) reporter.add(session);
  TimeReport report = reporter.take(sessions);
  find_overlaps(sessions, report);
  return report;
}

}  // namespace cairn::analysis
