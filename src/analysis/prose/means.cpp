// How a goal is to be reached: "by taking ...", "through ...", "using ...", "with my mentor's help".
#include <algorithm>

#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

namespace {

bool looks_gerund(const Token& token) {
  if (token.kind != TokenKind::word) return false;
  if (token.is(Trait::gerund)) return true;
  const std::string_view word = token.lower;
  if (word.size() < 5 || word.substr(word.size() - 3) != "ing") return false;
  return !is_one_of(token, {"spring", "during", "morning", "evening", "building's", "bring", "string",
                            "everything", "something", "nothing", "anything", "king", "wing", "thing"});
}

class MeansReader {
 public:
  MeansReader(const Sentence& sentence, const Structure& structure) : s_(sentence), structure_(structure) {}

  bool begins(std::size_t i) const {
    const Token& token = at(i);
    if (token.kind != TokenKind::word || token.use == Use::time || token.use == Use::cadence) return false;
    if (token.is_word("by")) return by(i) && !is_measured(i);
    if (token.is_word("thanks")) return at(i + 1).is_word("to") && i > 0;
    if (token.is_word("to")) return to_achieve(i);
    if (token.is_word("from") && is_channel(i)) return true;
    if (is_one_of(token, {"from", "on", "in"}) && lessons(i)) return true;
    if (is_one_of(token, {"spending", "dedicating", "devoting"})) return is_effort(i);
    if (is_one_of(token, {"based", "drawing", "building", "informed", "guided", "inspired"}))
      return grounds(i);
    if (token.is_word("through")) return through(i);
    if (token.is_word("at")) return is_rate(i + 1) && i > (structure_.verb ? *structure_.verb + 1 : 2);
    if (is_one_of(token, {"financed", "funded", "paid"})) return is_paid(i);
    // "expose the counters via port 80": where they go
    if (token.is_word("via"))
      return i + 1 < s_.size() && !(structure_.verb && is_lemma(at(*structure_.verb), {"expose", "export"}));
    if (is_one_of(token, {"using", "utilizing", "utilising", "leveraging", "employing"})) return using_it(i);
    if (token.is_word("with")) return with(i);
    if (token.is_word("under")) return guided(i + 1);
    if (token.is_word("while"))
      return is_one_of(at(i + 1), {"building", "participating", "completing", "taking", "attending",
                                   "creating", "developing", "practicing", "practising"}) &&
             !at(i + 2).is(Trait::vague_noun);
    return helper(i) || rhythm(i) || doings(i) || begins_step(s_, structure_, i);
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  // by + -ing, with adverbs between: "by actively seeking". "by means of", "by the use of".
  bool by(std::size_t i) const {
    std::size_t next = i + 1;
    if (at(next).is_mark(':')) ++next;
    while (next < i + 4 && (at(next).is(Trait::adverb) || at(next).is(Trait::degree) ||
                            at(next).is_word("first") || ends_in_ly(at(next))))
      ++next;
    if (is_of_others(i)) return false;
    if (exertion(next)) return true;
    if (looks_gerund(at(next))) return at(next).use == Use::free;
    // "by job shadowing"
    const bool is_noun = at(next).kind == TokenKind::word && at(next).use == Use::free &&
                         !at(next).is_any(Trait::article | Trait::possessive | Trait::number);
    if (is_noun && looks_gerund(at(next + 1))) return true;
    const bool is_manner = is_one_of(
        at(next), {"better", "improved", "regular", "consistent", "frequent", "careful", "continuous"});
    if (is_manner && at(next + 1).kind == TokenKind::word && !at(next + 1).is_word("than")) return true;
    return is_one_of(at(next), {"means", "way"}) && at(next + 1).is_word("of");
  }

  // "so that staff could find it by asking": how others will do it.
  bool is_of_others(std::size_t i) const {
    for (std::size_t back = 1; back <= 20 && back <= i && at(i - back).region == Region::reason; ++back) {
      if (back == 1 && at(i - back).is_mark(',')) return false;
      if (!at(i - back).is_word("so")) continue;
      return !is_one_of(at(i - back + 1), {"i", "we"}) && !is_one_of(at(i - back + 2), {"i", "we"});
    }
    return false;
  }

  // "To achieve this, I will cycle to work."
  bool to_achieve(std::size_t i) const {
    return i > 0 && s_.is_stop(i - 1) && is_one_of(at(i + 1), {"achieve", "do", "reach", "accomplish"}) &&
           (is_one_of(at(i + 2), {"this", "that", "it", "these"}) || at(i + 3).is_word("goal"));
  }

  // "by daily practice", "by hard work"
  bool exertion(std::size_t i) const {
    const bool is_how =
        at(i).is(Trait::cadence) || is_one_of(at(i), {"hard", "regular", "daily", "constant", "self", "more",
                                                      "deliberate", "extra", "sheer"});
    const std::size_t noun = is_how ? i + 1 : i;
    return is_one_of(at(noun),
                     {"practice", "practise", "work", "study", "exercise", "training", "effort", "repetition",
                      "self-study", "experimentation", "observation", "reflection", "trial"});
  }

  // "book 3 calls from cold outreach"
  bool is_channel(std::size_t i) const {
    if (!structure_.verb || i <= *structure_.verb + 1) return false;
    if (!is_lemma(at(*structure_.verb),
                  {"book", "generate", "earn", "get", "raise", "win", "land", "attract"}))
      return false;
    for (std::size_t k = i + 1; k < i + 5 && at(k).kind == TokenKind::word; ++k) {
      if (is_one_of(at(k), {"outreach", "channels", "referrals", "ads", "campaigns", "freelancing",
                            "tutoring", "newsletters", "partnerships", "events"}))
        return true;
    }
    return false;
  }

  // "spending 5 hours a week on it"
  bool is_effort(std::size_t i) const {
    if (!structure_.verb || i <= *structure_.verb + 1) return false;
    for (std::size_t k = i + 1; k < i + 7 && k < s_.size(); ++k)
      if (at(k).use == Use::cadence || at(k).is(Trait::unit)) return true;
    return false;
  }

  // "measured by tracking logs" says how it will be known, not how it will be done.
  bool is_measured(std::size_t i) const {
    return i > 0 &&
           is_one_of(at(i - 1), {"measured", "verified", "evidenced", "demonstrated", "judged", "assessed",
                                 "shown", "indicated", "evaluated", "defined", "determined", "tracked"});
  }

  // "Open a second shop, financed with a loan"
  bool is_paid(std::size_t i) const {
    const bool is_told_of = at(i - 1).is_any(Trait::be | Trait::have) || i == 0;
    return structure_.verb && i > *structure_.verb + 1 && !is_told_of &&
           is_one_of(at(i + 1), {"with", "by", "from", "through"}) && at(i + 2).use == Use::free;
  }

  // "learn bookkeeping from a video course"
  bool lessons(std::size_t i) const {
    if (!structure_.verb || i <= *structure_.verb + 1) return false;
    // "Qualify as a first aider on the council's two-day course"
    if (at(i).is_word("on") && is_lemma(at(*structure_.verb), {"qualify", "train", "retrain", "certify"})) {
      for (std::size_t k = i + 1; k < i + 6 && at(k).kind != TokenKind::mark; ++k)
        if (is_one_of(at(k), {"course", "courses", "workshop", "programme", "program"})) return true;
    }
    if (!is_lemma(at(*structure_.verb), {"learn", "study", "practice", "practise", "master", "teach"}))
      return false;
    if (at(i).is_word("on"))
      return is_one_of(at(i + 1),
                       {"youtube", "udemy", "coursera", "duolingo", "edx", "udacity", "pluralsight"});
    if (at(i).is_word("in"))
      return is_one_of(at(i + 1), {"evening", "weekly", "private", "online", "night"}) &&
             is_one_of(at(i + 2), {"class", "classes", "lessons", "courses", "school"});
    for (std::size_t k = i + 1; k < i + 6 && at(k).kind == TokenKind::word; ++k) {
      if (at(k).is(Trait::resource) ||
          is_one_of(at(k), {"youtube", "udemy", "coursera", "videos", "scratch", "books"}))
        return !at(k).is_word("scratch");
    }
    return false;
  }

  // "based on feedback from the nurses", "drawing on last year's reports"
  bool grounds(std::size_t i) const {
    if (i < 2 || !structure_.verb || i <= *structure_.verb + 1) return false;
    if (is_one_of(at(i), {"drawing", "building"})) return at(i + 1).is_word("on") && at(i - 1).is_mark(',');
    if (!is_one_of(at(i), {"based"})) return at(i + 1).is_word("by") && at(i - 1).is_mark(',');
    if (!is_one_of(at(i + 1), {"on", "upon"})) return false;
    for (std::size_t k = i + 2; k < i + 7 && at(k).kind == TokenKind::word; ++k) {
      if (is_one_of(at(k), {"feedback", "input", "data", "results", "research", "survey", "surveys",
                            "evidence", "findings", "analysis", "interviews", "metrics"}))
        return true;
    }
    return false;
  }

  // ", taking lessons from a local painter"
  bool doings(std::size_t i) const {
    if (i < 3 || !structure_.verb || i <= *structure_.verb + 2 || !at(i - 1).is_mark(',')) return false;
    if (at(i - 1).region != Region::main || at(*structure_.verb).is(Trait::gerund)) return false;
    if (!is_one_of(at(i), {"taking", "attending", "following", "practicing", "practising", "enrolling",
                           "studying", "working", "relying", "collaborating", "consulting", "completing",
                           "tracking", "logging", "pairing", "drilling"}))
      return false;
    // A list of skills has further -ing forms, or ends in "and".
    for (std::size_t k = i - 1; k > *structure_.verb && i - k < 40; --k) {
      const bool is_listed = looks_gerund(at(k - 1)) && is_one_of(at(k - 2), {"and", "or", ","});
      if (is_listed || at(k - 1).is_word("as")) return false;
    }
    const bool is_with = is_one_of(at(i), {"working", "collaborating", "consulting", "pairing", "drilling"});
    return is_with ? at(i + 1).is_word("with")
                   : at(i + 1).kind == TokenKind::word && !at(i + 1).is_any(Trait::conjunction);
  }

  static bool ends_in_ly(const Token& token) {
    return token.kind == TokenKind::word && token.lower.size() > 4 &&
           token.lower.substr(token.lower.size() - 2) == "ly";
  }

  // "work through the list", "see it through" go through nothing but themselves.
  bool through(std::size_t i) const {
    if (i == 0) return true;
    if (i + 1 >= s_.size() || at(i + 1).kind == TokenKind::mark || at(i + 1).is_word("to")) return false;
    for (std::size_t back = 2; back <= 3 && back <= i; ++back) {
      // "guide clients through the process"
      if (is_lemma(at(i - back), {"guide", "walk", "talk", "steer", "move", "navigate", "lead", "take"}))
        return false;
    }
    // "mentor an apprentice through her final project"
    const bool is_led =
        structure_.verb && is_lemma(at(*structure_.verb), {"mentor", "support", "coach", "accompany"});
    for (std::size_t k = i + 1; is_led && k < i + 5 && at(k).kind == TokenKind::word; ++k) {
      if (is_one_of(at(k), {"project", "exam", "exams", "process", "internship", "probation", "transition",
                            "onboarding", "thesis", "studies", "degree", "application", "season"}))
        return false;
    }
    const std::string_view before = at(i - 1).lemma();
    static constexpr std::string_view kPhrasal[] = {"work",   "see",  "go",   "get",   "follow", "sit",
                                                    "walk",   "come", "read", "run",   "think",  "live",
                                                    "travel", "look", "half", "break", "carry",  "pass"};
    return std::find(std::begin(kPhrasal), std::end(kPhrasal), before) == std::end(kPhrasal);
  }

  // "proficient in using", "experience using": there it is the skill itself.
  bool using_it(std::size_t i) const {
    if (structure_.verb && *structure_.verb == i) return false;
    if (i == 0) return true;
    // "80% of the pages using the new components"
    if (!structure_.verb && at(0).kind == TokenKind::number) return false;
    const Token& before = at(i - 1);
    for (std::size_t back = i; back > 0 && i - back < 8; --back) {
      // "learn how to write tests using Jest": the tool is part of what is learned.
      if (at(back - 1).is_word("how") || is_lemma(at(back - 1), {"skill", "experience", "practices"}))
        return false;
      if (at(back - 1).kind == TokenKind::mark) break;
    }
    if (before.is_any(Trait::be)) return false;  // "the skill I want to develop is using Git"
    // "get better at using X": a skill as well
    if (is_one_of(before, {"people", "patients", "users", "those", "children"})) return false;
    if (is_one_of(before, {"and", "or"})) return i >= 2 && !at(i - 2).is(Trait::gerund);
    if (before.is_any(Trait::preposition) && !before.is_word("using")) return false;
    return !is_one_of(before, {"experience", "comfortable", "proficient", "start", "stop", "begin", "started",
                               "confident", "skilled", "keep", "quit", "avoid", "skills", "confidence",
                               "practice", "experienced", "competent"});
  }

  // "classes", "text reminders"; not "a nursery with evening hours", which says what it is like.
  bool are_held(std::size_t i) const {
    if (is_lemma(at(*structure_.verb), {"open", "run", "hire", "recruit", "offer", "find", "want"}))
      return false;
    for (std::size_t k = i; k < i + 2 && at(k).kind == TokenKind::word; ++k) {
      if (is_one_of(at(k), {"hours", "shifts", "opening", "openings", "services", "meetings", "slots",
                            "deliveries", "guests"}))
        return false;
      if (at(k).lower.size() > 3 && at(k).lower.ends_with("s") && !at(k).is_any(Trait::possessive))
        return true;
    }
    return false;
  }

  bool has_outcome_behind(std::size_t i) const {
    for (std::size_t k = i; k < i + 6 && at(k).kind == TokenKind::word; ++k) {
      if (at(k).is_word("to"))
        return at(k + 1).is(Trait::verb) && !at(k + 1).is_any(Trait::inflected) &&
               at(k + 1).word->verb_class == VerbClass::outcome;
    }
    return false;
  }

  // "at $100/month", "with 200 EUR a month": a sum that is put aside each time.
  bool is_rate(std::size_t i) const {
    if (!at(i).is_mark('$') && at(i).kind != TokenKind::number) return false;
    for (std::size_t k = i + 1; k < i + 6 && k < s_.size(); ++k) {
      if (at(k).use == Use::cadence)
        return at(i).is_mark('$') || (at(i + 1).is_acronym && !is_one_of(at(i + 1), {"am", "pm"}));
      if (at(k).is_mark(',') || s_.is_stop(k)) return false;
    }
    return false;
  }

  // "with my mentor's help", "with the support of", "with a new training plan"; not "meet with", "a talk
  // with".
  bool with(std::size_t i) const {
    if (i + 1 >= s_.size()) return false;
    if (is_craft(i)) return true;
    // "with daily commits", "with weekly conversations"
    if (structure_.verb && i > *structure_.verb + 1 && at(i + 1).is(Trait::cadence) &&
        at(i + 2).kind == TokenKind::word && !is_companion(i) &&
        (at(i + 2).lower.ends_with("s") || looks_gerund(at(i + 2))))
      return true;
    // "with Monday classes", "with morning reminders"
    const bool is_of_a_time =
        at(i + 1).is(Trait::weekday) ||
        is_one_of(at(i + 1), {"morning", "lunchtime", "afternoon", "evening", "night", "weekend"});
    if (structure_.verb && i > *structure_.verb + 1 && is_of_a_time && !is_companion(i) && are_held(i + 2))
      return true;
    if (is_rate(i + 1)) return true;
    // "work with HR to hire five engineers": what is done together is the goal.
    if (structure_.verb && i <= *structure_.verb + 2 && is_lemma(at(*structure_.verb), {"work", "team"}) &&
        has_outcome_behind(i + 2))
      return true;
    // "train a network with the recorded data"
    if (structure_.verb && is_lemma(at(*structure_.verb), {"train", "build", "develop", "fit", "test"}) &&
        i > *structure_.verb + 1) {
      for (std::size_t k = i + 1; k < i + 5 && at(k).kind == TokenKind::word; ++k)
        if (is_one_of(at(k), {"data", "dataset", "datasets", "recordings", "samples"})) return true;
    }
    if (at(i + 1).is_word("use") && at(i + 2).kind == TokenKind::word && !at(i + 2).is_word("of"))
      return false;
    // ", with a budget of 500 EUR"
    if (structure_.verb && i > *structure_.verb + 1 && at(i + 1).is(Trait::article) &&
        is_one_of(at(i + 2), {"budget", "grant", "loan"}))
      return true;
    // ", with Dana reviewing", "with my manager checking each step"
    const std::size_t who = at(i + 1).is(Trait::possessive) ? i + 2 : i + 1;
    if (structure_.verb && i > *structure_.verb + 1 && (at(who).is_capital || who == i + 2) &&
        is_one_of(at(who + 1),
                  {"reviewing", "checking", "helping", "coaching", "mentoring", "guiding", "supporting",
                   "supervising", "assisting", "teaching", "holding", "watching", "shadowing", "paying"}))
      return true;
    // "with the plant paying the fees"
    for (std::size_t k = i + 2;
         structure_.verb && i > *structure_.verb + 1 && at(i + 1).is_word("the") && k < i + 6; ++k)
      if (is_one_of(at(k), {"paying", "shadowing", "supervising", "coaching", "mentoring", "helping"}))
        return true;
    std::size_t end = i + 1;
    bool has_resource = false;
    while (end < s_.size() && end < i + 9 && at(end).kind != TokenKind::mark && at(end).use != Use::time &&
           !(end > i + 1 && at(end).is_any(Trait::preposition | Trait::conjunction | Trait::relative))) {
      // "with the app my son installed": what follows the tool only tells which.
      const Token& behind = at(end + 1);
      const bool is_last = behind.kind != TokenKind::word ||
                           behind.is_any(Trait::possessive | Trait::pronoun | Trait::preposition |
                                         Trait::conjunction | Trait::relative);
      has_resource = has_resource || (at(end).is(Trait::resource) && is_last);
      if (is_one_of(at(end), {"help", "support", "guidance", "assistance", "aid", "mentoring", "coaching",
                              "supervision", "tutoring", "lessons", "use"}) &&
          is_given(i, end))
        return true;
      ++end;
    }
    // "30 new kanji a week with flashcards": a goal without a verb that is counted.
    const bool is_counted = !structure_.verb && i > 1 && at(structure_.body).kind == TokenKind::number;
    return has_resource && (structure_.verb || is_counted) && !is_companion(i) && !at(i + 1).is_word("no");
  }

  // "build a shop with Django", "... with these tools", "reduce waste with better planning"
  bool is_craft(std::size_t i) const {
    if (!structure_.verb || i <= *structure_.verb + 1) return false;
    // "get familiar with the tools" is the goal itself.
    if (is_one_of(at(i + 1), {"these", "those", "the"}) && is_software(at(i - 1)) &&
        is_one_of(at(i + 2), {"technologies", "tools", "languages", "frameworks", "libraries", "techniques"}))
      return true;
    const Token& head = at(*structure_.verb);
    const Token& what = at(i + 1);
    if (is_software(at(i - 1)) &&
        is_lemma(head, {"build", "develop", "create", "write", "implement", "code"}) && names_tool(i + 1))
      return true;
    const bool is_turn =
        is_lemma(head, {"reduce", "cut", "lower", "decrease", "increase", "boost", "shorten"});
    const std::size_t noun = what.is(Trait::article) && !what.is_word("the") ? i + 2 : i + 1;
    return is_turn && (noun == i + 2 || is_one_of(what, {"better", "regular", "new"})) &&
           at(noun).kind == TokenKind::word && !at(noun + 1).is_word("of") && !is_companion_word(i - 1) &&
           !counts_owners(i) &&
           !is_one_of(at(noun), {"target", "goal", "focus", "minimum", "maximum", "margin", "view", "total",
                                 "rate", "score", "emphasis", "aim", "baseline", "stretch", "deadline"});
  }

  static bool is_software(const Token& token) {
    return is_lemma(
        token, {"app",    "apps",      "application", "applications", "website",   "websites",   "site",
                "sites",  "dashboard", "dashboards",  "api",          "apis",      "server",     "game",
                "games",  "tool",      "tools",       "bot",          "component", "components", "model",
                "models", "pipeline",  "pipelines",   "service",      "services",  "program",    "programs",
                "script", "scripts",   "portfolio",   "backend",      "frontend",  "shop",       "blog",
                "tests",  "prototype", "project",     "projects",     "importer",  "parser"});
  }

  // A name and nothing behind it: not "with GPS support".
  bool names_tool(std::size_t i) const {
    std::size_t end = i;
    while (end < i + 3 && (at(end).is_capital || at(end).is_acronym || at(end).kind == TokenKind::code))
      ++end;
    // "with flask": a word that no list knows
    if (end == i && at(i).word == nullptr && at(i).kind == TokenKind::word && i + 1 == s_.size()) return true;
    if (end == i || at(i).is_any(Trait::possessive | Trait::role | Trait::pronoun)) return false;
    return at(end).kind != TokenKind::word || at(end).use == Use::time ||
           at(end).is_any(Trait::preposition | Trait::conjunction);
  }

  // "increase the share of pupils with a library card": whose card it is.
  bool counts_owners(std::size_t i) const {
    for (std::size_t k = *structure_.verb + 1; k < i && k < *structure_.verb + 16; ++k) {
      if (at(k).is_word("of")) return true;
    }
    return false;
  }

  static bool is_companion_token(const Token& token) {
    return is_lemma(token, {"contract",    "contracts", "partnership", "partnerships", "deal",
                            "deals",       "friction",  "conflict",    "conflicts",    "engagement",
                            "cooperation", "meeting",   "meetings",    "account",      "bond",
                            "contact",     "ties",      "integration", "integrations", "compatibility",
                            "plan",        "people",    "customers",   "company",      "companies"}) ||
           is_meeting(token);
  }
  bool is_companion_word(std::size_t i) const {
    return is_companion_token(at(i)) && !is_lemma(at(i), {"app", "website"});
  }

  // "with my mentor's help", "with support from HR", but not "an app with offline support".
  bool is_given(std::size_t with, std::size_t noun) const {
    if (noun == with + 1 || is_one_of(at(noun + 1), {"from", "of"})) return true;
    if (at(with + 1).is_any(Trait::possessive | Trait::article)) return true;
    return at(noun - 1).kind == TokenKind::clitic ||
           is_one_of(at(noun), {"tutoring", "lessons", "coaching", "mentoring"});
  }

  // "meet with my manager", "interviews with students": company, not means.
  bool is_companion(std::size_t i) const {
    if (structure_.verb && is_meeting(at(*structure_.verb))) return true;
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      if (is_meeting(at(i - back))) return true;
    }
    return false;
  }

