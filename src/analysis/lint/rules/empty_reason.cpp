// R402: a reason that repeats the statement, or would fit any goal.
#include <algorithm>
#include <array>

#include "analysis/lint/rules/rules.h"
#include "analysis/lint/words.h"

namespace cairn::analysis::lint {
namespace {

// What is said of every goal; stems, sorted.
constexpr std::array<std::string_view, 40> kVacuous = {
    "achiev", "always",   "alway", "becaus", "because", "best",    "better",  "career",
    "feel",   "goal",     "good",  "great",  "help",    "helpful", "import",  "important",
    "improv", "know",     "life",  "lot",    "matter",  "much",    "must",    "need",
    "nice",   "personal", "real",  "really", "reason",  "should",  "success", "successful",
    "thing",  "think",    "todo",  "useful", "very",    "want",    "wish",    "would"};

bool is_vacuous(const std::string& word) {
  return std::find(kVacuous.begin(), kVacuous.end(), word) != kVacuous.end();
}

// "I think better after a run": what comes of the deed is a reason, though its words are the deed's.
bool tells_an_effect(std::string_view reason) {
  constexpr std::array<std::string_view, 7> kLinks = {"after", "before",  "when", "whenever",
                                                      "while", "without", "if"};
  const auto words = words_of(reason);
  return std::any_of(words.begin(), words.end(), [&](const auto& word) {
    return std::find(kLinks.begin(), kLinks.end(), word) != kLinks.end();
  });
}

void check(const model::Goal& goal, const Context& context, Findings& out) {
  if (!goal.why || !goal.statement) return;
  const std::vector<std::string> reason = content_words(goal.why->value);
  const std::vector<std::string> statement = content_words(goal.statement->value);
  std::size_t idle = 0;
  bool repeats = false;
  for (const std::string& word : reason) {
    const bool is_repeated = std::binary_search(statement.begin(), statement.end(), word);
    repeats = repeats || is_repeated;
    idle += is_repeated || is_vacuous(word) ? 1 : 0;
  }
  if (static_cast<double>(idle) < context.limits.vacuous_share * static_cast<double>(reason.size())) return;
  // A reason in a script that these word lists cannot read is not for them to judge.
  if (reason.empty() && words_of(goal.why->value).empty()) return;
  if (repeats && tells_an_effect(goal.why->value)) return;
  auto& finding =
      out.add(empty_reason, goal, goal.why->span,
              repeats ? "the reason only repeats the statement" : "the reason would fit any goal");
  finding.help = "say what will be different, who asked for it, or what you have seen";
}

}  // namespace

const Rule empty_reason{
    .code = "R402",
    .name = "empty-reason",
    .criterion = Criterion::relevant,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the reason repeats the statement or fits any goal",
    .why = "On the day you want to give up, `because I want to` will not be true.",
    .bad = "statement: Publish 12 posts on Rust\nwhy: I want to\n",
    .good = "statement: Publish 12 posts on Rust\nwhy: 3 of 5 interviewers asked for writing samples\n",
    .traps = "a short reason that names one thing: `money`, `my knees`",
    .check = check,
};

}  // namespace cairn::analysis::lint
