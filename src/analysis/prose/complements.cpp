// Infinitives that say what a goal is, not what it is for: "a script to convert files", "it takes a day to
// ship".
#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

namespace {

// What one gains wherever it stands: "a dashboard to reduce waste" has its reason, "to track waste" its task.
bool is_gain(const Token& verb) {
  return is_one_of(
      verb,
      {"improve",  "enhance",  "increase", "boost",    "reduce",     "cut",        "lower",    "decrease",
       "prevent",  "avoid",    "ensure",   "help",     "support",    "strengthen", "save",     "free",
       "speed",    "keep",     "stay",     "maximize", "minimize",   "maximise",   "minimise", "protect",
       "enable",   "allow",    "empower",  "ease",     "accelerate", "simplify",   "broaden",  "deepen",
       "optimize", "optimise", "advance",  "qualify",  "gain",       "fund",       "attract",  "retain",
       "combat",   "fight",    "overcome", "make",     "foster",     "promote",    "drive",    "meet",
       "further",  "serve",    "better"});
}

class ComplementReader {
 public:
  ComplementReader(const Sentence& sentence, const Structure& structure)
      : s_(sentence), structure_(structure), head_(*structure.verb) {}

  bool completes(std::size_t i) const {
    return is_used_for(i) || is_told_of_it(i) || is_restated(i) || is_in_side_clause(i) || follows_noun(i) ||
           follows_verb(i) || is_function(i) || is_state(i) || is_time_kept(i) || is_staffing(i) ||
           is_relative(i);
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }
  template <std::size_t N>
  bool has_head(const WordKey (&verbs)[N]) const {
    return is_lemma(at(head_), verbs);
  }

  bool is_plain_verb(std::size_t i) const {
    return at(i - 1).is_any(Trait::conjunction | Trait::modal) || at(i - 1).is_word("to") ||
           at(i - 1).is_mark(',');
  }

  // "Use a pager to collect the readings": the first infinitive is the goal.
  bool is_used_for(std::size_t i) const { return goal_of_tool(s_, structure_) == i; }

  // "It takes two days to ship an order", "It is a joy to use the till": the infinitive is the subject.
  bool is_told_of_it(std::size_t i) const {
    // "It is my goal to ...": there a verb of its own follows.
    if (!at(structure_.opening).is_word("it") || structure_.body > structure_.opening + 3) return false;
    for (std::size_t k = structure_.opening + 1; k < i && k < structure_.opening + 4; ++k) {
      if (at(k).is(Trait::be) || is_lemma(at(k), {"take", "cost", "need", "require"}) ||
          at(k).kind == TokenKind::clitic)
        return true;
    }
    return false;
  }

  // "drop the junior title to become a designer", "partner with Sales to write the guide": the goal itself.
  bool is_restated(std::size_t i) const {
    if (is_one_of(at(i + 1), {"become", "be"}) &&
        has_head({"drop", "change", "switch", "transition", "quit", "leave"}))
      return true;
    const bool is_joint =
        has_head({"collaborate", "partner", "work", "coordinate"}) && at(head_ + 1).is_word("with");
    return is_joint &&
           is_one_of(at(i + 1), {"develop", "create", "build", "write", "design", "construct", "make",
                                 "implement", "define", "deliver", "launch", "produce", "plan", "prepare"});
  }

  // "a shop that uses data to guide its orders", "before having to ask me to start", ", working with clay to
  // make vases": the infinitive belongs to the clause beside the goal.
  bool is_in_side_clause(std::size_t i) const {
    // "be able to use ledgers to close the month"
    if (at(head_).is_word("use") && head_ > 1 && is_one_of(at(head_ - 2), {"able", "how"})) return true;
    const bool is_being = at(head_).is(Trait::be) || has_head({"become", "see", "work", "grow"});
    constexpr std::size_t kClause = 24, kNear = 8;
    for (std::size_t back = 1; back <= kClause && back + head_ < i; ++back) {
      const Token& token = at(i - back);
      if (token.is_mark(',')) return is_being && is_one_of(at(i - back + 1), {"working", "using"});
      if (token.kind == TokenKind::mark && !token.is_mark('-')) return false;
      if (back > kNear) continue;
      // "a club which meets on Mondays to ..." has a verb that takes no object.
      if (is_one_of(token, {"that", "which", "who"}) && back > 1)
        return at(i - back + 1).is(Trait::verb) && at(i - back + 1).lower.ends_with('s') &&
               !at(i - back + 2).is(Trait::preposition) &&
               !is_lemma(at(i - back + 1), {"help", "allow", "enable"});
      if (is_one_of(token, {"before", "without", "after"}) && at(i - back + 1).is(Trait::gerund)) return true;
      // "then use their questions to revise a section"
      if (token.is_word("use") && is_plain_verb(i - back)) return true;
    }
    return false;
  }

