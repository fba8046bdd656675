// Numbers of what is there anyway: "be kinder to my 5 reports", "improve the work of the two teams".
#include <utility>
#include <vector>

#include "analysis/prose/measures.h"
#include "analysis/prose/quantities.h"

namespace cairn::analysis::prose {

namespace {

// Verbs that are never done with those they act on; to polish the 6 windows has an end.
bool is_endless(const Sentence& sentence, std::size_t verb) {
  const Token& token = sentence.at(verb);
  if (token.is(Trait::be)) return sentence.at(verb + 1).is_any(Trait::comparative | Trait::praise);
  if (is_lemma(token, {"polish", "sharpen", "tighten", "loosen", "declutter"})) return false;
  if (token.is_word("better")) return true;
  if (token.word == nullptr || !token.is(Trait::verb)) return false;
  return token.word->verb_class == VerbClass::vague ||
         is_lemma(token, {"support", "help", "assist", "mentor", "coach", "encourage", "guide", "advise",
                          "care", "inspire", "engage", "collaborate", "communicate"});
}

bool is_plain_count(const Quantity& quantity) {
  return !quantity.is_percent && !quantity.is_money && !quantity.is_relative && !quantity.from &&
         !quantity.out_of && !quantity.is_work_time && quantity.comparator == Comparator::exactly;
}

bool is_known(const Sentence& sentence, const Quantity& quantity, std::size_t number) {
  const Token& before = sentence.at(number - 1);
  const bool is_definite = before.is(Trait::possessive) || is_one_of(before, {"the", "these", "those"});
  const bool is_plural = quantity.unit.ends_with('s') && !quantity.unit.ends_with("ss");
  return is_definite && is_plain_count(quantity) && !quantity.upper &&
         (is_plural || quantity.unit == "children" || quantity.unit == "people") &&
         measure_of(quantity.unit).kind == MeasureKind::none;
}

// "wards 3 and 4", "floors 3 to 5"
bool is_of_numbered(const Sentence& sentence, const Quantity& quantity, std::size_t number) {
  if (!is_plain_count(quantity) || !quantity.unit.empty()) return false;
  std::size_t noun = number - 1;
  const bool is_second = sentence.at(noun).is(Trait::conjunction) || sentence.at(noun).is_mark(',');
  if (is_second && number >= 3 && sentence.at(number - 2).use == Use::label) return true;
  const Token& things = sentence.at(noun);
  if (things.kind != TokenKind::word || !things.lower.ends_with('s')) return false;
  const Word* one = Lexicon::standard().find(WordKey(things.lower.substr(0, things.lower.size() - 1)));
  return one != nullptr && one->traits.has(Trait::label);
}

}  // namespace

void drop_known_counts(Sentence& sentence, std::optional<std::size_t> verb, Reading& reading) {
  if (!verb || reading.quantities.empty() || !is_endless(sentence, *verb)) return;
  // Quantities stand in the order of their tokens.
  std::size_t i = *verb + 1;
  const auto is_there = [&](const Quantity& quantity) {
    while (i < sentence.size() && sentence.tokens[i].span.begin < quantity.span.begin) ++i;
    if (i >= sentence.size() || sentence.tokens[i].span.begin != quantity.span.begin) return false;
    if (!is_known(sentence, quantity, i) && !is_of_numbered(sentence, quantity, i)) return false;
    sentence.tokens[i].use = Use::label;
    return true;
  };
  std::vector<Quantity> wanted;
  for (Quantity& quantity : reading.quantities) {
    if (!is_there(quantity)) wanted.push_back(std::move(quantity));
  }
  reading.quantities = std::move(wanted);
}

}  // namespace cairn::analysis::prose
