// Why a goal is worth it: "so that ...", "because ...", "to qualify for ...".
#include <algorithm>

#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

namespace {

class ReasonReader {
 public:
  ReasonReader(const Sentence& sentence, const Structure& structure) : s_(sentence), structure_(structure) {}

  bool begins(std::size_t i) const {
    const Token& token = at(i);
    if (token.kind != TokenKind::word) return false;
    if (token.is_word("because")) return true;
    if (token.is_word("so")) return so(i);
    if (token.is_word("in")) return in(i);
    if (token.is_word("with")) return with(i);
    if (token.is_word("for")) return purpose(i);
    if (token.is_word("as") || token.is_word("since")) return as(i);
    if (token.is_word("to") && token.use == Use::free) return infinitive(i);
    if (is_one_of(token, {"which", "that", "this", "it"})) return relative(i);
    if (is_one_of(token, {"thereby", "thus"})) return true;
    if (is_one_of(token, {"due", "owing"}))
      return at(i + 1).is_word("to") && token.use == Use::free && is_inside(i);
    // "toward my goal of teaching", "on my way to a degree"
    const std::size_t noun = at(i + 1).is_any(Trait::article | Trait::possessive) ? i + 2 : i + 1;
    if (is_one_of(token, {"toward", "towards"}))
      return is_inside(i) && is_one_of(at(noun), {"goal", "dream", "aim", "ambition", "career", "degree",
                                                  "future", "promotion"});
    if (token.is_word("on"))
      return is_inside(i) && is_one_of(at(noun), {"way", "path", "road", "journey"}) &&
             at(noun + 1).is_word("to");
    return result(i);
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }
  bool is_inside(std::size_t i) const {
    return structure_.verb && i > *structure_.verb + 1 && at(i - 1).region == Region::main;
  }

  // "for the purpose of"; "for Staff promotion", where nobody applies or is ready for it.
  bool purpose(std::size_t i) const {
    if (at(i + 1).is_word("the") && is_one_of(at(i + 2), {"purpose", "sake", "benefit", "good", "love"}))
      return true;
    if (is_benefit(i)) return true;
    // "a course for improving my English", but not "strategies for improving"
    if (is_inside(i) && at(i + 1).is(Trait::gerund) && at(i + 1).is(Trait::verb) &&
        at(i - 1).is_any(Trait::credential | Trait::generic_noun) && at(i + 2).kind == TokenKind::word)
      return at(i + 1).word->verb_class == VerbClass::vague;
    if (i > 0 && is_one_of(at(i + 1), {"fun", "pleasure", "enjoyment", "entertainment"})) return true;
    if (i == 0 || !structure_.verb || i <= *structure_.verb + 1 || at(i - 1).region != Region::main)
      return false;
    if (at(i - 1).is_any(Trait::verb | Trait::comparative) ||
        is_one_of(at(i - 1), {"ready", "eligible", "request", "opportunities", "opportunity", "case"}))
      return false;
    for (std::size_t k = i + 1; k < i + 5; ++k) {
      if (at(k).kind != TokenKind::word || at(k).is_any(Trait::preposition | Trait::conjunction))
        return false;
      if (is_one_of(at(k), {"promotion", "advancement", "opportunities"})) return true;
    }
    return false;
  }

  // "for better career prospects", "for easier access": what one gets from it, not what one looks for.
  bool is_benefit(std::size_t i) const {
    static constexpr std::string_view kSought[] = {
        "look",      "search",     "ask",       "aim",       "strive",      "advocate",      "push",
        "hope",      "wish",       "plan",      "apply",     "prepare",     "hunt",          "campaign",
        "fight",     "wait",       "need",      "strategy",  "strategies",  "idea",          "ideas",
        "way",       "ways",       "solution",  "solutions", "opportunity", "opportunities", "responsible",
        "technique", "techniques", "practices", "methods",   "ready",       "call",          "demand",
        "desire",    "request",    "negotiate", "known"};
    if (!is_inside(i) ||
        std::find(std::begin(kSought), std::end(kSought), at(i - 1).lemma()) != std::end(kSought))
      return false;
    const Token& quality = at(i + 1);
    const bool is_gain =
        (quality.is(Trait::comparative) && !is_one_of(quality, {"more", "less", "longer", "later"})) ||
        is_one_of(quality, {"improved", "enhanced", "increased", "greater", "maximum"});
    return is_gain && at(i + 2).kind == TokenKind::word &&
           !at(i + 2).is_any(Trait::preposition | Trait::conjunction | Trait::be);
  }

