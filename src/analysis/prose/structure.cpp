// Finds the verb a goal is about, behind "I want to" and whatever stands before it.
#include "analysis/prose/structure.h"

#include <algorithm>
#include <array>

#include "analysis/prose/noun_phrase.h"

namespace cairn::analysis::prose {

namespace {

constexpr std::size_t kOpeningReach = 16;  // tokens in which a subject must have met its verb

class Finder {
 public:
  explicit Finder(const Sentence& sentence) : s_(sentence) {}

  Structure find() const {
    Structure result;
    std::size_t i = skip_labels(0);
    result.opening = i;
    i = skip_leading_phrases(i);
    if (is_nice(s_, i)) return at_verb(result, chain(i + 4));
    // "What I want is a promotion"
    if (is_one_of(at(i), {"what", "all"}) && is_one_of(at(i + 1), {"i", "we"}) &&
        at(i + 2).is(Trait::intent) && at(i + 3).is(Trait::be))
      return at_verb(result, chain(i + 4));
    if (auto after = announced(i)) return at_verb(result, *after);
    if (at(i).is_word("to") && at(i + 1).is(Trait::verb)) {
      if (const auto main = after_purpose(i)) return at_verb(result, *main);
      return at_verb(result, chain(i));
    }
    if (const auto deed = after_negation(i)) return at_verb(result, chain(*deed));
    if (is_imperative(i)) return at_verb(result, chain(i));
    if (const auto deed = after_condition(i)) return at_verb(result, chain(*deed));
    if (const auto deed = third_person(i)) return at_verb(result, *deed);
    if (const auto after = subject(i)) return at_verb(result, chain(*after));
    result.body = i;
    result.opening = i;
    return result;
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  Structure at_verb(Structure result, std::size_t i) const {
    result.body = i;
    static constexpr Traits kGrammar = Trait::article | Trait::possessive | Trait::demonstrative |
                                       Trait::pronoun | Trait::preposition | Trait::relative |
                                       Trait::conjunction;
    if (at(i).is_any(kGrammar) && !at(i).is_any(Trait::verb | Trait::intent)) return result;
    const bool is_verb = at(i).is_any(Trait::verb | Trait::be | Trait::have | Trait::intent |
                                      Trait::multiplier | Trait::avoidance) ||
                         at(i).kind == TokenKind::word;
    if (is_verb && i < s_.size()) result.verb = i;
    return result;
  }

  // "1.", "- ", "Goal 2:", "Objective -".
  std::size_t skip_labels(std::size_t i) const {
    while (i < s_.size() &&
           (at(i).kind == TokenKind::mark ||
            (at(i).kind == TokenKind::number && (at(i + 1).is_mark('.') || at(i + 1).is_mark(')'))))) {
      if (at(i).is_mark('$') || at(i).is_mark('<')) break;
      i += at(i).kind == TokenKind::number ? 2 : 1;
    }
    for (std::size_t k = i; k < i + 6 && k < s_.size(); ++k) {
      if (at(k).is_mark(':') && !at(i).is_any(Trait::pronoun)) return is_told_first(i, k) ? i : k + 1;
      if (at(k).kind == TokenKind::mark && !at(k).is_mark('#') && !at(k).is_mark('(') &&
          !at(k).is_mark(')') && !at(k).is_mark('/'))
        break;
    }
    return i;
  }

  // "Ship the new site safely: no downtime": the goal stands before the colon, the colon explains it.
  bool is_told_first(std::size_t i, std::size_t colon) const {
    const bool is_order = at(i).is(Trait::verb) && !at(i).is_any(Trait::inflected | Trait::gerund) &&
                          !at(i).is_any(Trait::generic_noun | Trait::vague_noun | Trait::resource);
    if (!is_order || colon < i + 3 || colon + 1 >= s_.size()) return false;
    for (std::size_t k = i; k < colon; ++k) {
      if (is_one_of(at(k), {"goal", "goals", "objective", "objectives", "area", "areas", "okr", "plan",
                            "target", "focus", "aim", "priority", "result", "results", "milestone"}))
        return false;
    }
    return true;
  }

  // "By the end of 2027, ", "Over the next six months, ".
  std::size_t skip_leading_phrases(std::size_t i) const {
    std::size_t next = i;
    while (next < s_.size() && (at(next).use == Use::time || at(next).use == Use::cadence ||
                                at(next).is_mark(',') || behind_loose_hedge(s_, next) > next ||
                                (next > i && (at(next).is_word("and") || at(next).kind == TokenKind::mark) &&
                                 at(next + 1).use == Use::time))) {
      next = std::max(next + 1, behind_loose_hedge(s_, next));
    }
    // "Formally mentor", "Successfully complete"
    const bool is_manner = at(next).is_any(Trait::adverb | Trait::degree) || at(next).lower.ends_with("ly");
    if (is_manner && !at(next).is(Trait::verb) &&
        (at(next + 1).is(Trait::verb) || acts_on_thing(s_, next + 1)))
      return next + 1;
    if (next > i || !at(i).is(Trait::preposition) || at(i).is_word("to")) return next;
    // "As a nurse, I want ..."
    for (std::size_t k = i; k < i + 12 && k < s_.size(); ++k) {
      if (!at(k).is_mark(',')) continue;
      // "In order to keep the archive safe, copy ..."
      const bool is_purpose = at(i + 1).is_word("order") && at(k + 1).is(Trait::verb);
      const bool is_means = is_one_of(at(i), {"using", "by", "through", "via", "with", "for", "as"}) &&
                            at(k + 1).is(Trait::verb) && !at(k + 1).is_any(Trait::gerund | Trait::inflected);
      const bool is_subject = at(k + 1).is_any(Trait::pronoun | Trait::possessive) || at(k + 1).is_capital;
      return is_subject || is_purpose || is_means ? k + 1 : i;
    }
    return i;
  }

  // "My goal for this year is to", "Goal: ", "The aim is to", "Dimitri's goal is".
  std::optional<std::size_t> announced(std::size_t i) const {
    for (std::size_t k = i; k < i + 10 && k < s_.size(); ++k) {
      if (s_.is_stop(k) || at(k).is_mark(',')) return std::nullopt;
      if (!is_one_of(at(k), {"goal",       "goals",      "plans",   "thing",      "things",  "objective",
                             "objectives", "aim",        "target",  "ambition",   "mission", "dream",
                             "intention",  "priority",   "plan",    "resolution", "hope",    "wish",
                             "focus",      "aspiration", "purpose", "vision"}))
        continue;
      // "One thing I want to do is", but not "the thing is"
      const bool is_spoken_of = k == i + 1 && is_one_of(at(k + 1), {"i", "we"});
      if (at(k).is_word("thing") && !is_spoken_of) continue;
      // "I hope to": there it is the verb.
      if (k > 0 && at(k).is(Trait::intent) && at(k - 1).is_any(Trait::pronoun | Trait::modal)) continue;
      if (at(k + 1).is_word("to") && at(k + 2).is(Trait::verb) && !at(k).is(Trait::intent))
        return chain(k + 1);
      // "With the goal of opening a bakery", "Career goal - open a bakery"
      const bool is_aimed =
          k > i && at(i).is_word("with") && at(k + 1).is_word("of") && at(k + 2).is(Trait::gerund);
      if (is_aimed || (at(k + 1).is_mark('-') && !at(k + 1).is_glued && at(k + 2).is(Trait::verb)))
        return chain(k + 2);
      for (std::size_t j = k + 1; j < k + 10 && j < s_.size(); ++j) {
        if (at(j).is_mark(':')) return chain(j + 1);
        if (at(j).kind == TokenKind::mark && !at(j).is_mark('-')) break;
        // "My career goals include becoming ..."
        const bool is_list = is_one_of(at(j), {"include", "includes", "involve", "involves"});
        const bool is_made_of = is_lemma(at(j), {"consist", "consists"}) && at(j + 1).is_word("of");
        if (is_made_of && at(j + 2).kind == TokenKind::word) return chain(j + 2);
        const bool is_short =
            at(j).is_word("'s") && j == k + 1;  // "the goal's to win", not "the bank's drive"
        if ((at(j).is(Trait::be) && !at(j).is_word("be")) || is_short || is_list) {
          if (const auto deed = of_others(j + 1)) return deed;
          if (at(j + 1).kind == TokenKind::word || at(j + 1).is_mark(':'))
            return chain(at(j + 1).is_mark(':') ? j + 2 : j + 1);
        }
      }
    }
    return std::nullopt;
  }

  // "for the team to ship 2 releases", "that pupils pass the exam", "how to make dashboards"
  std::optional<std::size_t> of_others(std::size_t i) const {
    if (is_one_of(at(i), {"how", "what"}) && at(i + 1).is_word("to") && at(i + 2).is(Trait::verb))
      return i + 2;
    if (!is_one_of(at(i), {"for", "that"}) || is_one_of(at(i + 1), {"i", "we"})) return std::nullopt;
    for (std::size_t k = i + 2; k < i + 9 && k < s_.size() && at(k).kind == TokenKind::word; ++k) {
      const bool is_deed = at(i).is_word("for")
                               ? at(k - 1).is_word("to") && at(k).is_any(Trait::verb | Trait::be)
                               : at(k).is(Trait::verb) && !at(k).is(Trait::gerund) &&
                                     !at(k - 1).is_any(Trait::article | Trait::possessive |
                                                       Trait::distributive | Trait::preposition);
      if (is_deed) return k;
    }
    return std::nullopt;
  }

  // "Once the children are at school, I will ...": the goal stands behind the comma.
  std::optional<std::size_t> after_condition(std::size_t i) const {
    // "Should I pass the exam, I will ..."
    const bool is_inverted = at(i).is_word("should") && at(i + 1).is(Trait::pronoun);
    if (!is_inverted && !is_one_of(at(i), {"once", "when", "while", "if", "although", "though"}))
      return std::nullopt;
    for (std::size_t k = i + 2; k < i + 20 && k < s_.size() && !s_.is_stop(k); ++k) {
      if (!at(k).is_mark(',')) continue;
      if (is_one_of(at(k + 1), {"i", "we"})) return subject(k + 1);
      if (at(k + 1).is(Trait::verb) && !at(k + 1).is_any(Trait::inflected | Trait::gerund)) return k + 1;
    }
    return std::nullopt;
  }

  // "Our clinic opens a second ward"
  std::optional<std::size_t> third_person(std::size_t i) const {
    if (!at(i).is_any(Trait::article | Trait::possessive | Trait::distributive) && !at(i).is_capital)
      return std::nullopt;
    if (is_one_of(at(i), {"i", "we"})) return std::nullopt;  // "I hope our clinic gets ..."
    for (std::size_t k = i + 1; k < i + 5 && k < s_.size(); ++k) {
      const Token& token = at(k);
      if (token.kind != TokenKind::word ||
          token.is_any(Trait::preposition | Trait::conjunction | Trait::relative | Trait::be | Trait::modal))
        return std::nullopt;
      const bool is_deed = token.is(Trait::verb) && token.is(Trait::inflected) && token.lower.back() == 's' &&
                           token.word->verb_class == VerbClass::outcome;
      if (is_deed &&
          at(k + 1).is_any(Trait::article | Trait::possessive | Trait::number | Trait::distributive))
        return k;
    }
    return std::nullopt;
  }

  // "Do not miss any handover", "Don't skip breakfast", "Never work on Sundays"
  std::optional<std::size_t> after_negation(std::size_t i) const {
    if (at(i).is_word("never")) {
      const std::size_t deed = is_one_of(at(i + 1), {"again", "ever"}) ? i + 2 : i + 1;
      if (at(deed).is(Trait::verb) || acts_on_thing(s_, deed)) return deed;
    }
    const bool is_negated =
        is_one_of(at(i), {"do", "don"}) && (at(i + 1).is_word("not") || at(i + 1).kind == TokenKind::clitic);
    if (!is_negated || at(i + 2).kind != TokenKind::word) return std::nullopt;
    return i + 2;
  }

  // "To improve retention, I will launch ...": the purpose came first.
  std::optional<std::size_t> after_purpose(std::size_t i) const {
    for (std::size_t k = i + 2; k < s_.size() && k < i + 40 && !s_.is_stop(k); ++k) {
      if (at(k).is_mark(',') && at(k + 1).is(Trait::pronoun) &&
          at(k + 2).is_any(Trait::modal | Trait::intent | Trait::be))
        return chain(k + 2);
      // "To reduce stress, meditate daily"; "To learn, build and ship" is a list.
      const bool is_order = at(k).is_mark(',') && k > i + 2 && at(k + 1).is(Trait::verb) &&
                            !at(k + 1).is_any(Trait::inflected | Trait::gerund) && is_last_comma(k);
      if (is_order) return k + 1;
    }
    return std::nullopt;
  }

  bool is_last_comma(std::size_t comma) const {
    for (std::size_t k = comma + 1; k < s_.size() && k < comma + 40 && !s_.is_stop(k); ++k) {
      if (at(k).is_mark(',') || (at(k).is(Trait::conjunction) && at(k + 1).is(Trait::verb))) return false;
    }
    return true;
  }

  bool is_imperative(std::size_t i) const {
    const Token& token = at(i);
    if (token.kind != TokenKind::word || token.is_any(Trait::pronoun | Trait::article | Trait::possessive))
      return false;
    if (token.is_any(Trait::be) && token.is_word("be")) return true;
    if (token.is_word("have") || token.is_word("having")) return true;
    if (token.is(Trait::avoidance)) return true;
    if (token.is(Trait::multiplier) || is_verb_better(i)) return true;
    const Token& next = at(i + 1);
    if (!token.is_any(Trait::verb | Trait::intent)) return acts_on_thing(s_, i) || is_noun_as_verb(i);
    // "Lead nurses will", "Work needs to": a noun that opens a sentence with a verb of its own.
    // "Prototype of the offline mode"
    if (next.is_word("of") && !token.is(Trait::gerund) && !is_one_of(token, {"dream", "think", "be"}))
      return false;
    if (next.is_any(Trait::modal) || (next.is(Trait::be) && !token.is(Trait::gerund))) return false;
    if (token.is(Trait::inflected) && token.lower.back() == 's' && !token.is_any(Trait::avoidance))
      return false;
    return true;
  }

  // "Process 20 claims a day", "Market our courses", "Process planning applications within 8 weeks"; not
  // "Process improvement".
  bool is_noun_as_verb(std::size_t i) const {
    const Token& next = at(i + 1);
    if (!at(i).is(Trait::pursuit) || at(i).is_acronym || i + 1 >= s_.size()) return false;
    if ((next.kind == TokenKind::number || next.is(Trait::number)) && next.use != Use::time) return true;
    const NounPhrase np = parse_noun_phrase(s_, i + 1);
    const bool is_bare_plural = !np.is_empty && np.is_plural && !np.is_vague && !np.has_determiner &&
                                !np.is_named && (np.end > np.begin + 1 || at(i).is_word("process"));
    return is_bare_plural &&
           (np.end >= s_.size() || at(np.end).use != Use::free || at(np.end).is(Trait::preposition));
  }

  // The place after "I", "She", "The team", "Priya": at its modal, intent or verb.
  std::optional<std::size_t> subject(std::size_t i) const {
    const bool is_pronoun = at(i).is(Trait::pronoun);
    if (is_pronoun) {
      std::size_t next = i + 1;
      next = s_.skip(next, [&](const Token& token) { return token.is(Trait::adverb); });
      if (at(next).is_any(Trait::modal | Trait::intent | Trait::be | Trait::have | Trait::verb)) return next;
    }
    for (std::size_t k = i; k < i + kOpeningReach && k < s_.size() && !s_.is_stop(k); ++k) {
      const bool is_intent =
          at(k).is(Trait::intent) && k > i &&
          (at(k).lower.back() == 's' || at(k - 1).is(Trait::pronoun) || at(k + 1).is_word("to"));
      if ((at(k).is(Trait::modal) && !at(k).is(Trait::month)) || is_intent) return k;
      if (k > i && at(k).is(Trait::be) && (at(k + 1).is_word("to") || at(k + 1).is_word("going"))) return k;
    }
    return std::nullopt;
  }

  // Follows will, want to, am going to, would like to, to: as far as the goal's own verb.
  std::size_t chain(std::size_t i) const {
    std::size_t next = i;
    for (std::size_t steps = 0; next < s_.size() && steps < 14; ++steps) {
      const Token& token = at(next);
      const bool leads_to = at(next + 1).is_word("to");
      const bool is_link =
          token.is_word("to") || token.is(Trait::modal) ||
          (token.is(Trait::adverb) && !token.is(Trait::verb)) || token.is_word("actively") ||
          (token.is_word("better") && !is_verb_better(next)) || is_manner(next) ||
          (is_one_of(token, {"rather", "really", "dearly"}) &&
           (at(next + 1).is(Trait::intent) || leads_to)) ||
          (is_one_of(at(next + 1), {"rather", "really"}) && at(next + 2).is_word("to") &&
           token.is(Trait::intent)) ||
          (token.is_word("keep") && at(next + 1).is(Trait::intent) && at(next + 2).is_word("to")) ||
          (is_one_of(at(next + 1), {"not", "never"}) && at(next + 2).is_word("to") &&
           token.is(Trait::intent)) ||
          token.kind == TokenKind::clitic || token.is_mark('"') || token.is_mark(':') || token.is_mark('-');
      const bool is_intent =
          token.is(Trait::intent) && (leads_to || at(next + 1).is(Trait::adverb)) && leads_to;
      const bool is_auxiliary = token.is(Trait::be) && leads_through(next);
      const bool is_perfect = token.is(Trait::have) && next > 0 && at(next + 1).is(Trait::verb) &&
                              at(next + 1).is(Trait::inflected);
      const bool is_have_to = token.is(Trait::have) && leads_to;
      // "I do not want to smoke", "I don't plan to"
      const bool is_negated = is_one_of(token, {"do", "don", "does", "doesn", "won"}) &&
                              (at(next + 1).is_word("not") || at(next + 1).is_word("'t"));
      const bool is_ready = is_one_of(token, {"able", "ready", "set", "committed", "determined", "working",
                                              "looking", "excited", "eager", "keen", "motivated", "happy",
                                              "glad", "delighted", "pleased", "thrilled"}) &&
                            leads_to && (next > i || token.is_word("looking"));
      if (const std::size_t after = set_phrase(next); after > next) {
        next = after;
        continue;
      }
      const bool is_before_phrase =
          token.is_any(Trait::intent | Trait::be | Trait::verb) && set_phrase(next + 1) > next + 1;
      if (!is_before_phrase && !is_link && !is_intent && !is_auxiliary && !is_perfect && !is_have_to &&
          !is_negated && !is_ready)
        break;
      ++next;
    }
    return next;
  }

  // "I hope that I will be", "we hope we can open": the place after it, else `i`.
  std::size_t behind_self(std::size_t i) const {
    if (i == 0 || !is_one_of(at(i - 1), {"hope", "hoping", "wish", "expect", "think", "thinking", "guess"}))
      return i;
    const std::size_t self = at(i).is_word("that") ? i + 1 : i;
    const bool is_self = is_one_of(at(self), {"i", "we"}) && at(self + 1).is(Trait::modal);
    return is_self && at(self + 2).kind == TokenKind::word ? self + 2 : i;
  }

  // "better my time", but "better understand"
  bool is_verb_better(std::size_t i) const {
    return at(i).is_word("better") && at(i + 1).is_any(Trait::article | Trait::possessive);
  }

  // "definitely publish"
  bool is_manner(std::size_t i) const {
    return at(i).lower.ends_with("ly") && !at(i).is(Trait::verb) && at(i).kind == TokenKind::word &&
           (at(i + 1).is_any(Trait::verb | Trait::be | Trait::have) || acts_on_thing(s_, i + 1));
  }

  // What says "want" in several fixed words: the place after it, else `i`.
  std::size_t fixed_phrase(std::size_t i) const {
    struct Phrase {
      std::array<WordKey, 5> words;
      bool leads_to_gerund = false;
    };
    static constexpr Phrase kPhrases[] = {{{"nothing", "more", "than", "to"}},
                                          {{"on", "track", "to"}},
                                          {{"set", "out", "to"}},
                                          {{"make", "sure", "to"}},
                                          {{"make", "sure", "i"}},
                                          {{"can", "'t", "wait", "to"}},
                                          {{"cannot", "wait", "to"}},
                                          {{"try", "and"}},
                                          {{"trying", "and"}},
                                          {{"try", "my", "best", "to"}},
                                          {{"try", "our", "best", "to"}},
                                          {{"do", "my", "best", "to"}},
                                          {{"do", "our", "best", "to"}},
                                          {{"the", "chance", "to"}},
                                          {{"a", "chance", "to"}},
                                          {{"the", "opportunity", "to"}},
                                          {{"an", "opportunity", "to"}},
                                          {{"be", "the", "one", "to"}},
                                          {{"be", "the", "person", "to"}},
                                          {{"started", "with"}, true},
                                          {{"dream", "of"}, true},
                                          {{"dreaming", "of"}, true},
                                          {{"thinking", "of"}, true},
                                          {{"thinking", "about"}, true},
                                          {{"considering"}, true},
                                          {{"contemplating"}, true}};
    static constexpr std::uint64_t kOpeners = [] {
      std::uint64_t marks = 0;
      for (const Phrase& phrase : kPhrases) marks |= phrase.words[0].mark();
      return marks;
    }();
    if ((kOpeners & at(i).key.mark()) == 0) return i;
    for (const Phrase& phrase : kPhrases) {
      std::size_t next = i;
      for (const WordKey word : phrase.words) {
        if (word.empty() || !at(next).is_word(word)) break;
        ++next;
      }
      const bool is_whole = next > i && (next == i + phrase.words.size() || phrase.words[next - i].empty());
      if (!is_whole) continue;
      const Token& deed = at(next);
      if (phrase.leads_to_gerund ? deed.is(Trait::gerund) && i > 0 : deed.is_any(Trait::verb | Trait::be))
        return next;
    }
    return i;
  }

  // The same with what else may stand between a wish and its deed.
  std::size_t set_phrase(std::size_t i) const {
    if (const std::size_t deed = fixed_phrase(i); deed > i) return deed;
    if (const std::size_t deed = behind_self(i); deed > i) return deed;
    // "aspire to one day own", "want, by the end of May, to pass"
    const bool follows_wish =
        i > 0 && (at(i - 1).is_any(Trait::intent | Trait::modal) || at(i - 1).is_word("to"));
    const bool is_aside =
        follows_wish && (at(i).use == Use::time || at(i).is_mark(',') || is_one_of(at(i), {"one", "some"}));
    if (!is_aside) return i;
    std::size_t next = i;
    while (next < i + 10 && (at(next).use == Use::time || at(next).is_mark(',') ||
                             (is_one_of(at(next), {"one", "some"}) && at(next + 1).is_word("day")) ||
                             behind_loose_hedge(s_, next) > next || (next > i && at(next).is_word("day"))))
      ++next;
    return at(next).is_word("to") || at(next).is_any(Trait::verb | Trait::be) ? next : i;
  }

  // "am going to", "be able to", "am planning to", "is to", "be running my own practice".
  bool leads_through(std::size_t i) const {
    std::size_t next = i + 1;
    next = s_.skip(next, [&](const Token& token) { return token.is(Trait::adverb); });
    if (at(next).is_word("to")) return true;
    if (is_one_of(at(next),
                  {"able", "going", "ready", "committed", "determined", "working", "looking", "excited",
                   "eager", "keen", "motivated", "happy", "glad", "delighted", "pleased", "thrilled"}) &&
        at(next + 1).is_word("to"))
      return true;
    if (at(next).is(Trait::intent) && at(next + 1).is_word("to")) return true;
    return at(next).is(Trait::gerund);
  }

  const Sentence& s_;
};

}  // namespace

bool acts_on_thing(const Sentence& sentence, std::size_t i) {
  static constexpr Traits kNoVerb = Trait::preposition | Trait::conjunction | Trait::relative | Trait::modal |
                                    Trait::be | Trait::have | Trait::pronoun | Trait::adverb | Trait::degree |
                                    Trait::comparative | Trait::amount | Trait::number | Trait::time_opener |
                                    Trait::article | Trait::possessive | Trait::demonstrative |
                                    Trait::distributive | Trait::complement | Trait::intent;
  const Token& token = sentence.at(i);
  // "Sort out the garage"
  const bool has_particle = is_one_of(sentence.at(i + 1), {"out", "up", "off", "down"});
  const Token& next = sentence.at(has_particle ? i + 2 : i + 1);
  return token.kind == TokenKind::word && token.use == Use::free && !token.is_acronym &&
         !token.is_any(kNoVerb) && !token.lower.ends_with("ly") &&
         !is_one_of(token, {"once", "when", "whenever", "while", "if", "until", "although", "though"}) &&
         (next.is_any(Trait::article | Trait::possessive) ||
          is_one_of(next, {"all", "every", "each", "both"})) &&
         next.use == Use::free;
}

Structure find_structure(const Sentence& sentence) {
  return Finder(sentence).find();
}

}  // namespace cairn::analysis::prose
