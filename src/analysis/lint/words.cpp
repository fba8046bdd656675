// Small on purpose: the sentence reader understands sentences, this only compares texts.
#include "analysis/lint/words.h"

#include <algorithm>
#include <array>

namespace cairn::analysis::lint {
namespace {

constexpr std::array<std::string_view, 98> kFunctionWords = {
    "a",      "about",  "above", "after",  "again", "all",     "also",  "am",    "an",    "and",   "any",
    "are",    "as",     "at",    "be",     "been",  "before",  "being", "but",   "by",    "can",   "could",
    "did",    "do",     "does",  "doing",  "each",  "every",   "for",   "from",  "get",   "had",   "has",
    "have",   "having", "he",    "her",    "him",   "his",     "how",   "i",     "if",    "in",    "into",
    "is",     "it",     "its",   "itself", "just",  "ll",      "m",     "me",    "more",  "my",    "myself",
    "not",    "of",     "on",    "or",     "our",   "out",     "over",  "per",   "re",    "s",     "she",
    "should", "so",     "some",  "such",   "t",     "than",    "that",  "the",   "their", "them",  "then",
    "there",  "these",  "they",  "this",   "those", "through", "to",    "too",   "under", "until", "up",
    "us",     "ve",     "was",   "we",     "were",  "what",    "when",  "which", "will",  "with"};
static_assert(std::is_sorted(kFunctionWords.begin(), kFunctionWords.end()));

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Typographic quotes and dashes (U+2010 to U+201F) are signs, three bytes each.
bool is_sign(std::string_view text, std::size_t i) {
  return text.substr(i, 2) == "\xe2\x80";
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool is_gap = i == text.size() || is_sign(text, i) || !is_word_byte(lower(text[i]));
    if (!is_gap) {
      word += lower(text[i]);
      continue;
    }
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
    if (i < text.size() && is_sign(text, i)) i += 2;
  }
  return words;
}

std::string stem_of(std::string_view word) {
  const auto cut = [&](std::string_view ending, std::size_t least) {
    if (word.size() < least + ending.size() || !word.ends_with(ending)) return false;
    word.remove_suffix(ending.size());
    return true;
  };
  if (cut("ies", 3)) return std::string(word) + "y";
  if (!word.ends_with("ss") && !word.ends_with("us")) cut("s", 3);
  if (!cut("ing", 3)) cut("ed", 3);
  cut("e", 3);  // "leading" and "lead", "writing" and "write"
  return std::string(word);
}

bool is_function_word(std::string_view word) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), word);
}

std::vector<std::string> content_words(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  std::erase_if(words, [](const std::string& word) { return is_function_word(word); });
  for (std::string& word : words) word = stem_of(word);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool share_a_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    const int order = left->compare(*right);
    if (order == 0) return true;
    if (order < 0) ++left;
    if (order > 0) ++right;
  }
  return false;
}

}  // namespace cairn::analysis::lint