  bool so(std::size_t i) const {
    if (at(i + 1).is_word("that")) return true;
    if (at(i + 1).is_word("as") && at(i + 2).is_word("to")) return true;
    if (i == 0 || s_.is_stop(i - 1)) return false;  // "So my goal is ..."
    if (i > 0 && is_one_of(at(i - 1), {"and", "or", "do", "doing", "not", "even", "if"})) return false;
    if (at(i + 1).kind != TokenKind::word ||
        is_one_of(at(i + 1), {"far", "much", "many", "on", "called", "long", "well"}))
      return false;
    const bool is_clause = i > 1 && at(i + 1).is_any(Trait::pronoun | Trait::possessive) &&
                           !at(i - 1).is_any(Trait::be | Trait::modal | Trait::verb);
    if (is_clause && at(i + 2).kind == TokenKind::word) return true;
    for (std::size_t k = i + 1; k < i + 7; ++k) {
      if (at(k).is_any(Trait::modal | Trait::be | Trait::have) || (k > i + 1 && at(k).is(Trait::verb)))
        return true;
    }
    return false;
  }

  bool in(std::size_t i) const {
    if (at(i + 1).is_word("order")) return is_one_of(at(i + 2), {"to", "for", "that"});
    if (is_one_of(at(i + 1), {"hope", "hopes", "anticipation"})) return is_one_of(at(i + 2), {"of", "that"});
    if (at(i + 1).is_word("the") && is_one_of(at(i + 2), {"hope", "hopes"})) return true;
    if (at(i + 1).is(Trait::article) && is_one_of(at(i + 2), {"effort", "attempt", "bid"}))
      return at(i + 3).is_word("to");
    return is_one_of(at(i + 1), {"preparation", "support", "pursuit", "service"}) &&
           is_one_of(at(i + 2), {"for", "of"});
  }

  bool with(std::size_t i) const {
    std::size_t next = i + 1;
    next = s_.skip(next, [&](const Token& token) {
      return token.is_any(Trait::article | Trait::adverb) ||
             is_one_of(token, {"ultimate", "long-term", "overall", "eventual"});
    });
    return is_one_of(at(next), {"aim", "goal", "intention", "intent", "purpose", "objective", "hope", "view",
                                "aims", "hopes", "eye", "desire"}) &&
           is_one_of(at(next + 1), {"of", "to", "that", "toward", "towards", "on"});
  }

  bool as(std::size_t i) const {
    if (at(i).use != Use::free) return false;
    // ", since employers ask for it"
    if (at(i).is_word("since") && !at(i + 1).is(Trait::pronoun))
      return i > 1 && at(i - 1).is_mark(',') && at(i + 1).kind == TokenKind::word &&
             !at(i + 1).is_any(Trait::gerund | Trait::number);
    if (is_one_of(at(i + 1), {"a", "the"}) && is_one_of(at(i + 2), {"way", "means", "stepping"}))
      return at(i + 3).is_word("to") || at(i + 3).is_word("stone");
    if (at(i + 1).is_word("part") && at(i + 2).is_word("of") && at(i + 3).is(Trait::possessive))
      return is_inside(i) && is_one_of(at(i + 4), {"plan", "plans", "effort", "efforts", "goal", "path",
                                                   "journey", "preparation", "ambition", "quest"});
    if (at(i).is_word("as") && is_one_of(at(i + 1), {"a", "the"}) && at(i + 2).is_word("step")) return true;
    if (at(i).is_word("as") && is_one_of(at(i + 1), {"evidence", "proof", "preparation", "groundwork"}))
      return is_one_of(at(i + 2), {"of", "for", "that"});
    // "as fast as it can be"
    if (at(i).is_word("as") && i >= 2 && at(i - 2).is_word("as")) return false;
    // ", as my clinic opens on Sundays"
    if (i > 1 && at(i).is_word("as") && at(i - 1).is_mark(',') && at(i + 1).is(Trait::possessive))
      return true;
    const bool is_clause =
        is_one_of(at(i + 1), {"it", "this", "i", "we", "they", "he", "she", "that", "these"});
    return is_clause &&
           at(i + 2).is_any(Trait::modal | Trait::be | Trait::have | Trait::verb | Trait::intent) && i != 1;
  }

