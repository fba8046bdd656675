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
    dated_outcome();
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
      const bool is_best =
          at(i + 1).is(Trait::possessive) && at(i + 2).is_word("best") && at(i + 3).is_word("to");
      reading_.hedges.push_back(s_.span_of(i, is_best ? i + 4 : at(i + 1).is_word("to") ? i + 2 : i + 1));
    }
    if (token.use == Use::free && !token.is_acronym && token.region != Region::reason) vague(i);
  }

  // Only in the opening, and adverbs: "Try three recipes" is a plan, "I will try to" is none.
  bool is_hedge(std::size_t i) const {
    if (!at(i).is(Trait::intent)) return !at(i).is_word("should") || i < structure_.body;
    const bool is_before =
        i < structure_.body || (i == structure_.body && !at(i + 1).is_any(Trait::article | Trait::number));
    return is_before && (is_one_of(at(i + 1), {"to", "that", "i", "we"}) ||
                         at(i + 1).is_any(Trait::possessive | Trait::article));
  }

  void vague(std::size_t i) {
    const Token& token = at(i);
    // "Better Homes" is a name.
    if (i > 0 && token.is_capital && at(i - 1).kind == TokenKind::word) return;
    VagueWord found;
    found.span = token.span;
    if (token.is(Trait::own_vague)) {
      found.kind = FaultKind::own_word;
    } else if (token.is(Trait::amount)) {
      amount(i);
      return;
    } else if (token.is(Trait::comparative)) {
      if (is_compared(i)) return;
      found.kind = FaultKind::comparative;
    } else if (token.is(Trait::degree)) {
      if (is_scaling(i)) return;
      const bool is_as = i > 0 && at(i - 1).is_word("as");
      // "as much money as possible"
      if (is_as && token.is_word("much") && !at(i + 1).is_word("as")) return amount(i);
      // "as well as", "as often as last year"
      if (is_as && at(i + 1).is_word("as") && behind_as(i, i + 1) == i + 1) return;
      if (const std::size_t end = behind_as(i, i + 1); end > i + 1) found.span = s_.span_of(i - 1, end);
      found.kind = FaultKind::degree;
    } else if (token.is(Trait::praise)) {
      // "certified organic" is a certificate, "good enough to play" says what for.
      if (is_one_of(at(i - 1), {"certified", "accredited"}) || is_enough_to(i + 1)) return;
      found.kind = FaultKind::praise;
    } else {
      return;
    }
    reading_.vague_words.push_back(found);
  }

  // "a few more awards", "very few topics", "as many colleagues as possible", "more than enough time"
  void amount(std::size_t i) {
    std::size_t begin = i, end = i + 1;
    if (at(i).is_word("enough") && i > 0 && is_quality(i - 1)) return;
    begin = first_of_amount(i);
    const bool is_group = at(end).is_word("of") && !at(end + 1).is_any(Trait::article | Trait::possessive |
                                                                       Trait::demonstrative | Trait::pronoun);
    if (is_group) ++end;
    VagueWord found;
    // "several of my students"
    const NounPhrase np = parse_noun_phrase(s_, at(end).is_word("of") ? end + 1 : end);
    if (!np.is_empty) found.counted = s_.span_of(end, np.end);
    if (i > 0 && at(i - 1).is_word("as")) {
      const std::size_t close = behind_as(i, np.is_empty ? end : np.end);
      // "as many talks as last year" says how many.
      if (close == (np.is_empty ? end : np.end)) return;
      begin = i - 1;
      end = close;
    }
    found.span = s_.span_of(begin, end);
    const bool is_mass = is_one_of(at(i), {"enough", "plenty", "some", "lots", "certain", "much"});
    found.is_countable = !is_mass || (!np.is_empty && is_many(at(np.head)));
    if (at(i).is_word("certain") && !np.is_plural) return;
    reading_.vague_words.push_back(found);
  }

  // Plural by its form: "money" is none.
  static bool is_many(const Token& noun) {
    return is_one_of(noun, {"people", "children", "women", "men"}) ||
           (noun.lower.ends_with('s') && !noun.lower.ends_with("ss"));
  }

  std::size_t first_of_amount(std::size_t i) const {
    if (i >= 2 && at(i).is_word("enough") && at(i - 1).is_word("than") && at(i - 2).is_word("more"))
      return i - 2;
    std::size_t begin = i;
    while (begin > 0 &&
           is_one_of(at(begin - 1), {"very", "too", "so", "only", "just", "quite", "relatively"}))
      --begin;
    if (begin > 0 && is_one_of(at(begin - 1), {"a", "an"})) --begin;
    return begin;
  }

  // Behind "as possible" or "as I can" where "as" stands before `i`; `end` where there is none.
  std::size_t behind_as(std::size_t i, std::size_t end) const {
    if (i == 0 || !at(i - 1).is_word("as") || !at(end).is_word("as")) return end;
    if (is_one_of(at(end + 1), {"possible", "practicable"})) return end + 2;
    return at(end + 1).is(Trait::pronoun) && at(end + 2).is(Trait::modal) ? end + 3 : end;
  }

  // What "enough" may stand behind: well, good, fluently.
  bool is_quality(std::size_t i) const {
    return at(i).is_any(Trait::degree | Trait::praise) || at(i).lower.ends_with("ly") ||
           (at(i).is(Trait::adverb) && !is_one_of(at(i), {"not", "just", "always", "still"}));
  }

  bool is_enough_to(std::size_t i) const { return at(i).is_word("enough") && at(i + 1).is_word("to"); }

  // What is said of another word that has its own finding: "very few", "well enough to pass".
  bool is_scaling(std::size_t i) const {
    return at(i + 1).is(Trait::amount) ? !at(i + 1).is_word("enough") || is_enough_to(i + 1) : false;
  }

  // "lower the rate", "any more", "the larger of the two", "closer to the depot": nothing is left open.
  bool is_compared(std::size_t i) const {
    const bool is_head = structure_.verb && i == *structure_.verb;
    const bool is_verb =
        is_head || (at(i).is(Trait::verb) && (i == 0 || is_one_of(at(i - 1), {"to", "and"})) &&
                    at(i + 1).is_any(Trait::article | Trait::possessive));
    if (is_verb || counts_with_number(i)) return true;
    if (i == 0) return false;
    const bool is_one_of_two = at(i - 1).is_word("the") && at(i + 1).is_word("of");
    const bool is_near = is_one_of(at(i), {"closer", "nearer"}) && at(i + 1).is_word("to");
    return is_one_of_two || is_near || (at(i).is_word("more") && at(i - 1).is_any(Trait::amount)) ||
           (at(i).is_word("more") && at(i - 1).is_word("any"));
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
    // "Get engaged readers": what one gets is the readers.
    const Token& noun = at(participle + 1);
    const bool is_adjective =
        is_one_of(at(verb), {"get"}) && noun.kind == TokenKind::word && !noun.is_capital &&
        noun.use == Use::free && noun.lower.ends_with('s') && !noun.lower.ends_with("ss") &&
        !noun.is_any(Trait::preposition | Trait::adverb | Trait::possessive | Trait::pronoun);
    if (is_adjective) return;
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
      if (first.is_empty || second.is_empty || refers_back(verb + 1, second) || first.begin >= i) continue;
      reading_.second_outcome = SecondOutcome{s_.span_of(i, second.end), at(verb).span};
      return;
    }
  }

  // "Pass the bar in May and start as an associate by June": each deed has a date of its own, or the date
  // of the first one closes it.
  void dated_outcome() {
    if (reading_.second_outcome || !structure_.verb) return;
    const std::size_t first = *structure_.verb;
    for (std::size_t i = first + 2; i + 1 < s_.size(); ++i) {
      if (at(i).region == Region::reason || s_.is_stop(i)) return;
      if (!is_one_of(at(i), {"and", "then", "&"}) || at(i - 1).use != Use::time) continue;
      const std::size_t verb = at(i + 1).is_word("then") ? i + 2 : i + 1;
      if (!is_deed(verb)) continue;
      const std::size_t near = std::max(first, i - std::min(i, kDateReach));
      const TimePhrase* before = date_between(at(near).span.end, at(i).span.begin);
      if (before == nullptr) continue;
      const bool has_preposition = at(verb + 1).is_any(Trait::preposition | Trait::be | Trait::participle);
      const NounPhrase object = parse_noun_phrase(s_, has_preposition ? verb + 2 : verb + 1);
      if (refers_back(verb + 1, object)) continue;
      const std::size_t far = std::min(verb + kDateReach, s_.size() - 1);
      const TimePhrase* after = date_between(at(verb).span.end, at(far).span.end);
      const bool is_part = after != nullptr && before->kind == TimeKind::window && before->interval &&
                           after->interval && before->interval->first <= after->interval->first &&
                           after->interval->last <= before->interval->last;
      if (is_part) continue;
      if (after != nullptr) {
        reading_.second_outcome = SecondOutcome{{at(i).span.begin, after->span.end}, at(verb).span};
      } else if (!object.is_empty && at(verb).word->rule != EventRule::none) {
        reading_.second_outcome = SecondOutcome{s_.span_of(i, object.end), at(verb).span};
      } else {
        continue;
      }
      return;
    }
  }

  // "and send it", "and finish the first by March": the same goal still.
  bool refers_back(std::size_t i, const NounPhrase& object) const {
    const Token& behind = at(i + 2);
    const bool is_one_of_them = at(i).is_word("the") &&
                                (at(i + 1).is(Trait::ordinal) || at(i + 1).kind == TokenKind::ordinal) &&
                                (behind.kind != TokenKind::word || behind.is(Trait::preposition));
    return object.is_pronoun || is_one_of_them;
  }

  // A verb in its bare form, as behind "I will".
  bool is_deed(std::size_t i) const {
    return at(i).kind == TokenKind::word && at(i).is_any(Trait::verb | Trait::be) && at(i).word != nullptr &&
           (at(i).is_word("be") || !at(i).is_any(Trait::be | Trait::gerund | Trait::inflected));
  }

  static constexpr std::size_t kDateReach = 24;  // tokens between a deed and its date

  // Times stand in the order of the sentence.
  const TimePhrase* date_between(std::uint32_t begin, std::uint32_t end) const {
    auto time =
        std::lower_bound(reading_.times.begin(), reading_.times.end(), begin,
                         [](const TimePhrase& one, std::uint32_t place) { return one.span.begin < place; });
    for (; time != reading_.times.end() && time->span.end <= end; ++time) {
      if (time->kind == TimeKind::deadline || time->kind == TimeKind::window) return &*time;
    }
    return nullptr;
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
