// Words as numbers: what is equal stays equal, and no two words that the reader knows are mixed up.
#include "analysis/prose/word_key.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "analysis/prose/sentence.h"
#include "analysis/prose/word_lists.h"

using cairn::analysis::prose::contains;
using cairn::analysis::prose::WordKey;

TEST_CASE("a key at run time is the one that the compiler made") {
  static constexpr WordKey kKeys[] = {
      "a", "talks", "eightlet", "nineletter", "sixteen-letters!", "seventeen-letters"};
  const std::string spellings[] = {
      "a", "talks", "eightlet", "nineletter", "sixteen-letters!", "seventeen-letters"};
  for (std::size_t i = 0; i < std::size(kKeys); ++i) {
    for (std::size_t k = 0; k < std::size(kKeys); ++k)
      CHECK((kKeys[i] == WordKey(std::string_view(spellings[k]))) == (i == k));
    CHECK(contains(kKeys, WordKey(std::string_view(spellings[i]))));
  }
  CHECK_FALSE(contains(kKeys, WordKey(std::string_view("talk"))));
  CHECK_FALSE(contains(kKeys, WordKey(std::string_view("nineletters"))));
  CHECK_FALSE(contains(kKeys, WordKey()));
  CHECK(WordKey().empty());
}

TEST_CASE("no two words of the lexicon have one key") {
  std::map<std::uint64_t, std::string> spellings;
  std::size_t words = 0;
  const auto add = [&](std::string_view list) {
    while (!list.empty()) {
      const std::string_view word = list.substr(0, list.find(' '));
      list.remove_prefix(std::min(list.size(), word.size() + 1));
      if (word.empty()) continue;
      const auto [known, is_new] = spellings.try_emplace(WordKey(word).bits(), word);
      CHECK(known->second == word);
      ++words;
    }
  };
  for (const auto& group : cairn::analysis::prose::word_groups()) add(group.words);
  for (const auto& group : cairn::analysis::prose::value_groups()) add(group.words);
  for (const auto& group : cairn::analysis::prose::verb_groups()) add(group.words);
  for (const auto& irregular : cairn::analysis::prose::irregular_forms()) add(irregular.form);
  CHECK(words > 3000);
}
