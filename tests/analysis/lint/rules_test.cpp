#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "analysis/lint/linter.h"
#include "base/text.h"
#include "support/fake_world.h"

namespace cairn::analysis::lint {
namespace {

const base::Date kToday = *base::Date::parse_iso("2026-11-22");

// A fixture is one goal file, or several files, each headed by `# file: PATH`.
std::vector<store::Overlay> files_of(std::string_view fixture) {
  constexpr std::string_view kHead = "# file: ";
  if (!fixture.starts_with(kHead)) return {{"goals/example.yaml", std::string(fixture)}};
  std::vector<store::Overlay> files;
  for (const std::string_view line : base::split(fixture, '\n')) {
    if (line.starts_with(kHead)) {
      files.push_back({std::string(line.substr(kHead.size())), {}});
    } else {
      files.back().text += std::string(line) + "\n";
    }
  }
  return files;
}

Report report_of(std::string_view fixture, const Selection& selection) {
  test::FakeWorld world;
  world.put("cairn.yaml", "format: 1\n");
  for (const store::Overlay& file : files_of(fixture)) world.put(file.path, file.text);
  const store::Workspace workspace = store::load(world.world(), "/career", store::LoadOptions::everything());
  return lint(workspace, kToday, selection);
}

Card card_of(std::string_view fixture, const Selection& selection) {
  return report_of(fixture, selection).cards.at(0);
}

FindingList findings_of(std::string_view fixture, std::string_view code) {
  FindingList findings = report_of(fixture, {}).findings;
  std::erase_if(findings, [&](const Finding& finding) { return finding.rule->code != code; });
  return findings;
}

}  // namespace

TEST_CASE("every rule is found by its code and by its name") {
  for (const Rule* rule : rules()) {
    CHECK(find_rule(rule->code) == rule);
    CHECK(find_rule(rule->name) == rule);
  }
  CHECK(find_rule("S999") == nullptr);
  CHECK(find_rule("") == nullptr);
}

TEST_CASE("the bad example of every rule makes it fire, and the good one does not") {
  for (const Rule* rule : rules()) {
    CAPTURE(rule->code);
    CHECK_FALSE(findings_of(rule->bad, rule->code).empty());
    CHECK(findings_of(rule->good, rule->code).empty());
  }
}

TEST_CASE("the card of a goal that is judged alone is the one it has among all") {
  for (const Rule* rule : rules()) {
    CAPTURE(rule->code);
    test::FakeWorld world;
    world.put("cairn.yaml", "format: 1\n");
    for (const store::Overlay& file : files_of(rule->bad)) world.put(file.path, file.text);
    const store::Workspace workspace =
        store::load(world.world(), "/career", store::LoadOptions::everything());
    const std::vector<Card> all = lint(workspace, kToday, {}).cards;
    for (std::size_t i = 0; i < workspace.goals.size(); ++i) {
      const std::vector<const model::Goal*> one = {&workspace.goals[i]};
      const std::vector<Card> cards = cards_of(workspace, kToday, one);
      REQUIRE(cards.size() == 1);
      CHECK(cards.front().goal == all[i].goal);
      CHECK(cards.front().verdicts == all[i].verdicts);
    }
  }
}

TEST_CASE("findings point into their file and say something in lower case without a full stop") {
  for (const Rule* rule : rules()) {
    for (const Finding& finding : findings_of(rule->bad, rule->code)) {
      CAPTURE(rule->code);
      CAPTURE(finding.diagnostic.message);
      CHECK(finding.diagnostic.span.begin <= finding.diagnostic.span.end);
      CHECK_FALSE(finding.diagnostic.message.empty());
      CHECK_FALSE(finding.diagnostic.message.ends_with('.'));
      CHECK_FALSE((finding.diagnostic.message.front() >= 'A' && finding.diagnostic.message.front() <= 'Z'));
    }
  }
}

TEST_CASE("codes and names are unique, and the table is sorted by code within each criterion") {
  std::set<std::string_view> seen;
  for (const Rule* rule : rules()) {
    CHECK(seen.insert(rule->code).second);
    CHECK(seen.insert(rule->name).second);
    CHECK(rule->code.size() == 4);
    CHECK_FALSE(rule->summary.empty());
    CHECK_FALSE(rule->why.empty());
    CHECK_FALSE(rule->since.empty());
  }
  for (std::size_t i = 1; i < rules().size(); ++i) {
    const bool same_letter = rules()[i - 1]->code.front() == rules()[i]->code.front();
    if (same_letter) CHECK(rules()[i - 1]->code < rules()[i]->code);
  }
}

TEST_CASE("the files in rules/ are the rows of the table") {
  std::set<std::string> names;
  for (const Rule* rule : rules()) {
    std::string name(rule->name);
    std::replace(name.begin(), name.end(), '-', '_');
    names.insert(name);
  }
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(CAIRN_SOURCE_DIR) /
                                                               "src/analysis/lint/rules")) {
    if (entry.path().extension() == ".cpp") files.insert(entry.path().stem().string());
  }
  CHECK(files == names);
}

