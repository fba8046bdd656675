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
    // "Achieve 85%. Relevant: the degree asks for it."
    if (is_one_of(token, {"relevant", "relevance", "why"}) && at(i + 1).is_mark(':'))
      return i > 0 && s_.is_stop(i - 1) && at(i + 2).kind == TokenKind::word;
    if (token.is_word("so")) return so(i);
    if (token.is_word("in")) return in(i);
    if (token.is_word("with")) return with(i);
    if (token.is_word("for")) return purpose(i) || is_saved_for(i);
    if (token.is_word("where")) return is_made_place(i);
    if (token.is_word("as") || token.is_word("since")) return as(i);
    if (token.is_word("given")) return at(i + 1).is_word("that") && is_inside(i);
    if (token.is_word("to") && token.use == Use::free) return begins_purpose(s_, structure_, i);
    if (is_one_of(token, {"which", "that", "this", "it"})) return relative(i);
    if (is_one_of(token, {"thereby", "thus"})) return true;
    if (is_one_of(token, {"due", "owing"}))
      return at(i + 1).is_word("to") && token.use == Use::free && is_inside(i);
    // "toward my goal of teaching", "on my way to a degree"
    const std::size_t noun = at(i + 1).is_any(Trait::article | Trait::possessive) ? i + 2 : i + 1;
    if (is_one_of(token, {"toward", "towards"}))
      return (is_inside(i) && is_one_of(at(noun), {"goal", "dream", "aim", "ambition", "career", "degree",
                                                   "future", "promotion"})) ||
             is_contributed(i);
    if (is_one_of(token, {"shows", "means", "proves", "helps", "allows", "ensures"}))
      return at(i - 1).is_mark('(') && at(i + 1).kind == TokenKind::word;
    if (token.is_word("on"))
      return is_inside(i) && is_one_of(at(noun), {"way", "path", "road", "journey"}) &&
             at(noun + 1).is_word("to") && !is_lemma(at(*structure_.verb), {"see", "be", "stay"});
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
    if (is_inside(i) && is_one_of(at(i + 1), {"ease", "convenience"}) && at(i + 2).is_word("of")) return true;
    if (is_benefit(i)) return true;
    // "for future productivity", "for better grades"
    if (is_inside(i) && is_one_of(at(i + 1), {"future", "better", "improved", "greater"}) &&
        at(i + 2).kind == TokenKind::word && !at(i + 2).is_any(Trait::preposition | Trait::unit) &&
        !at(i - 1).is_any(Trait::verb | Trait::praise) && !is_one_of(at(i - 1), {"ready", "plan", "plans"}))
      return true;
    if (is_inside(i) && at(i + 1).is(Trait::possessive) && !at(i - 1).is(Trait::verb) &&
        is_one_of(at(i + 2), {"career", "future", "health", "wellbeing", "retirement", "growth"}) &&
        (at(i + 3).kind != TokenKind::word || at(i + 3).use == Use::time))
      return true;
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
      // "learn algorithms for coding interviews"; one prepares and applies for nothing else.
      if (is_one_of(at(k), {"interviews", "roles", "positions", "jobs"}) &&
          !is_lemma(at(*structure_.verb), {"apply", "prepare", "interview", "search", "look", "find", "hire",
                                           "get", "secure", "land", "recruit", "seek", "complete", "do"}))
        return true;
      if (at(k).is_mark('/')) continue;
    }
    return false;
  }

  // "save 500 for a trip", "put aside 50 a week for my daughter's studies"
  bool is_saved_for(std::size_t i) const {
    if (!structure_.verb || i <= *structure_.verb || at(i - 1).region != Region::main) return false;
    const Token& verb = at(*structure_.verb);
    const bool is_put_aside =
        is_one_of(verb, {"put", "set"}) && is_one_of(at(*structure_.verb + 1), {"aside"});
    if (!is_lemma(verb, {"save", "accumulate"}) && !is_put_aside) return false;
    const bool is_money = i == *structure_.verb + 1 || has_money(*structure_.verb + 1, i);
    return is_money && at(i + 1).kind == TokenKind::word && at(i + 1).use == Use::free &&
           !at(i + 1).is(Trait::distributive) && !at(i + 1).is_word("retirement");
  }

  // Nothing but sums of money stands between "save" and "for": "save time for patients" is another thing.
  bool has_money(std::size_t begin, std::size_t end) const {
    for (std::size_t k = begin; k < end && k < begin + 10; ++k) {
      if (at(k).kind == TokenKind::number || at(k).is_mark('$') || at(k).use == Use::quantity ||
          is_one_of(at(k), {"money", "cash", "enough", "up"}))
        return true;
    }
    return false;
  }

  // "contribute towards the upkeep of the library"
  bool is_contributed(std::size_t i) const {
    return structure_.verb && i == *structure_.verb + 1 && is_lemma(at(*structure_.verb), {"contribute"}) &&
           at(i + 1).kind == TokenKind::word;
  }

  // "open a workshop where I can pass on my craft": one makes a place for what will happen there.
  bool is_made_place(std::size_t i) const {
    return is_inside(i) && is_lemma(at(*structure_.verb), {"create", "build", "open", "found", "launch"}) &&
           at(i + 1).kind == TokenKind::word && at(i + 2).is(Trait::modal);
  }

  // "tools that make filing easier", "a guide which makes it easier to start"
  bool makes_easier(std::size_t i) const {
    if (!is_one_of(at(i), {"that", "which", "it", "this"}) || !is_one_of(at(i + 1), {"make", "makes"}))
      return false;
    for (std::size_t k = i + 2; k < i + 8 && at(k).kind == TokenKind::word; ++k) {
      if (at(k).is_any(Trait::comparative) || is_one_of(at(k), {"possible"})) return true;
    }
    return false;
  }

  // "a routine that reduces stress", "software which helps run a clinic": what the thing is good for.
  bool betters(std::size_t i) const {
    if (!is_one_of(at(i), {"that", "which"}) || at(i - 1).kind != TokenKind::word || !is_inside(i))
      return false;
    const std::size_t verb = s_.skip(
        i + 1, [](const Token& token) { return token.is_any(Trait::adverb) || token.lower.ends_with("ly"); });
    if (is_one_of(at(verb), {"helps", "help"}))
      return at(verb + 1).is(Trait::verb) && !at(verb + 1).is(Trait::inflected);
    return is_one_of(at(verb), {"reduce", "reduces", "broaden", "broadens", "strengthen", "strengthens",
                                "lowers", "eases", "boosts", "enhances", "challenges"});
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
    const std::size_t first = at(i + 1).is(Trait::article) && !at(i + 1).is_word("the") ? i + 2 : i + 1;
    const Token& quality = at(first);
    const bool is_gain =
        (quality.is(Trait::comparative) && !is_one_of(quality, {"more", "less", "longer", "later"})) ||
        (quality.is_word("more") &&
         is_one_of(at(first + 1), {"energy", "stability", "security", "freedom", "flexibility", "income",
                                   "confidence", "control", "peace", "balance", "safety"})) ||
        is_one_of(quality, {"improved", "enhanced", "increased", "greater", "maximum"});
    return is_gain && at(first + 1).kind == TokenKind::word &&
           !at(first + 1).is_any(Trait::preposition | Trait::conjunction | Trait::be);
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
    if (at(i + 1).is_word("the") && at(i + 2).is_word("name")) return at(i + 3).is_word("of");
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
    // "As I wrote last year, my goal is": where one stands, not why.
    if (at(i).is_word("as") && (i == 0 || s_.is_stop(i - 1)) && is_one_of(at(i + 1), {"i", "we"}))
      return false;
    // "since my team needs a certified lead"; "since my last review" is a time
    if (at(i).is_word("since") && is_inside(i) && at(i + 1).is(Trait::possessive) &&
        (at(i + 3).is_any(Trait::modal | Trait::be | Trait::have) ||
         (at(i + 3).is(Trait::verb) && at(i + 3).lower.ends_with('s'))))
      return true;
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
    // "as fast as it can be", "as many patients as I can"
    for (std::size_t back = 2; back <= 6 && back <= i && at(i).is_word("as"); ++back) {
      if (at(i - back).is_word("as")) return false;
    }
    // ", as my clinic opens on Sundays"
    if (i > 1 && at(i).is_word("as") && at(i - 1).is_mark(',') && at(i + 1).is(Trait::possessive))
      return true;
    // "as our team is moving to it", "as at the end of the day we sell to people"
    const bool is_told = at(i).is_word("as") && is_inside(i) && at(i + 1).is(Trait::possessive) &&
                         (at(i + 3).is_any(Trait::modal | Trait::be | Trait::have));
    const bool is_after_all = at(i).is_word("as") && is_inside(i) && at(i + 1).is_word("at") &&
                              at(i + 3).is_word("end") && at(i + 1).use == Use::time;
    if (is_told || is_after_all) return true;
    const bool is_clause =
        is_one_of(at(i + 1), {"it", "this", "i", "we", "they", "he", "she", "that", "these"});
    return is_clause &&
           at(i + 2).is_any(Trait::modal | Trait::be | Trait::have | Trait::verb | Trait::intent) && i != 1;
  }

  static bool is_weight(const Token& token) {
    return is_one_of(token, {"important", "essential", "key", "crucial", "critical", "necessary", "vital",
                             "needed", "required"});
  }
  bool weighs(std::size_t i) const {
    for (std::size_t k = i; k < i + 4; ++k)
      if (is_weight(at(k)) && is_one_of(at(k + 1), {"for", "to", "in"})) return true;
    return false;
  }

  // "which will allow me to", "that would help us".
  bool relative(std::size_t i) const {
    const bool begins = i > 0 && (s_.is_stop(i - 1) || at(i - 1).is_mark('-') || at(i - 1).is_mark('('));
    if ((makes_easier(i) || betters(i)) && i > 1) return true;
    // "Hire a clerk; this frees me for sales."
    if (begins && !at(i).is_word("which") &&
        is_one_of(at(i + 1), {"frees", "helps", "allows", "enables", "lets", "saves", "means", "ensures"}))
      return true;
    // "Publish the price list; that way customers stop phoning."
    if (begins && is_one_of(at(i), {"that", "this"}) && at(i + 1).is_word("way")) return true;
    if (at(i).is_word("it") && (!begins || at(i - 1).region != Region::main)) return false;
    // ", which means we can stay open", ", which is important for my next role"
    const bool is_weighed = at(i).is_word("which") && at(i - 1).is_mark(',') &&
                            (is_one_of(at(i + 1), {"means", "matters", "helps", "allows", "enables", "makes",
                                                   "lets", "gives", "leads"}) ||
                             (at(i + 1).is_word("is") && is_weight(at(i + 2))));
    // ", which the university requires"
    if (at(i).is_word("which") && at(i - 1).is_mark(',')) {
      for (std::size_t k = i + 2; k < i + 5; ++k)
        if (is_one_of(at(k), {"requires", "require", "demands", "needs"})) return true;
    }
    // ", which I believe is really essential for my growth"
    const bool is_believed = at(i).is_word("which") && is_one_of(at(i + 1), {"i", "we"}) &&
                             is_one_of(at(i + 2), {"believe", "think", "feel", "find"}) && weighs(i + 3);
    if (is_believed) return true;
    // ", which" looks back on the whole promise, its means included.
    const bool is_open =
        i > 0 && (at(i - 1).region == Region::main || (at(i).is_word("which") && at(i - 1).is_mark(',')));
    if (is_weighed) return is_open;
    std::size_t next = i + 1;
    next = s_.skip(next, [&](const Token& token) { return token.is_any(Trait::modal | Trait::adverb); });
    // "a portfolio that will help me find work": what it does for oneself, with or without a comma.
    const bool is_own_gain = is_lemma(at(next), {"help", "allow", "enable", "let", "prepare"}) &&
                             is_one_of(at(next + 1), {"me", "us", "my", "our"}) &&
                             is_one_of(at(i), {"that", "which"});
    if (is_own_gain) return is_open;
    // "a job that will give me an opportunity to deepen my skills"
    const bool is_chance = is_lemma(at(next), {"give", "offer", "provide"}) &&
                           is_one_of(at(next + 1), {"me", "us"}) &&
                           is_one_of(at(next + 3), {"opportunity", "chance", "possibility", "freedom"});
    if (is_chance && is_one_of(at(i), {"that", "which"})) return is_open;
    // "skills which will be useful in my career"
    const bool is_of_use = next > i + 1 && at(next).is_word("be") && !at(i).is_word("it") &&
                           is_one_of(at(next + 1), {"useful", "helpful", "beneficial", "valuable"});
    if (is_of_use) return is_open;
    if (next == i + 1 || (at(i).is_word("that") && !at(i - 1).is_mark(','))) return false;
    return is_one_of(at(next),
                     {"help",    "allow",   "enable",     "improve", "give", "make", "let",  "lead",
                      "prepare", "benefit", "increase",   "reduce",  "open", "save", "free", "boost",
                      "bring",   "ensure",  "strengthen", "qualify", "get",  "mean"}) &&
           is_open;
  }

  // ", enhancing my value", ", enabling the team to": a result, where no list of means runs.
  bool result(std::size_t i) const {
    if (at(i).is_word("ensuring") && is_inside(i) && is_one_of(at(i + 1), {"that", "we", "our", "they"}))
      return true;
    if (at(i).is_word("resulting") && at(i + 1).is_word("in") && is_inside(i)) return true;
    if (i < 2 || !at(i - 1).is_mark(',')) return false;
    // ", preparing me for": for oneself, so that it is none of the means.
    const bool is_own = is_one_of(at(i + 1), {"me", "us", "my", "our"}) &&
                        is_one_of(at(i), {"enabling", "allowing", "preparing", "positioning", "helping",
                                          "giving", "qualifying"});
    // ", enhancing my technical skills" behind the means, where no list of them goes on.
    const bool is_own_betterment =
        is_one_of(at(i + 1), {"my", "our"}) && is_last_part(i) &&
        is_one_of(at(i), {"enhancing", "improving", "strengthening", "deepening", "broadening", "expanding"});
    if (at(i - 1).region != Region::main &&
        !((is_own || is_own_betterment) && at(i - 1).region == Region::means))
      return false;
    if (structure_.verb && at(*structure_.verb).is(Trait::gerund)) return false;
    // ", setting an example for the apprentices"
    if (at(i).is_word("setting"))
      return is_one_of(at(i + 1), {"a", "an", "the"}) &&
             (is_one_of(at(i + 2), {"example", "stage", "path", "standard", "foundation"}) ||
              is_one_of(at(i + 3), {"example", "stage", "path", "standard", "foundation"}));
    if (is_one_of(at(i), {"demonstrating", "showing", "proving", "achieving", "driving", "shaping", "paving",
                          "inspiring"}) &&
        at(i + 1).kind != TokenKind::mark && !at(i + 1).is(Trait::conjunction) && is_last_part(i))
      return true;
    if (at(i).is_word("creating"))
      return is_one_of(at(i + 1), {"more", "room", "space", "better", "demand", "jobs", "value"});
    return is_one_of(
        at(i), {"enabling",      "allowing",    "ensuring",     "enhancing",    "improving",    "reducing",
                "increasing",    "helping",     "giving",       "freeing",      "leading",      "resulting",
                "strengthening", "boosting",    "preparing",    "positioning",  "saving",       "cutting",
                "lowering",      "raising",     "opening",      "making",       "providing",    "supporting",
                "advancing",     "broadening",  "fostering",    "empowering",   "maximizing",   "minimizing",
                "maximising",    "eliminating", "avoiding",     "accelerating", "streamlining", "generating",
                "bringing",      "securing",    "facilitating", "promoting",    "hoping",       "aiming"});
  }

  // The result stands last: no further -ing form makes a list of it.
  bool is_last_part(std::size_t i) const {
    if (!structure_.verb || at(*structure_.verb).is_any(Trait::be) ||
        is_lemma(at(*structure_.verb), {"become", "work", "grow"}))
      return false;
    for (std::size_t k = i + 1; k < i + 20 && k < s_.size() && !s_.is_stop(k); ++k) {
      if (at(k).is(Trait::gerund) && is_one_of(at(k - 1), {"and", ","})) return false;
    }
    return true;
  }

  const Sentence& s_;
  const Structure& structure_;
};

}  // namespace

bool begins_reason(const Sentence& sentence, const Structure& structure, std::size_t index) {
  return ReasonReader(sentence, structure).begins(index);
}

}  // namespace cairn::analysis::prose
