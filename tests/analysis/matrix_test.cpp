#include "analysis/matrix.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cairn;
using analysis::Quadrant;
using analysis::ReasonKind;

namespace {

base::Date day(std::string_view iso) {
  return *base::Date::parse_iso(iso);
}

// A workspace of texts with its matrix of Monday, 7 December 2026.
struct Sorted {
  store::Workspace workspace;
  std::unique_ptr<analysis::History> history;
  analysis::Matrix matrix;

  using Texts = std::vector<store::Overlay>;
  explicit Sorted(const Texts& texts, bool active_only = true)
      : workspace(store::load_texts(texts)), history(std::make_unique<analysis::History>(workspace)) {
    matrix = analysis::make_matrix(
        workspace, *history, {}, {.today = day("2026-12-07"), .horizon = {7, 0}, .active_only = active_only});
  }

  std::string box_of(std::string_view address) const {
    for (const Quadrant quadrant : analysis::kQuadrants) {
      for (const auto& item : matrix.in(quadrant)) {
        if (item.address == address) return std::string(to_string(quadrant));
      }
    }
    return "";
  }

  const analysis::MatrixItem& item(std::string_view address) const {
    for (const auto& box : matrix.boxes) {
      for (const auto& item : box) {
        if (item.address == address) return item;
      }
    }
    FAIL("no item is called " << address);
    return matrix.boxes.front().front();
  }
};

const store::Overlay kLead{"goals/lead.yaml", "statement: Lead\nstart: 2026-01-01\ndue: 2028-12-31\n"};

TEST_CASE("with a goal its way, what supports it, its milestones and their rewards would be lost") {
  const Sorted sorted(Sorted::Texts{
      {"goals/bare.yaml",
       "statement: Open 2 depots\nmetric: {unit: depots, baseline: 0, target: 2}\nmilestones:\n"
       "  - {name: Lease, id: lease, done: 2026-11-01, reward: Cake}\n"
       "  - {name: Keys, id: keys, reward: Dinner}\n  - {name: Party, id: party}\n"},
      {"goals/part.yaml", "statement: Find a site\nsupports: bare\n"},
      {"goals/gone.yaml", "statement: Rent a van\nsupports: bare\nstatus: dropped\n"},
      {"goals/run.yaml", "statement: Run\nevery: week\nmetric: {target: 4}\n"},
      {"journal/2026-12.yaml",
       "- {at: 2026-12-06, progress: bare, value: 1}\n- {at: 2026-12-06, progress: run, add: 2}\n"}});
  using analysis::LossKind;
  const std::vector<analysis::Loss> expected = {{.kind = LossKind::progress, .share = 0.5},
                                                {LossKind::supporter, "part"},
                                                {.kind = LossKind::milestone, .text = "Keys", .more = 1},
                                                {LossKind::reward, "Dinner"}};
  CHECK(sorted.item("bare").losses == expected);
  CHECK(sorted.item("run").losses.empty());  // a habit is on no way
}

}  // namespace

TEST_CASE("what supports a long-term goal is important, and what is due within the horizon urgent") {
  const Sorted sorted(
      {kLead,
       {"goals/pmp.yaml",
        "statement: Pass\nsupports: lead\ntasks:\n"
        "  - {do: Soon, id: soon, due: 2026-12-14}\n"
        "  - {do: Later, id: later, due: 2026-12-15}\n"},
       {"inbox.yaml", "tasks:\n  - {do: Badge, id: badge, due: 2026-12-01}\n  - {do: Sort, id: sort}\n"}});
  CHECK(sorted.box_of("pmp/soon") == "do");
  CHECK(sorted.box_of("pmp/later") == "schedule");
  CHECK(sorted.box_of("inbox/badge") == "delegate");
  CHECK(sorted.box_of("inbox/sort") == "drop");
  CHECK(sorted.box_of("lead") == "schedule");
  CHECK(sorted.item("pmp/soon").important.front().kind == ReasonKind::supports_long_term);
  CHECK(sorted.item("pmp/soon").important.front().subject == "lead");
}

