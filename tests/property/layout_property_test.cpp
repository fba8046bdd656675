// Layouts of small heaps of work against the one answer whether they fit.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

#include "analysis/plan_layout.h"
#include "property/holds.h"
#include "store/workspace.h"

using namespace cairn;

namespace cairn::property {
namespace {

constexpr int kDays = 14;

struct Job {
  int minutes = 0;
  int due = 0;     // days after today; before today where negative
  int after = -1;  // the index of another job
};

struct Instance {
  std::array<int, 7> minutes{};  // by weekday
  std::vector<Job> jobs;
  int effort = 0;      // minutes a week, for a goal that is due
  int effort_due = 0;  // days after today
  int second = 0;      // minutes a week, for another such goal
  int second_due = 0;
  int ongoing = 0;  // minutes a week, for a habit
  int pace = 0;     // minutes a week, for the goal of the jobs
};

base::Date today() {
  return *base::Date::parse_iso("2026-12-09");  // a Wednesday
}

Instance arbitrary_instance() {
  Instance one;
  for (int& minutes : one.minutes) minutes = *rc::gen::inRange(0, 5);
  one.minutes[2] += 1;  // a week without a minute is no week
  const int count = *rc::gen::inRange(1, 6);
  for (int i = 0; i < count; ++i) {
    // The last day is that of the goal, whose effort sets a pace.
    const int due = *rc::gen::inRange(0, 3) == 0 ? kDays - 1 : *rc::gen::inRange(-1, kDays);
    Job job{*rc::gen::inRange(1, 6), due, -1};
    // Only what stands before it, so that there is no circle.
    if (i > 0 && *rc::gen::inRange(0, 3) == 0) job.after = *rc::gen::inRange(0, i);
    one.jobs.push_back(job);
  }
  one.effort = *rc::gen::inRange(0, 8);
  one.effort_due = *rc::gen::inRange(0, 2 * kDays);
  one.second = *rc::gen::inRange(0, 8);
  one.second_due = *rc::gen::inRange(0, 2 * kDays);
  one.ongoing = *rc::gen::inRange(0, 8);
  one.pace = *rc::gen::inRange(0, 8);
  return one;
}

store::Workspace workspace_of(const Instance& one) {
  std::string work = fmt::format("statement: Work\ndue: {}\n", today().plus_days(kDays - 1).iso());
  if (one.pace > 0) work += fmt::format("effort: {}m/week\n", one.pace);
  work += "tasks:\n";
  for (std::size_t i = 0; i < one.jobs.size(); ++i) {
    const Job& job = one.jobs[i];
    work += fmt::format("  - {{do: Job, id: j{}, estimate: {}m, due: {}", i, job.minutes,
                        today().plus_days(job.due).iso());
    if (job.after >= 0) work += fmt::format(", after: j{}", job.after);
    work += "}\n";
  }
  constexpr std::array kWeekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::string profile = "days_off: [2026-12-13]\nweek:\n";
  for (std::size_t i = 0; i < 7; ++i)
    if (one.minutes[i] > 0) profile += fmt::format("  {}: {}m\n", kWeekdays[i], one.minutes[i]);
  std::vector<store::Overlay> texts{{"goals/job.yaml", work}, {"profile.yaml", profile}};
  if (one.effort > 0) {
    texts.push_back(
        {"goals/study.yaml", fmt::format("statement: Study\nsupports: learn\ndue: {}\neffort: {}m/week\n",
                                         today().plus_days(one.effort_due).iso(), one.effort)});
    // What it leads to promises the same hours, and must ask for none of its own.
    texts.push_back(
        {"goals/learn.yaml", fmt::format("statement: Learn\ndue: {}\neffort: {}m/week\n",
                                         today().plus_days(one.effort_due).iso(), one.effort + 60)});
  }
  if (one.second > 0)
    texts.push_back({"goals/sing.yaml", fmt::format("statement: Sing\ndue: {}\neffort: {}m/week\n",
                                                    today().plus_days(one.second_due).iso(), one.second)});
  if (one.ongoing > 0)
    texts.push_back(
        {"goals/run.yaml", fmt::format("statement: Run\nevery: week\neffort: {}m/week\n", one.ongoing)});
  return store::load_texts(texts);
}

std::string shown(const Instance& one) {
  std::string text = "minutes";
  for (const int minutes : one.minutes) text += fmt::format(" {}", minutes);
  for (const Job& job : one.jobs)
    text += fmt::format("; {}m by {} after {}", job.minutes, job.due, job.after);
  return text + fmt::format("; effort {} by {}, {} by {}; ongoing {}; pace {}", one.effort, one.effort_due,
                            one.second, one.second_due, one.ongoing, one.pace);
}

struct Case {
  Instance instance = arbitrary_instance();
  store::Workspace workspace = workspace_of(instance);
  analysis::Workload workload = analysis::workload_of(workspace, {}, today());
  analysis::Hours hours{workspace.profile};
  bool fits = !analysis::overload_of(workload, hours, today());
  analysis::Layout layout = analysis::lay_out(workload, hours, {today(), today().plus_days(kDays - 1)});
};

// Whether some due date of the days that are laid out cannot be kept.
bool is_short(const Case& one) {
  const auto loads = analysis::loads_of(one.workload, one.hours, today());
  return std::any_of(loads.begin(), loads.end(), [](const analysis::Load& load) {
    return !load.fits() && load.due < today().plus_days(kDays);
  });
}

// Whether nothing stands on a day after its due date, or on none.
bool keeps_due_dates(const analysis::Layout& layout) {
  for (const analysis::PlannedDay& day : layout.days) {
    for (const analysis::PlannedWork& one : day.work) {
      if (one.due && *one.due < day.day && *one.due >= today()) return false;
    }
  }
  return layout.left_over.empty();
}

// What is left to do on the morning of a day of the layout.
class Morning {
 public:
  Morning(const Case& one, base::Date day) : case_(one), day_(day) {
    for (const analysis::PlannedDay& past : one.layout.days) {
      if (past.day >= day) break;
      for (const analysis::PlannedWork& work : past.work) done_[{work.goal, work.task}] += work.work.sevenths;
    }
  }

