// Events that hang on one verb: what is stopped, kept, foreseen or met, and verbs that no list holds.
#include <algorithm>

#include "analysis/prose/event_reader.h"

namespace cairn::analysis::prose {

// "Upholster the reading chair": a rare verb is seldom a vague one.
void EventReader::unlisted(std::size_t i) {
  if (!acts_on_thing(s_, i) || at(i).is(Trait::pursuit)) return;
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  static constexpr std::string_view kPeople[] = {
      "customer", "customers", "users",       "students",  "patients",   "clients",
      "people",   "others",    "audience",    "audiences", "team",       "community",
      "world",    "market",    "competition", "game",      "boundaries", "way"};
  if (std::find(std::begin(kPeople), std::end(kPeople), at(np.head).lower) != std::end(kPeople)) return;
  make(i, true);
}

// "See the Northern Lights", "Sing at an open mic night": done once, it has been done.
void EventReader::experience(std::size_t i) {
  std::size_t next = object_of(i);
  const bool is_at =
      is_one_of(at(next), {"at", "in", "on", "from", "across", "around", "through", "to", "along", "up"}) &&
      at(next).use == Use::free;
  if (is_at) ++next;
  const NounPhrase np = parse_noun_phrase(s_, next);
  if (np.is_empty || np.is_pronoun || np.is_vague || np.is_compared || np.is_praised || np.is_generic) return;
  const bool is_name_alone =
      is_name(at(np.begin)) && !at(np.begin).is(Trait::field) && at(np.begin).word == nullptr;
  if (np.is_plural && !np.is_named && !np.is_all) return;
  const bool is_called =
      np.is_definite && is_lemma(at(i), {"call", "phone", "ring", "email", "contact", "survey"});
  const bool is_one = is_called || np.is_single || (np.is_definite && np.is_narrowed) || np.is_all;
  // To drive, to try or to play something is a habit unless it has a name or there is only one.
  if (is_lemma(at(i), {"touch"}) && at(np.begin).is(Trait::possessive)) return add(i, np, true);
  const bool is_habit = is_lemma(at(i), {"drive", "watch", "live", "eat", "sleep", "see", "touch", "hear"});
  if (is_at && np.is_all && !np.is_vague) return add(i, np, true);
  if (is_habit ? !np.is_named || (!is_name_alone && !np.has_determiner) : !is_one && !np.is_named) return;
  add(i, np, true);
}

// "Eat no sugar", "Spend no money on clothes": whether it was kept is plain.
bool EventReader::abstain(std::size_t i) {
  const bool is_kept_from = is_lemma(at(i), {"eat", "drink", "spend", "buy", "use", "smoke", "order", "miss",
                                             "watch", "lose", "consume", "waste", "have"}) &&
                            at(i + 1).is_word("no");
  if (is_kept_from) {
    const NounPhrase np = parse_noun_phrase(s_, i + 2);
    if (np.is_empty || np.is_vague || np.is_compared || np.is_praised) return false;
    if (is_one_of(at(np.head), {"regrets", "fear", "fears", "doubts", "worries", "limits", "excuses"}))
      return false;
    add(i, np, true);
    return true;
  }
  const bool is_left = is_lemma(at(i), {"leave", "delete", "deactivate", "uninstall", "quit"}) &&
                       is_name(at(i + 1)) && !at(i + 1).is(Trait::verb);
  if (is_left) add(i, NounPhrase{i, i + 2, i + 1}, true);
  return is_left;
}

// "Ski for the first time": afterwards it has been done.
void EventReader::first_time() {
  const std::size_t head = structure_.verb ? *structure_.verb : structure_.body;
  const Token& verb = at(head);
  if (verb.word != nullptr && verb.is(Trait::verb) && verb.word->verb_class == VerbClass::vague) return;
  for (std::size_t i = head + 1; i + 3 < s_.size(); ++i) {
    if (at(i).is_word("for") && at(i + 1).is_word("the") && at(i + 2).is_word("first") &&
        at(i + 3).is_word("time"))
      return add(head, NounPhrase{i, i + 4, i + 3}, true);
  }
}

// "Quit smoking", "Stop eating lunch at my desk": whether it was done shows every day.
void EventReader::stop(std::size_t i) {
  const Token& deed = at(i + 1);
  // "Give up sugar", "Cut out alcohol"
  if (is_one_of(deed, {"sugar", "alcohol", "caffeine", "meat", "cigarettes", "coffee", "soda", "gluten",
                       "dairy", "chocolate"}))
    return add(i, NounPhrase{i, i + 2, i + 1}, true);
  if (is_one_of(deed, {"smoking", "drinking", "vaping", "gambling", "alcohol", "caffeine", "sugar"}))
    return add(i, NounPhrase{i, i + 2, i + 1}, true);
  if (is_lemma(at(i), {"quit"}) && deed.is(Trait::possessive)) return make(i, true);
  if (abstain(i)) return;
  if (!deed.is(Trait::gerund) || is_one_of(deed, {"being", "feeling", "trying", "worrying"})) return;
  const NounPhrase np = parse_noun_phrase(s_, i + 2);
  if (np.is_empty || np.is_pronoun || np.is_vague || np.is_compared ||
      is_one_of(at(i + 2), {"late", "early"}))
    return;
  for (std::size_t k = np.begin; k < np.end + 5 && k < s_.size() && !s_.is_stop(k); ++k) {
    if (at(k).is_any(Trait::degree | Trait::amount | Trait::comparative | Trait::distributive)) return;
    if (is_one_of(at(k), {"so", "too", "lots"})) return;
  }
  add(i, np, true);
}

// "Ensure that all nurses complete the training": what they complete is the test.
void EventReader::ensure(std::size_t i) {
  for (std::size_t k = i + 2; k < i + 9 && k < s_.size() && !s_.is_stop(k); ++k) {
    if (at(k).is(Trait::verb) && !at(k).is_any(Trait::inflected | Trait::gerund) &&
        at(k).word->rule == EventRule::finish)
      return finish(k);
    if (is_lemma(at(k), {"take", "attend", "receive", "sign", "wear", "carry"})) return make(k, false);
  }
}

// "Get the app released", "Get my first paper published"
bool EventReader::done_to(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, i + 1);
  if (np.is_empty || np.is_vague || np.is_pronoun || (!np.has_determiner && !np.is_named)) return false;
  for (std::size_t k = i + 2; k <= np.end && k < i + 7; ++k) {
    const Token& token = at(k);
    const bool is_done = token.is(Trait::verb) && token.is(Trait::inflected) && !token.is(Trait::gerund) &&
                         token.word->verb_class == VerbClass::outcome && (k == np.head || k == np.end);
    if (!is_done) continue;
    add(i, NounPhrase{i, k + 1, k}, true);
    return true;
  }
  return false;
}

