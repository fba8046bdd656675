// Words are compared by their beginnings, so that "spreadsheets" answers to "spreadsheet".
#include "analysis/helping.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "base/text.h"

namespace cairn::analysis {
namespace {

constexpr std::size_t kShortestWord = 4;  // shorter ones are rarely about anything
constexpr std::array<std::string_view, 22> kEmptyWords = {
    "about", "after", "again",   "before", "could", "every", "from", "have",  "into", "more",  "that",
    "their", "them",  "through", "until",  "want",  "what",  "when", "which", "with", "would", "your"};

using Words = std::vector<std::string>;

// Lower case, without the ending of a plural; what is no ASCII letter or digit parts words, bytes above do
// not.
void add_words(std::string_view text, Words& out) {
  std::string word;
  const auto finish = [&] {
    if (word.size() > kShortestWord && word.ends_with('s')) word.pop_back();
    const bool is_empty = std::find(kEmptyWords.begin(), kEmptyWords.end(), word) != kEmptyWords.end();
    if (word.size() >= kShortestWord && !is_empty) out.push_back(word);
    word.clear();
  };
  for (const char c : base::lower_ascii(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      word += c;
    } else {
      finish();
    }
  }
  finish();
}

Words words_of(const model::Goal* goal, const model::Task* task, std::string_view text) {
  Words words;
  add_words(text, words);
  if (goal != nullptr) {
    for (const auto& tag : goal->tags) add_words(tag.value, words);
  }
  if (task != nullptr && task->learning().skill) add_words(task->learning().skill->value, words);
  if (task != nullptr && task->learning().learn) add_words(task->learning().learn->value, words);
  return words;
}

// The first of the texts that shares a word.
std::optional<std::string_view> shared(const model::Texts& texts, const Words& words) {
  for (const auto& text : texts) {
    Words own;
    add_words(text.value, own);
    const auto is_wanted = [&](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (std::any_of(own.begin(), own.end(), is_wanted)) return text.value;
  }
  return std::nullopt;
}

std::optional<Helper> helper_of(const model::Person& person, const model::Goal* goal, const Words& words) {
  if (person.status && person.status->value == "dormant") return std::nullopt;
  if (const auto offer = shared(person.offers, words)) return Helper{&person, HelpKind::offers, *offer};
  if (const auto help = shared(person.helps_with, words)) return Helper{&person, HelpKind::helps, *help};
  const bool is_of_goal =
      goal != nullptr && std::any_of(goal->people.begin(), goal->people.end(),
                                     [&](const auto& id) { return id.value == person.id; });
  return is_of_goal ? std::optional(Helper{&person, HelpKind::knows, {}}) : std::nullopt;
}

}  // namespace

std::vector<Helper> who_could_help(const store::Workspace& workspace, const model::Goal* goal,
                                   const model::Task* task, std::string_view text) {
  const Words words = words_of(goal, task, text);
  std::vector<Helper> helpers;
  for (const model::Person& person : workspace.people) {
    if (const auto helper = helper_of(person, goal, words)) helpers.push_back(*helper);
  }
  std::stable_sort(helpers.begin(), helpers.end(),
                   [](const Helper& a, const Helper& b) { return a.kind < b.kind; });
  if (helpers.size() > kMostHelpers) helpers.resize(kMostHelpers);
  return helpers;
}

}  // namespace cairn::analysis