  std::int64_t left_of(const analysis::Portion& portion) const {
    const auto found = done_.find({portion.goal, portion.task});
    return portion.work.sevenths - (found == done_.end() ? 0 : found->second);
  }
  // The hours up to the end of a day that nothing needs that is due by then.
  std::int64_t spare_by(base::Date due) const {
    std::int64_t spare = case_.hours.between(day_, due).sevenths;
    for (const analysis::Portion& portion : case_.workload.portions)
      if (portion.due <= due) spare -= left_of(portion);
    for (const analysis::Ongoing& one : case_.workload.ongoing) {
      const auto found = done_.find({one.goal, nullptr});
      const std::int64_t done = found == done_.end() ? 0 : found->second;
      spare -= std::max<std::int64_t>(0, one.per_week.count * (due - today() + 1) - done);
    }
    return spare;
  }

 private:
  const Case& case_;
  base::Date day_;
  std::map<std::pair<const model::Goal*, const model::Task*>, std::int64_t> done_;
};

// Laid in a week for a goal, of what is not due by some day.
std::int64_t laid_in(const Case& one, base::Period week, const model::Goal* goal, base::Date not_by) {
  std::int64_t sum = 0;
  for (const analysis::PlannedDay& day : one.layout.days) {
    if (day.day < week.first || day.day > week.last) continue;
    for (const analysis::PlannedWork& work : day.work)
      if (work.goal == goal && work.due && *work.due > not_by) sum += work.work.sevenths;
  }
  return sum;
}

// The least that a goal without tasks is to have of a week: what it promises, or what due dates and the goals
// before it leave.
std::int64_t least_of(const Case& one, base::Period week, const analysis::Portion& effort) {
  const Morning morning(one, week.first);
  const std::int64_t days = std::min(week.last, effort.due) - week.first + 1;
  std::int64_t least = std::min(effort.goal->effort->value.work.count * days, morning.left_of(effort));
  std::vector<base::Date> dues{week.last};
  for (const analysis::Portion& portion : one.workload.portions) {
    if (portion.due > week.last && portion.due < effort.due) dues.push_back(portion.due);
  }
  for (const base::Date due : dues) {
    std::int64_t spare = morning.spare_by(due);
    for (const model::Goal& goal : one.workspace.goals) {
      const bool is_before = &goal != effort.goal && goal.effort && goal.due && goal.due->value <= effort.due;
      if (is_before) spare -= laid_in(one, week, &goal, due);
    }
    least = std::min(least, spare);
  }
  return least;
}

}  // namespace

TEST_CASE("a goal has its effort of each week, as far as no due date would be missed") {
  std::size_t weeks = 0;
  std::size_t with_share = 0;
  CHECK(holds("layout keeps promises", [&] {
    const Case one;
    RC_LOG() << shown(one.instance);
    if (!one.fits) return;
    const base::Date sunday = *base::Date::parse_iso("2026-12-13");
    for (const base::Period& week :
         {base::Period{today(), sunday}, base::Period{sunday.plus_days(1), sunday.plus_days(7)}}) {
      for (const analysis::Portion& portion : one.workload.portions) {
        if (portion.task != nullptr || !portion.goal->tasks.empty() || portion.due <= week.last) continue;
        const std::int64_t least = least_of(one, week, portion);
        ++weeks;
        with_share += least > 0 ? 1 : 0;
        RC_ASSERT(laid_in(one, week, portion.goal, week.last) >= least);
      }
    }
  }));
  CHECK(with_share * 4 > weeks);
}

TEST_CASE("what fits is laid out in time, and what does not fit is not") {
  CHECK(holds("layout keeps due dates", [] {
    const Case one;
    RC_LOG() << shown(one.instance);
    // Where all is overdue already, there is no due date that could be kept.
    const bool has_date_to_come =
        std::any_of(one.workload.portions.begin(), one.workload.portions.end(),
                    [](const analysis::Portion& portion) { return portion.due >= today(); });
    if (one.fits && has_date_to_come) RC_ASSERT(keeps_due_dates(one.layout));
    // Habits have no due date of their own by which one could see that they came too late.
    if (is_short(one) && one.instance.ongoing == 0) RC_ASSERT(!keeps_due_dates(one.layout));
  }));
}

TEST_CASE("a layout keeps to the hours of each day, and what waits comes behind") {
  CHECK(holds("layout keeps order", [] {
    const Case one;
    RC_LOG() << shown(one.instance);
    std::map<const model::Task*, analysis::Amount> done;
    for (const analysis::PlannedDay& day : one.layout.days) {
      RC_ASSERT(day.planned() <= day.available);
      for (const analysis::PlannedWork& work : day.work) {
        if (work.task == nullptr) continue;
        for (const auto& address : work.task->after) {
          const auto index = static_cast<std::size_t>(address.value.back() - '0');
          const model::Task& first = work.goal->tasks[index];
          RC_ASSERT(done[&first] == analysis::Amount::of(first.estimate->value));
        }
        done[work.task] += work.work;
      }
    }
  }));
}

TEST_CASE("no work is lost or made up in a layout") {
  CHECK(holds("layout keeps sums", [] {
    const Case one;
    RC_LOG() << shown(one.instance);
    analysis::Amount laid;
    for (const analysis::PlannedDay& day : one.layout.days) {
      for (const analysis::PlannedWork& work : day.work) {
        if (work.due) laid += work.work;
      }
    }
    for (const analysis::PlannedWork& work : one.layout.left_over) {
      if (work.due) laid += work.work;
    }
    analysis::Amount wanted;
    analysis::Amount wanted_by_the_end;
    for (const analysis::Portion& portion : one.workload.portions) {
      wanted += portion.work;
      if (portion.due < today().plus_days(kDays)) wanted_by_the_end += portion.work;
    }
    RC_ASSERT(laid <= wanted);
    RC_ASSERT(laid >= wanted_by_the_end);
  }));
}

}  // namespace cairn::property