TEST_CASE("M203 speaks only where it is certain which way the number should go") {
  const auto fires = [](const std::string& statement, const std::string& metric) {
    return !findings_of("statement: " + statement + "\nmetric: {" + metric + "}\n", "M203").empty();
  };
  CHECK_FALSE(fires("Better my 10 km time to 45 minutes",
                    "name: 10 km time, unit: minutes, baseline: 52, target: 45"));
  CHECK_FALSE(
      fires("Boost my 5k pace to 5 minutes per km", "name: 5k pace, unit: min/km, baseline: 6, target: 5"));
  CHECK_FALSE(fires("Increase my pace to 5 min/km", "name: pace, unit: min/km, baseline: 6, target: 5"));
  CHECK_FALSE(
      fires("Raise my golf score to 80", "name: golf score, unit: strokes, baseline: 90, target: 80"));
  CHECK_FALSE(fires("Get up at 6 every day", "name: hour, unit: hour, baseline: 7, target: 6"));
  CHECK_FALSE(fires("Take up to 20 classes", "name: classes, unit: classes, baseline: 30, target: 20"));
  CHECK_FALSE(fires("Bring waste down to 20 kg", "name: waste, unit: kg, baseline: 30, target: 20"));
  CHECK(fires("Boost sales to 20 units", "name: sales, unit: units, baseline: 30, target: 20"));
  CHECK(fires("Increase study time to 5 hours", "name: study time, unit: hours, baseline: 9, target: 5"));
  CHECK(fires("Bring down waste to 30 kg", "name: waste, unit: kg, baseline: 20, target: 30"));
  CHECK(fires("Drive down waste to 30 kg", "name: waste, unit: kg, baseline: 20, target: 30"));
  CHECK(fires("Get waste down to 30 kg", "name: waste, unit: kg, baseline: 20, target: 30"));
  CHECK(fires("Bring up attendance to 30", "name: attendance, unit: pupils, baseline: 40, target: 30"));
  CHECK(fires("Bring attendance up to 30", "name: attendance, unit: pupils, baseline: 40, target: 30"));
  CHECK(fires("Lose 10 kg by May 2027", "name: weight, unit: kg, baseline: 80, target: 90"));
  CHECK(fires("Lose weight by May 2027", "name: weight, unit: kg, baseline: 80, target: 90"));
  CHECK(fires("Pay down the loan", "name: loan, unit: EUR, baseline: 1000, target: 2000"));
  CHECK_FALSE(fires("Lose 10 kg by May 2027", "unit: kg, baseline: 0, target: 10"));
  CHECK_FALSE(fires("Lose 10 kg by May 2027", "name: kg lost, unit: kg, baseline: 2, target: 12"));
  CHECK_FALSE(fires("Pay off the loan", "name: loan paid, unit: EUR, baseline: 1000, target: 2000"));
  CHECK_FALSE(fires("Pay 500 EUR into my savings", "name: savings, unit: EUR, baseline: 100, target: 600"));
}

