// A closed class of nouns (number, lot, range, loads), with what may stand before them.
#include "analysis/prose/amounts.h"

namespace cairn::analysis::prose {

namespace {

bool is_size(const Token& token) {
  return is_one_of(token, {"certain", "considerable", "decent",  "fair",       "good",        "great",
                           "huge",    "large",        "massive", "reasonable", "significant", "sizeable",
                           "small",   "substantial",  "vast",    "whole",      "wide",        "broad",
                           "tiny",    "little",       "big",     "meaningful", "noticeable",  "limited"});
}

// What follows "of" has no number of its own: "a range of 20 km", "a lot of the 12 acres".
bool is_uncounted(const Sentence& sentence, std::size_t i) {
  const Token& next = sentence.at(i);
  return next.kind == TokenKind::word && !next.is_any(Trait::number | Trait::pronoun);
}

AmountPhrase behind_article(const Sentence& sentence, std::size_t i) {
  std::size_t noun = i + 1;
  while (noun < i + 3 && is_size(sentence.at(noun))) ++noun;
  const Token& token = sentence.at(noun);
  const bool is_sized = noun > i + 1;
  const bool is_many =
      is_one_of(token, {"number", "lot", "bunch", "variety", "range", "host", "array", "multitude", "raft",
                        "load", "ton", "heap", "amount", "quantity", "selection"}) ||
      (is_sized && is_one_of(token, {"deal", "bit", "share"}));
  if (is_many && sentence.at(noun + 1).is_word("of"))
    return is_uncounted(sentence, noun + 2) ? AmountPhrase{noun + 2, true} : AmountPhrase{};
  const bool is_margin = is_one_of(token, {"lot", "bit"}) ||
                         (is_sized && is_one_of(token, {"amount", "margin", "deal", "degree", "extent",
                                                        "percentage", "proportion", "fraction", "factor"}));
  // "save a lot", in contrast to "a lot easier"
  const Token& next = sentence.at(noun + 1);
  const bool is_all = next.kind == TokenKind::mark || next.use == Use::time ||
                      next.is_any(Trait::preposition | Trait::conjunction);
  if (token.is_word("lot") && i > 0 && sentence.at(i - 1).is(Trait::verb) && is_all) return {noun + 1, true};
  const bool is_by = i > 0 && sentence.at(i - 1).is_word("by");
  return is_by && is_margin && !sentence.at(noun + 1).is_word("of") ? AmountPhrase{noun + 1, false}
                                                                    : AmountPhrase{};
}

}  // namespace

AmountPhrase amount_phrase(const Sentence& sentence, std::size_t i) {
  const Token& token = sentence.at(i);
  if (is_one_of(token, {"a", "an"})) return behind_article(sentence, i);
  if (token.is_word("one") && sentence.at(i + 1).is_word("or") && sentence.at(i + 2).is_word("more"))
    return {i + 3, true};
  const bool is_heap = is_one_of(token, {"loads", "tons", "heaps", "masses", "oodles", "piles", "stacks",
                                         "dozens", "hundreds", "thousands", "millions", "scores"}) &&
                       sentence.at(i + 1).is_word("of");
  // "40 tons of oats", "the loads of the trucks"
  const Token& before = sentence.at(i - 1);
  const bool is_counted =
      before.use == Use::quantity || before.kind == TokenKind::number ||
      before.is_any(Trait::article | Trait::possessive | Trait::number | Trait::demonstrative);
  return is_heap && !is_counted && is_uncounted(sentence, i + 2) ? AmountPhrase{i + 2, true} : AmountPhrase{};
}

}  // namespace cairn::analysis::prose
