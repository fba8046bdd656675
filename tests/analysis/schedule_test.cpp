#include "analysis/schedule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "analysis/way_out.h"

namespace cairn::analysis {
namespace {

const base::Date kToday = *base::Date::parse_iso("2027-03-01");  // a Monday

// A week's minutes and some tasks, small enough to try every order of every minute.
struct Instance {
  struct Job {
    int minutes = 0;
    int due = 0;     // days from today
    int after = -1;  // another job
  };
  std::vector<int> minutes;  // by weekday
  std::set<int> days_off;
  std::vector<Job> jobs;

  int on(int day) const { return days_off.contains(day) ? 0 : minutes[static_cast<std::size_t>(day % 7)]; }
};

Instance make_instance(std::mt19937& random) {
  const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  Instance instance;
  for (int i = 0; i < 7; ++i) instance.minutes.push_back(up_to(2));
  instance.minutes[6] += 1;  // a week without an hour is no profile
  if (up_to(2) == 0) instance.days_off.insert(up_to(5));
  const int jobs = 1 + up_to(3);
  for (int i = 0; i < jobs; ++i) {
    Instance::Job job{1 + up_to(3), up_to(8)};
    if (i > 0 && up_to(1) == 0) job.after = up_to(i - 1);
    instance.jobs.push_back(job);
  }
  return instance;
}

store::Workspace workspace_of(const Instance& instance) {
  static constexpr const char* kDays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::string profile = "name: Robin\nweek:\n";
  for (std::size_t i = 0; i < 7; ++i)
    profile += "  " + std::string(kDays[i]) + ": " + std::to_string(instance.minutes[i]) + "m\n";
  profile += "days_off: [";
  for (const int day : instance.days_off) profile += kToday.plus_days(day).iso();
  profile += "]\n";
  std::string inbox = "tasks:\n";
  for (std::size_t i = 0; i < instance.jobs.size(); ++i) {
    const Instance::Job& job = instance.jobs[i];
    inbox += "  - {do: job, id: j" + std::to_string(i) + ", estimate: " + std::to_string(job.minutes) +
             "m, due: " + kToday.plus_days(job.due).iso();
    if (job.after >= 0) inbox += ", after: j" + std::to_string(job.after);
    inbox += "}\n";
  }
  return store::load_texts({{"profile.yaml", profile}, {"inbox.yaml", inbox}});
}

// Every way to spend every minute: work on a job that is not late and waits for nothing, or let the day end.
class BruteForce {
 public:
  explicit BruteForce(const Instance& instance) : instance_(instance) {}

  bool fits() {
    std::vector<int> left;
    for (const Instance::Job& job : instance_.jobs) left.push_back(job.minutes);
    return can_finish(0, instance_.on(0), left);
  }

 private:
  bool can_finish(int day, int minutes, const std::vector<int>& left) {
    bool is_done = true;
    for (std::size_t i = 0; i < left.size(); ++i) {
      is_done = is_done && left[i] == 0;
      if (left[i] > 0 && instance_.jobs[i].due < day) return false;
    }
    if (is_done) return true;
    const auto [known, is_new] = known_.emplace(std::tuple(day, minutes, left), false);
    if (!is_new) return known->second;
    bool result = can_finish(day + 1, instance_.on(day + 1), left);
    for (std::size_t i = 0; i < left.size() && !result && minutes > 0; ++i) {
      const int before = instance_.jobs[i].after;
      if (left[i] == 0 || (before >= 0 && left[static_cast<std::size_t>(before)] > 0)) continue;
      std::vector<int> next = left;
      --next[i];
      result = can_finish(day, minutes - 1, next);
    }
    return known_[std::tuple(day, minutes, left)] = result;
  }

