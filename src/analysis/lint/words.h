// Texts as sets of words, for rules that ask whether two of them speak of the same thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cairn::analysis::lint {

// In lower case and in order; letters beyond ASCII are kept, digits are words, signs are gaps.
std::vector<std::string> words_of(std::string_view text);
// The words that carry meaning, each as its stem, sorted and without repetition.
std::vector<std::string> content_words(std::string_view text);
// "talks", "talking", "talked" become "talk": good enough to compare, not to print.
std::string stem_of(std::string_view word);
// the, to, my, because: says nothing by itself.
bool is_function_word(std::string_view word);
// Both sorted.
bool share_a_word(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace cairn::analysis::lint
