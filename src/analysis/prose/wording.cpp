// Words and turns that weaken a goal, collected for the findings.
#include "analysis/prose/wording.h"

#include <algorithm>

#include "analysis/prose/noun_phrase.h"

namespace cairn::analysis::prose {

namespace {

class WordingReader {
 public:
  WordingReader(const Sentence& sentence, const Structure& structure, Reading& reading)
      : s_(sentence), structure_(structure), reading_(reading) {}

  void run() {
    for (std::size_t i = 0; i < s_.size(); ++i) {
      const Token& token = s_.tokens[i];
      if (s_.is_stop(i) && i + 1 < s_.size()) reading_.is_one_sentence = false;
      if (token.kind == TokenKind::blank) {
        reading_.placeholders.push_back(token.span);
      } else if (token.kind == TokenKind::word) {
        word(i);
      }
    }
    passive();
    second_outcome();
    avoidance();
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  void word(std::size_t i) {
    const Token& token = at(i);
    ++reading_.word_count;
    if (token.word == nullptr) return;
    if (token.is(Trait::blank)) reading_.placeholders.push_back(token.span);
    if (token.is(Trait::hedge) && is_hedge(i)) {
      // "hope to" is the hedge, not "hope".
      reading_.hedges.push_back(s_.span_of(i, at(i + 1).is_word("to") ? i + 2 : i + 1));
    }
    if (token.use == Use::free && !token.is_acronym && token.region != Region::reason) vague(i);
  }

  // Only in the opening, and adverbs: "Try three recipes" is a plan, "I will try to" is none.
  bool is_hedge(std::size_t i) const {
    if (!at(i).is(Trait::intent)) return !at(i).is_word("should") || i < structure_.body;
    const bool is_before =
        i < structure_.body || (i == structure_.body && !at(i + 1).is_any(Trait::article | Trait::number));
    return is_before && (at(i + 1).is_word("to") || at(i + 1).is_any(Trait::possessive | Trait::article));
  }

  void vague(std::size_t i) {
    const Token& token = at(i);
    VagueWord found;
    found.span = token.span;
    if (token.is(Trait::amount)) {
      found.kind = FaultKind::vague_amount;
    } else if (token.is(Trait::comparative)) {
      if (counts_with_number(i)) return;
      found.kind = FaultKind::comparative;
    } else if (token.is(Trait::degree)) {
      found.kind = FaultKind::degree;
    } else if (token.is(Trait::praise) && !token.is_capital) {
      found.kind = FaultKind::praise;
    } else {
      return;
    }
    const NounPhrase np = parse_noun_phrase(s_, i + 1);
    if (!np.is_empty && found.kind == FaultKind::vague_amount) found.counted = s_.span_of(i + 1, np.end);
    reading_.vague_words.push_back(found);
  }

  // "more than 20", "20% more", "3 more talks", "a B or better".
  bool counts_with_number(std::size_t i) const {
    if (at(i + 1).is_word("than")) return true;
    if (i > 0 && (at(i - 1).use == Use::quantity || at(i - 1).is_mark('%') || at(i - 1).is_word("or") ||
                  at(i - 1).is_word("no")))
      return true;
    return at(i - 1).is_word("at") || at(i).is_word("best");
  }

  void passive() {
    if (!structure_.verb || !at(*structure_.verb).is_any(Trait::be | Trait::verb)) return;
    const std::size_t verb = *structure_.verb;
    if (!is_one_of(at(verb), {"be", "get", "become"})) return;
    const std::size_t participle = at(verb + 1).is(Trait::adverb) ? verb + 2 : verb + 1;
    if (!at(participle).is(Trait::participle)) return;
    // Certificates are earned; promotions, places and prizes are given.
    if (is_one_of(at(participle), {"certified", "licensed", "licenced", "accredited", "qualified", "enrolled",
                                   "registered", "chartered", "credentialed", "paid", "drafted", "signed"})) {
      return;
    }
    reading_.passive = Passive{s_.span_of(verb, participle + 1), std::string(at(participle).lower)};
  }

  // "Pass CKA and write a book": a second verb of outcome with an object of its own.
  void second_outcome() {
    if (!structure_.verb || !is_outcome(*structure_.verb)) return;
    for (std::size_t i = *structure_.verb + 2; i + 1 < s_.size(); ++i) {
      if (at(i).region != Region::main || s_.is_stop(i)) return;
      if (!is_one_of(at(i), {"and", "then", "&"})) continue;
      const std::size_t verb = at(i + 1).is_word("then") ? i + 2 : i + 1;
      if (!is_outcome(verb) || at(verb).is_any(Trait::gerund | Trait::inflected) ||
          at(verb).region != Region::main)
        continue;
      const NounPhrase first = parse_noun_phrase(s_, *structure_.verb + 1);
      const NounPhrase second = parse_noun_phrase(s_, verb + 1);
      if (first.is_empty || second.is_empty || second.is_pronoun || first.begin >= i) continue;
      reading_.second_outcome = SecondOutcome{s_.span_of(i, second.end), at(verb).span};
      return;
    }
  }

  bool is_outcome(std::size_t i) const {
    return at(i).kind == TokenKind::word && at(i).is(Trait::verb) &&
           at(i).word->verb_class == VerbClass::outcome;
  }

  void avoidance() {
    if (!structure_.verb) return;
    const std::size_t verb = *structure_.verb;
    if (at(verb).is(Trait::avoidance)) {
      reading_.avoidance = at(verb).span;
    } else if (verb > 0 && is_negation(verb - 1)) {
      // "Do not miss any handover"
      const std::size_t begin = verb > 1 && is_one_of(at(verb - 2), {"do", "don"}) ? verb - 2 : verb - 1;
      reading_.avoidance = s_.span_of(begin, verb);
    }
  }

  bool is_negation(std::size_t i) const { return is_one_of(at(i), {"not", "never", "'t"}); }

  const Sentence& s_;
  const Structure& structure_;
  Reading& reading_;
};

}  // namespace

void read_wording(const Sentence& sentence, const Structure& structure, Reading& reading) {
  WordingReader(sentence, structure, reading).run();
}

}  // namespace cairn::analysis::prose