TEST_CASE("what is said to be important or urgent wins over what is derived") {
  const Sorted sorted({kLead,
                       {"goals/small.yaml", "statement: Small\nsupports: lead\nimportant: false\n"},
                       {"goals/below.yaml", "statement: Below\nsupports: small\n"},
                       {"goals/pmp.yaml",
                        "statement: Pass\nsupports: lead\ntasks:\n"
                        "  - {do: A, id: a, due: 2026-12-08, urgent: false}\n"
                        "  - {do: B, id: b, important: false, urgent: true}\n"},
                       {"inbox.yaml", "tasks:\n  - {do: C, id: c, important: true}\n"}});
  CHECK(sorted.box_of("small") == "drop");
  CHECK(sorted.box_of("below") == "drop");
  CHECK(sorted.box_of("pmp/a") == "schedule");
  CHECK(sorted.box_of("pmp/b") == "delegate");
  CHECK(sorted.box_of("inbox/c") == "schedule");
  CHECK(sorted.item("pmp/b").urgent.front().kind == ReasonKind::said);
  // A denial is a reason, too.
  CHECK(sorted.item("pmp/a").not_urgent == analysis::Reason{.kind = ReasonKind::said});
  CHECK_FALSE(sorted.item("pmp/a").not_important);
  CHECK(sorted.item("pmp/b").not_important == analysis::Reason{.kind = ReasonKind::said});
  CHECK_FALSE(sorted.item("pmp/b").not_urgent);
  CHECK(sorted.item("small").not_important == analysis::Reason{.kind = ReasonKind::said});
  CHECK(sorted.item("below").not_important ==
        analysis::Reason{.kind = ReasonKind::supports_important, .subject = "small"});
  CHECK_FALSE(sorted.item("inbox/c").not_important);
}

TEST_CASE("work that must begin within the horizon to be done in time is urgent") {
  const store::Overlay profile{"profile.yaml", "hours: 7h/week\ndays_off: [2026-12-19..2026-12-20]\n"};
  const store::Overlay goal{"goals/pmp.yaml",
                            "statement: Pass\ntasks:\n"
                            "  - {do: Long, id: long, due: 2026-12-24, estimate: 9h}\n"
                            "  - {do: Short, id: short, due: 2026-12-24, estimate: 8h}\n"};
  const Sorted sorted({goal, profile});
  // An hour a day, and two days off before the 24th: nine hours are the 14th to the 24th.
  CHECK(sorted.item("pmp/long").closing.latest_start == day("2026-12-14"));
  CHECK(sorted.item("pmp/long").urgent.front().kind == ReasonKind::latest_start);
  CHECK(sorted.item("pmp/short").closing.latest_start == day("2026-12-15"));
  CHECK(sorted.item("pmp/short").urgent.empty());
  CHECK(sorted.matrix.knows_hours);
  CHECK_FALSE(Sorted({goal}).matrix.knows_hours);
  CHECK(Sorted({goal}).item("pmp/long").urgent.empty());
}

TEST_CASE("estimates count as long as finished tasks took") {
  std::string goal = "statement: Pass\ntasks:\n  - {do: Long, id: long, due: 2026-12-24, estimate: 5h}\n";
  std::string journal;
  for (int i = 0; i < 10; ++i) {
    const std::string id = "t" + std::to_string(i);
    goal += "  - {do: Old, id: " + id + ", estimate: 1h, done: 2026-11-20}\n";
    journal += "- {at: 2026-11-2" + std::to_string(i) + "T10:00+00:00, time: pmp/" + id + ", for: 2h}\n";
  }
  const Sorted sorted(
      {{"profile.yaml", "hours: 7h/week\n"}, {"goals/pmp.yaml", goal}, {"journal/2026-11.yaml", journal}});
  CHECK(sorted.item("pmp/long").closing.work.count == 10 * 60);
  CHECK(sorted.item("pmp/long").closing.latest_start == day("2026-12-15"));
  CHECK(sorted.matrix.calibrated_on == 10);
  CHECK(sorted.matrix.ratio == doctest::Approx(2));
}

TEST_CASE("recorded work no longer remains") {
  const Sorted sorted(
      {{"profile.yaml", "hours: 7h/week\n"},
       {"goals/pmp.yaml",
        "statement: Pass\ntasks:\n  - {do: Long, id: long, due: 2026-12-24, estimate: 11h}\n"},
       {"journal/2026-12.yaml", "- {at: 2026-12-06T10:00+00:00, time: pmp/long, for: 3h}\n"}});
  CHECK(sorted.item("pmp/long").closing.work.count == 8 * 60);
  CHECK(sorted.item("pmp/long").closing.latest_start == day("2026-12-17"));
}

TEST_CASE("what others wait for must begin so early that there are hours for them, too") {
  const Sorted sorted({{"profile.yaml", "hours: 7h/week\n"},
                       {"goals/pmp.yaml",
                        "statement: Pass\ndue: 2026-12-24\ntasks:\n"
                        "  - {do: First, id: first, estimate: 2h}\n"
                        "  - {do: Second, id: second, estimate: 4h, after: first}\n"
                        "  - {do: Third, id: third, estimate: 90m, after: second}\n"
                        "  - {do: Given, id: given, estimate: 9h, after: inbox-one, delegated_to: leo}\n"},
                       {"inbox.yaml", "tasks:\n  - {do: One, id: inbox-one, estimate: 1h}\n"}});
  CHECK(sorted.item("pmp/third").closing.latest_start == day("2026-12-23"));
  CHECK(sorted.item("pmp/second").closing.latest_start == day("2026-12-19"));
  CHECK(sorted.item("pmp/first").closing.latest_start == day("2026-12-17"));
  // Others' hours are not one's own.
  CHECK(sorted.item("inbox/inbox-one").closing.latest_start == day("2026-12-24"));
}

