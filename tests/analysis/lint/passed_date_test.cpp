// A promise for a day that is over, and a weekday that is none of its date's: in files and in sentences.
#include <doctest/doctest.h>

#include "analysis/lint/fixes.h"
#include "analysis/lint/linter.h"
#include "analysis/lint/statement.h"

namespace cairn::analysis::lint {
namespace {

const base::Date kToday = *base::Date::parse_iso("2026-11-22");

Report found_in(const std::string& text, const char* code) {
  const store::Workspace workspace = store::load_texts({{"goals/a.yaml", text}});
  Selection selection;
  selection.select = {code};
  return lint(workspace, kToday, selection);
}

std::string message_of(const std::string& text, const char* code) {
  const Report report = found_in(text, code);
  return report.findings.empty() ? "silent" : report.findings.front().diagnostic.message;
}

std::string told(const std::string& sentence, const char* code) {
  for (const StatementFinding& finding : judge_statement(sentence, kToday, {}).findings) {
    if (std::string_view(finding.rule->code) == code) return finding.message;
  }
  return "silent";
}

// The statement after the fix of T512.
std::string mended(const std::string& statement, const std::string& due) {
  const std::string rest = "\ndue: " + due + "\n";
  store::Workspace workspace = store::load_texts({{"goals/a.yaml", "statement: " + statement + rest}});
  Selection selection;
  selection.select = {"T512"};
  fix(
      workspace, [&] { return lint(workspace, kToday, selection); }, true);
  const std::string text(workspace.files.front().source());
  return text.substr(11, text.size() - 11 - rest.size());
}

}  // namespace

TEST_CASE("a sentence whose day is over is told so, and is time-bound all the same") {
  CHECK(told("Give 4 talks by March 2026", "T502") == "`by March 2026` was over on 2026-03-31");
  CHECK(told("Run a marathon in 2025", "T502") == "`in 2025` was over on 2025-12-31");
  CHECK(judge_statement("Give 4 talks by March 2026", kToday, {}).judgement.time_bound ==
        prose::TimeBound::deadline);
  for (const char* sentence : {"Give 4 talks by March 2027", "Give 4 talks by 22 November 2026",
                               "Give 4 talks this month", "Edit the letters written in 1995",
                               "Scan the films I shot in 2019", "Since 2020 I have wanted to fly"}) {
    CHECK_MESSAGE(told(sentence, "T502") == "silent", sentence);
  }
}

TEST_CASE("a goal without due is late by its sentence") {
  CHECK(message_of("statement: Give 4 talks by March 2026\n", "T502") ==
        "`by March 2026` was over on 2026-03-31");
  CHECK(message_of("statement: Give 4 talks by March 2026\ndue: 2027-03-31\n", "T502") == "silent");
  CHECK(message_of("statement: Give 4 talks by March 2027\n", "T502") == "silent");
  CHECK(message_of("statement: Give 4 talks by March 2026\nstatus: done\n", "T502") == "silent");
  const Report report = found_in("statement: Give 4 talks by March 2026\n", "T501");
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings.front().diagnostic.help.find("2026-03-31") == std::string::npos);
}

TEST_CASE("a weekday is held against a date without a year where the file tells the year") {
  CHECK(message_of("statement: Meet Ann by Monday, 30 June\ndue: 2027-06-30\n", "T512") ==
        "2027-06-30 is a Wednesday, not a Monday");
  CHECK(message_of("statement: Meet Ann by Monday, 30 June\nstart: 2026-12-01\n", "T512") ==
        "2027-06-30 is a Wednesday, not a Monday");
  CHECK(message_of("statement: Meet Ann by 30 June 2027 (Monday)\n", "T512") ==
        "2027-06-30 is a Wednesday, not a Monday");
  CHECK(message_of("statement: Meet Ann by Wednesday, 30 June\ndue: 2027-06-30\n", "T512") == "silent");
  CHECK(message_of("statement: Meet Ann by Monday, 30 June\ndue: 2025-06-30\n", "T512") == "silent");
  CHECK(message_of("statement: Meet Ann by Monday, 30 June\n", "T512") == "silent");
  CHECK(told("Meet Ann by Monday, 30 June", "T512") == "2027-06-30 is a Wednesday, not a Monday");
  CHECK(told("Meet Ann by Wednesday, 30 June", "T512") == "silent");
}

TEST_CASE("the weekday is mended whatever the quoting, escapes and folds of the statement") {
  CHECK(mended("Meet Ann by Monday 30 June 2027", "2027-06-30") == "Meet Ann by Wednesday 30 June 2027");
  CHECK(mended("Meet Ann by 30 June 2027 (Monday)", "2027-06-30") == "Meet Ann by 30 June 2027 (Wednesday)");
  CHECK(mended("'Write Ann''s report by Monday 30 June 2027'", "2027-06-30") ==
        "'Write Ann''s report by Wednesday 30 June 2027'");
  CHECK(mended("\"Write \\\"A\\\" by Monday 30 June 2027\"", "2027-06-30") ==
        "\"Write \\\"A\\\" by Wednesday 30 June 2027\"");
  CHECK(mended(">-\n  Write the report\n  by Monday\n  30 June 2027", "2027-06-30") ==
        ">-\n  Write the report\n  by Wednesday\n  30 June 2027");
}

}  // namespace cairn::analysis::lint
