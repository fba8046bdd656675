#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "analysis/lint/linter.h"
#include "analysis/lint/statement.h"
#include "support/source_tree.h"

namespace cairn::analysis::lint {
namespace {

const base::Date kToday = *base::Date::parse_iso("2026-11-22");
using Codes = std::set<std::string>;

// What is read off the sentence alone: fields and other goals have no say in these.
bool is_about_sentence(const Rule& rule) {
  static const Codes kCodes = {"S101", "S102", "S103", "S104", "S105", "S106",
                               "S108", "S109", "S110", "M201", "T507"};
  return kCodes.contains(std::string(rule.code));
}

std::vector<std::string> corpus() {
  std::ifstream file(std::string(CAIRN_SOURCE_DIR) + "/tests/corpus/statements.jsonl");
  std::vector<std::string> statements;
  for (std::string line; std::getline(file, line);) {
    const auto json = nlohmann::json::parse(line);
    statements.push_back(json["text"]);
  }
  return statements;
}

std::string id_of(std::size_t i) {
  return "g" + std::to_string(i);
}

}  // namespace

TEST_CASE("a goal's sentence gets the same findings in its file as on its own") {
  const std::vector<std::string> statements = corpus();
  REQUIRE(statements.size() > 100);
  std::vector<store::Overlay> files;
  for (std::size_t i = 0; i < statements.size(); ++i)
    files.push_back(
        {"goals/" + id_of(i) + ".yaml", "statement: " + nlohmann::json(statements[i]).dump() + "\n"});
  const store::Workspace workspace = store::load_texts(files);
  std::map<std::string, Codes> in_files;
  for (const Finding& finding : lint(workspace, kToday, {}).findings) {
    if (is_about_sentence(*finding.rule)) in_files[finding.goal].insert(std::string(finding.rule->code));
  }
  for (std::size_t i = 0; i < statements.size(); ++i) {
    CAPTURE(statements[i]);
    Codes alone;
    for (const StatementFinding& finding : judge_statement(statements[i], kToday, {}).findings) {
      if (is_about_sentence(*finding.rule)) alone.insert(std::string(finding.rule->code));
    }
    CHECK(in_files[id_of(i)] == alone);
  }
}

}  // namespace cairn::analysis::lint
