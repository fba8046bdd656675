// The labelled statements of tests/corpus, read and compared with their labels: accuracy may not fall.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/prose/findings.h"
#include "analysis/prose/reading.h"

namespace {

using cairn::analysis::prose::Judgement;
using cairn::analysis::prose::TimeBound;

struct Pair {
  std::string label, read;
};

// Cohen's kappa: agreement beyond what the frequencies of the answers give by chance.
double kappa(const std::vector<Pair>& pairs) {
  std::map<std::string, double> labels, reads;
  double agreed = 0;
  const auto count = static_cast<double>(pairs.size());
  for (const Pair& pair : pairs) {
    agreed += pair.label == pair.read ? 1 : 0;
    labels[pair.label] += 1;
    reads[pair.read] += 1;
  }
  double chance = 0;
  for (const auto& [answer, times] : labels) chance += times * reads[answer] / count / count;
  return (agreed / count - chance) / (1 - chance);
}

// Of the statements flagged as lacking, the share that does lack it.
double precision_of(const std::vector<Pair>& pairs, const std::string& lacking) {
  double flagged = 0, right = 0;
  for (const Pair& pair : pairs) {
    if (pair.read != lacking) continue;
    flagged += 1;
    right += pair.label == lacking ? 1 : 0;
  }
  return right / flagged;
}

std::string name(TimeBound bound) {
  switch (bound) {
    case TimeBound::none:
      return "none";
    case TimeBound::cadence:
      return "cadence";
    case TimeBound::deadline:
      return "deadline";
  }
  return "";
}

struct Scores {
  std::map<std::string, std::vector<Pair>> pairs;
  std::size_t statements = 0;
};

Scores score_corpus(const std::string& file_name) {
  Scores scores;
  std::ifstream file(std::string(CAIRN_SOURCE_DIR) + "/tests/corpus/" + file_name);
  cairn::analysis::prose::ReadContext context;
  context.start = cairn::base::Date::from_ymd(2026, 11, 22).value();
  for (std::string line; std::getline(file, line);) {
    const auto row = nlohmann::json::parse(line);
    const std::string text = row["text"];
    const Judgement judgement = judge(read(text, context));
    scores.pairs["S"].push_back({row["S"], judgement.specific ? "pass" : "fail"});
    scores.pairs["M"].push_back({row["M"], judgement.measurable ? "pass" : "fail"});
    scores.pairs["T"].push_back({row["T"], name(judgement.time_bound)});
    scores.pairs["R"].push_back({row["R"], judgement.why_stated ? "yes" : "no"});
    scores.pairs["H"].push_back({row["H"], judgement.how_stated ? "yes" : "no"});
    ++scores.statements;
  }
  return scores;
}

}  // namespace

TEST_CASE("the reader agrees with the labels of the project's own statements") {
  const Scores scores = score_corpus("statements.jsonl");
  REQUIRE(scores.statements >= 1500);
  CHECK(kappa(scores.pairs.at("S")) >= 0.94);
  CHECK(kappa(scores.pairs.at("M")) >= 0.94);
  CHECK(kappa(scores.pairs.at("T")) >= 0.98);
  CHECK(kappa(scores.pairs.at("R")) >= 0.98);
  CHECK(kappa(scores.pairs.at("H")) >= 0.95);
}

TEST_CASE("the reader agrees with the labels of goals as people write them") {
  const Scores scores = score_corpus("everyday.jsonl");
  REQUIRE(scores.statements >= 900);
  CHECK(kappa(scores.pairs.at("S")) >= 0.85);
  CHECK(kappa(scores.pairs.at("M")) >= 0.88);
  CHECK(kappa(scores.pairs.at("T")) >= 0.97);
  CHECK(kappa(scores.pairs.at("R")) >= 0.90);
  CHECK(kappa(scores.pairs.at("H")) >= 0.85);
}

static void check_cards(const std::string& file_name) {
  std::ifstream file(std::string(CAIRN_SOURCE_DIR) + "/tests/corpus/" + file_name);
  cairn::analysis::prose::ReadContext context;
  context.start = cairn::base::Date::from_ymd(2026, 11, 22).value();
  for (std::string line; std::getline(file, line);) {
    const std::string text = nlohmann::json::parse(line)["text"];
    const auto reading = read(text, context);
    const Judgement judgement = judge(reading);
    std::set<std::string_view> codes;
    for (const auto& finding : find(text, reading)) codes.insert(finding.code);
    const auto has_any = [&](std::initializer_list<std::string_view> wanted) {
      return std::any_of(wanted.begin(), wanted.end(),
                         [&](std::string_view code) { return codes.count(code) > 0; });
    };
    CAPTURE(text);
    if (!judgement.specific) CHECK(has_any({"S101", "S106", "S107", "S110", "M201"}));
    if (judgement.specific) CHECK_FALSE(has_any({"S101", "S107", "S110"}));
    CHECK(judgement.measurable == !has_any({"S101", "M201"}));
    const bool is_bound = judgement.time_bound != TimeBound::none;
    CHECK(is_bound == !has_any({"T501", "T507"}));
  }
}

TEST_CASE("every answer of a card that fails has a finding, and none contradicts one that holds") {
  check_cards("statements.jsonl");
  check_cards("everyday.jsonl");
}

TEST_CASE("what the reader calls unmeasurable or without time nearly always is") {
  const Scores scores = score_corpus("statements.jsonl");
  CHECK(precision_of(scores.pairs.at("M"), "fail") >= 0.95);
  CHECK(precision_of(scores.pairs.at("T"), "none") >= 0.95);
}
