// Learns the weights of the clues from labelled statements: logistic regression, one for "specific" and one
// for "measurable". Run by hand:
//   weigh_clues FILE... [--unseen FILE...] > src/analysis/prose/clue_weights.cpp
// The files have one JSON object a line with `text`, `S`, `M` and perhaps `source` (README.md). All are
// learnt from; how well the reader judges those that its grammar was not written by, `--unseen`, is found by
// folds, each judged with weights from the rest, and printed.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/prose/cadence.h"
#include "analysis/prose/clues.h"
#include "analysis/prose/dates.h"
#include "analysis/prose/events.h"
#include "analysis/prose/quantities.h"

namespace {

using namespace cairn::analysis::prose;

constexpr int kFewest = 4;          // statements a clue must stand in
constexpr int kFewestOfPiece = 15;  // and a piece of a word
constexpr std::size_t kFewestSources = 3;
constexpr int kLeast = 1;         // weights up to this many units say nothing
constexpr double kStrength = 10;  // of the pull towards 0: the inverse of the variance of the weights
constexpr int kRounds = 400;
constexpr std::size_t kFolds = 8;

using Clues = std::map<std::string, int>;

struct Statement {
  std::string text;
  std::string source;
  bool is_specific = false;
  bool is_measurable = false;
  bool is_unseen = false;
  Clues clues;
  Reading reading;
  std::vector<std::pair<std::size_t, double>> numbers;
};

class Collector : public ClueSink {
 public:
  void add(ClueShape shape) override { add(kClueShape, name_of(shape)); }
  void add(char kind, std::string_view text) override {
    ++clues[std::string(1, kind) + ":" + std::string(text)];
    if (kind != kClueWord) return;
    for_each_piece(text, [&](std::string_view piece) {
      ++clues[std::string(1, kCluePiece) + ":" + std::string(piece)];
    });
  }
  Clues clues;
};

ReadContext context() {
  ReadContext result;
  result.start = cairn::base::Date::from_ymd(2026, 11, 22).value();
  return result;
}

Clues clues_of(const std::string& text) {
  Sentence sentence;
  tokenize(text, Lexicon::standard(), sentence);
  Reading reading;
  read_cadences(sentence, reading);
  read_times(sentence, context(), reading);
  read_quantities(sentence, reading);
  Collector collector;
  const Structure structure = find_structure(sentence);
  read_clauses(sentence, structure, reading);
  const NounPhrase object = structure.verb ? parse_noun_phrase(sentence, *structure.verb + 1) : NounPhrase{};
  read_clues(sentence, structure, object, collector);
  return collector.clues;
}

std::vector<Statement> load(const std::string& path, bool is_unseen) {
  std::vector<Statement> statements;
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + " cannot be read");
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const auto row = nlohmann::json::parse(line);
    Statement statement;
    statement.text = row["text"];
    std::replace(statement.text.begin(), statement.text.end(), '\n', ' ');
    statement.source = row.value("source", path + std::to_string(statements.size()));
    statement.is_specific = row["S"] == "pass";
    statement.is_measurable = row["M"] == "pass";
    statement.is_unseen = is_unseen;
    statement.clues = clues_of(statement.text);
    statement.reading = read(statement.text, context());
    statements.push_back(std::move(statement));
  }
  return statements;
}

// Gradient descent with a step for each weight (Adam); the loss is convex, so that the start does not matter.
std::vector<double> learn(const std::vector<const Statement*>& statements, std::size_t count,
                          bool Statement::*label) {
  std::vector<double> weights(count, 0), slope(count), mean(count, 0), square(count, 0);
  for (int round = 1; round <= kRounds; ++round) {
    for (std::size_t k = 0; k < count; ++k) slope[k] = kStrength * weights[k];
    for (const Statement* statement : statements) {
      double sum = 0;
      for (const auto& [k, times] : statement->numbers) sum += weights[k] * times;
      const double error = 1 / (1 + std::exp(-sum)) - (statement->*label ? 1 : 0);
      for (const auto& [k, times] : statement->numbers) slope[k] += error * times;
    }
    const double step = 0.03 * (1 - (round - 1.0) / kRounds);
    for (std::size_t k = 0; k < count; ++k) {
      mean[k] = 0.9 * mean[k] + 0.1 * slope[k];
      square[k] = 0.999 * square[k] + 0.001 * slope[k] * slope[k];
      const double fair_mean = mean[k] / (1 - std::pow(0.9, round));
      const double fair_square = square[k] / (1 - std::pow(0.999, round));
      weights[k] -= step * fair_mean / (std::sqrt(fair_square) + 1e-8);
    }
  }
  return weights;
}

double kappa(const std::vector<std::pair<bool, bool>>& pairs) {
  double agreed = 0, first = 0, second = 0;
  const auto count = static_cast<double>(pairs.size());
  for (const auto& [label, read] : pairs) {
    agreed += label == read ? 1 : 0;
    first += label ? 1 : 0;
    second += read ? 1 : 0;
  }
  const double chance = (first * second + (count - first) * (count - second)) / count / count;
  return (agreed / count - chance) / (1 - chance);
}

