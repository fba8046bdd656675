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
  int ongoing = 0;     // minutes a week, for a habit
  int pace = 0;        // minutes a week, for the goal of the jobs
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
  one.effort_due = *rc::gen::inRange(0, kDays);
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
  if (one.effort > 0)
    texts.push_back({"goals/study.yaml", fmt::format("statement: Study\ndue: {}\neffort: {}m/week\n",
                                                     today().plus_days(one.effort_due).iso(), one.effort)});
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
  return text + fmt::format("; effort {} by {}; ongoing {}; pace {}", one.effort, one.effort_due, one.ongoing,
                            one.pace);
}

struct Case {
  Instance instance = arbitrary_instance();
  store::Workspace workspace = workspace_of(instance);
  analysis::Workload workload = analysis::workload_of(workspace, {}, today());
  analysis::Hours hours{workspace.profile};
  bool fits = !analysis::overload_of(workload, hours, today());
  analysis::Layout layout = analysis::lay_out(workload, hours, {today(), today().plus_days(kDays - 1)});
};

// Whether nothing stands on a day after its due date, or on none.
bool keeps_due_dates(const analysis::Layout& layout) {
  for (const analysis::PlannedDay& day : layout.days) {
    for (const analysis::PlannedWork& one : day.work) {
      if (one.due && *one.due < day.day && *one.due >= today()) return false;
    }
  }
  return layout.left_over.empty();
}

}  // namespace

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
    if (!one.fits && one.instance.ongoing == 0) RC_ASSERT(!keeps_due_dates(one.layout));
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
    for (const analysis::Portion& portion : one.workload.portions) wanted += portion.work;
    RC_ASSERT(laid == wanted);
  }));
}

}  // namespace cairn::property