  static bool is_meeting(const Token& token) {
    static constexpr std::string_view kMeeting[] = {
        "meet",          "meeting",       "meetings",      "speak",        "talk",        "work",
        "collaborate",   "relationship",  "relationships", "connect",      "communicate", "communication",
        "share",         "engage",        "partner",       "interview",    "interviews",  "conversation",
        "conversations", "discuss",       "coffee",        "relationship", "chat",        "check",
        "review",        "collaboration", "interact",      "rapport",      "network",     "help",
        "align",         "experience",    "integrate",     "comply",       "deal",        "familiar",
        "comfortable",   "one-to-ones",   "one-on-ones",   "session",      "sessions",    "time",
        "call",          "calls",         "start",         "trust",        "role",        "job",
        "position",      "internship",    "company",       "someone",      "app",         "website",
        "provide",       "compare",       "have",          "be",           "release",     "ship",
        "develop",       "build",         "create",        "launch",       "connection",  "connections",
        "contact",       "contacts",      "friends",       "agree",        "experiment",  "equip",
        "decide",        "negotiate",     "settle",        "coordinate",   "involve",     "involved",
        "replace",       "fill",          "provide",       "combine",      "swap",        "proficient",
        "date",          "fluent",        "confident"};
    return std::find(std::begin(kMeeting), std::end(kMeeting), token.lemma()) != std::end(kMeeting);
  }

