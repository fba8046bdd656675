#include "analysis/review_agenda.h"

#include <doctest/doctest.h>

#include "support/fake_world.h"

namespace cairn::analysis {
namespace {

const base::Date kToday = *base::Date::parse_iso("2026-11-22");

using Files = std::vector<store::Overlay>;

struct Laid {
  explicit Laid(const std::vector<store::Overlay>& files) {
    test::FakeWorld world;
    world.put("cairn.yaml", "format: 1\n");
    for (const store::Overlay& file : files) world.put(file.path, file.text);
    workspace = store::load(world.world(), "/career", store::LoadOptions::everything());
    history.emplace(workspace);
  }

  ReviewAgenda review(ReviewKind kind = ReviewKind::week, const model::Goal* goal = nullptr) const {
    return make_review_agenda(workspace, *history, kind, kToday, goal);
  }

  store::Workspace workspace;
  std::optional<History> history;
};

// "at-risk run: due 3 days ago"
std::vector<std::string> lines(const ReviewAgenda& agenda) {
  std::vector<std::string> out;
  for (const ReviewItem& item : agenda.items) {
    std::string line = std::string(to_string(item.matter)) + " " + item.subject + ":";
    for (const std::string& reason : item.reasons) line += " " + reason + ";";
    for (const std::string_view plan : item.plans) line += " -> " + std::string(plan);
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a workspace that is in order has nothing to review") {
  const Laid laid(Files{{"goals/run.yaml", "statement: Run 10 km\ndue: 2027-05-31\n"}});
  const ReviewAgenda agenda = laid.review();
  CHECK(agenda.is_empty());
  CHECK(agenda.period == base::Period{*base::Date::parse_iso("2026-11-15"), kToday});
  REQUIRE(agenda.unsure.size() == 1);
  CHECK(agenda.unsure.front()->id == "run");
}

TEST_CASE("goals at risk come first, the most pressing at the top, each once") {
  const Laid laid(Files{
      {"goals/late.yaml",
       "statement: Late\ndue: 2026-11-19\nmetric: {unit: talks, baseline: 0, target: 3}\n"},
      {"goals/slow.yaml",
       "statement: Slow\ndue: 2027-05-31\nobstacles:\n"
       "  - {risk: Winter, when: no progress for 3w, then: Ask Leo}\nstart: 2026-09-01\n"},
      {"goals/unsure.yaml", "statement: Unsure\ndue: 2027-05-31\n"},
      {"goals/behind.yaml",
       "statement: Behind\ndue: 2027-05-31\ntasks:\n  - {do: First, due: 2026-11-20}\n"
       "  - {do: Second, due: 2026-11-12}\n  - {do: Third, due: 2026-11-11, done: 2026-11-12}\n"},
      {"journal/2026-11.yaml", "- {at: 2026-11-20, progress: unsure, add: 0, confidence: 3}\n"},
  });
  CHECK(lines(laid.review()) == Lines{"at-risk late: due 3 days ago; no number yet;",
                                      "at-risk slow: no progress for 82d (3w); -> Ask Leo",
                                      "at-risk behind: behind/second 10 days late, and 1 more;",
                                      "at-risk unsure: confidence 3 of 10;"});
}

TEST_CASE("what the due date and two conditions find alike is said once") {
  std::string journal;
  for (const char* on : {"10-05", "10-12", "10-19", "10-26", "11-02", "11-09", "11-16"})
    journal += std::string("- {at: 2026-") + on + ", progress: posts, value: 3}\n";
  const Laid laid(Files{{"goals/posts.yaml",
                         "statement: Posts\nstart: 2026-09-01\ndue: 2026-12-31\n"
                         "metric: {unit: posts, baseline: 3, target: 40}\nreview: 2w\nobstacles:\n"
                         "  - {risk: A, when: slack < 14d, then: X}\n"
                         "  - {risk: B, when: pace < 50% or slack < 3w, then: Y}\n"},
                        {"journal/2026-11.yaml", journal}});
  CHECK(lines(laid.review()) ==
        Lines{"at-risk posts: at this pace it never gets there; pace is 0% (< 50%); -> X -> Y"});
}

TEST_CASE("a number that was not recorded for a week is asked for, or for as long as the goal says") {
  const std::string goal = "statement: A\nmetric: {unit: km, baseline: 0, target: 30}\n";
  const Laid laid(Files{
      {"goals/a.yaml", goal},
      {"goals/b.yaml", goal + "review: 2w\n"},
      {"goals/c.yaml", goal + "start: 2026-12-01\n"},
      {"goals/d.yaml", goal + "status: paused\n"},
      {"journal/2026-11.yaml",
       "- {at: 2026-11-15, progress: a, value: 2}\n- {at: 2026-11-15, progress: b, value: 2}\n"},
  });
  CHECK(lines(laid.review()) == Lines{"unlogged a: last number 7 days ago;"});
}

TEST_CASE("a habit that was missed in its last whole period is there; one that began since is not") {
  const std::string habit = "statement: Study\nevery: week\nmetric: {unit: mornings, target: 4}\n";
  const Laid laid(Files{
      {"goals/old.yaml", habit + "start: 2026-09-01\n"},
      {"goals/new.yaml", habit + "start: 2026-11-17\n"},
      {"journal/2026-11.yaml", "- {at: 2026-11-10, progress: old, add: 3}\n"},
  });
  CHECK(lines(laid.review()) == Lines{"habit old: 3 of 4 from 2026-11-09 to 2026-11-15;"});
}

TEST_CASE("what was reached since the last review asks to be celebrated, until it is") {
  const std::string goal =
      "statement: A\nmilestones:\n  - {name: Course, due: 2026-11-20, done: 2026-11-18, reward: Dinner}\n"
      "  - {name: Old, due: 2026-09-20, done: 2026-09-18}\n";
  const Laid fresh(Files{{"goals/a.yaml", goal}});
  REQUIRE(lines(fresh.review()) == Lines{"celebrate a/course: reached 2026-11-18;"});
  CHECK(fresh.review().items.front().reward == "Dinner");
  const Laid celebrated(
      Files{{"goals/a.yaml", goal},
            {"journal/2026-11.yaml", "- {at: 2026-11-19, celebrate: a/course, how: \"x\"}\n"}});
  CHECK(celebrated.review().is_empty());
  const Laid reviewed({{"goals/a.yaml", goal},
                       {"journal/2026-11.yaml", "- {at: 2026-11-20, review: week, improve: \"x\"}\n"}});
  CHECK(reviewed.review().is_empty());
}

TEST_CASE("people, the promise, questions and open feedback follow") {
  const Laid laid(Files{
      {"goals/a.yaml",
       "statement: A\npeople: [dana]\nobstacles:\n"
       "  - {risk: Outline, if: a new outline is announced, then: Take the old slot}\n"},
      {"people/dana.yaml", "name: Dana Reyes\nroles: [mentor]\nask: Half an hour a month\n"},
      {"people/leo.yaml", "name: Leo\nroles: [friend]\n"},
      {"journal/2026-11.yaml",
       "- {at: 2026-10-01, contact: dana}\n- {at: 2026-11-20, contact: leo}\n"
       "- {at: 2026-11-01, review: week, next: \"Book the slot\"}\n"
       "- {at: 2026-11-02, feedback: dana, on: a, kind: blind-spot, said: \"you skip risks\"}\n"
       "- {at: 2026-11-03, feedback: leo, said: \"well done\", answer: \"thanks\"}\n"},
  });
  CHECK(lines(laid.review()) == Lines{"person dana: last contact 52 days ago; -> Half an hour a month",
                                      "promise : promised 2026-11-01;",
                                      "question a/outline: -> Take the old slot",
                                      "feedback dana: said 2026-11-02 of a;"});
}

TEST_CASE("ideas are weighed in a quarter, and a vision of three months is gone over") {
  const Laid laid(Files{
      {"goals/a.yaml", "statement: A\nstatus: idea\nserves: [mastery]\n"},
      {"goals/b.yaml", "statement: B\nstatus: idea\n"},
      {"profile.yaml",
       "values: [{name: mastery, means: being good at it}]\nvision:\n  picture: It is 2029.\n  affirmations: "
       "[I decide]\n"
       "  revised: 2026-08-22\n"},
  });
  CHECK(lines(laid.review()) == Lines{"vision : last revised 2026-08-22; -> I decide"});
  CHECK(lines(laid.review(ReviewKind::quarter)) == Lines{"idea a: serves mastery: being good at it;",
                                                         "idea b: serves no value; yours are mastery;",
                                                         "vision : last revised 2026-08-22; -> I decide"});
}

TEST_CASE("one goal alone brings its own people and nothing of others") {
  const Laid laid(Files{
      {"goals/a.yaml", "statement: A\ndue: 2026-11-01\npeople: [dana]\n"},
      {"goals/b.yaml", "statement: B\ndue: 2026-11-01\n"},
      {"people/dana.yaml", "name: Dana\nroles: [mentor]\n"},
      {"people/leo.yaml", "name: Leo\nroles: [friend]\n"},
      {"journal/2026-11.yaml", "- {at: 2026-11-01, review: week, next: \"x\"}\n"},
  });
  CHECK(lines(laid.review(ReviewKind::week, laid.workspace.find_goal("a"))) ==
        Lines{"at-risk a: due 21 days ago;", "person dana: no contact yet;"});
}

TEST_CASE("calibration holds confidence against what became of goals, and estimates against hours") {
  const Laid laid(Files{
      {"goals/a.yaml",
       "statement: A\nstatus: done\nfinished: 2026-10-10\ndue: 2026-10-31\n"
       "tasks:\n  - {do: One, done: 2026-10-01, estimate: 4h}\n  - {do: Two, done: 2026-10-01, estimate: "
       "1h}\n"},
      {"goals/b.yaml", "statement: B\nstatus: done\nfinished: 2026-11-10\ndue: 2026-11-30\n"},
      {"goals/c.yaml", "statement: C\nstatus: dropped\nfinished: 2026-10-10\n"},
      {"goals/d.yaml", "statement: D\ndue: 2027-10-10\n"},
      {"journal/2026-10.yaml",
       "- {at: 2026-09-01, progress: a, add: 1, confidence: 8}\n"
       "- {at: 2026-09-02, progress: b, add: 1, confidence: 9}\n"
       "- {at: 2026-09-03, change: b, key: due, from: 2026-10-31, to: 2026-11-30}\n"
       "- {at: 2026-09-04, progress: c, add: 1, confidence: 2}\n"
       "- {at: 2026-09-05, progress: d, add: 1, confidence: 9}\n"
       "- {at: 2026-09-06, time: a/one, for: 6h}\n"},
  });
  const Calibration calibration = calibrate(laid.workspace, *laid.history);
  REQUIRE(calibration.bands.size() == 2);
  CHECK(calibration.bands[0].from == 0);
  CHECK(calibration.bands[0].goals == 1);
  CHECK(calibration.bands[0].reached == 0);
  // B was done by the date to which its due date was moved, not by the first one.
  CHECK(calibration.bands[1].from == 7);
  CHECK(calibration.bands[1].goals == 2);
  CHECK(calibration.bands[1].reached == 1);
  CHECK(calibration.tasks == 1);
  CHECK(calibration.estimated.count == 240);
  CHECK(calibration.spent.count == 360);
}

}  // namespace cairn::analysis
