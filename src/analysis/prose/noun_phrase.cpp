// A light parser of noun phrases: no grammar of English, only what tells a thing from an abstraction.
#include "analysis/prose/noun_phrase.h"

#include <algorithm>

namespace cairn::analysis::prose {

namespace {

constexpr std::size_t kLongest = 14;  // tokens of one noun phrase; longer ones are lists

bool ends_in(std::string_view word, std::string_view end) {
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

bool looks_plural(const Token& token) {
  if (token.kind != TokenKind::word || token.is(Trait::thing)) return false;
  const std::string_view word = token.lower;
  if (is_one_of(token, {"people", "children", "apis", "kpis", "guis", "clis"})) return true;
  if (word.size() < 4 || word.back() != 's') return false;
  return !ends_in(word, "ss") && !ends_in(word, "us") && !ends_in(word, "is");
}

// Nouns made of verbs and adjectives are rarely things one can point at, when nothing determines them.
bool looks_abstract(const Token& token) {
  static constexpr std::string_view kEndings[] = {"ness", "ity", "ment",  "ship", "ance",
                                                  "ence", "ism", "ation", "acy",  "ing"};
  if (token.kind != TokenKind::word || token.is_any(Trait::credential | Trait::generic_noun | Trait::thing))
    return false;
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view end) { return ends_in(token.lower, end); });
}

class Parser {
 public:
  explicit Parser(const Sentence& sentence, int depth = 0) : s_(sentence), depth_(depth) {}

