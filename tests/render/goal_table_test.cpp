#include "render/goal_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/text.h"
#include "store/workspace.h"

namespace cairn::render {
namespace {

constexpr base::Date kToday = base::Date::from_days(20'779);  // 2026-11-22

std::string table_of(const std::string& goal, std::size_t width, const std::string& journal = "") {
  const auto workspace =
      store::load_texts({{"goals/earn-certificate.yaml", goal}, {"journal/2026-11.yaml", journal}});
  const analysis::History history(workspace);
  std::vector<ListedGoal> rows;
  for (const model::Goal& one : workspace.goals) {
    ListedGoal row{&one,
                   {},
                   analysis::progress_so_far(workspace, history, one, kToday),
                   analysis::next_step(workspace, one)};
    row.card.verdicts.fill(analysis::lint::Verdict::cannot_tell);
    row.card.verdicts[0] = analysis::lint::Verdict::holds;
    row.card.verdicts[3] = analysis::lint::Verdict::fails;
    rows.push_back(std::move(row));
  }
  return goal_table(rows, kToday, {false, width});
}

std::size_t widest(const std::string& text) {
  std::size_t width = 0;
  for (const std::string_view line : base::split(text, '\n'))
    width = std::max(width, base::display_width(line));
  return width;
}

const std::string kGoal =
    "statement: Earn the certificate by 31 May 2027\ndue: 2027-05-31\n"
    "metric: {unit: points, baseline: 55, target: 80}\n"
    "tasks:\n  - {do: Book the exam slot before the others do, due: 2026-11-01}\n";

}  // namespace

TEST_CASE("a goal stands in one line with its card, its progress and its next step") {
  CHECK(table_of(kGoal, 80) ==
        "ID                DUE         S M A R T  PROGRESS  NEXT\n"
        "earn-certificate  2027-05-31  ✓ – – ✗ –  55 of 80  ! Book the exam slot before …\n");
}

TEST_CASE("no line is wider than the terminal, and the statement comes where there is room for it") {
  for (const std::size_t width : {20, 24, 40, 60, 71, 72, 80, 99, 100, 120, 200}) {
    CAPTURE(width);
    CHECK(widest(table_of(kGoal, width)) <= width);
  }
  CHECK(table_of(kGoal, 100).find("STATEMENT") == std::string::npos);
  CHECK(table_of(kGoal, 200).find("Earn the certificate by 31 May 2027") != std::string::npos);
}

TEST_CASE("a closed goal says so in the place of its card, and has no next step") {
  const std::string closed = table_of(kGoal + "status: done\nfinished: 2026-11-20\n", 80);
  CHECK(closed.find("✓ done") != std::string::npos);
  CHECK(closed.find("Book") == std::string::npos);
  CHECK(table_of(kGoal + "status: paused\n", 40).find("‖ paused") != std::string::npos);
}

TEST_CASE("on the way down the standing shows where it goes, and what is reached stands alone") {
  const std::string goal = "statement: Cut it\nmetric: {unit: hours, baseline: 11, target: 4}\n";
  CHECK(table_of(goal, 80).find("11 → 4 hours") != std::string::npos);
  const std::string journal = "- {at: 2026-11-20, progress: earn-certificate, value: 3}\n";
  CHECK(table_of(goal, 80, journal).find("  3 hours  ") != std::string::npos);
}

}  // namespace cairn::render
