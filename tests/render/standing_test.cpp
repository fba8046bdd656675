#include "render/standing.h"

#include <doctest/doctest.h>

#include "analysis/progress.h"
#include "render/progress_words.h"

namespace cairn::render {

TEST_CASE("a unit is in the singular behind a one, where it is a plain English plural") {
  CHECK(unit_text(1, "nurses") == "nurse");
  CHECK(unit_text(1, "steering boards") == "steering board");
  CHECK(unit_text(1, "hours per report") == "hour per report");
  CHECK(unit_text(1, "companies") == "company");
  CHECK(unit_text(1, "matches") == "match");
  CHECK(unit_text(1, "classes") == "class");
  CHECK(unit_text(2, "nurses") == "nurses");
  CHECK(unit_text(0, "nurses") == "nurses");
  CHECK(unit_text(1.5, "hours") == "hours");
}

TEST_CASE("nothing of the way has no sign") {
  CHECK(percent_text(-0.0) == "0 %");
  CHECK(percent_text(-0.003) == "0 %");
  CHECK(percent_text(-0.07) == "-7 %");
  CHECK(percent_text(0.436) == "44 %");
}

TEST_CASE("a unit that is none is left as it is") {
  for (const char* unit : {"%", "km", "ms", "KPIs", "status", "analysis", "press", "series", "EUR", ""})
    CHECK(unit_text(1, unit) == unit);
}

TEST_CASE("without a baseline the first reading says which way is better, and everywhere the same") {
  const base::Date today = *base::Date::parse_iso("2026-11-22");
  const auto standings = [&](const std::string& metric, const std::string& journal) {
    const auto workspace =
        store::load_texts({{"goals/report.yaml", "statement: Shorten the report\nmetric: " + metric + "\n"},
                           {"journal/2026-11.yaml", journal}});
    const analysis::History history(workspace);
    const model::Goal& goal = workspace.goals.front();
    const auto progress = analysis::progress_of(workspace, history, goal, today);
    return metric_standing(goal, history, today, base::Weekday::mon) + " | " + standing_of(progress);
  };
  const std::string falling = "{unit: hours, target: 4}";
  const std::string first = "- {at: 2026-11-01, progress: report, value: 11}\n";
  CHECK(standings(falling, first) == "11 hours, 7 to go to 4 | 11 → 4 hours");
  CHECK(standings(falling, first + "- {at: 2026-11-08, progress: report, add: -2}\n") ==
        "9 hours, 5 to go to 4 | 9 → 4 hours");
  CHECK(standings(falling, first + "- {at: 2026-11-08, progress: report, value: 3}\n") ==
        "3 hours, the target 4 is reached | 3 hours");
  CHECK(standings(falling, "- {at: 2026-11-01, progress: report, value: 1}\n") ==
        "1 hour, 3 to go to 4 | 1 of 4 hours");
  CHECK(standings("{unit: hours, baseline: 11, target: 4}", "") ==
        "11 hours, 0 since 11 (0 % of the way), 7 to go to 4 | 11 → 4 hours");
}

}  // namespace cairn::render
