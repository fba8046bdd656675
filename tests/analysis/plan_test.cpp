#include "analysis/plan.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cairn;

namespace {

const base::Date kMonday = *base::Date::parse_iso("2026-12-07");

// The plan of a week from Monday, 7 December 2026.
struct Planned {
  store::Workspace workspace;
  std::unique_ptr<analysis::History> history;
  analysis::Plan plan;

  using Texts = std::vector<store::Overlay>;
  explicit Planned(const Texts& texts, int days = 7, std::optional<int> minute = std::nullopt)
      : workspace(store::load_texts(texts)),
        history(std::make_unique<analysis::History>(workspace)),
        plan(analysis::make_plan(
            workspace, *history, workspace.profile,
            {.today = kMonday, .period = {kMonday, kMonday.plus_days(days - 1)}, .minute = minute})) {}

  // "x 60, y 30" of a day, 0 is Monday.
  std::string on(std::size_t day) const {
    std::string text;
    for (const auto& work : plan.days[day].laid.work)
      text +=
          fmt::format("{}{} {}", text.empty() ? "" : ", ",
                      work.task != nullptr ? work.task->address : work.goal->id, work.work.rounded().count);
    return text;
  }
  std::string people_on(std::size_t day) const {
    std::string text;
    for (const auto& contact : plan.days[day].contacts) text += contact.person->id + " ";
    return text;
  }
};

const store::Overlay kHourADay{"profile.yaml", "hours: 1h/day\n"};

}  // namespace

TEST_CASE("what is due first is done first, and important before urgent where two are due together") {
  const Planned planned({kHourADay,
                         {"goals/lead.yaml", "statement: Lead\nstart: 2026-01-01\ndue: 2029-01-01\n"},
                         {"goals/a.yaml",
                          "statement: A\ntasks:\n"
                          "  - {do: Later, id: later, due: 2026-12-10, estimate: 1h}\n"
                          "  - {do: Same, id: same, due: 2026-12-09, estimate: 1h}\n"},
                         {"goals/b.yaml",
                          "statement: B\nsupports: lead\ntasks:\n"
                          "  - {do: Matters, id: matters, due: 2026-12-09, estimate: 30m}\n"}});
  CHECK(planned.on(0) == "matters 30, same 30");
  CHECK(planned.on(1) == "same 30, later 30");
  CHECK(planned.on(2) == "later 30");
  CHECK(planned.plan.fits());
}

TEST_CASE("what something important waits for comes before it") {
  const Planned planned({kHourADay,
                         {"goals/a.yaml",
                          "statement: A\ntasks:\n"
                          "  - {do: First, id: first, due: 2026-12-09, estimate: 30m}\n"
                          "  - {do: Second, id: second, due: 2026-12-09, estimate: 30m, important: true, "
                          "after: first}\n"}});
  CHECK(planned.on(0) == "first 30, second 30");
}

TEST_CASE("committed effort is spread over its weeks rather than done at once") {
  const Planned planned(
      Planned::Texts{{"profile.yaml", "week: {mon: 2h, thu: 2h}\n"},
                     {"goals/study.yaml", "statement: Study\ndue: 2027-01-03\neffort: 1h/week\n"}});
  CHECK(planned.on(0) == "study 60");
  CHECK(planned.on(3).empty());
  const Planned two_weeks(
      Planned::Texts{{"profile.yaml", "week: {mon: 2h, thu: 2h}\n"},
                     {"goals/study.yaml", "statement: Study\ndue: 2027-01-03\neffort: 1h/week\n"}},
      14);
  CHECK(two_weeks.on(7) == "study 60");
}

TEST_CASE("effort is brought forward where the weeks to come are too short for it") {
  const Planned planned(
      Planned::Texts{{"profile.yaml", "week: {mon: 2h}\ndays_off: [2026-12-14..2026-12-20]\n"},
                     {"goals/study.yaml", "statement: Study\ndue: 2026-12-20\neffort: 1h/week\n"}});
  CHECK(planned.on(0) == "study 120");
  CHECK(planned.plan.fits());
}

TEST_CASE("effort gives way to what is due before it") {
  const Planned planned(
      Planned::Texts{{"profile.yaml", "week: {mon: 1h, thu: 1h}\n"},
                     {"goals/study.yaml", "statement: Study\ndue: 2026-12-21\neffort: 50m/week\n"},
                     {"inbox.yaml", "tasks:\n  - {do: X, id: x, due: 2026-12-14, estimate: 3h}\n"}});
  CHECK(planned.on(0) == "x 60");
  CHECK(planned.on(3) == "x 60");
  CHECK(planned.plan.fits());
}

