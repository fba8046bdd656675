// Events that no verb of doing names: "Promotion to lead", "the migration is done", "Spanish to B1".
#include <algorithm>

#include "analysis/prose/events.h"
#include "analysis/prose/noun_phrase.h"

namespace cairn::analysis::prose {

namespace {

class StateReader {
 public:
  StateReader(const Sentence& sentence, const Structure& structure, Reading& reading)
      : s_(sentence), structure_(structure), reading_(reading) {}

  void run() {
    if (!structure_.verb) nominal();
    if (!abstains() && !nobody() && !enabled() && !exists() && !achieved()) completed();
    level();
    rhythm();
    conversational();
    contrast();
    turnaround();
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  static bool is_specific(const NounPhrase& np) {
    return !np.is_generic || np.is_narrowed || (np.is_named && !np.is_vague);
  }

  void add(std::size_t begin, std::size_t end, bool is_specific) {
    CompletionEvent event;
    event.span = s_.span_of(begin, end);
    event.is_specific = is_specific;
    reading_.events.push_back(event);
  }

  // "No more soda", "No meetings on Fridays"
  bool abstains() {
    const std::size_t i = structure_.opening;
    if (!at(i).is_word("no")) return false;
    const NounPhrase np = parse_noun_phrase(s_, at(i + 1).is_word("more") ? i + 2 : i + 1);
    if (np.is_empty || np.is_vague || np.is_praised || np.is_pronoun) return false;
    if (is_one_of(at(np.head),
                  {"excuses", "drama", "doubts", "fear", "worries", "stress", "regrets", "limits"}))
      return false;
    add(i, np.end, true);
    return true;
  }

  // "No one on the team misses a payday", "None of our releases breaks the API"
  bool nobody() {
    const std::size_t i = structure_.opening;
    const bool is_none = at(i).is_word("nobody") || at(i).is_word("no-one") ||
                         (is_one_of(at(i), {"no", "none"}) && is_one_of(at(i + 1), {"one", "of"}));
    if (!is_none) return false;
    for (std::size_t k = i + 1; k < i + 9 && at(k).kind == TokenKind::word; ++k) {
      const bool is_deed = at(k).lower.size() > 3 && at(k).lower.back() == 's' &&
                           (at(k + 1).is_any(Trait::article | Trait::comparative | Trait::number) ||
                            at(k + 1).kind == TokenKind::number);
      if (!is_deed) continue;
      add(i, k + 2, true);
      return true;
    }
    return false;
  }

  // "Visitors can search the archive by year"
  bool enabled() {
    const std::size_t i = structure_.opening;
    if (!is_one_of(at(i), {"users", "visitors", "customers", "readers", "players", "admins", "members",
                           "patients", "guests", "editors", "authors", "developers", "people", "shoppers"}))
      return false;
    const Token& deed = at(i + 2);
    if (!at(i + 1).is_word("can") || !deed.is(Trait::verb) || deed.word->verb_class == VerbClass::vague)
      return false;
    const NounPhrase np = parse_noun_phrase(s_, i + 3);
    if (np.is_vague || np.is_compared || np.is_pronoun || at(i + 3).is_any(Trait::relative) ||
        is_one_of(at(i + 3), {"what", "anything", "everything"}))
      return false;
    add(i, std::max(np.end, i + 3), true);
    return true;
  }

  // "There is a handbook for new volunteers"
  bool exists() {
    const std::size_t i = structure_.opening;
    if (!at(i).is_word("there") || !at(i + 1).is_any(Trait::be | Trait::modal)) return false;
    const std::size_t next = s_.skip(i + 2, [](const Token& token) { return token.is(Trait::be); });
    const NounPhrase np = parse_noun_phrase(s_, next);
    const bool is_thing = !np.is_empty && !np.is_vague && !np.is_compared && np.has_determiner &&
                          np.is_narrowed && !np.is_plural;
    if (is_thing) add(i, np.end, is_specific(np));
    return true;
  }

  // "Kitchen manager hired by March", "Handbook published": a result without "is".
  bool achieved() {
    const std::size_t first = structure_.opening;
    if (structure_.verb && (*structure_.verb == first || structure_.body > first)) return false;
    for (std::size_t i = first; i < first + 9 && i < s_.size() && !s_.is_stop(i); ++i) {
      const Token& token = at(i);
      if (token.is_any(Trait::be | Trait::have | Trait::modal | Trait::pronoun | Trait::intent) ||
          token.is_word("to"))
        return false;
      if (i == first || !is_result(i)) continue;
      const NounPhrase np = parse_noun_phrase(s_, first);
      if (np.is_empty || np.is_compared || np.is_pronoun || (np.is_vague && !np.is_narrowed)) return false;
      add(first, i + 1, is_specific(np) || i > first + 1);
      return true;
    }
    return false;
  }

  // A participle or "live" that nothing but its circumstances follow.
  bool is_result(std::size_t i) const {
    const Token& token = at(i);
    const Token& next = at(i + 1);
    const bool ends =
        i + 1 >= s_.size() || next.kind == TokenKind::mark || next.use == Use::time ||
        is_one_of(next, {"by", "and", "to", "in", "on", "for", "with", "within", "before", "across"});
    if (!ends || token.kind != TokenKind::word) return false;
    if (is_one_of(token, {"live", "complete", "done", "operational"})) return true;
    // "Search working offline in the app"
    if (token.is_word("working") && at(i + 1).is_word("in") && !at(i - 1).is_any(Trait::role | Trait::mass))
      return true;
    const bool is_participle = token.is(Trait::verb) && token.is(Trait::inflected) &&
                               !token.is(Trait::gerund) && token.lower.ends_with("ed");
    const bool is_irregular = is_one_of(token, {"written", "built", "sold", "bought", "held", "made", "sent",
                                                "paid", "won", "rebuilt", "rewritten", "drawn", "sewn"});
    const bool is_outcome = token.word != nullptr && token.word->verb_class == VerbClass::outcome;
    const bool is_put_right = is_one_of(
        token, {"trained", "repaired", "staffed", "planned", "reviewed", "approved", "signed-off", "tested"});
    return (is_participle || is_irregular) && (is_outcome || is_put_right);
  }

  // "The data migration is complete", "Runbooks are published": a state that has come about or has not.
  void completed() {
    const std::size_t first = structure_.opening;
    const NounPhrase np = parse_noun_phrase(s_, first);
    if (np.is_empty || np.is_pronoun || np.is_vague || structure_.body > first + 1) return;
    if (possesses(np)) return;
    std::size_t i = np.end;
    while (i < np.end + 8 && i < s_.size() && !at(i).is(Trait::be)) {
      if (at(i).kind == TokenKind::mark || at(i).is_any(Trait::relative | Trait::pronoun)) return;
      ++i;
    }
    if (!at(i).is(Trait::be) || at(i).region != Region::main) return;
    const std::size_t state = s_.skip(i + 1, [](const Token& token) {
      return token.is(Trait::adverb) && !token.is_word("not") && !token.is_word("never");
    });
    const Token& token = at(state);
    // "All endpoints are covered": a word that no list knows is rarely a feeling.
    const bool is_unlisted = token.word == nullptr && token.kind == TokenKind::word &&
                             token.lower.size() > 5 && token.lower.ends_with("ed") &&
                             (np.is_all || np.is_definite || np.is_named);
    const bool is_each_treated = token.word != nullptr && token.is(Trait::verb) && np.is_all &&
                                 token.word->verb_class == VerbClass::activity && token.lower.ends_with("ed");
    if ((is_unlisted || is_each_treated) &&
        !is_one_of(token, {"satisfied", "motivated", "informed", "interested", "excited", "aligned",
                           "delighted", "involved", "connected", "respected", "supported", "engaged",
                           "appreciated", "encouraged", "inspired", "considered", "needed", "helped"}))
      return add(first, state + 1, is_specific(np));
    const bool is_done = token.is(Trait::verb) && token.is(Trait::inflected) && !token.is(Trait::gerund) &&
                         token.word->verb_class == VerbClass::outcome;
    const bool is_state =
        is_one_of(token, {"complete", "live", "done", "enabled", "operational"}) || is_standing(state);
    // "Roles are documented in the handbook": where it can be seen.
    const bool is_placed = is_done && is_one_of(at(state + 1), {"in", "on"}) &&
                           at(state + 2).is_any(Trait::article | Trait::possessive);
    if (is_done || is_state || token.is(Trait::participle))
      add(first, state + 1, is_specific(np) || is_placed);
  }

  // "is in place", "are in use"
  bool is_standing(std::size_t i) const {
    return at(i).is_word("in") &&
           is_one_of(at(i + 1), {"place", "use", "force", "effect", "operation", "service"});
  }

  // "Every team has a documented process", "All tests pass on Windows"
  bool possesses(const NounPhrase& np) {
    if (!np.is_all && !np.is_definite) return false;
    const Token& verb = at(np.end);
    if (is_one_of(verb, {"pass", "passes", "compile", "compiles"}) && np.end < s_.size()) {
      add(np.begin, np.end + 1, is_specific(np) || np.is_all);
      return true;
    }
    if (!is_one_of(verb, {"has", "have"})) return false;
    const NounPhrase held = parse_noun_phrase(s_, np.end + 1);
    const bool is_thing = !held.is_empty && !held.is_vague && !held.is_praised && !held.is_compared &&
                          (held.is_single || held.is_named || held.has_determiner || np.is_all);
    if (is_thing) add(np.begin, held.end, is_specific(held) || np.is_all);
    return is_thing;
  }

  // A goal without a verb: "Promotion to senior engineer", "Completion of the course".
  void nominal() {
    const NounPhrase np = parse_noun_phrase(s_, structure_.body);
    const bool is_thing_for = at(np.end).is_word("for") || at(np.end).is_word("of");
    const bool is_uncounted =
        !is_thing_for && np.is_plural && !np.is_single && !np.is_definite && !np.is_all && !np.is_named;
    if (np.is_empty || np.is_compared || np.is_praised || is_uncounted) return;
    const bool is_completion =
        np.has_complement &&
        is_one_of(at(np.head), {"completion", "launch", "publication", "delivery", "release", "graduation",
                                "submission", "admission", "acceptance"});
    const bool is_named_test =
        np.is_named && is_one_of(at(np.head), {"exam", "test", "certification", "marathon", "triathlon",
                                               "release", "launch"});
    // "Trip to Iceland"
    const bool is_journey = is_one_of(at(np.head), {"trip", "visit", "journey", "pilgrimage", "hike", "tour",
                                                    "flight", "cruise", "expedition"}) &&
                            is_one_of(at(np.end), {"to", "of", "through", "across"}) &&
                            (at(np.end + 1).is_capital || at(np.end + 1).is_word("the"));
    if (is_journey) return add(np.begin, np.end + 2, true);
    const bool is_first = is_one_of(at(np.begin), {"first", "1st"}) && np.head > np.begin && !np.is_vague;
    static constexpr std::string_view kMade[] = {
        "test",      "tests",      "doc",      "docs",    "documentation", "spec",         "specification",
        "prototype", "demo",       "tutorial", "guide",   "manual",        "handbook",     "template",
        "plugin",    "api",        "client",   "library", "sdk",           "cli",          "page",
        "website",   "app",        "release",  "report",  "survey",        "proposal",     "policy",
        "poster",    "video",      "podcast",  "course",  "workshop",      "presentation", "paper",
        "article",   "draft",      "support",  "version", "port",          "translation",  "import",
        "export",    "integration"};
    const bool is_made =
        std::find(std::begin(kMade), std::end(kMade), at(np.head).lower) != std::end(kMade) &&
        is_one_of(at(np.end), {"for", "of", "to", "with"}) && at(np.end).use == Use::free &&
        (is_one_of(at(np.end + 1), {"the", "our", "my", "a", "an"}) || at(np.end + 1).is_capital ||
         at(np.end + 1).is_acronym || at(np.end + 1).kind == TokenKind::code);
    if (is_made && !np.is_praised) return add(np.begin, np.end, true);
    if (is_first || is_named_test) return add(np.begin, std::max(np.end, np.begin + 1), true);
    // "A working proof of concept for one use case": it is there or it is not.
    const bool is_thing = np.is_single && np.is_narrowed && !np.is_vague && !np.is_generic &&
                          !np.is_pronoun && at(np.end).is_any(Trait::preposition) &&
                          structure_.opening == np.begin;
    if (is_thing) return add(np.begin, np.end, true);
    const bool is_bare_plural =
        np.is_plural && !np.is_single && !np.is_definite && !np.is_all && !np.is_named;
    if (is_bare_plural) return;
    if (is_completion || np.is_credential || (np.is_role && !np.is_plural))
      add(np.begin, std::max(np.end, np.begin + 1), is_completion || is_specific(np));
  }

  // "conversational in Spanish": how well, though no test of it is named.
  void conversational() {
    for (std::size_t i = structure_.body; i < s_.size(); ++i) {
      if (!at(i).is_word("conversational")) continue;
      const Token& language = at(at(i + 1).is_word("in") ? i + 2 : i + 1);
      if (language.is_capital && language.word == nullptr) reading_.is_concrete_activity = true;
    }
  }

  // "Process applications in 8 weeks or less": kept or not, each time.
  void turnaround() {
    for (std::size_t i = structure_.body; i + 2 < s_.size(); ++i) {
      const bool is_limit = at(i).is_any(Trait::unit) && at(i + 1).is_word("or") &&
                            is_one_of(at(i + 2), {"less", "fewer", "faster", "sooner", "under"});
      if (is_limit && at(i).region == Region::main) reading_.names_hour = true;
    }
  }

  // "Cook at home instead of ordering in", "ask for help rather than guess": two deeds, plainly told apart.
  void contrast() {
    if (!structure_.verb || at(*structure_.verb).is_any(Trait::be | Trait::have)) return;
    const Token& head = at(*structure_.verb);
    if (head.word != nullptr && head.is(Trait::verb) &&
        (head.word->verb_class == VerbClass::vague || is_lemma(head, {"become", "get", "feel", "learn"})))
      return;
    for (std::size_t i = *structure_.verb + 2; i < s_.size() && !s_.is_stop(i); ++i) {
      const bool is_contrast = (at(i).is_word("instead") && at(i + 1).is_word("of")) ||
                               (at(i).is_word("rather") && at(i + 1).is_word("than"));
      if (!is_contrast || at(i + 2).kind != TokenKind::word) continue;
      const bool is_deed = at(i + 2).is(Trait::gerund) || at(i + 2).lower.ends_with("ing") ||
                           at(i + 2).is(Trait::verb) || at(i + 2).is(Trait::preposition);
      if (is_deed && at(i).region == Region::main && !is_lemma(at(i + 2), {"be", "feel"}))
        reading_.is_concrete_activity = true;
    }
  }

  // "from weekly to monthly", "to grade level", "intermediate level"
  void rhythm() {
    for (std::size_t i = structure_.body; i < s_.size(); ++i) {
      if (!at(i).is_word("to")) continue;
      const bool is_change = at(i + 1).is(Trait::cadence) && at(i - 1).is(Trait::cadence);
      const bool is_grade = is_one_of(at(i + 1), {"grade", "native", "intermediate", "conversational",
                                                  "beginner", "expert", "advanced", "professional"}) &&
                            at(i + 2).is_word("level");
      if (is_change || is_grade) reading_.names_level = true;
    }
  }

  // "unique to C" grades nothing.
  bool speaks_of_grades(std::size_t i) const {
    for (std::size_t back = 2; back <= 9 && back <= i; ++back) {
      if (is_one_of(at(i - back), {"grade", "grades", "mark", "marks", "average", "gpa", "score", "result"}))
        return true;
      if (at(i - back).lower.size() == 1 && at(i - back).is_capital && back <= 3) return true;
    }
    return false;
  }

  // Spanish to B1, a C to a B+, straight As.
  void level() {
    for (std::size_t i = std::max<std::size_t>(structure_.body, 1); i < s_.size(); ++i) {
      const Token& token = at(i);
      const std::string_view code = token.lower;
      // "from 5th grade to 7th grade"
      const bool is_rank = token.kind == TokenKind::ordinal && at(i - 1).is_word("to") &&
                           at(i + 1).is_any(Trait::label | Trait::generic_noun);
      if (is_rank) reading_.names_level = true;
      const bool is_language = token.kind == TokenKind::code && code.size() == 2 && code[0] >= 'a' &&
                               code[0] <= 'c' && (code[1] == '1' || code[1] == '2');
      const bool is_letter =
          code[0] >= 'a' && code[0] <= 'f' && token.is_capital &&
          (code.size() == 1 ||
           (code.size() == 2 && (code[1] == '+' || code[1] == '-' ||
                                 (code[1] == 's' && is_one_of(at(i - 1), {"straight", "all"})))));
      const bool is_marked =
          is_letter && (!at(i - 1).is_word("to") || speaks_of_grades(i)) &&
          is_one_of(at(i - 1), {"a", "an", "to", "of", "least", "straight", "all", "or", "with", "grade"});
      const bool is_code = is_language && is_one_of(at(i - 1), {"to", "reach", "level", "at", "a", "achieve",
                                                                "pass", "the", "attain", "obtain"});
      const bool is_named_level = is_language && at(i + 1).is_word("level");  // "conversational B2 level"
      if (is_marked || is_code || is_named_level) reading_.names_level = true;
    }
  }

  const Sentence& s_;
  const Structure& structure_;
  Reading& reading_;
};

}  // namespace

void read_states(const Sentence& sentence, const Structure& structure, Reading& reading) {
  StateReader(sentence, structure, reading).run();
}

}  // namespace cairn::analysis::prose