TEST_CASE("A312 names hours that add up") {
  const auto findings = findings_of(
      "# file: profile.yaml\nname: Robin\nhours: 10h/week\n"
      "# file: goals/a.yaml\nstatement: Earn the PMP\ndue: 2026-12-20\ntasks:\n"
      "  - {do: Work through it, estimate: 60h}\n",
      "A312");
  REQUIRE(findings.size() == 1);
  const document::Diagnostic& found = findings.front().diagnostic;
  CHECK(found.message == "the work due by 2026-12-20 needs 60h and there are 41h25m");
  CHECK(found.label == "18h35m too much");
  CHECK(found.help.find("cut 18h35m") != std::string::npos);
}

TEST_CASE("M206 holds how often a habit says against how often it counts") {
  const auto disagrees = [](const std::string& statement, const std::string& every,
                            const std::string& metric) {
    return !findings_of("statement: " + statement + "\nevery: " + every + "\nmetric: {" + metric + "}\n",
                        "M206")
                .empty();
  };
  CHECK(disagrees("Practise Spanish 5 days a week", "week", "unit: days, target: 3"));
  CHECK(disagrees("Swim 3 times a week", "week", "unit: times, target: 2"));
  CHECK(disagrees("Swim 3x a week", "week", "unit: times, target: 2"));
  CHECK(disagrees("Swim 3 times a week", "week", "unit: swims, target: 2"));
  CHECK(disagrees("Go running twice a week", "week", "unit: runs, target: 3"));
  CHECK(disagrees("Swim at least three times a week", "week", "unit: times, target: 2"));
  CHECK(disagrees("Call my parents twice a month", "month", "unit: calls, target: 3"));
  CHECK_FALSE(disagrees("Swim 3 times a week", "week", "unit: times, target: 3"));
  CHECK_FALSE(disagrees("Swim at least three times a week", "week", "unit: times, target: 4"));
  CHECK_FALSE(disagrees("Swim 2-3 times a week", "week", "unit: times, target: 3"));
  CHECK_FALSE(disagrees("Swim two to three times per week", "week", "unit: times, target: 3"));
  CHECK_FALSE(disagrees("Swim 3 times a month", "week", "unit: times, target: 1"));
  CHECK_FALSE(disagrees("Swim 3 times a week", "week", "unit: laps, target: 60"));
  CHECK_FALSE(disagrees("Practise Spanish 5 days a week", "week", "unit: sessions, target: 10"));
  CHECK_FALSE(disagrees("Run 5 km 3 times a week", "week", "unit: km, target: 15"));
  CHECK(disagrees("Run 5 km 3 times a week", "week", "unit: km, target: 20"));
}

TEST_CASE("M206 knows shares of a whole, thirds and multiples") {
  const auto fires = [](const std::string& statement, const std::string& metric) {
    return !findings_of("statement: " + statement + "\nmetric: {" + metric + "}\n", "M206").empty();
  };
  const std::string calls = "name: calls answered within a minute, unit: \"%\", baseline: 70, target: ";
  CHECK_FALSE(fires("Answer 9 of 10 calls within a minute", calls + "90"));
  CHECK(fires("Answer 9 of 10 calls within a minute", calls + "80"));
  CHECK_FALSE(fires("Win 3 of 5 tenders", "name: tenders won, unit: \"%\", baseline: 40, target: 60"));
  CHECK_FALSE(
      fires("Convert one in four leads", "name: leads converted, unit: \"%\", baseline: 10, target: 25"));
  CHECK(fires("Convert one in four leads", "name: leads converted, unit: \"%\", baseline: 10, target: 40"));
  CHECK(fires("Cut waste by two thirds", "name: waste, unit: kg, baseline: 30, target: 25"));
  CHECK_FALSE(fires("Cut waste by two thirds", "name: waste, unit: kg, baseline: 30, target: 10"));
  CHECK(fires("Cut waste by three quarters", "name: waste, unit: kg, baseline: 40, target: 25"));
  CHECK_FALSE(fires("Cut waste by three quarters", "name: waste, unit: kg, baseline: 40, target: 10"));
  CHECK(fires("Increase turnover threefold", "name: turnover, unit: EUR, baseline: 10000, target: 20000"));
  CHECK_FALSE(
      fires("Increase turnover threefold", "name: turnover, unit: EUR, baseline: 10000, target: 30000"));
  CHECK(fires("Save C$4,500", "name: savings, unit: CAD, baseline: 0, target: 4000"));
}

