// S112: two active goals that say the same in nearly the same words.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/lint/rules/rules.h"
#include "analysis/lint/words.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using Ids = std::vector<std::uint32_t>;

// Thousands of goals may share their rarest word, as generated ones do: the latest stand for all of them.
constexpr std::size_t kMostCompared = 32;

struct Statement {
  const model::Goal* goal = nullptr;
  std::string numbers;  // "Post 1" and "Post 2" are two goals however alike
  Ids words;            // rarest first
};

// Words by how often they occur, so that the rare ones come first: two sets that share most of their words
// share one of the few rarest, and only such pairs are compared (prefix filtering).
class Likeness {
 public:
  explicit Likeness(double threshold) : threshold_(threshold) {}

  std::vector<Statement> read(const std::vector<model::Goal>& goals) {
    std::vector<Statement> statements;
    for (const model::Goal& goal : goals) {
      if (goal.state() != model::Status::active || !goal.statement) continue;
      Statement& statement = statements.emplace_back();
      statement.goal = &goal;
      for (const std::string& word : words_of(goal.statement->value)) {
        if (word.find_first_of("0123456789") != std::string::npos) {
          statement.numbers += word + ' ';
        } else {
          statement.words.push_back(id_of(word));
        }
      }
      std::sort(statement.words.begin(), statement.words.end());
      statement.words.erase(std::unique(statement.words.begin(), statement.words.end()),
                            statement.words.end());
      for (const std::uint32_t word : statement.words) ++frequency_[word];
    }
    for (Statement& statement : statements) sort_by_rarity(statement.words);
    return statements;
  }

  bool are_alike(const Ids& a, const Ids& b) const {
    std::size_t shared = 0;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
      if (*left == *right) {
        ++shared, ++left, ++right;
      } else if (is_rarer(*left, *right)) {
        ++left;
      } else {
        ++right;
      }
    }
    const std::size_t all = a.size() + b.size() - shared;
    return static_cast<double>(shared) >= threshold_ * static_cast<double>(all);
  }

  // How many of the rarest words of a set any like it must share one of.
  std::size_t prefix(const Ids& words) const {
    const auto needed = static_cast<std::size_t>(std::ceil(threshold_ * static_cast<double>(words.size())));
    return words.size() - std::min(words.size(), std::max<std::size_t>(needed, 1)) + 1;
  }

 private:
  std::uint32_t id_of(const std::string& word) {
    const auto [entry, is_new] = ids_.emplace(word, static_cast<std::uint32_t>(ids_.size()));
    if (is_new) frequency_.push_back(0);
    return entry->second;
  }

  bool is_rarer(std::uint32_t a, std::uint32_t b) const {
    return frequency_[a] != frequency_[b] ? frequency_[a] < frequency_[b] : a < b;
  }

  void sort_by_rarity(Ids& words) const {
    std::sort(words.begin(), words.end(), [&](std::uint32_t a, std::uint32_t b) { return is_rarer(a, b); });
  }

  double threshold_;
  std::map<std::string, std::uint32_t> ids_;
  std::vector<std::uint32_t> frequency_;
};

void report(const model::Goal& goal, const model::Goal& other, Findings& out) {
  auto& finding =
      out.add(near_duplicate, goal, headline(goal), fmt::format("`{}` says nearly the same", other.id));
  finding.notes.push_back(fmt::format("{}: {}", other.id, base::printable(other.statement->value)));
  finding.help = "keep one of them, or say what sets them apart";
}

// Statements whose numbers are the same, found by one of their rarest words.
void check_workspace(const Context& context, Findings& out) {
  Likeness likeness(context.limits.likeness);
  const std::vector<Statement> statements = likeness.read(context.workspace.goals);
  std::map<std::pair<std::string_view, std::uint32_t>, std::vector<std::size_t>> by_rare_word;
  std::map<std::pair<std::string_view, Ids>, std::size_t> by_text;  // the first of equal ones stands for all
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    if (statement.words.empty()) continue;
    const auto [same, is_new] =
        by_text.emplace(std::pair(std::string_view(statement.numbers), statement.words), i);
    if (!is_new) {
      report(*statement.goal, *statements[same->second].goal, out);
      continue;
    }
    const Statement* alike = nullptr;
    for (std::size_t k = 0; k < likeness.prefix(statement.words); ++k) {
      std::vector<std::size_t>& others = by_rare_word[{statement.numbers, statement.words[k]}];
      for (std::size_t back = 1; back <= others.size() && back <= kMostCompared && alike == nullptr; ++back) {
        const Statement& other = statements[others[others.size() - back]];
        if (likeness.are_alike(statement.words, other.words)) alike = &other;
      }
      others.push_back(i);
    }
    if (alike != nullptr) report(*statement.goal, *alike->goal, out);
  }
}

}  // namespace

const Rule near_duplicate{
    .code = "S112",
    .name = "near-duplicate",
    .criterion = Criterion::specific,
    .severity = Severity::info,
    .since = "0.1",
    .summary = "two active goals say nearly the same",
    .why = "Work on one of them is missing from the other, and neither shows where you stand.",
    .bad =
        "# file: goals/example.yaml\nstatement: Publish 10 blog posts about Rust\n"
        "# file: goals/again.yaml\nstatement: Publish 10 blog posts about Rust\n",
    .good = "statement: Publish 10 blog posts about Rust\n",
    .traps = "a series that differs by its numbers: `Publish part 1`, `Publish part 2`",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