  bool guided(std::size_t i) const {
    i = s_.skip(i, [&](const Token& token) { return token.is_any(Trait::article | Trait::possessive); });
    for (std::size_t k = i; k < i + 4; ++k) {
      if (is_one_of(at(k), {"guidance", "supervision", "mentorship", "direction", "tutelage", "mentoring",
                            "coaching"}))
        return true;
    }
    return false;
  }

  // ", meeting bi-weekly", ", studying two hours a day"
  bool rhythm(std::size_t i) const {
    // "get fit in 14 days working out on weekends"
    const bool is_apart = i > 0 && (at(i - 1).is_mark(',') || at(i - 1).use == Use::time);
    const bool is_after_goal = structure_.verb && i > *structure_.verb + 1 && is_apart &&
                               at(i - 1).region == Region::main && !at(*structure_.verb).is(Trait::gerund);
    if (!is_after_goal || !looks_gerund(at(i))) return false;
    // ", saving ten hours a week" is what comes of it.
    if (is_lemma(at(i), {"save", "free", "freeing", "cut", "reduce", "increase", "earn", "generate", "allow",
                         "enable"}))
      return false;
    for (std::size_t k = i + 1; k < i + 10 && at(k).kind != TokenKind::mark; ++k) {
      if (at(k).use == Use::cadence) return true;
    }
    return false;
  }

  // "my mentor will help me", "in collaboration with", "based on feedback from".
  bool helper(std::size_t i) const {
    // Not "which will help me": that is what the goal is good for.
    const bool helps = at(i).is(Trait::modal) && at(i + 2).is_any(Trait::pronoun | Trait::possessive) &&
                       is_one_of(at(i + 1), {"help", "provide", "allow", "enable", "give", "teach", "guide"});
    if (helps) return i > 0 && !at(i - 1).is_any(Trait::relative | Trait::demonstrative | Trait::pronoun);
    return at(i).is_word("in") && is_one_of(at(i + 1), {"collaboration", "partnership", "cooperation"}) &&
           at(i + 2).is_word("with");
  }

  const Sentence& s_;
  const Structure& structure_;
};

}  // namespace

bool begins_means(const Sentence& sentence, const Structure& structure, std::size_t index) {
  return MeansReader(sentence, structure).begins(index);
}

}  // namespace cairn::analysis::prose