TEST_CASE("M212 tells kilometres from miles and kilos from pounds, not one spelling from another") {
  const auto fires = [](const std::string& statement, const std::string& metric) {
    return !findings_of("statement: " + statement + "\nmetric: {" + metric + "}\n", "M212").empty();
  };
  CHECK(fires("Cycle 500 km", "unit: miles, baseline: 0, target: 500"));
  CHECK_FALSE(fires("Cycle 500 km", "unit: kilometres, baseline: 0, target: 500"));
  CHECK(fires("Lose 10 kg", "unit: lb, baseline: 0, target: 10"));
  CHECK_FALSE(fires("Lose 10 pounds", "unit: lbs, baseline: 0, target: 10"));
  CHECK_FALSE(fires("Lose 10 pounds", "unit: pounds, baseline: 0, target: 10"));
  CHECK_FALSE(fires("Save 10 pounds", "unit: pounds, baseline: 0, target: 10"));
  CHECK(fires("Save A$4,500", "unit: USD, baseline: 0, target: 4500"));
  CHECK_FALSE(fires("Save A$4,500", "unit: AUD, baseline: 0, target: 4500"));
  CHECK_FALSE(fires("Save A$4,500", "unit: A$, baseline: 0, target: 4500"));
}

TEST_CASE("an idea's findings are information only") {
  const auto findings = findings_of("statement: Run 5 km\nstatus: idea\n", "T501");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::info);
}

TEST_CASE("paused and finished goals are not judged") {
  for (const char* status : {"paused", "done", "dropped"}) {
    CHECK(findings_of(std::string("statement: Run 5 km\nstatus: ") + status + "\n", "T501").empty());
  }
}

TEST_CASE("a habit needs no due date") {
  CHECK(findings_of("statement: Run every week\nevery: week\n", "T501").empty());
}

TEST_CASE("a rhythm in the sentence bounds a goal in time, and is told how to be written") {
  const auto findings = findings_of("statement: Hold a 15-minute huddle 3 times a week\n", "T501");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::info);
  CHECK(findings[0].diagnostic.message == "the rhythm `3 times a week` is only in the statement");
  CHECK(findings[0].diagnostic.help == "add `every: week`, so that it is counted");
  const Card card = card_of("statement: Hold a 15-minute huddle 3 times a week\n", {});
  CHECK(card.verdicts[4] == Verdict::holds);
}

TEST_CASE("a card cannot tell about what no rule has looked at") {
  const std::string goal =
      "statement: Give 12 talks by May 2027\ndue: 2027-05-31\nwhy: To be asked for advice\n";
  CHECK(card_of(goal, {}).verdicts[1] == Verdict::holds);
  const auto of_time = card_of(goal, Selection{{"T"}, {}}).verdicts;
  CHECK(of_time[1] == Verdict::cannot_tell);
  CHECK(of_time[4] == Verdict::holds);
  CHECK(card_of(goal, Selection{{}, {"M"}}).verdicts[1] == Verdict::cannot_tell);
}

TEST_CASE("a card cannot tell about a goal that is not judged") {
  for (const char* status : {"paused", "done", "dropped"}) {
    const auto verdicts =
        card_of(
            std::string("statement: Give 12 talks by May 2027\ndue: 2027-05-31\nstatus: ") + status + "\n",
            {})
            .verdicts;
    for (const Verdict verdict : verdicts) CHECK(verdict == Verdict::cannot_tell);
  }
}

TEST_CASE("an idea's card shows what it lacks") {
  CHECK(card_of("statement: Run 5 km\nstatus: idea\n", {}).verdicts[4] == Verdict::fails);
}

TEST_CASE("a due date that cannot be read is not also reported as missing") {
  CHECK(findings_of("statement: Run 5 km\ndue: soon\n", "T501").empty());
  CHECK(findings_of("statement: Run 5 km\ndue: soon\n", "F006").size() == 1);
}