TEST_CASE("what something urgent waits for is urgent, through any number of tasks") {
  const Sorted sorted(
      {{"goals/a.yaml",
        "statement: A\ntasks:\n"
        "  - {do: First, id: first}\n"
        "  - {do: Calm, id: calm, urgent: false}\n"
        "  - {do: Second, id: second, after: [first, calm]}\n"},
       {"goals/b.yaml",
        "statement: B\ntasks:\n  - {do: Third, id: third, due: 2026-12-08, after: a/second}\n"}});
  CHECK(sorted.item("a/second").urgent.front().subject == "b/third");
  CHECK(sorted.item("a/first").urgent.front().subject == "a/second");
  CHECK(sorted.item("a/calm").urgent.empty());
}

TEST_CASE("tasks that wait for each other in a circle do no harm") {
  const Sorted sorted(
      Sorted::Texts{{"goals/a.yaml",
                     "statement: A\ntasks:\n"
                     "  - {do: X, id: x, after: y, due: 2026-12-08}\n  - {do: Y, id: y, after: x}\n"}});
  CHECK(sorted.box_of("a/x") == "delegate");
  CHECK(sorted.box_of("a/y") == "delegate");
}

TEST_CASE("a task without a date is as close as its milestone, else its goal") {
  const Sorted sorted(Sorted::Texts{{"goals/a.yaml",
                                     "statement: A\ndue: 2026-12-10\nmilestones:\n"
                                     "  - {name: Far, id: far, due: 2027-03-01}\n"
                                     "tasks:\n  - {do: X, id: x}\n  - {do: Y, id: y, milestone: far}\n"}});
  CHECK(sorted.item("a/x").urgent.front().subject == "a");
  CHECK(sorted.item("a/y").urgent.empty());
  CHECK_FALSE(sorted.item("a/x").due);
}

TEST_CASE("finished things, and goals that are not active, are left out") {
  const std::vector<store::Overlay> texts{
      {"goals/a.yaml",
       "statement: A\ntasks:\n  - {do: X, id: x, done: 2026-12-01}\nmilestones:\n  - {name: M, id: m}\n"},
      {"goals/b.yaml", "statement: B\nstatus: idea\n"},
      {"goals/c.yaml", "statement: C\nstatus: done\n"}};
  const Sorted sorted(texts);
  CHECK(sorted.box_of("a/x").empty());
  CHECK(sorted.box_of("a/m") == "drop");
  CHECK(sorted.box_of("a") == "drop");  // no open task speaks for it
  CHECK(sorted.box_of("b").empty());
  CHECK(Sorted(texts, false).box_of("b") == "drop");
  CHECK(Sorted(texts, false).box_of("c").empty());
}

TEST_CASE("people who offer what a task speaks of could take it over, those of its goal behind them") {
  const Sorted sorted(
      Sorted::Texts{{"goals/a.yaml",
                     "statement: A\npeople: [leo]\ntasks:\n"
                     "  - {do: Build the cost spreadsheet, id: x, due: 2026-12-08}\n"},
                    {"people/ann.yaml", "name: Ann\noffers: [cakes]\n"},
                    {"people/leo.yaml", "name: Leo\n"},
                    {"people/old.yaml", "name: Old\noffers: [spreadsheets]\nstatus: dormant\n"},
                    {"people/tom.yaml", "name: Tom\noffers: [spreadsheets that add up]\n"}});
  const auto& helpers = sorted.item("a/x").helpers;
  REQUIRE(helpers.size() == 2);
  CHECK(helpers[0].person->id == "tom");
  CHECK(helpers[0].what == "spreadsheets that add up");
  CHECK(helpers[1].person->id == "leo");
}

TEST_CASE("what is dropped says what would be lost with it") {
  const Sorted sorted(
      Sorted::Texts{{"goals/a.yaml",
                     "statement: A\nwhy: Because\nserves: [health]\ntasks:\n"
                     "  - {do: X, id: x, skill: Julia}\n  - {do: Y, id: y, after: x}\n"},
                    {"journal/2026-12.yaml", "- {at: 2026-12-06T10:00+00:00, time: a/x, for: 3h}\n"}});
  const std::vector<analysis::Loss> expected = {{analysis::LossKind::reason, "Because"},
                                                {analysis::LossKind::serves, "health"},
                                                {analysis::LossKind::waiting, "a/y"},
                                                {analysis::LossKind::skill, "Julia"},
                                                {analysis::LossKind::spent, "", {180}}};
  CHECK(sorted.item("a/x").losses == expected);
}