  // "which will allow me to", "that would help us".
  bool relative(std::size_t i) const {
    const bool begins = i > 0 && (s_.is_stop(i - 1) || at(i - 1).is_mark('-'));
    // "Publish the price list; that way customers stop phoning."
    if (begins && is_one_of(at(i), {"that", "this"}) && at(i + 1).is_word("way")) return true;
    if (at(i).is_word("it") && (!begins || at(i - 1).region != Region::main)) return false;
    // ", which means we can stay open", ", which is important for my next role"
    const bool is_weighed = at(i).is_word("which") && at(i - 1).is_mark(',') &&
                            (is_one_of(at(i + 1), {"means", "matters", "helps", "allows", "enables", "makes",
                                                   "lets", "gives", "leads"}) ||
                             (at(i + 1).is_word("is") &&
                              is_one_of(at(i + 2), {"important", "essential", "key", "crucial", "critical",
                                                    "necessary", "vital", "needed", "required"})));
    if (i > 0 && is_weighed) return at(i - 1).region == Region::main;
    std::size_t next = i + 1;
    next = s_.skip(next, [&](const Token& token) { return token.is_any(Trait::modal | Trait::adverb); });
    // "a portfolio that will help me find work": what it does for oneself, with or without a comma.
    const bool is_own_gain = is_lemma(at(next), {"help", "allow", "enable", "let", "prepare"}) &&
                             is_one_of(at(next + 1), {"me", "us", "my", "our"}) &&
                             is_one_of(at(i), {"that", "which"});
    if (is_own_gain) return i > 0 && at(i - 1).region == Region::main;
    if (next == i + 1 || (at(i).is_word("that") && !at(i - 1).is_mark(','))) return false;
    return is_one_of(at(next),
                     {"help",    "allow",   "enable",     "improve", "give", "make", "let",  "lead",
                      "prepare", "benefit", "increase",   "reduce",  "open", "save", "free", "boost",
                      "bring",   "ensure",  "strengthen", "qualify", "get",  "mean"}) &&
           i > 0 && at(i - 1).region == Region::main;
  }

  // ", enhancing my value", ", enabling the team to": a result, where no list of means runs.
  bool result(std::size_t i) const {
    if (i < 2 || !at(i - 1).is_mark(',') || at(i - 1).region != Region::main) return false;
    if (structure_.verb && at(*structure_.verb).is(Trait::gerund)) return false;
    return is_one_of(
        at(i), {"enabling",      "allowing",    "ensuring",     "enhancing",    "improving",    "reducing",
                "increasing",    "helping",     "giving",       "freeing",      "leading",      "resulting",
                "strengthening", "boosting",    "preparing",    "positioning",  "saving",       "cutting",
                "lowering",      "raising",     "opening",      "making",       "providing",    "supporting",
                "advancing",     "broadening",  "fostering",    "empowering",   "maximizing",   "minimizing",
                "maximising",    "eliminating", "avoiding",     "accelerating", "streamlining", "generating",
                "bringing",      "securing",    "facilitating", "promoting",    "hoping",       "aiming"});
  }

  // The infinitive of purpose, after an object: "earn a certificate to qualify for ...".
  bool infinitive(std::size_t i) const {
    if (i > 0 && at(i - 1).region != Region::main) return false;
    if (!structure_.verb) return is_after_noun(i);
    if (i < structure_.body) return is_leading(i);
    if (is_range(i) || at(i - 1).is(Trait::comparative) ||
        is_one_of(at(i - 1), {"close", "due", "related", "similar", "relevant"}))
      return false;
    if (i < *structure_.verb + 2 || is_in_place_clause(i) || is_specification(i)) return false;
    if (at(i - 1).is(Trait::complement) && at(i - 1).use == Use::free) return false;
    // "cycle to work, ..."
    const bool is_place = at(i + 1).is_word("work") && at(i + 2).kind != TokenKind::word;
    if (is_place && is_lemma(at(i - 1), {"cycle", "walk", "drive", "bike", "commute", "run", "go", "get",
                                         "back", "return"}))
      return false;
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
    const bool is_unknown = verb.kind == TokenKind::word && verb.word == nullptr &&
                            at(next + 1).is_any(Trait::possessive | Trait::article);
    if (!is_unknown && (!verb.is_any(Trait::benefit | Trait::verb | Trait::be) ||
                        verb.is_any(Trait::inflected | Trait::gerund)))
      return false;
    // "a place to work at"
    if (is_one_of(at(next + 1), {"at", "for", "with", "in", "on", "from"}) &&
        (next + 2 >= s_.size() || s_.is_stop(next + 2)))
      return false;
    return !is_causative(i);
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
    for (std::size_t back = i; back > *structure_.verb && i - back < 8; --back) {
      const Token& token = at(back - 1);
      if (token.kind == TokenKind::mark && (token.mark != '.' || s_.is_stop(back - 1))) return false;
      // "the first in my family to graduate"
      if (is_one_of(token, {"first", "only", "last"}) && at(back - 2).is_word("the")) return true;
      static constexpr std::string_view kCausative[] = {
          "help",   "get",    "encourage", "ask",     "teach",    "train",       "convince", "enable",
          "allow",  "invite", "persuade",  "require", "motivate", "inspire",     "want",     "need",
          "expect", "push",   "empower",   "ability", "capacity", "opportunity", "right",    "how"};
      if (std::find(std::begin(kCausative), std::end(kCausative), token.lemma()) != std::end(kCausative) &&
          !(token.is(Trait::generic_noun))) {
        const bool is_gain = token.lemma() == "get" && at(back).is_any(Trait::article | Trait::possessive);
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

bool begins_reason(const Sentence& sentence, const Structure& structure, std::size_t index) {
  return ReasonReader(sentence, structure).begins(index);
}

}  // namespace cairn::analysis::prose