// "Study at CERN", "Study medicine in Leeds"
bool EventReader::studied(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, i + 1);
  const std::size_t place = np.is_empty ? i + 1 : np.end;
  if (!is_one_of(at(place), {"at", "in"}) || at(place).use != Use::free || !is_name(at(place + 1)) ||
      at(place + 1).is(Trait::field))
    return false;
  add(i, NounPhrase{i, place + 2, place + 1}, true);
  return true;
}

// "Learn the capital, flag and location of every country": they can be counted off.
bool EventReader::each(std::size_t i) {
  if (!is_lemma(at(i), {"learn", "memorize", "memorise", "visit", "read", "watch", "do", "cook", "try"}))
    return false;
  for (std::size_t k = i + 2; k < i + 12 && k < s_.size() && !s_.is_stop(k); ++k) {
    if (at(k).region != Region::main || at(k).is(Trait::preposition)) {
      const bool is_each = at(k).is_word("of") && is_one_of(at(k + 1), {"every", "each"}) &&
                           at(k + 1).use == Use::free && at(k).region == Region::main;
      if (!is_each) return false;
      const NounPhrase np = parse_noun_phrase(s_, k + 1);
      if (np.is_empty || np.is_vague) return false;
      add(i, np, true);
      return true;
    }
  }
  return false;
}