using Table = std::map<std::string, Evidence>;

int rounded(double weight) {
  const int units = static_cast<int>(std::lround(weight * kEvidenceUnit));
  return std::abs(units) <= kLeast ? 0 : units;
}

// What can be written into a string of C++ as it is.
bool is_plain(const std::string& clue) {
  return std::all_of(clue.begin(), clue.end(),
                     [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != '\\'; });
}

// A clue of one author is a habit, not a word of the language.
std::map<std::string, std::size_t> number_clues(const std::vector<Statement>& statements) {
  struct Use {
    int statements = 0;
    std::set<std::string> sources;
  };
  std::map<std::string, Use> uses;
  for (const Statement& statement : statements) {
    for (const auto& [clue, times] : statement.clues) {
      Use& use = uses[clue];
      ++use.statements;
      if (use.sources.size() < kFewestSources) use.sources.insert(statement.source);
    }
  }
  std::map<std::string, std::size_t> numbers;
  for (const auto& [clue, use] : uses) {
    const int fewest = clue[0] == kCluePiece ? kFewestOfPiece : kFewest;
    if (use.statements >= fewest && use.sources.size() >= kFewestSources && is_plain(clue))
      numbers.emplace(clue, numbers.size());
  }
  return numbers;
}

Table learn_table(const std::vector<const Statement*>& statements,
                  const std::map<std::string, std::size_t>& numbers) {
  const auto specific = learn(statements, numbers.size(), &Statement::is_specific);
  const auto measurable = learn(statements, numbers.size(), &Statement::is_measurable);
  Table table;
  for (const auto& [clue, number] : numbers) {
    const Evidence weight{rounded(specific[number]), rounded(measurable[number])};
    if (weight != Evidence{}) table.emplace(clue, weight);
  }
  return table;
}

// The grammar's reading with the evidence of this table.
Judgement judged(const Statement& statement, const Table& table) {
  Reading reading = statement.reading;
  reading.evidence = {};
  for (const auto& [clue, times] : statement.clues) {
    const auto found = table.find(clue);
    for (int k = 0; found != table.end() && k < times; ++k) reading.evidence += found->second;
  }
  return judge(reading);
}

void print_agreement(const std::vector<Statement>& statements,
                     const std::map<std::string, std::size_t>& numbers) {
  std::vector<std::pair<bool, bool>> grammar_s, grammar_m, weighed_s, weighed_m;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const Statement*> learnt, judged_now;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const bool is_of_fold = statements[i].is_unseen && i % kFolds == fold;
      (is_of_fold ? judged_now : learnt).push_back(&statements[i]);
    }
    const Table table = learn_table(learnt, numbers);
    for (const Statement* statement : judged_now) {
      const Judgement without = judged(*statement, {}), with = judged(*statement, table);
      grammar_s.emplace_back(statement->is_specific, without.specific);
      grammar_m.emplace_back(statement->is_measurable, without.measurable);
      weighed_s.emplace_back(statement->is_specific, with.specific);
      weighed_m.emplace_back(statement->is_measurable, with.measurable);
    }
  }
  fmt::print(stderr,
             "{} unseen: grammar {:.3f} {:.3f}, with clues {:.3f} {:.3f} (kappa of specific, measurable)\n",
             grammar_s.size(), kappa(grammar_s), kappa(grammar_m), kappa(weighed_s), kappa(weighed_m));
}

void print_table(const Table& table, std::size_t statements) {
  constexpr std::size_t kWidth = 100;
  fmt::print(
      "// Learnt by tests/corpus/weigh_clues.cpp from {} labelled statements; not to be edited by hand.\n",
      statements);
  fmt::print("#include \"analysis/prose/clues.h\"\n\nnamespace cairn::analysis::prose {{\n\n");
  fmt::print("std::string_view clue_weights() {{\n  return");
  std::string line;
  const auto flush = [&] {
    if (!line.empty()) fmt::print("\n      \"{}\"", line);
    line.clear();
  };
  for (const auto& [clue, weight] : table) {
    const std::string entry = fmt::format("{} {} {} ", clue, weight.specific, weight.measurable);
    if (line.size() + entry.size() > kWidth) flush();
    line += entry;
  }
  flush();
  fmt::print(";\n}}\n\n}}  // namespace cairn::analysis::prose\n");
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Statement> statements;
  bool is_unseen = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--unseen") {
      is_unseen = true;
      continue;
    }
    auto loaded = load(argv[i], is_unseen);
    std::move(loaded.begin(), loaded.end(), std::back_inserter(statements));
  }
  const auto numbers = number_clues(statements);
  for (Statement& statement : statements)
    for (const auto& [clue, times] : statement.clues)
      if (const auto found = numbers.find(clue); found != numbers.end())
        statement.numbers.emplace_back(found->second, times);
  if (is_unseen) print_agreement(statements, numbers);
  std::vector<const Statement*> all;
  for (const Statement& statement : statements) all.push_back(&statement);
  print_table(learn_table(all, numbers), statements.size());
}