TEST_CASE("a parent that cannot be read is not also reported as unknown") {
  const std::string fixture =
      "# file: goals/a.yaml\nstatement: Run 5 km\nsupports: b\n# file: goals/b.yaml\nstatement: [unclosed\n";
  CHECK(findings_of(fixture, "F008").empty());
  CHECK(findings_of(fixture, "F001").size() == 1);
}

TEST_CASE("a circle of three goals is reported once, with the way around it") {
  const auto findings = findings_of(
      "# file: goals/a.yaml\nstatement: A\nsupports: b\n# file: goals/b.yaml\nstatement: B\nsupports: c\n"
      "# file: goals/c.yaml\nstatement: C\nsupports: a\n# file: goals/d.yaml\nstatement: D\nsupports: a\n",
      "F009");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].diagnostic.notes.front() == "a -> b -> c -> a");
}

TEST_CASE("a goal that starts and is due on the same day is fine") {
  CHECK(findings_of("statement: Run\nstart: 2027-05-01\ndue: 2027-05-01\n", "T503").empty());
}

TEST_CASE("a milestone before its goal starts is reported too") {
  const auto findings = findings_of(
      "statement: Run\nstart: 2027-02-01\ndue: 2027-05-01\nmilestones:\n  - {name: Lap, due: 2027-01-15}\n",
      "T509");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].diagnostic.label == "17 days early");
}

TEST_CASE("a relative target of nothing equals its baseline") {
  CHECK(findings_of("statement: Run\nmetric: {unit: km, baseline: 4, target: +0}\n", "M202").size() == 1);
  CHECK(findings_of("statement: Run\nmetric: {unit: km, baseline: 4, target: +20%}\n", "M202").empty());
}

TEST_CASE("a change in per cent asks for the value of today, never for zero") {
  const std::string head = "statement: Reduce spend by 20%\nmetric: {target: -20%";
  CHECK(findings_of(head + "}\n", "M205").empty());
  const auto missing = findings_of(head + "}\n", "M204");
  REQUIRE(missing.size() == 1);
  CHECK(missing.front().diagnostic.help == "add `baseline:` with the value as it is today, and its `unit:`");
  const auto of_nothing = findings_of(head + ", baseline: 0}\n", "M202");
  REQUIRE(of_nothing.size() == 1);
  CHECK(of_nothing.front().diagnostic.message ==
        "a share of nothing is nothing: the target counts from a baseline of 0");
  CHECK(findings_of(head + ", baseline: 40}\n", "M202").empty());
  CHECK(findings_of(head + ", baseline: 40}\n", "M205").size() == 1);
}

TEST_CASE("two lines of one moment that differ are a contradiction; the same line twice is not") {
  const std::string head = "# file: goals/example.yaml\nstatement: Run\n# file: journal/2026-10.yaml\n";
  const std::string line = "- {at: 2026-10-03T18:05+02:00, progress: example, value: 3}\n";
  CHECK(findings_of(head + line + line, "F016").empty());
  CHECK(findings_of(head + line + "- {at: 2026-10-03T18:05+02:00, progress: example, value: 4}\n", "F016")
            .size() == 1);
}

TEST_CASE("two lines of one instant contradict each other though their offsets differ") {
  const std::string head = "# file: goals/example.yaml\nstatement: Run\n# file: journal/2026-11.yaml\n";
  const std::string first = "- {at: 2026-11-10T10:00+00:00, progress: example, value: 3}\n";
  CHECK(findings_of(head + first + "- {at: 2026-11-10T11:00+01:00, progress: example, value: 7}\n", "F016")
            .size() == 1);
  CHECK(findings_of(head + first + "- {at: 2026-11-10T10:00+01:00, progress: example, value: 7}\n", "F016")
            .empty());
}

