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

// The head verb, and what it acts on.
NounPhrase read_head(const Sentence& sentence, const Structure& structure, Reading& reading) {
  if (structure.body > structure.opening)
    reading.opening = sentence.span_of(structure.opening, structure.body);
  if (!structure.verb) return {};
  const Token& token = sentence.at(*structure.verb);
  HeadVerb verb;
  verb.lemma = std::string(token.lemma());
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
  const NounPhrase np = parse_noun_phrase(sentence, *structure.verb + 1);
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
  read_clauses(sentence, structure, reading);
  read_events(sentence, structure, reading);
  const NounPhrase object = read_head(sentence, structure, reading);
  read_wording(sentence, structure, reading);
  reading.evidence = weigh_clues(sentence, structure, object);
  return reading;
}

}  // namespace cairn::analysis::prose
