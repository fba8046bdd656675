// One sentence through all grammars, in the order in which they leave each other alone.
#include "analysis/prose/reading.h"

#include <algorithm>

#include "analysis/prose/cadence.h"
#include "analysis/prose/clues.h"
#include "analysis/prose/dates.h"
#include "analysis/prose/events.h"
#include "analysis/prose/noun_phrase.h"
#include "analysis/prose/quantities.h"
#include "analysis/prose/sentence.h"
#include "analysis/prose/structure.h"
#include "analysis/prose/wording.h"

namespace cairn::analysis::prose {

namespace {

// "wanting", "hopes": the plain form of a wish.
std::string wish_of(std::string_view word) {
  for (const std::string_view wish :
       {"want", "hope", "wish", "need", "desire", "aim", "plan", "try", "intend"}) {
    const std::string_view stem = wish.ends_with('e') ? wish.substr(0, wish.size() - 1) : wish;
    if (word.starts_with(stem)) return std::string(wish);
  }
  return std::string(word);
}

// The head verb, and what it acts on.
NounPhrase read_head(const Sentence& sentence, const Structure& structure, Reading& reading) {
  if (structure.body > structure.opening)
    reading.opening = sentence.span_of(structure.opening, structure.body);
  if (!structure.verb) return {};
  const Token& token = sentence.at(*structure.verb);
  HeadVerb verb;
  verb.lemma = std::string(token.lemma());
  if (token.is(Trait::intent) && !token.is(Trait::verb)) verb.lemma = wish_of(token.lower);
  verb.span = token.span;
  if (token.is(Trait::be) || token.is(Trait::have)) {
    verb.lemma = token.is(Trait::be) ? "be" : "have";
    verb.verb_class = VerbClass::stative;
  } else if (token.word != nullptr && token.is(Trait::verb)) {
    verb.verb_class = token.word->verb_class;
    verb.direction = token.word->direction;
  }
  // "Better my time": in front of an article it is no comparative.
  if (token.is_word("better")) {
    verb.verb_class = VerbClass::vague;
    verb.direction = Direction::up;
  }
  reading.verb = std::move(verb);
  // "Hoping for a promotion"
  const std::size_t next = *structure.verb + 1;
  const bool is_hoped_for = token.is(Trait::intent) && sentence.at(next).is_word("for");
  const NounPhrase np = parse_noun_phrase(sentence, is_hoped_for ? next + 1 : next);
  if (!np.is_empty) reading.object = sentence.span_of(np.begin, np.end);
  return np;
}

}  // namespace

std::string_view text_of(std::string_view sentence, TextSpan span) {
  if (span.begin > sentence.size()) return {};
  return sentence.substr(span.begin, span.end - span.begin);
}

Reading read(std::string_view text, const ReadContext& context) {
  const Lexicon& lexicon = context.lexicon != nullptr ? *context.lexicon : Lexicon::standard();
  Sentence sentence;
  tokenize(text, lexicon, sentence);
  Reading reading;
  read_cadences(sentence, reading);
  read_times(sentence, context, reading);
  read_quantities(sentence, reading);
  const Structure structure = find_structure(sentence);
  drop_known_counts(sentence, structure.verb, reading);
  read_clauses(sentence, structure, reading);
  read_events(sentence, structure, reading);
  const NounPhrase object = read_head(sentence, structure, reading);
  read_wording(sentence, structure, reading);
  reading.evidence = weigh_clues(sentence, structure, object);
  // "Have a more concrete plan": no word makes a result of what is only to be better.
  const bool is_only_better =
      object.is_compared && reading.verb && reading.verb->verb_class == VerbClass::stative;
  if (is_only_better) {
    reading.evidence.specific = std::min(reading.evidence.specific, 0);
    reading.evidence.measurable = std::min(reading.evidence.measurable, 0);
  }
  return reading;
}

}  // namespace cairn::analysis::prose
