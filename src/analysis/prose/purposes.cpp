// The infinitive of purpose: "earn a certificate to qualify for the ward".
#include <algorithm>

#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

namespace {

class PurposeReader {
 public:
  PurposeReader(const Sentence& sentence, const Structure& structure) : s_(sentence), structure_(structure) {}

  // The infinitive of purpose, after an object: "earn a certificate to qualify for ...".
  bool begins(std::size_t i) const {
    if (i > 0 && at(i - 1).region == Region::means) return serves_others(i);
    if (i > 0 && at(i - 1).region != Region::main) return false;
    // "... and my second goal is to own five flats"
    if (i > structure_.body && at(i - 1).is(Trait::be)) return false;
    // "cover to cover", "face to face"
    if (at(i - 1).kind == TokenKind::word && at(i - 1).lower == at(i + 1).lower) return false;
    // "wire the barn to code", "draw the plan to scale"
    if (is_one_of(at(i + 1), {"code", "scale", "spec", "press"}) &&
        (at(i + 2).kind != TokenKind::word || at(i + 2).use == Use::time ||
         at(i + 2).is_any(Trait::preposition | Trait::conjunction)))
      return false;
    // "to be specific", "to triple digits"
    if (at(i + 1).is(Trait::be) &&
        is_one_of(at(i + 2), {"specific", "honest", "clear", "fair", "precise", "exact"}))
      return false;
    if (is_one_of(at(i + 2), {"digits", "figures"}) && at(i + 1).is(Trait::multiplier)) return false;
    if (!structure_.verb) return is_after_noun(i);
    // "convert the field to direct drilling", "have the grandchildren to stay"
    const Token& head = at(*structure_.verb);
    if (is_lemma(head, {"convert", "switch", "change", "transition", "move"}) &&
        at(i + 2).kind == TokenKind::word && at(i + 2).lower.ends_with("ing"))
      return false;
    if (is_lemma(head, {"have", "invite"}) && at(i + 1).is_word("stay")) return false;
    // "cycle to work", "travel to work by bike"
    const bool is_place =
        at(i + 1).is_word("work") && (at(i + 2).kind != TokenKind::word || at(i + 2).is(Trait::preposition));
    if (is_place && is_lemma(at(i - 1), {"cycle", "walk", "drive", "bike", "commute", "run", "go", "get",
                                         "back", "return", "travel", "ride"}))
      return false;
    if (i < structure_.body) return is_leading(i);
    // "Use my skills to find insights": what they are used for is the goal.
    if (is_lemma(at(*structure_.verb), {"use", "utilize", "utilise", "apply", "leverage"}) &&
        at(*structure_.verb + 1).is(Trait::possessive))
      return false;
    const bool is_done_more = is_one_of(at(i - 1), {"more", "less"}) && at(i + 1).is(Trait::benefit) &&
                              !at(*structure_.verb).is(Trait::complement);
    // "learn C well enough to write drivers" tells how well; "save enough to retire" what for.
    if (at(i - 1).is_word("enough") && at(i - 2).is_any(Trait::degree | Trait::praise | Trait::adverb))
      return false;
    if (at(i - 1).is_word("enough") || (at(i - 2).is_word("enough") && at(i - 1).kind == TokenKind::word)) {
      if (!is_lemma(at(*structure_.verb),
                    {"learn", "study", "save", "earn", "know", "practice", "practise", "improve"}))
        return false;
    }
    if (is_range(i) || (at(i - 1).is(Trait::comparative) && !is_done_more) ||
        is_one_of(at(i - 1), {"close", "due", "related", "similar", "relevant"}) ||
        (is_one_of(at(i - 1), {"necessary", "needed", "required"}) && !at(i - 2).is_word("as")))
      return false;
    // "Volunteer to gain experience", "Study hard to pass"
    const bool is_intransitive =
        is_lemma(at(*structure_.verb), {"network", "volunteer", "exercise", "travel", "study", "practice",
                                        "practise", "train", "save", "meditate", "work"}) &&
        at(i + 1).is_any(Trait::benefit | Trait::verb) && !at(i + 1).is_any(Trait::inflected | Trait::gerund);
    if (is_intransitive &&
        (i == *structure_.verb + 1 || (i == *structure_.verb + 2 && at(i - 1).is_word("hard"))))
      return !at(*structure_.verb).is_word("work") || i == *structure_.verb + 2;
    if (i < *structure_.verb + 2 || is_in_place_clause(i) || is_specification(i) ||
        completes_goal(s_, structure_, i))
      return false;
    // "adjust the menu as needed to keep the margin"
    const bool is_as_needed =
        at(i - 2).is_word("as") && is_one_of(at(i - 1), {"needed", "necessary", "required", "possible"});
    if (at(i - 1).is(Trait::complement) && at(i - 1).use == Use::free && !is_as_needed) return false;
    if (is_lemma(at(i - 1), {"work"}) && is_plain_verb(i - 1)) return false;
    if (at(i - 1).is(Trait::verb) &&
        !at(i - 1).is_any(Trait::generic_noun | Trait::credential | Trait::resource | Trait::vague_noun) &&
        at(i - 1).use == Use::free && is_plain_verb(i - 1))
      return false;
    std::size_t next = i + 1;
    while (next < i + 5 && (is_manner(at(next)) || is_one_of(at(next), {"better", "further"}))) {
      if (!at(next + 1).is(Trait::verb)) break;
      ++next;
    }
    const Token& verb = at(next);
    if (verb.is_capital || (i > 0 && at(i - 1).is(Trait::conjunction))) return false;
    // "to rekindle my love of maths": an unknown word that takes an object is a verb.
    const bool is_unknown = is_unlisted_verb(next);
    if (!is_unknown && (!verb.is_any(Trait::benefit | Trait::verb | Trait::be) ||
                        verb.is_any(Trait::inflected | Trait::gerund)))
      return false;
    // "a place to work at", "new towns to expand into"
    if (is_one_of(at(next + 1), {"at", "for", "with", "in", "on", "from", "to", "into", "onto", "through",
                                 "about", "towards"}) &&
        (next + 2 >= s_.size() || s_.is_stop(next + 2)))
      return false;
    return !is_causative(i);
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  // A word that no list calls a verb, with an object behind it; "to fuel growth" needs no article.
  bool is_unlisted_verb(std::size_t i) const {
    static constexpr Traits kGrammar = Trait::article | Trait::possessive | Trait::pronoun |
                                       Trait::preposition | Trait::conjunction | Trait::number |
                                       Trait::demonstrative | Trait::role;
    const Token& token = at(i);
    if (token.kind != TokenKind::word || token.is_any(kGrammar)) return false;
    if (at(i + 1).is_any(Trait::possessive | Trait::article)) return true;
    return token.is(Trait::pursuit) && at(i + 1).kind == TokenKind::word &&
           !at(i + 1).is_any(kGrammar | Trait::modal | Trait::be);
  }

  // "by writing guides to support our volunteers": whom the means serve is whom the goal serves.
  bool serves_others(std::size_t i) const {
    return is_one_of(at(i + 1), {"support", "help", "serve", "benefit", "empower"}) &&
           at(i + 2).kind == TokenKind::word && !at(i - 1).is_any(Trait::complement | Trait::gerund) &&
           !is_plain_verb(i - 1);
  }

  // "a studio where I can combine music and maths to compose": all of it describes the studio.
  bool is_in_place_clause(std::size_t i) const {
    for (std::size_t back = i; back > *structure_.verb && i - back < 16; --back) {
      if (at(back - 1).is_word("where")) return true;
    }
    return false;
  }

  // "Update the page to use the new font": what will be different about it.
  bool is_specification(std::size_t i) const {
    static constexpr std::string_view kChanged[] = {
        "update",  "change",  "modify",      "rewrite", "refactor", "extend", "configure",
        "adapt",   "convert", "port",        "set",     "redesign", "adjust", "edit",
        "upgrade", "patch",   "restructure", "tune",    "train",    "design", "migrate"};
    const std::string_view verb = at(*structure_.verb).lemma();
    if (std::find(std::begin(kChanged), std::end(kChanged), verb) == std::end(kChanged)) return false;
    return is_one_of(at(i + 1), {"use", "support", "include", "be", "have", "run", "contain", "match",
                                 "handle", "accept", "work", "show", "display", "return", "read"});
  }

  // "Volunteering at the clinic to build trust": a goal without a verb of its own.
  bool is_after_noun(std::size_t i) const {
    if (i < 2 || at(i - 1).kind != TokenKind::word || at(i - 1).is(Trait::complement)) return false;
    static constexpr Traits kNoNoun = Trait::comparative | Trait::conjunction | Trait::preposition |
                                      Trait::be | Trait::modal | Trait::intent | Trait::pronoun;
    const bool is_noun = !at(i - 1).is_any(kNoNoun) && at(i - 2).kind == TokenKind::word &&
                         !at(i - 2).is_any(Trait::be | Trait::modal | Trait::pronoun) &&
                         !at(i - 2).is_word("to");
    return is_noun && at(i + 1).is(Trait::benefit) && !at(i + 1).is_any(Trait::inflected | Trait::gerund) &&
           !is_range(i);
  }

  bool is_plain_verb(std::size_t i) const {
    return at(i - 1).is_any(Trait::conjunction | Trait::modal) || at(i - 1).is_word("to") ||
           at(i - 1).is_mark(',');
  }

  bool is_leading(std::size_t i) const {
    if (i != structure_.opening) return false;
    for (std::size_t k = i; k < structure_.body; ++k) {
      if (at(k).is_mark(',')) return true;
    }
    return false;
  }

  // "to confidently lead"
  static bool is_manner(const Token& token) {
    const bool ends_in_ly = token.kind == TokenKind::word && token.lower.size() > 4 &&
                            token.lower.substr(token.lower.size() - 2) == "ly";
    return token.is(Trait::adverb) || (ends_in_ly && !token.is(Trait::verb));
  }

  // "from design to launch"
  bool is_range(std::size_t i) const {
    for (std::size_t back = 2; back <= 5 && back <= i; ++back) {
      if (at(i - back).is_word("to")) return false;  // "from 40 to 60 to justify a second class"
      if (at(i - back).is_word("from")) return true;
    }
    return false;
  }

  // "help the team to win", "get people to sign up": what they do is the goal.
  bool is_causative(std::size_t i) const {
    for (std::size_t back = i; back > *structure_.verb && i - back < 11; --back) {
      const Token& token = at(back - 1);
      const bool is_inner = token.is_mark('%') || token.is_mark('$') || token.is_mark('-');
      if (token.kind == TokenKind::mark && !is_inner && (token.mark != '.' || s_.is_stop(back - 1)))
        return false;
      // "the first in my family to graduate"
      if (is_one_of(token, {"first", "only", "last"}) && at(back - 2).is_word("the")) return true;
      static constexpr std::string_view kCausative[] = {
          "help",        "get",   "encourage", "ask",      "teach",   "train",    "convince",
          "enable",      "allow", "invite",    "persuade", "require", "motivate", "inspire",
          "want",        "need",  "expect",    "push",     "empower", "ability",  "capacity",
          "opportunity", "right", "how",       "like",     "love",    "prefer"};
      if (std::find(std::begin(kCausative), std::end(kCausative), token.lemma()) != std::end(kCausative) &&
          !(token.is(Trait::generic_noun))) {
        static constexpr std::string_view kPeople[] = {
            "team",   "students", "kids",      "children", "manager", "boss",    "company",
            "client", "clients",  "customers", "staff",    "users",   "parents", "friends"};
        const bool is_people =
            std::find(std::begin(kPeople), std::end(kPeople), at(i - 1).lower) != std::end(kPeople);
        const bool is_gain =
            !is_people && token.lemma() == "get" &&
            (at(back).is_any(Trait::article | Trait::possessive) || at(i - 1).is(Trait::credential));
        const bool is_passive = token.lemma() == "get" && at(back).is(Trait::participle);
        return !is_gain && !is_passive;
      }
    }
    return false;
  }

  const Sentence& s_;
  const Structure& structure_;
};

}  // namespace

bool begins_purpose(const Sentence& sentence, const Structure& structure, std::size_t index) {
  return PurposeReader(sentence, structure).begins(index);
}

}  // namespace cairn::analysis::prose