// "Ask the council for a new crossing", "Allow plugins to register commands"
bool EventReader::asked(std::size_t i) {
  const NounPhrase whom = parse_noun_phrase(s_, i + 1);
  if (whom.is_empty || whom.is_pronoun || whom.is_vague || whom.is_compared) return false;
  const bool is_allowed = is_lemma(at(i), {"allow"});
  if (is_allowed) {
    const Token& deed = at(whom.end + 1);
    const bool is_deed = at(whom.end).is_word("to") && deed.is(Trait::verb) &&
                         deed.word->verb_class != VerbClass::vague &&
                         !is_one_of(deed, {"be", "feel", "focus", "learn", "work", "have", "think", "find"});
    const NounPhrase what = parse_noun_phrase(s_, whom.end + 2);
    if (!is_deed || what.is_empty || what.is_vague || what.is_pronoun) return false;
  } else {
    if (!at(whom.end).is_word("for") || !whom.is_definite) return false;
    const NounPhrase what = parse_noun_phrase(s_, whom.end + 1);
    if (what.is_empty || !what.is_single || what.is_vague || what.is_praised) return false;
  }
  add(i, whom, true);
  return true;
}

// "Teach a workshop on soil health"
bool EventReader::course(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  const bool is_course = is_one_of(at(np.head), {"workshop", "class", "course", "seminar", "lesson", "unit"});
  if (np.is_empty || !np.is_single || np.is_praised || np.is_compared || !is_course) return false;
  add(i, np, is_specific(np));
  return true;
}

// "Raise a seed round"
void EventReader::raise(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  if (!np.is_empty && np.is_single && is_one_of(at(np.head), {"round", "fund", "flag", "barn", "mortgage"}))
    add(i, np, true, true);
}

// "Launch in Germany", "Expand to Canada"
bool EventReader::launched(std::size_t i) {
  const std::size_t next = object_of(i);
  if (!is_one_of(at(next), {"in", "to", "into", "on"}) || at(next).use != Use::free) return false;
  const NounPhrase np = parse_noun_phrase(s_, next + 1);
  if (np.is_empty || (!np.is_named && !np.is_all) || np.is_vague) return false;
  add(i, np, true);
  return true;
}

// "meet my sales target", "meet the visa requirements"
bool EventReader::quota(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  if (np.is_empty || !np.has_determiner || np.is_praised || np.is_compared) return false;
  if (!is_one_of(at(np.head), {"target", "targets", "quota", "quotas", "goal", "requirement", "requirements",
                               "budget", "benchmark", "deadline"}))
    return false;
  add(i, np, np.is_narrowed || np.is_named);
  return true;
}

// "get to L4", "get to Platinum"
bool EventReader::level_name(std::size_t i) {
  const Token& token = at(i);
  const bool is_level = token.kind == TokenKind::code || (token.is_capital && at(i + 1).is_word("level"));
  if (!is_level) return false;
  add(i, NounPhrase{i, i + 1, i}, true);
  return true;
}

// "Keep a to-do list": one can see whether there is one.
bool EventReader::kept(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  if (np.is_empty || np.is_praised || np.is_compared || !np.has_determiner) return false;
  if (!is_one_of(at(np.head), {"list", "log", "journal", "diary", "record", "notebook", "logbook", "blog",
                               "tracker", "spreadsheet", "register", "scrapbook", "calendar", "inventory"}))
    return false;
  add(i, np, true);
  return true;
}

}  // namespace cairn::analysis::prose
