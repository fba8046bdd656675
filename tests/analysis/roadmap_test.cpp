#include "analysis/roadmap.h"

#include <doctest/doctest.h>

using namespace cairn;

namespace {

const base::Date kToday = *base::Date::parse_iso("2026-12-07");

struct Mapped {
  store::Workspace workspace;
  analysis::Workload workload;
  analysis::Hours hours;
  analysis::Roadmap map;

  using Texts = std::vector<store::Overlay>;
  explicit Mapped(const Texts& texts)
      : workspace(store::load_texts(texts)),
        workload(analysis::workload_of(workspace, {}, kToday)),
        hours(workspace.profile),
        map(analysis::make_roadmap(workspace, workload, hours, kToday)) {}
};

// "lead(a(b) c)" in the order of the tree.
std::string shape_of(const std::vector<analysis::RoadmapGoal>& goals) {
  std::string text;
  for (const auto& node : goals) {
    text += (text.empty() ? "" : " ") + node.goal->id;
    if (!node.children.empty()) text += "(" + shape_of(node.children) + ")";
  }
  return text;
}

}  // namespace

TEST_CASE("goals stand below what they support, long-term ones first, by due date") {
  const Mapped mapped(
      Mapped::Texts{{"goals/a.yaml", "statement: A\nsupports: lead\ndue: 2027-06-01\n"},
                    {"goals/b.yaml", "statement: B\nsupports: a\n"},
                    {"goals/c.yaml", "statement: C\nsupports: lead\ndue: 2027-05-01\n"},
                    {"goals/d.yaml", "statement: D\ndue: 2027-01-01\n"},
                    {"goals/lead.yaml", "statement: Lead\nstart: 2026-01-01\ndue: 2028-12-31\n"}});
  CHECK(shape_of(mapped.map.roots) == "lead(c a(b)) d");
  CHECK(mapped.map.roots.front().is_long_term);
}

TEST_CASE("what was dropped is gone, and what was finished stays as long as the axis reaches back") {
  const Mapped mapped(
      Mapped::Texts{{"goals/a.yaml", "statement: A\nstatus: dropped\nfinished: 2026-12-01\n"},
                    {"goals/b.yaml", "statement: B\nstatus: done\nfinished: 2026-11-20\nsupports: a\n"},
                    {"goals/c.yaml", "statement: C\nstatus: done\nfinished: 2026-10-20\n"}});
  CHECK(shape_of(mapped.map.roots) == "b");
}

TEST_CASE("goals that support each other in a circle are shown once") {
  const Mapped mapped(Mapped::Texts{{"goals/a.yaml", "statement: A\nsupports: b\n"},
                                    {"goals/b.yaml", "statement: B\nsupports: a\n"}});
  CHECK(shape_of(mapped.map.roots) == "a(b)");
}

TEST_CASE("slack is the days between the work done and the due date") {
  const store::Overlay goal{"goals/a.yaml",
                            "statement: A\ndue: 2026-12-16\ntasks:\n  - {do: X, id: x, estimate: 3h}\n"};
  // An hour a day from the 7th on: done on the 9th, seven days before.
  CHECK(Mapped(Mapped::Texts{goal, {"profile.yaml", "hours: 1h/day\n"}}).map.roots.front().slack_days == 7);
  CHECK(Mapped(Mapped::Texts{goal, {"profile.yaml", "hours: 1h/week\n"}}).map.roots.front().slack_days ==
        -11);
  CHECK_FALSE(Mapped(Mapped::Texts{goal}).map.roots.front().slack_days);
}

TEST_CASE("slack is known where all tasks of a goal are due before it, and unknown without any") {
  const Mapped mapped(Mapped::Texts{{"profile.yaml", "hours: 7h/week\n"},
                                    {"goals/a.yaml",
                                     "statement: A\ndue: 2026-12-31\ntasks:\n"
                                     "  - {do: X, id: x, estimate: 3h, due: 2026-12-10}\n"
                                     "  - {do: Y, id: y, estimate: 4h, due: 2026-12-20}\n"},
                                    {"goals/b.yaml", "statement: B\ndue: 2027-01-31\n"}});
  // Seven hours are done on the 13th.
  CHECK(mapped.map.roots[0].slack_days == 18);
  CHECK_FALSE(mapped.map.roots[1].slack_days);
}

TEST_CASE("a goal whose day has passed is late, and its milestones come by due date") {
  const Mapped mapped(Mapped::Texts{{"goals/a.yaml",
                                     "statement: A\ndue: 2026-12-06\nmilestones:\n"
                                     "  - {name: Open, id: open}\n  - {name: Two, id: two, due: 2026-12-05}\n"
                                     "  - {name: One, id: one, due: 2026-12-01}\n"}});
  const auto& node = mapped.map.roots.front();
  CHECK(node.is_late);
  REQUIRE(node.milestones.size() == 3);
  CHECK(node.milestones[0]->address == "one");
  CHECK(node.milestones[2]->address == "open");
}