TEST_CASE("a headline does not quote a whole page") {
  const auto found = findings_of(
      "# file: goals/example.yaml\nstatement: Run\nobstacles:\n  - risk: Rain\n"
      "    then: Swim\n    when: \"" +
          std::string(100'000, '(') + "\"\n",
      "F018");
  REQUIRE(found.size() == 1);
  CHECK(found.front().diagnostic.message.size() < 500);
}

TEST_CASE("journal subjects that do not exist are reported, unknown kinds are skipped") {
  const std::string head =
      "# file: goals/example.yaml\nstatement: Run\ntasks:\n  - do: Buy shoes\n# file: journal/2026-10.yaml\n";
  CHECK(findings_of(head + "- {at: 2026-10-03, win: exmple, said: \"x\"}\n", "F014").size() == 1);
  CHECK(findings_of(head + "- {at: 2026-10-03, done: example/buy-shoes}\n", "F014").empty());
  CHECK(findings_of(head + "- {at: 2026-10-03, done: example/sell-shoes}\n", "F014").size() == 1);
  CHECK(findings_of(head + "- {at: 2026-10-03, note: me, said: \"x\"}\n", "F014").empty());
  CHECK(findings_of(head + "- {at: 2026-10-03, dreamt: nobody}\n", "F014").empty());
}

TEST_CASE("what does not fit silences the rules about hours for the goals it speaks of alone") {
  const std::string files =
      "# file: profile.yaml\nhours: 5h/week\n"
      "# file: goals/exam.yaml\nstatement: Pass the exam\ndue: 2027-05-14\neffort: 3h/week\ntasks:\n"
      "  - {do: Course, estimate: 80h}\n"
      "# file: goals/later.yaml\nstatement: Write\ndue: 2027-09-30\neffort: 3h/week\n";
  CHECK(findings_of(files, "A302").size() == 1);
  CHECK(findings_of(files, "A303").size() == 1);
  const std::string overloaded = files + "tasks:\n  - {do: Draft, estimate: 10h, due: 2026-11-23}\n";
  REQUIRE(findings_of(overloaded, "A312").size() == 1);
  CHECK(findings_of(overloaded, "A302").size() == 1);
  REQUIRE(findings_of(overloaded, "A303").size() == 1);
  CHECK(findings_of(overloaded, "A303").front().goal == "exam");
  // Here the exam's own work is what does not fit.
  const std::string too_much = files +
                               "# file: goals/exam.yaml\nstatement: Pass the exam\ndue: 2026-11-29\n"
                               "tasks:\n  - {do: Course, estimate: 80h}\n";
  CHECK(findings_of(too_much, "A312").size() == 1);
  CHECK(findings_of(too_much, "A303").empty());
}

TEST_CASE("recorded time is off the estimates that are compared with the hours") {
  const std::string files =
      "# file: goals/exam.yaml\nstatement: Pass the exam\ndue: 2026-12-06\neffort: 3h/week\ntasks:\n"
      "  - {do: Course, id: course, estimate: 10h}\n";
  CHECK(findings_of(files, "A303").size() == 1);
  CHECK(findings_of(files + "# file: journal/2026-11.yaml\n"
                            "- {at: 2026-11-20T10:00+00:00, time: exam/course, for: 5h}\n",
                    "A303")
            .empty());
}

TEST_CASE("where `week` of the profile says the hours, help speaks of `week`") {
  const std::string goals =
      "# file: goals/a.yaml\nstatement: A\ndue: 2027-05-14\neffort: 3h/week\n"
      "# file: goals/b.yaml\nstatement: B\ndue: 2027-05-14\neffort: 3h/week\n";
  const auto help_of = [&](const std::string& profile, std::string_view code) {
    const auto findings = findings_of("# file: profile.yaml\n" + profile + goals, code);
    REQUIRE(findings.size() == 1);
    return findings.front().diagnostic.help;
  };
  CHECK(help_of("hours: 5h/week\n", "A312").find("for `hours`") != std::string::npos);
  CHECK(help_of("week: {mon: 5h}\n", "A312").find("for `week`") != std::string::npos);
  CHECK(help_of("hours: 9h/week\nweek: {mon: 5h}\n", "A312").find("`hours` does not count") !=
        std::string::npos);
}

TEST_CASE("a long chain of tasks does not exhaust the stack") {
  std::string text = "statement: Run\ntasks:\n";
  for (int i = 0; i < 5000; ++i)
    text += "  - {do: step, id: s" + std::to_string(i) + ", after: s" + std::to_string(i + 1) + "}\n";
  text += "  - {do: step, id: s5000}\n";
  CHECK(findings_of(text, "F017").empty());
}

}  // namespace cairn::analysis::lint