  // "the courage to speak", "my goal this year to win", "something to show"
  bool follows_noun(std::size_t i) const {
    std::size_t noun = i - 1;
    while (noun > head_ && at(noun).use == Use::time) --noun;
    if (noun < i - 1 && at(noun).is(Trait::complement)) return true;
    if (is_one_of(at(noun),
                  {"something",     "anything",    "nothing",    "someone",    "commitment", "commitments",
                   "habit",         "resolution",  "promise",    "vow",        "decision",   "request",
                   "offer",         "willingness", "readiness",  "tendency",   "reminder",   "reminders",
                   "incentive",     "motivation",  "initiative", "permission", "obligation", "duty",
                   "reason",        "reasons",     "excuse",     "place",      "places",     "date",
                   "responsibility"}))
      return true;
    // "in a position to buy", "on track to retire"
    if (at(noun).is_word("position")) return at(noun - 2).is_word("in");
    if (at(noun).is_word("track")) return at(noun - 1).is_word("on");
    // "have the skills to lead a crew"
    return at(noun - 1).is_word("the") && has_head({"have", "gain", "get"}) &&
           is_one_of(at(noun), {"skills", "knowledge", "experience", "energy", "strength", "trust", "money",
                                "means", "patience", "tools", "space", "resources", "expertise", "nerve"});
  }

  // "continuing to improve", "be invited to speak", "what it takes to run a shop", "make sure to eat"
  bool follows_verb(std::size_t i) const {
    if (is_one_of(at(i - 1),
                  {"continuing", "trying",   "wanting",  "hoping",    "starting",  "beginning", "aiming",
                   "seeking",    "striving", "deciding", "agreeing",  "intending", "failing",   "takes",
                   "elected",    "selected", "chosen",   "nominated", "asked",     "invited",   "hired",
                   "appointed",  "allowed",  "sure",     "pleased",   "delighted", "honoured",  "honored"}))
      return true;
    // "make it possible for guests to book"
    if (has_head({"make"}) && at(head_ + 1).is_word("it")) return true;
    // "which rooms to paint"
    for (std::size_t back = 1; back <= 3 && back + head_ < i; ++back) {
      if (is_one_of(at(i - back), {"which", "who", "whom", "what"}) && !at(i - 1).is(Trait::verb))
        return true;
    }
    return false;
  }

  // "a script to convert files", "a button to export the list": what the thing does.
  bool is_function(std::size_t i) const {
    return !is_gain(at(i + 1)) &&
           is_lemma(at(i - 1), {"script", "tool", "app", "application", "website", "bot", "button", "command",
                                "api", "plugin", "widget", "endpoint", "function"});
  }

  // "have a system to track costs", "be the first to know": nothing is done that could serve anything.
  bool is_state(std::size_t i) const {
    if (is_gain(at(i + 1))) return false;
    if (at(head_).is(Trait::have) && !at(head_).is_word("having")) return true;
    if (!at(head_).is(Trait::be) || i >= head_ + 12) return false;
    for (std::size_t k = head_ + 1; k < i; ++k) {
      if (at(k).is_any(Trait::comparative | Trait::role | Trait::credential) || at(k).is_word("enough") ||
          at(k).is(Trait::participle) || at(k).kind == TokenKind::mark)
        return false;
    }
    return true;
  }

  // "take two hours a week to paint", "block an hour each day to study"
  bool is_time_kept(std::size_t i) const {
    if (!has_head({"take", "spend", "block", "reserve", "dedicate", "devote"}) || is_gain(at(i + 1)))
      return false;
    for (std::size_t k = head_ + 1; k < i && k < head_ + 5; ++k) {
      if (at(k).is(Trait::unit)) return i < head_ + 8;
    }
    return false;
  }

  // "hire a manager to run the shop", "find a tutor to teach me"
  bool is_staffing(std::size_t i) const {
    return has_head({"hire", "recruit", "find", "appoint", "employ", "need"}) &&
           is_one_of(at(i + 1),
                     {"run", "work", "teach", "guide", "manage", "lead", "staff", "mentor", "coach", "build",
                      "clean", "develop", "write", "join", "help", "look", "take", "do", "own"});
  }

  // "three things to try", "a book to read each month": the thing is what will be tried or read.
  bool is_relative(std::size_t i) const {
    const Token& behind = at(i + 2);
    const bool lacks_object = i + 2 >= s_.size() || behind.kind == TokenKind::mark ||
                              behind.use == Use::cadence || behind.use == Use::time ||
                              behind.is_any(Trait::conjunction);
    return lacks_object &&
           is_one_of(at(i + 1),
                     {"try",  "visit", "read", "paint",     "do",    "follow", "watch", "play", "cook",
                      "buy",  "sell",  "eat",  "wear",      "use",   "keep",   "write", "sing", "explore",
                      "join", "fix",   "test", "implement", "share", "pursue", "work"});
  }

  const Sentence& s_;
  const Structure& structure_;
  std::size_t head_;
};

}  // namespace

bool completes_goal(const Sentence& sentence, const Structure& structure, std::size_t index) {
  return structure.verb && index > *structure.verb && ComplementReader(sentence, structure).completes(index);
}

}  // namespace cairn::analysis::prose