  const Instance& instance_;
  std::map<std::tuple<int, int, std::vector<int>>, bool> known_;
};

std::optional<Overload> overload_in(const store::Workspace& workspace) {
  const Workload workload = workload_of(workspace, {}, kToday);
  const Hours hours(workspace.profile);
  auto overload = overload_of(workload, hours, kToday);
  if (overload) overload->move = single_move(workspace, workload, hours, kToday);
  return overload;
}

constexpr int kMostDays = 40;

// The fewest days by which one job has to move, by trying them all.
std::optional<int> fewest_days(const Instance& instance) {
  for (int days = 1; days <= kMostDays; ++days) {
    for (std::size_t i = 0; i < instance.jobs.size(); ++i) {
      Instance moved = instance;
      moved.jobs[i].due += days;
      if (BruteForce(moved).fits()) return days;
    }
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("whether it fits is what trying every order of every minute says") {
  std::mt19937 random(20270301);
  int fitting = 0;
  for (int i = 0; i < 3000; ++i) {
    const Instance instance = make_instance(random);
    const store::Workspace workspace = workspace_of(instance);
    const bool fits = !overload_in(workspace);
    fitting += fits ? 1 : 0;
    REQUIRE(fits == BruteForce(instance).fits());
  }
  CHECK(fitting > 500);
  CHECK(fitting < 2500);
}

TEST_CASE("a move is offered whenever a single one is enough, and it is the shortest") {
  std::mt19937 random(7);
  int moves = 0;
  int in_vain = 0;
  for (int i = 0; i < 1500; ++i) {
    const Instance instance = make_instance(random);
    const store::Workspace workspace = workspace_of(instance);
    const auto overload = overload_in(workspace);
    if (!overload) continue;
    const auto fewest = fewest_days(instance);
    const auto offered =
        overload->move ? std::optional(overload->move->to - overload->move->from) : std::nullopt;
    if (offered && *offered > kMostDays) continue;
    REQUIRE(offered.has_value() == fewest.has_value());
    in_vain += fewest ? 0 : 1;
    if (!fewest) continue;
    ++moves;
    REQUIRE(*offered == *fewest);
    Instance moved = instance;
    for (std::size_t k = 0; k < instance.jobs.size(); ++k) {
      if (&workspace.inbox.tasks[k] == overload->move->task) moved.jobs[k].due += static_cast<int>(*offered);
    }
    REQUIRE(BruteForce(moved).fits());
  }
  CHECK(moves > 100);
  CHECK(in_vain > 20);
}

TEST_CASE("a date that others wait for can move as far as they leave it time") {
  const auto move_of = [](const std::string& send) {
    const auto workspace = store::load_texts({{"profile.yaml", "hours: 7h/week\n"},
                                              {"goals/g.yaml",
                                               "statement: G\ndue: 2027-05-31\ntasks:\n"
                                               "  - {do: Draft, id: draft, due: 2027-03-03, estimate: 4h}\n"
                                               "  - {do: Send, id: send, after: draft" +
                                                   send + "}\n"}});
    const auto overload = overload_in(workspace);
    REQUIRE(overload.has_value());
    return overload->move ? std::string(overload->move->task->address) + " " + overload->move->to.iso() : "";
  };
  CHECK(move_of("") == "draft 2027-03-04");
  CHECK(move_of(", due: 2027-03-04") == "draft 2027-03-04");
  // Both are due on the third: no single date is enough.
  CHECK(move_of(", due: 2027-03-03") == "");
}

TEST_CASE("moving a date lets go of what comes before it") {
  const auto workspace = store::load_texts({{"profile.yaml", "hours: 7h/week\n"},
                                            {"inbox.yaml",
                                             "tasks:\n"
                                             "  - {do: Course, id: course, estimate: 3h}\n"
                                             "  - {do: Drill, id: drill, estimate: 3h, after: course}\n"
                                             "  - {do: Slot, id: slot, due: 2027-03-03, after: drill}\n"}});
  const auto overload = overload_in(workspace);
  REQUIRE(overload.has_value());
  REQUIRE(overload->move.has_value());
  CHECK(overload->move->task->address == "slot");
  CHECK(overload->move->to.iso() == "2027-03-06");
}

TEST_CASE("the minutes more of a weekday that are offered are enough, and one less is not") {
  std::mt19937 random(11);
  int hopeless = 0;
  for (int i = 0; i < 500; ++i) {
    const store::Workspace workspace = workspace_of(make_instance(random));
    const auto overload = overload_in(workspace);
    if (!overload) continue;
    const Workload workload = workload_of(workspace, {}, kToday);
    const Hours hours(workspace.profile);
    const auto fits_with = [&](base::Weekday weekday, std::int64_t more) {
      for (const Load& load : loads_of(workload, hours, kToday)) {
        std::int64_t times = 0;
        for (base::Date day = kToday; day <= load.due; day = day.plus_days(1))
          if (day.weekday() == weekday && hours.days_off_between(day, day) == 0) ++times;
        if (load.work > load.available + Amount::of({more * times})) return false;
      }
      return true;
    };
    const auto any_day_fits_with = [&](std::int64_t more, bool has_hours) {
      for (int k = 1; k <= 7; ++k) {
        const auto day = static_cast<base::Weekday>(k);
        const std::int64_t now = hours.on(day).rounded_up().count;
        if ((now > 0) == has_hours && more + now <= 24 * 60 && fits_with(day, more)) return true;
      }
      return false;
    };
    if (!overload->more_a_week) {
      ++hopeless;
      for (int k = 1; k <= 7; ++k) {
        const auto day = static_cast<base::Weekday>(k);
        REQUIRE_FALSE(fits_with(day, 24 * 60 - hours.on(day).rounded_up().count));
      }
      continue;
    }
    REQUIRE(overload->more_on);
    REQUIRE(fits_with(*overload->more_on, overload->more_a_week->count));
    REQUIRE_FALSE(any_day_fits_with(overload->more_a_week->count - 1, true));
    if (hours.on(*overload->more_on) == Amount{})
      REQUIRE_FALSE(any_day_fits_with(overload->more_a_week->count - 1, false));
  }
  CHECK(hopeless > 0);
}

TEST_CASE("more of the day of the week that comes most often is the least that is enough") {
  const auto more = [](const std::string& profile, const std::string& estimate) {
    const auto workspace = store::load_texts(
        {{"profile.yaml", profile},
         {"inbox.yaml", "tasks:\n  - {do: Build, due: 2027-03-08, estimate: " + estimate + "}\n"}});
    const auto overload = overload_in(workspace);
    REQUIRE(overload.has_value());
    return std::pair(overload->more_a_week, overload->more_on);
  };
  using Answer = std::pair<std::optional<base::Minutes>, std::optional<base::Weekday>>;
  // Monday 1 to Monday 8 March: two Mondays, one Saturday.
  CHECK(more("week: {mon: 3h, sat: 3h}\n", "10h") == Answer{base::Minutes{30}, base::Weekday::mon});
  CHECK(more("week: {wed: 3h, sat: 3h}\n", "7h") == Answer{base::Minutes{60}, base::Weekday::wed});
  CHECK(more("week: {mon: 3h, sat: 3h}\ndays_off: [2027-03-01, 2027-03-08]\n", "4h") ==
        Answer{base::Minutes{60}, base::Weekday::sat});
  CHECK(more("week: {mon: 3h}\ndays_off: [2027-03-01, 2027-03-08]\n", "1h") ==
        Answer{base::Minutes{60}, base::Weekday::tue});
  CHECK(more("week: {sat: 23h}\n", "25h") == Answer{base::Minutes{60}, base::Weekday::mon});
  CHECK(more("week: {sat: 1h}\n", "200h") == Answer{});
}

TEST_CASE("no week is offered that is longer than a week") {
  const auto more_a_week = [](const std::string& estimate) {
    const auto workspace = store::load_texts(
        {{"profile.yaml", "hours: 10h/week\n"},
         {"inbox.yaml", "tasks:\n  - {do: Build, due: 2027-03-07, estimate: " + estimate + "}\n"}});
    const auto overload = overload_in(workspace);
    REQUIRE(overload.has_value());
    return overload->more_a_week;
  };
  CHECK(more_a_week("168h") == base::Minutes{158 * 60});
  CHECK_FALSE(more_a_week("169h").has_value());
}

TEST_CASE("the work of a goal is the larger of its effort and its open estimates") {
  const auto portions = [](const std::string& goal) {
    const auto workspace = store::load_texts({{"goals/read.yaml", goal}});
    const Workload workload = workload_of(workspace, {}, kToday);
    Amount sum;
    for (const Portion& portion : workload.portions) sum += portion.work;
    return sum.rounded().count;
  };
  const std::string two_weeks = "statement: Read\ndue: 2027-03-14\neffort: 2h/week\ntasks:\n";
  CHECK(portions(two_weeks + "  - {do: A, estimate: 1h}\n") == 4 * 60);
  CHECK(portions(two_weeks + "  - {do: A, estimate: 9h}\n") == 9 * 60);
  CHECK(portions(two_weeks + "  - {do: A, estimate: 9h, delegated_to: dana}\n") == 4 * 60);
  CHECK(portions(two_weeks + "  - {do: A, estimate: 9h, done: 2027-02-01}\n") == 4 * 60);
}

TEST_CASE("the effort of a goal that supports another is not asked of both") {
  const auto hours = [](const std::string& parent, const std::string& middle, const std::string& child) {
    const std::string due = "due: 2027-03-14\n";
    const auto workspace = store::load_texts({{"goals/c.yaml", "statement: C\nsupports: m\n" + due + child},
                                              {"goals/m.yaml", "statement: M\nsupports: p\n" + due + middle},
                                              {"goals/p.yaml", "statement: P\n" + due + parent}});
    Amount sum;
    for (const Portion& portion : workload_of(workspace, {}, kToday).portions) sum += portion.work;
    return sum.rounded().count / 60;
  };
  const std::string effort = "effort: 5h/week\n", none;
  CHECK(hours(effort, effort, none) == 10);
  CHECK(hours(effort, none, effort) == 10);
  CHECK(hours(effort, effort, effort) == 10);
  CHECK(hours(effort, none, effort + "status: paused\n") == 10);
  CHECK(hours(effort, none, "tasks: [{do: A, estimate: 1h}]\n") == 11);
  // What the parent has to do itself stays.
  CHECK(hours(effort + "tasks: [{do: A, estimate: 1h}]\n", none, effort) == 11);
  // In a circle, which F009 reports, no work gets lost.
  CHECK(hours(effort + "supports: c\n", none, effort) == 20);
}

TEST_CASE("a profile that leaves no hours is not one that says nothing of them") {
  const auto fits = [](const std::string& profile) {
    const auto workspace = store::load_texts(
        {{"profile.yaml", profile}, {"inbox.yaml", "tasks:\n  - {do: A, due: 2027-03-07, estimate: 1h}\n"}});
    return !Hours(workspace.profile).is_known() || !overload_in(workspace);
  };
  CHECK(fits("name: Robin\n"));
  CHECK(fits("week: {}\n"));
  CHECK(fits("hours: 1h/week\n"));
  CHECK_FALSE(fits("hours: 0h/week\n"));
  CHECK_FALSE(fits("week: {mon: 0h}\n"));
}

TEST_CASE("estimates are scaled by what finished tasks really took, once there are enough of them") {
  std::string goal = "statement: Read\ndue: 2027-03-14\ntasks:\n  - {do: Next, estimate: 2h}\n";
  std::string journal;
  for (int i = 0; i < 10; ++i) {
    const std::string id = "t" + std::to_string(i);
    goal += "  - {do: Old, id: " + id + ", estimate: 1h, done: 2027-02-01}\n";
    journal += "- {at: 2027-02-01T1" + std::to_string(i) + ":00+01:00, time: read/" + id + ", for: 90m}\n";
  }
  const auto workspace = store::load_texts({{"goals/read.yaml", goal}, {"journal/2027-02.yaml", journal}});
  const History history(workspace);
  const Workload scaled = workload_of(workspace, {workspace, history, 10}, kToday);
  CHECK(scaled.ratio == doctest::Approx(1.5));
  CHECK(scaled.calibrated_on == 10);
  REQUIRE(scaled.portions.size() == 1);
  CHECK(scaled.portions[0].work == Amount::of({180}));
  CHECK(workload_of(workspace, {workspace, history, 11}, kToday).ratio == 1);
}

}  // namespace cairn::analysis