TEST_CASE("people have a place on the first day with hours from the one on which they are due") {
  const std::string weekly = "every: 1w\n";
  const Planned planned(Planned::Texts{{"profile.yaml", "week: {tue: 1h, fri: 1h}\n"},
                                       {"people/ann.yaml", "name: Ann\n" + weekly},
                                       {"people/ben.yaml", "name: Ben\n" + weekly},
                                       {"people/cem.yaml", "name: Cem\n" + weekly},
                                       {"people/dan.yaml", "name: Dan\n" + weekly},
                                       {"people/far.yaml", "name: Far\nevery: 1y\n"},
                                       {"journal/2026-12.yaml",
                                        "- {at: 2026-12-03, contact: ann, how: call}\n"
                                        "- {at: 2026-12-03, contact: far, how: call}\n"}});
  CHECK(planned.people_on(0).empty());
  CHECK(planned.people_on(1) == "ben cem ");
  CHECK(planned.people_on(4) == "dan ann ");
}

TEST_CASE("what does not fit says which task alone could be left out") {
  const Planned planned({kHourADay,
                         {"inbox.yaml",
                          "tasks:\n"
                          "  - {do: Big, id: big, due: 2026-12-08, estimate: 3h, important: true}\n"
                          "  - {do: Enough, id: enough, due: 2026-12-08, estimate: 2h}\n"
                          "  - {do: Small, id: small, due: 2026-12-08, estimate: 30m}\n"}});
  CHECK_FALSE(planned.plan.fits());
  CHECK(planned.plan.overload->tightest.lack().rounded().count == 210);
  CHECK_FALSE(planned.plan.cut);
  const Planned slighter({kHourADay,
                          {"inbox.yaml",
                           "tasks:\n"
                           "  - {do: Big, id: big, due: 2026-12-08, estimate: 1h, important: true}\n"
                           "  - {do: Enough, id: enough, due: 2026-12-08, estimate: 90m}\n"
                           "  - {do: Small, id: small, due: 2026-12-08, estimate: 10m}\n"}});
  REQUIRE(slighter.plan.cut);
  CHECK(slighter.plan.cut->portion.task->address == "enough");
}

TEST_CASE("due dates stand on their days, and tasks without an estimate are named") {
  const Planned planned({kHourADay,
                         {"inbox.yaml",
                          "tasks:\n"
                          "  - {do: Late, id: late, due: 2026-12-01, estimate: 1h}\n"
                          "  - {do: Soon, id: soon, due: 2026-12-09}\n"
                          "  - {do: Far, id: far, due: 2026-12-20}\n"
                          "  - {do: Given, id: given, due: 2026-12-09, delegated_to: leo}\n"}});
  REQUIRE(planned.plan.days[2].due.size() == 2);
  CHECK(planned.plan.days[2].due.front().address == "inbox/soon");
  REQUIRE(planned.plan.late.size() == 1);
  CHECK(planned.plan.late.front().address == "inbox/late");
  REQUIRE(planned.plan.unestimated.size() == 1);
  CHECK(planned.plan.unestimated.front().address == "inbox/soon");
  CHECK(planned.on(0) == "late 60");
}

TEST_CASE("a day off has no work, and says so") {
  const Planned planned(
      Planned::Texts{{"profile.yaml", "hours: 7h/week\ndays_off: [2026-12-07]\n"},
                     {"inbox.yaml", "tasks:\n  - {do: X, id: x, due: 2026-12-09, estimate: 1h}\n"}});
  CHECK(planned.plan.days[0].is_off);
  CHECK(planned.on(0).empty());
  CHECK(planned.on(1) == "x 60");
}

TEST_CASE("a goal has its effort of each week as long as all due dates can be kept") {
  const store::Overlay later{"goals/later.yaml", "statement: Later\ndue: 2027-03-07\neffort: 3h/week\n"};
  const std::string exam =
      "statement: Exam\ndue: 2026-12-27\ntasks:\n  - {do: Course, id: course, estimate: 12h}\n";
  const store::Overlay five_hours{"profile.yaml", "week: {mon: 5h}\n"};
  // Of fifteen hours the course needs twelve: three are to spare, and then there are none.
  const Planned plain({five_hours, later, {"goals/exam.yaml", exam}}, 15);
  CHECK(plain.on(0) == "later 180, course 120");
  CHECK(plain.on(7) == "course 300");
  CHECK(plain.on(14) == "course 300");
  CHECK(plain.plan.fits());
  CHECK_FALSE(plain.plan.crowd);
  // Of two promises that a week is too short for, that of the goal which is due first.
  const Planned promised({five_hours, later, {"goals/exam.yaml", exam + "effort: 3h/week\n"}}, 15);
  CHECK(promised.on(0) == "course 180, later 120");
  CHECK(promised.on(7) == "course 240, later 60");
  CHECK(promised.on(14) == "course 300");
  CHECK(promised.plan.fits());
  REQUIRE(promised.plan.crowd);
  CHECK(promised.plan.crowd->promised == base::Minutes{360});
  CHECK(promised.plan.crowd->goals.size() == 2);
}

