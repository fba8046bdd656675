// Words and turns that weaken a goal, collected for the findings.
#include "analysis/prose/wording.h"

#include <algorithm>

#include "analysis/prose/amounts.h"
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
    avoidance();
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  void word(std::size_t i) {
    const Token& token = at(i);
    ++reading_.word_count;
    if (token.word == nullptr) {
      if (token.use == Use::free && token.region != Region::reason) vague(i);
      return;
    }
    if (token.is(Trait::blank) && !is_to_do_thing(i)) reading_.placeholders.push_back(token.span);
    const bool is_open = token.use == Use::free || (token.use == Use::label && token.is(Trait::number));
    if (is_open && !token.is_acronym && token.region != Region::reason) vague(i);
  }

  // "the TODO app", "my TODO list"
  bool is_to_do_thing(std::size_t i) const {
    const Token& noun = at(i + 1);
    return at(i).is_word("todo") && i > 0 && at(i - 1).is_any(Trait::article | Trait::possessive) &&
           noun.kind == TokenKind::word &&
           !noun.is_any(Trait::preposition | Trait::conjunction | Trait::blank);
  }

  void vague(std::size_t i) {
    const Token& token = at(i);
    // "It would be nice to", "would really like to": blamed as a whole.
    while (hedge_ < reading_.hedges.size() && reading_.hedges[hedge_].end <= token.span.begin) ++hedge_;
    if (hedge_ < reading_.hedges.size() && reading_.hedges[hedge_].covers(token.span)) return;
    if (i < behind_amount_ || amount_of_words(i)) return;
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
      // "Fix the well": water, not quality.
      const bool is_source = token.is_word("well") &&
                             at(i - 1).is_any(Trait::article | Trait::possessive | Trait::demonstrative) &&
                             (at(i + 1).kind != TokenKind::word || at(i + 1).use == Use::time ||
                              at(i + 1).is_any(Trait::preposition | Trait::conjunction));
      if (is_source) return;
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
      if (is_good_many(i + 1)) return;
      found.kind = FaultKind::praise;
    } else {
      return;
    }
    reading_.vague_words.push_back(found);
  }

  // "a number of articles", "by a large amount", "quite a lot of trees"
  bool amount_of_words(std::size_t i) {
    const AmountPhrase phrase = amount_phrase(s_, i);
    if (phrase.is_empty()) return false;
    VagueWord found;
    const std::size_t begin = i > 0 && is_one_of(at(i - 1), {"quite", "such", "by"}) ? i - 1 : i;
    found.span = s_.span_of(begin, phrase.end);
    if (phrase.has_noun) {
      const NounPhrase np = parse_noun_phrase(s_, phrase.end);
      if (!np.is_empty) found.counted = s_.span_of(phrase.end, np.end);
      found.is_countable = !np.is_empty && is_many(at(np.head));
    } else {
      found.kind = FaultKind::degree;
    }
    reading_.vague_words.push_back(found);
    behind_amount_ = phrase.end;
    return true;
  }

  // "a few more awards", "very few topics", "as many colleagues as possible", "more than enough time"
  void amount(std::size_t i) {
    std::size_t begin = i, end = i + 1;
    if (at(i).is_word("enough") && i > 0 && is_quality(i - 1)) return;
    // "many, many lambs" is told with the last of them.
    if (at(i + 1).is_mark(',') && at(i + 2).lower == at(i).lower) return;
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
    constexpr std::size_t kRepeats = 8;  // tokens of "many, many, many"
    while (begin >= 2 && i - begin < kRepeats && at(begin - 1).is_mark(',') &&
           at(begin - 2).lower == at(i).lower)
      begin -= 2;
    if (is_good_many(i)) --begin;
    while (begin > 0 &&
           is_one_of(at(begin - 1), {"very", "too", "so", "only", "just", "quite", "relatively"}))
      --begin;
    if (begin > 0 && is_one_of(at(begin - 1), {"a", "an"})) --begin;
    if (begin > 0 && begin < i && at(begin - 1).is_word("quite")) --begin;
    return begin;
  }

  // "a good many", "a great few", from its last word.
  bool is_good_many(std::size_t i) const {
    return i >= 2 && is_one_of(at(i), {"many", "few"}) && is_one_of(at(i - 1), {"good", "great"}) &&
           at(i - 2).is_word("a");
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
    return is_one_of_two || is_near || names_which(i) || says_than_what(i) ||
           (at(i).is_word("more") && at(i - 1).is_any(Trait::amount)) ||
           (at(i).is_word("more") && at(i - 1).is_word("any"));
  }

  // "the lower flock", "higher education": one of its kind is told from the others.
  bool names_which(std::size_t i) const {
    const bool is_place = is_one_of(at(i), {"lower", "higher", "smaller", "larger", "bigger", "older"});
    const bool is_definite = at(i - 1).is_word("the") || at(i - 1).is(Trait::possessive);
    if (is_place && is_definite && at(i + 1).kind == TokenKind::word && at(i + 1).use == Use::free)
      return true;
    return at(i).is_word("higher") && is_one_of(at(i + 1), {"education", "learning", "degree", "degrees",
                                                            "diploma", "certificate", "apprenticeship"});
  }

  // "more cakes than last year's 400"
  bool says_than_what(std::size_t i) const {
    constexpr std::size_t kReach = 4;  // words between
    for (std::size_t k = i + 1; k <= i + kReach && k + 1 < s_.size(); ++k) {
      if (at(k).is_word("than")) return true;
      if (at(k).kind != TokenKind::word || at(k).is_any(Trait::conjunction | Trait::preposition))
        return false;
    }
    return false;
  }

  // "more than 20", "20% more", "3 more talks", "a B or better".
  bool counts_with_number(std::size_t i) const {
    if (at(i + 1).is_word("than")) return true;
    if (i > 0 && (at(i - 1).use == Use::quantity || at(i - 1).is_mark('%') || at(i - 1).is_word("or") ||
                  is_one_of(at(i - 1), {"no", "percent", "cent"})))
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

  void avoidance() {
    if (!structure_.verb) return;
    const std::size_t verb = *structure_.verb;
    // "Stop by the shelter" is a visit.
    const bool is_visit = at(verb).is_word("stop") && is_one_of(at(verb + 1), {"by", "over", "off"});
    if (at(verb).is(Trait::avoidance) && !is_visit) {
      reading_.avoidance = at(verb).span;
    } else if (const std::size_t end = unwanted(); end > 0) {
      reading_.avoidance = s_.span_of(end - 2, end);
    } else if (verb > 1 && at(verb - 1).is_word("to") && is_negation(verb - 2)) {
      // "hope not to lose my licence"
      reading_.avoidance = s_.span_of(verb - 2, verb);
    } else if (verb > 1 && is_one_of(at(verb - 1), {"again", "ever"}) && is_negation(verb - 2)) {
      reading_.avoidance = s_.span_of(verb - 2, verb);
    } else if (verb > 0 && is_negation(verb - 1)) {
      // "Do not miss any handover"
      const bool has_auxiliary =
          verb > 1 && (is_one_of(at(verb - 2), {"do", "don"}) || at(verb - 1).kind == TokenKind::clitic);
      const std::size_t begin = has_auxiliary ? verb - 2 : verb - 1;
      reading_.avoidance = s_.span_of(begin, verb);
    }
  }

  // "I don't want to be late": the place behind "don't"; 0 where nothing is unwanted.
  std::size_t unwanted() const {
    for (std::size_t i = structure_.opening + 1; i + 2 < structure_.body; ++i) {
      if (is_negation(i) && is_one_of(at(i - 1), {"do", "don", "does", "doesn", "would", "wouldn"}) &&
          is_one_of(at(i + 1), {"want", "wish", "like", "hope", "need", "intend", "plan"}))
        return i + 1;
    }
    return 0;
  }

  bool is_negation(std::size_t i) const { return is_one_of(at(i), {"not", "never", "'t"}); }

  const Sentence& s_;
  const Structure& structure_;
  Reading& reading_;
  std::size_t hedge_ = 0;  // the first hedge that is not behind; words and hedges both run from left to right
  std::size_t behind_amount_ = 0;
};

}  // namespace

void read_wording(const Sentence& sentence, const Structure& structure, Reading& reading) {
  read_hedges(sentence, structure, reading);
  WordingReader(sentence, structure, reading).run();
  read_second_goals(sentence, structure, reading);
}

}  // namespace cairn::analysis::prose