  NounPhrase parse(std::size_t i) {
    np_.begin = i;
    std::size_t next = determiners(i);
    std::size_t nouns = 0;
    for (; next < s_.size() && next < i + kLongest && !is_boundary(next, nouns); ++next)
      modifier(next, nouns);
    np_.end = next;
    if (nouns == 0) return np_;
    np_.is_empty = false;
    head(nouns);
    complement(next);
    coordinated(next);
    if (is_abstract_ && np_.has_complement && !at(np_.head).is(Trait::vague_noun))
      np_.is_vague = np_.is_generic = false;
    return np_;
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  std::size_t determiners(std::size_t i) {
    const std::size_t limit = i + kLongest;
    while (i < limit &&
           (at(i).is_any(Trait::article | Trait::possessive | Trait::demonstrative | Trait::distributive) ||
            (at(i).is(Trait::adverb) && !at(i).is_any(Trait::praise | Trait::light)) ||
            at(i).is_word("such"))) {
      const Token& token = at(i);
      // "the well": water.
      const bool is_source = token.is_word("well") && np_.has_determiner && at(i - 1).use == Use::free &&
                             (at(i + 1).kind != TokenKind::word || at(i + 1).use == Use::time ||
                              at(i + 1).is_any(Trait::preposition | Trait::conjunction));
      if (is_source) break;
      np_.is_definite =
          np_.is_definite || token.is_word("the") || token.is_any(Trait::possessive | Trait::demonstrative);
      np_.is_single = np_.is_single || token.is_word("a") || token.is_word("an");
      np_.has_determiner = np_.has_determiner || !token.is(Trait::adverb);
      np_.is_all = np_.is_all || token.is(Trait::distributive);
      // "all of my facts"
      const bool is_partitive = token.is(Trait::distributive) && at(i + 1).is_word("of") &&
                                at(i + 2).is_any(Trait::article | Trait::possessive | Trait::demonstrative);
      i += is_partitive ? 2 : 1;
    }
    return i;
  }

  bool is_boundary(std::size_t i, std::size_t nouns) const {
    const Token& token = at(i);
    // "the Q2 audit", "a summer 2027 placement": a period may describe the thing.
    const bool may_describe = nouns == 0 && np_.has_determiner && token.use == Use::time;
    if (may_describe) {
      const std::size_t after = s_.skip(i, [](const Token& part) { return part.use == Use::time; });
      const bool is_thing =
          at(after).kind == TokenKind::word && !at(after).is_any(Trait::preposition | Trait::relative);
      if (at(i + 1).use == Use::free || is_thing) return false;
    }
    if (token.use == Use::time || token.use == Use::cadence) return true;
    // "an in person conference"
    if (nouns == 0 && np_.has_determiner && token.is_word("in") && at(i + 1).is_word("person")) return false;
    if (token.kind == TokenKind::mark) return !continues(i);
    if (token.kind != TokenKind::word) return false;
    if (token.is_capital && nouns > 0 &&
        !token.is_any(Trait::preposition | Trait::conjunction | Trait::modal))
      return false;
    if (token.is_word("will") && nouns == 0 && np_.has_determiner) return false;
    if (nouns > 0 && token.is(Trait::have) && token.kind == TokenKind::word) return true;
    if (nouns > 0 && np_.is_all && is_one_of(token, {"pass", "passes", "compile", "compiles"})) return true;
    if (token.is_any(Trait::preposition | Trait::relative | Trait::modal | Trait::be))
      return !(token.is_word("past") || token.is_word("near") || token.is_word("may"));
    if (token.is(Trait::conjunction) && nouns > 0 && looks_adjective(at(i - 1)) && looks_adjective(at(i + 1)))
      return false;
    if (token.is(Trait::conjunction) || token.is_word("to")) return true;
    if (nouns > 0 && (is_trailing_adverb(token) || token.is_word("such"))) return true;
    // "a company focused on trains"
    const bool is_clause = nouns > 0 &&
                           is_one_of(token, {"focused", "dedicated", "devoted", "committed", "based",
                                             "centered", "centred", "specialised", "specialized"}) &&
                           at(i + 1).is(Trait::preposition);
    if (is_clause) return true;
    // "an engineer specializing in AI": the second -ing form begins something else.
    if (nouns > 0 && token.is(Trait::gerund) && token.region == Region::main &&
        !token.is_any(Trait::generic_noun | Trait::resource))
      return !is_noun_of_verb(i) && !is_quality_before(i);
    return token.region != at(np_.begin).region;
  }

  // "useful and innovative solutions"
  static bool looks_adjective(const Token& token) {
    if (token.kind != TokenKind::word) return false;
    if (token.is_any(Trait::praise | Trait::comparative)) return true;
    static constexpr std::string_view kEndings[] = {"ful",    "ive",    "ous",    "able",
                                                    "ible",   "ical",   "less",   "onal",
                                                    "-ready", "-grade", "-class", "-friendly"};
    return std::any_of(std::begin(kEndings), std::end(kEndings),
                       [&](std::string_view end) { return ends_in(token.lower, end); });
  }

  // "the literature more systematically": how, not what.
  static bool is_trailing_adverb(const Token& token) {
    if (token.is_any(Trait::light | Trait::praise | Trait::number | Trait::cadence)) return false;
    if (is_one_of(token, {"likely",    "family",    "supply", "assembly", "anomaly", "reply",   "early",
                          "elderly",   "scholarly", "costly", "hourly",   "weekly",  "monthly", "daily",
                          "butterfly", "jelly",     "belly",  "curly",    "poly",    "italy",   "july",
                          "ally",      "bully",     "fly",    "silly",    "hilly"}))
      return false;
    return token.is_any(Trait::adverb | Trait::degree | Trait::comparative) || ends_in(token.lower, "ly");
  }

  // "a new onboarding flow": an adjective begins nothing, so what follows it still describes.
  bool is_quality_before(std::size_t i) const {
    return at(np_.head).is_any(Trait::light | Trait::praise) && np_.head + 1 == i &&
           at(i + 1).kind == TokenKind::word &&
           !at(i + 1).is_any(Trait::article | Trait::possessive | Trait::preposition | Trait::conjunction);
  }

  // "a software engineering course", "machine learning".
  bool is_noun_of_verb(std::size_t i) const {
    const Token& next = at(i + 1);
    return next.kind == TokenKind::mark || i + 1 >= s_.size() ||
           next.is_any(Trait::generic_noun | Trait::credential | Trait::role | Trait::resource |
                       Trait::preposition);
  }

  // "developer/engineer", "first-author", "3.5-star": signs inside a phrase.
  bool continues(std::size_t i) const {
    const Token& token = at(i);
    const bool is_joint = token.mark == '/' || token.mark == '-' || token.mark == '&' || token.mark == '%' ||
                          token.mark == '$' || token.mark == '#' || token.mark == '+';
    if (token.mark == '/' && at(i + 1).kind == TokenKind::word) return true;
    if (is_joint) return token.mark == '$' || token.mark == '#' || token.is_glued;
    // "a real, working prototype"
    return token.mark == ',' &&
           (at(i - 1).is_any(Trait::praise | Trait::light) || looks_adjective(at(i - 1))) &&
           (at(i + 1).is_any(Trait::praise | Trait::light) || looks_adjective(at(i + 1)) ||
            (at(i + 1).is(Trait::gerund) && at(i + 2).kind == TokenKind::word));
  }

  void modifier(std::size_t i, std::size_t& nouns) {
    const Token& token = at(i);
    if (token.kind == TokenKind::mark) return;
    np_.is_named = np_.is_named || token.kind == TokenKind::quote || token.kind == TokenKind::code ||
                   (token.is_acronym && !token.is(Trait::field) && !is_kind_of_field(token)) ||
                   (token.is_capital && i > 0 && !token.is_acronym && !token.is(Trait::field) &&
                    !is_kind_of_field(token));
    const bool is_of_name = token.kind == TokenKind::number && token.use == Use::label;
    np_.has_determiner =
        np_.has_determiner || token.is(Trait::number) || (token.kind == TokenKind::number && !is_of_name);
    is_numbered_ = is_numbered_ || is_of_name;
    np_.is_praised = np_.is_praised || (token.is(Trait::praise) && !token.is_capital);
    np_.is_compared = np_.is_compared || (token.is(Trait::comparative) && !token.is_capital);
    np_.is_pronoun = np_.is_pronoun || (token.is(Trait::pronoun) && nouns == 0 && !token.is_acronym);
    // "chapter 1 problems": as many as the chapter has.
    has_number_of_one_ =
        has_number_of_one_ || (token.use == Use::label && token.kind == TokenKind::number && nouns > 0);
    const bool is_bare_kind = is_bare_pair(at(np_.head), token);
    if (nouns > 0 && !is_bare_kind &&
        !at(np_.head).is_any(Trait::light | Trait::praise | Trait::comparative | Trait::amount |
                             Trait::number | Trait::adverb))
      np_.is_narrowed = true;
    if (nouns == 0 || token.kind != TokenKind::clitic) np_.head = i;
    ++nouns;
  }

  // "AI-based", "API-driven": no name of anything.
  static bool is_kind_of_field(const Token& token) {
    return std::any_of(std::begin(kDescribing), std::end(kDescribing),
                       [&](std::string_view end) { return ends_in(token.lower, end); });
  }
  static constexpr std::string_view kDescribing[] = {"-based",   "-driven",  "-powered", "-related",
                                                     "-enabled", "-focused", "-first"};

  // "a training class", "a leadership role", "a new product line": two nouns that say no more than one.
  static bool is_bare_pair(const Token& first, const Token& second) {
    if (first.is_word("leadership")) return is_one_of(second, {"position", "role", "roles"});
    if (is_one_of(first, {"training", "side", "personal"}))
      return is_one_of(second, {"class", "course", "position", "role", "roles", "project", "training",
                                "program", "programme"});
    return is_one_of(first, {"product", "business", "project", "career", "company", "job", "startup", "work",
                             "technology"}) &&
           is_one_of(second, {"line", "venture", "role", "position", "team", "initiative", "company",
                              "business", "organization", "organisation", "opportunity", "path", "startup",
                              "feature", "features"});
  }

  void head(std::size_t nouns) {
    const Token& token = at(np_.head);
    np_.is_plural = looks_plural(token) || (token.is(Trait::mass) && !token.is_capital);
    // "SOC 2 requirements": as many as there are; "Windows 11 administration" is as open as any.
    np_.has_determiner = np_.has_determiner || (is_numbered_ && np_.is_plural);
    // Bare abstractions are vague until something says of what: see parse().
    np_.is_mass = token.is(Trait::mass) && !token.is_capital;
    is_abstract_ = !np_.has_determiner && !np_.is_named && looks_abstract(token);
    // "Find Joy" is emphasis, "the Google Career Certificates" a name.
    const bool is_title = token.is_capital && np_.head > 0 && (nouns > 1 || at(np_.head + 1).is_capital);
    np_.is_vague = (token.is(Trait::vague_noun) && !is_title) || is_abstract_;
    if (is_one_of(token, {"real", "practical", "simple", "clean", "clear", "new", "small", "big", "strong",
                          "low", "high", "fresh"}))
      np_.is_vague = true;
    // "the staging environment" stands on some machine.
    if (token.is_word("environment") && nouns > 1 &&
        is_one_of(at(np_.head - 1), {"cluster", "development", "dev", "test", "testing", "staging",
                                     "production", "build", "lab", "local", "sandbox", "demo"}))
      np_.is_vague = false;
    if (token.is_word("debt") && nouns > 1 && is_one_of(at(np_.head - 1), {"technical", "tech"}))
      np_.is_vague = true;
    np_.is_abstract = is_abstract_ && !token.is(Trait::vague_noun);
    // "every open issue": they can be gone through one by one.
    if (np_.is_all && is_lemma(token, {"issue", "issues", "problem", "problems", "change", "changes",
                                       "complaint", "complaints"}))
      np_.is_vague = false;
    if (has_number_of_one_ && np_.is_plural) {
      np_.is_definite = true;
      np_.is_vague = false;
    }
    np_.is_generic = token.is_any(Trait::generic_noun) || np_.is_vague;
    np_.is_credential = token.is(Trait::credential);
    np_.is_role = token.is(Trait::role) ||
                  (nouns > 1 && at(np_.head - 1).is(Trait::role) && token.is_any(Trait::generic_noun));
    for (std::size_t k = np_.begin; k < np_.head; ++k)
      np_.is_role = np_.is_role || (at(k).is(Trait::role) && at(k + 1).is_mark('/'));
    // "a professional photographer" lives by it; "a good photographer" is praised.
    if (np_.is_role && np_.is_praised) {
      np_.is_praised = false;
      std::size_t kinds = 0;  // "a strong senior data engineer": which one is said anyway
      for (std::size_t k = np_.begin; k < np_.head; ++k) {
        const bool is_kind =
            at(k).kind == TokenKind::word &&
            !at(k).is_any(Trait::praise | Trait::light | Trait::article | Trait::possessive | Trait::adverb |
                          Trait::degree | Trait::number | Trait::comparative);
        kinds += is_kind ? 1 : 0;
      }
      if (kinds > 1) return;
      for (std::size_t k = np_.begin; k <= np_.head; ++k)
        np_.is_praised = np_.is_praised ||
                         (at(k).is(Trait::praise) && !at(k).is_capital && !at(k).is_word("professional"));
    }
  }

  // "a set of habits", "a range of articles" are as vague or as many as what they hold.
  void content(std::size_t i) {
    if (!at(i).is_word("of") || np_.has_complement) return;
    const bool is_many = is_one_of(at(np_.head), {"variety", "range", "number", "wealth", "array", "host",
                                                  "lot", "bit", "cohort", "bunch", "crowd", "batch"});
    if (!is_many && !is_one_of(at(np_.head), {"set", "level", "degree", "body", "kind", "sort", "type"}))
      return;
    const NounPhrase inner = Parser(s_, depth_ + 1).parse(i + 1);
    if (inner.is_empty) return;
    np_.is_vague = np_.is_generic = np_.is_vague || inner.is_vague || (is_many && inner.is_plural);
  }

  // "AI and cloud projects": an acronym that only describes one of many.
  void coordinated(std::size_t i) {
    const bool is_joined = at(i).is(Trait::conjunction) && !np_.has_determiner && at(i).use == Use::free;
    if (!is_joined || depth_ > 0 || at(i + 1).is(Trait::verb) || np_.is_plural) return;
    const NounPhrase second = Parser(s_, depth_ + 1).parse(i + 1);
    const bool is_many = second.is_plural && !second.has_determiner && !second.is_credential &&
                         at(second.head).kind == TokenKind::word && !at(second.head).is_capital;
    if (!is_many || !at(np_.head).is_acronym) return;
    np_.is_plural = true;
    np_.is_named = false;
  }

  // "a course in statistics", "head of radiology": but not "in May", "with them".
  void complement(std::size_t i) {
    const Token& token = at(i);
    if (token.use != Use::free) return;
    if (depth_ == 0) content(i);
    if (token.is_word("such") || token.is_word("called") || token.is_word("named") || token.is_mark('(') ||
        token.is_mark(':')) {
      for (std::size_t k = i + 1; k < i + 4; ++k)
        np_.is_named = np_.is_named || at(k).is_capital || at(k).is_acronym || at(k).kind == TokenKind::quote;
      np_.is_narrowed = np_.is_narrowed || np_.is_named;
      return;
    }
    if (!is_one_of(token, {"of", "in", "on", "for", "about", "to", "as", "at", "from", "between", "into",
                           "that", "who", "which"}))
      return;
    if (token.region != at(np_.begin).region || at(i + 1).use == Use::time || at(i + 1).is(Trait::pronoun))
      return;
    if (token.is_word("to") && at(i + 1).is(Trait::verb)) return;
    // "a job in a reputed company" says no more than "a good job".
    const std::size_t inner = s_.skip(i + 1, [](const Token& part) { return part.is(Trait::article); });
    if (at(inner).is(Trait::praise) && !at(inner).is_capital && at(inner + 1).is(Trait::generic_noun)) return;
    // "a job in my field": whose, but not which.
    if (token.is_word("in") && at(i + 1).is(Trait::possessive) &&
        is_one_of(at(np_.head), {"job", "role", "position", "work", "employment"}) &&
        is_one_of(at(i + 2), {"field", "industry", "area", "profession", "domain", "sector", "discipline"}))
      return;
    np_.has_complement = i + 1 < s_.size();
    np_.is_narrowed = np_.is_narrowed || np_.has_complement;
  }

  const Sentence& s_;
  int depth_;  // of a phrase inside a phrase: one level is enough
  NounPhrase np_;
  bool is_abstract_ = false;
  bool has_number_of_one_ = false;
  bool is_numbered_ = false;
};

}  // namespace

NounPhrase parse_noun_phrase(const Sentence& sentence, std::size_t index) {
  return Parser(sentence).parse(index);
}

}  // namespace cairn::analysis::prose