TEST_CASE("a task that is due in months does not keep the effort of a goal from its week") {
  const Planned planned({{"profile.yaml", "week: {mon: 3h, wed: 3h, sat: 4h}\n"},
                         {"goals/cello.yaml", "statement: Cello\ndue: 2027-05-31\neffort: 5h/week\n"},
                         {"inbox.yaml",
                          "tasks:\n  - {do: Essay, id: essay, due: 2027-04-01, estimate: 30h}\n"
                          "  - {do: Note, id: note, due: 2026-12-10, estimate: 1h}\n"}},
                        14);
  CHECK(planned.on(0) == "note 60, cello 120");
  CHECK(planned.on(2) == "cello 180");
  CHECK(planned.on(5) == "essay 240");
  CHECK(planned.on(7) == "cello 180");
  CHECK(planned.on(9) == "cello 120, essay 60");
}

TEST_CASE("the effort of a goal goes to its tasks, and before them to what they wait for") {
  const Planned planned({{"profile.yaml", "week: {mon: 4h}\n"},
                         {"goals/exam.yaml",
                          "statement: Exam\ndue: 2027-05-31\neffort: 2h/week\ntasks:\n"
                          "  - {do: Course, id: course, estimate: 9h, after: fees/pay}\n"},
                         {"goals/fees.yaml",
                          "statement: Fees\ndue: 2027-06-30\ntasks:\n"
                          "  - {do: Ask, id: ask, after: inbox/call}\n"
                          "  - {do: Pay, id: pay, estimate: 90m, after: ask}\n"},
                         {"inbox.yaml",
                          "tasks:\n  - {do: Essay, id: essay, due: 2027-04-01, estimate: 30h}\n"
                          "  - {do: Call, id: call, estimate: 10m}\n"}},
                        15);
  CHECK(planned.on(0) == "call 10, pay 90, course 20, essay 120");
  CHECK(planned.on(7) == "course 120, essay 120");
}

TEST_CASE("effort that a week had no hours for is made up before what is due later") {
  const Planned planned({{"profile.yaml", "week: {mon: 4h}\ndays_off: [2026-12-07]\n"},
                         {"goals/cello.yaml", "statement: Cello\ndue: 2027-01-31\neffort: 1h/week\n"},
                         {"inbox.yaml", "tasks:\n  - {do: X, id: x, due: 2027-02-28, estimate: 9h}\n"}},
                        15);
  CHECK(planned.on(7) == "cello 120, x 120");
  CHECK(planned.on(14) == "cello 60, x 180");
}

TEST_CASE("hours that nobody was promised go to tasks ahead of their week") {
  const Planned planned({{"profile.yaml", "week: {mon: 8h}\n"},
                         {"goals/later.yaml", "statement: Later\ndue: 2027-03-07\neffort: 3h/week\n"},
                         {"goals/exam.yaml",
                          "statement: Exam\ndue: 2026-12-27\neffort: 3h/week\ntasks:\n"
                          "  - {do: Course, id: course, estimate: 12h}\n"}});
  CHECK(planned.on(0) == "course 300, later 180");
}

TEST_CASE("a habit has its place in the week before tasks that are due much later") {
  const Planned planned({{"profile.yaml", "week: {mon: 2h}\n"},
                         {"goals/run.yaml", "statement: Run\nevery: week\neffort: 1h/week\n"},
                         {"inbox.yaml", "tasks:\n  - {do: X, id: x, due: 2027-01-31, estimate: 7h}\n"}});
  CHECK(planned.on(0) == "run 60, x 60");
}

TEST_CASE("of the blocks of today only what is still to come is planned") {
  const Planned::Texts texts{
      {"profile.yaml", "week: {mon: [09:00-11:00, 18:00-19:00], tue: [09:00-10:00]}\n"},
      {"inbox.yaml", "tasks:\n  - {do: X, id: x, due: 2026-12-07, estimate: 3h}\n"}};
  CHECK(Planned(texts).plan.fits());
  const Planned late(texts, 7, 10 * 60 + 30);
  CHECK(late.on(0) == "x 90");
  CHECK(late.plan.days[0].laid.available == analysis::Amount::of({90}));
  REQUIRE(late.plan.days[0].sittings.size() == 2);
  CHECK(late.plan.days[0].sittings[0].from == 10 * 60 + 30);
  CHECK(late.plan.days[0].sittings[1].from == 18 * 60);
  CHECK_FALSE(late.plan.fits());
  const Planned evening(texts, 7, 20 * 60);
  CHECK(evening.on(0).empty());
  CHECK(evening.plan.days[1].laid.available == analysis::Amount::of({60}));
}

TEST_CASE("recorded time is off the estimate of a task, and one that is used up has no place") {
  const Planned planned({kHourADay,
                         {"inbox.yaml",
                          "tasks:\n  - {do: X, id: x, due: 2026-12-09, estimate: 3h}\n"
                          "  - {do: Y, id: y, due: 2026-12-09, estimate: 1h}\n"},
                         {"journal/2026-12.yaml",
                          "- {at: 2026-12-05, time: x, for: 150m}\n- {at: 2026-12-05, time: y, for: 2h}\n"}});
  CHECK(planned.on(0) == "x 30");
  CHECK(planned.on(1).empty());
  REQUIRE(planned.plan.unestimated.size() == 1);
  CHECK(planned.plan.unestimated.front().address == "inbox/y");
}
