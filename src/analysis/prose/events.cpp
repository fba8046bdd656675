// Which verb with which object is an event: things that are finished, made or gained.
#include "analysis/prose/events.h"

#include <algorithm>

#include "analysis/prose/amounts.h"
#include "analysis/prose/event_reader.h"

namespace cairn::analysis::prose {

void EventReader::run() {
  std::size_t depth = 0;
  for (std::size_t i = structure_.body; i < s_.size(); ++i) {
    const Token& token = s_.tokens[i];
    if (token.region == Region::reason || token.use == Use::time) continue;
    // "(attending fairs, reading journals)": examples of it, not the deed.
    if (token.is_mark('(')) ++depth;
    if (token.is_mark(')') && depth > 0) --depth;
    if (depth > 0 && token.is(Trait::gerund)) continue;
    const bool is_head = structure_.verb && *structure_.verb == i;
    if (is_head || is_verb_position(i)) event(i);
  }
  first_time();
  if (structure_.verb) each(*structure_.verb);
}

// Only where a verb can stand: after "and", a comma, "to", "by", another verb.
bool EventReader::is_verb_position(std::size_t i) const {
  const Token& token = at(i);
  if (!token.is_any(Trait::verb | Trait::be | Trait::have) || i == 0 || token.kind != TokenKind::word)
    return false;
  if (token.is(Trait::inflected) && !token.is(Trait::participle)) return false;
  const Token& before = at(i - 1);
  // "and maybe go skydiving"
  if (is_one_of(before, {"maybe", "perhaps", "possibly"})) return false;
  // "confident enough to present"
  if (before.is_word("to") && i >= 3 && at(i - 2).is_word("enough") && at(i - 3).is(Trait::praise))
    return false;
  if (before.is_word("to") && i >= 2 && !leads_to_deed(at(i - 2))) return false;
  // "skills in search, document processing and testing": a noun.
  const bool is_of_noun = before.is_mark(',') && !token.is(Trait::gerund) && at(i + 1).is(Trait::gerund) &&
                          !is_lemma(token, {"start", "begin", "stop", "keep", "continue", "finish", "try",
                                            "practice", "practise", "quit"});
  if (is_of_noun) return false;
  if (before.is_any(Trait::conjunction | Trait::modal) || before.is_word("to") || before.is_mark(',') ||
      s_.is_stop(i - 1))
    return true;
  if (before.is_mark('/') && i >= 2 && at(i - 2).is(Trait::verb)) return true;  // "write / revise"
  if (before.is(Trait::adverb) && i >= 2 &&
      (at(i - 2).is_any(Trait::conjunction | Trait::modal) || is_one_of(at(i - 2), {"to", "by"})))
    return true;
  if (token.is(Trait::gerund)) return is_deed_after(i);
  return is_lemma(before, {"help"}) || at(i - 1).is_mark(':');
}

// "learn how to deploy", "my ability to present" do nothing yet; "contribute to open source" opens nothing.
bool EventReader::leads_to_deed(const Token& before) {
  return !is_lemma(
      before,
      {"how",           "learn",      "ability", "abilities",  "capacity",     "confidence", "opportunity",
       "opportunities", "chance",     "skills",  "contribute", "contribution", "access",     "approach",
       "commitment",    "easy",       "easier",  "hard",       "harder",       "difficult",  "freedom",
       "right",         "permission", "courage", "energy",     "time"});
}

// An -ing form is a deed after "by" and "start", not in "the process of hiring" or "reduce scheduling".
bool EventReader::is_deed_after(std::size_t i) const {
  const Token& before = at(i - 1);
  if (before.is_mark(':')) return true;
  if (is_one_of(before, {"myself", "while"})) return false;
  if (before.is_word("of"))
    return i >= 2 && is_one_of(at(i - 2), {"goal", "aim", "intention", "objective", "purpose", "plan"});
  if (before.is(Trait::preposition))
    return !is_one_of(before,
                      {"about", "at", "with", "for", "after", "before", "since", "upon", "from", "without"});
  return is_lemma(before, {"start", "begin", "finish", "complete", "include", "be", "keep", "continue",
                           "stop", "try", "resume", "practice", "practise"});
}

void EventReader::add(std::size_t begin, const NounPhrase& np, bool is_specific, bool is_decided_by_others) {
  if (is_any_number(np)) return;
  CompletionEvent event;
  event.span = s_.span_of(begin, std::max(np.end, begin + 1));
  event.is_specific = is_specific;
  event.is_means = at(begin).region == Region::means;
  event.is_decided_by_others = is_decided_by_others;
  reading_.events.push_back(event);
}

// "a few articles", "some awards": nobody can say when that is done. "Some new glasses" are one thing.
bool EventReader::is_any_number(const NounPhrase& np) const {
  const std::size_t end = std::min(np.head, s_.size() - 1);
  for (std::size_t i = np.begin; i <= end; ++i) {
    if (amount_phrase(s_, i).has_noun) return true;
    if (at(i).is(Trait::amount) && !at(i).is_word("certain"))
      return np.is_plural ? !is_lemma(at(np.head), {"glasses", "trousers", "jeans", "scissors", "headphones",
                                                    "shorts", "pyjamas", "binoculars", "tongs", "shears"})
                          : at(np.head).is(Trait::amount);
  }
  return false;
}

std::size_t EventReader::object_of(std::size_t i) const {
  std::size_t next = i + 1;
  // "Design and hold a workshop": one object for both.
  const bool is_shared = (at(next).is_word("and") || at(next).is_word("&") || at(next).is_mark('&')) &&
                         at(next + 1).is(Trait::verb) &&
                         !at(next + 1).is_any(Trait::inflected | Trait::generic_noun) &&
                         at(next + 1).word->verb_class != VerbClass::stative && at(i).is(Trait::verb);
  if (is_shared) next += 2;
  next = s_.skip(next, [&](const Token& token) {
    return is_one_of(token, {"up", "out", "off", "down", "back", "successfully"}) ||
           (token.is(Trait::adverb) &&
            !token.is_any(Trait::light | Trait::praise | Trait::number | Trait::preposition));
  });
  return next;
}

void EventReader::event(std::size_t i) {
  const Token& token = at(i);
  if (token.is(Trait::be)) return state(i);
  if (token.is(Trait::intent) && !token.is(Trait::verb)) return gain(i);
  const bool is_shared_meal =
      token.is(Trait::have) && is_one_of(at(i + 1), {"coffee", "lunch", "dinner", "breakfast", "tea"});
  for (std::size_t k = i + 2; is_shared_meal && k < i + 5; ++k)
    if (at(k).is_word("with")) return add(i, NounPhrase{i, k + 2, k + 1}, true);
  if (token.is(Trait::have) && abstain(i)) return;
  if (token.is(Trait::have)) return make(i, true);
  // "I'd like a promotion"
  if (is_lemma(token, {"like", "love", "prefer"}) && is_one_of(at(i - 1), {"would", "'d"})) return gain(i);
  const bool is_promised = ((structure_.verb && *structure_.verb == i) || at(i - 1).is(Trait::conjunction)) &&
                           !at(i - 2).is_word("track");
  if (is_lemma(token, {"retire"}) && is_promised && ends_here(i + 1))
    return add(i, NounPhrase{i, i + 1, i}, true);
  if (is_lemma(token, {"fly"}) && at(i + 1).is_word("solo")) return add(i, NounPhrase{i, i + 2, i + 1}, true);
  if (is_lemma(token, {"certify"}) && is_one_of(at(i + 1), {"in", "as"}) && at(i + 2).kind != TokenKind::mark)
    return add(i, NounPhrase{i, i + 3, i + 2}, true);
  // "Publish in Nature"
  if (is_lemma(token, {"publish"}) && at(i + 1).is_word("in") && is_name(at(i + 2)))
    return add(i, NounPhrase{i, i + 3, i + 2}, true);
  if (is_lemma(token, {"stop", "stopping", "quit", "quitting"})) return stop(i);
  if (abstain(i)) return;
  const bool is_joining = is_one_of(token, {"partner", "intern", "partnering", "interning"}) &&
                          is_one_of(at(i + 1), {"with", "at"}) && is_name(at(i + 2));
  if (is_joining) return add(i, NounPhrase{i, i + 3, i + 2}, true);
  if (token.word == nullptr || !token.is(Trait::verb)) return unlisted(i);
  if (is_lemma(token, {"get", "become"}) && passive(i)) return;
  if (is_lemma(token, {"get"}) && done_to(i)) return;
  if (is_lemma(token, {"go"}) &&
      is_one_of(at(i + 1), {"freelance", "part-time", "full-time", "public", "paperless", "solo", "abroad",
                            "pro", "independent", "remote", "plastic-free", "cashless", "live"}))
    return add(i, NounPhrase{i, i + 2, i + 1}, true);
  // "Go skydiving": seldom a habit
  if (is_lemma(token, {"go"}) && is_one_of(at(i + 1), {"skydiving", "paragliding", "rafting", "ziplining",
                                                       "caving", "snorkelling", "snorkeling", "bungee"}))
    return add(i, NounPhrase{i, i + 2, i + 1}, true);
  if (is_lemma(token, {"move"}) && at(i + 1).is_word("out") && at(i + 2).is_word("of") &&
      at(i + 3).is_any(Trait::article | Trait::possessive))
    return add(i, NounPhrase{i, i + 4, i + 3}, true);
  if (is_lemma(token, {"ask", "petition", "allow"}) && asked(i)) return;
  if (is_lemma(token, {"study", "volunteer"}) && is_one_of(at(i + 1), {"abroad", "overseas"}))
    return add(i, NounPhrase{i, i + 2, i + 1}, true);
  if (is_lemma(token, {"study"}) && studied(i)) return;
  if (is_lemma(token, {"become", "go"}) &&
      (at(i + 2).is_word("free") ||
       is_one_of(at(i + 1),
                 {"vegetarian", "vegan", "debt-free", "sober", "profitable", "bilingual", "self-employed"}) ||
       at(i + 2).is_word("positive")))
    return state(i);
  if (is_lemma(token, {"get"}) && at(i + 1).is_word("out") && at(i + 2).is_word("of") &&
      at(i + 3).is_word("debt"))
    return add(i, NounPhrase{i, i + 4, i + 3}, true);
  if (is_lemma(token, {"give", "cut"}) && is_one_of(at(i + 1), {"up", "out"})) return stop(i + 1);
  if (is_lemma(token,
               {"climb", "ride",  "see",  "play",  "sing",  "draw",    "dance",  "walk",    "swim",  "sail",
                "ski",   "row",   "hike", "cycle", "cross", "tour",    "fly",    "surf",    "sleep", "eat",
                "cook",  "live",  "try",  "drive", "watch", "paddle",  "trek",   "touch",   "taste", "hear",
                "camp",  "phone", "ring", "email", "call",  "contact", "survey", "perform", "recite"}))
    experience(i);
  if (is_lemma(token, {"see", "picture", "imagine", "envision", "envisage"})) return foreseen(i);
  if (is_lemma(token, {"document", "decide", "define", "record", "determine"}) &&
      is_one_of(at(i + 1),
                {"how", "what", "which", "why", "whether", "where", "who", "when", "if", "between"}))
    return add(i, NounPhrase{i, i + 2, i}, true);
  if (is_lemma(token, {"work", "serve"})) return work(i);
  if (is_lemma(token, {"start", "begin", "continue"}) && at(i + 1).is_word("as") && held_position(i, i + 1))
    return;
  if (is_lemma(token, {"seek", "pursue", "target"}) ||
      (is_lemma(token, {"look", "search"}) && at(i + 1).is_word("for")))
    seek(i);
  if (is_lemma(token, {"participate", "engage", "compete"}) ||
      (is_lemma(token, {"take"}) && at(i + 1).is_word("part")))
    gather(i);
  if (is_lemma(token, {"take", "do"})) return take(i);
  if (is_lemma(token, {"turn", "hand", "send"}) && at(i + 1).is_word("in")) return finish(i + 1);
  if (is_lemma(token, {"send", "distribute", "hand", "generate"})) return make(i, true);
  if (is_lemma(token, {"deploy"}) && is_one_of(at(i + 1), {"to", "on", "onto"})) {
    const NounPhrase np = parse_noun_phrase(s_, i + 2);
    if (np.has_determiner || np.is_named || at(i + 2).is_word("said")) return add(i, np, true);
  }
  // "Expand the guides to include content for volunteers"
  if (is_lemma(token, {"include"}) && i > 0 && at(i - 1).is_word("to")) {
    const NounPhrase np = parse_noun_phrase(s_, i + 1);
    if (!np.is_empty && np.has_complement && !np.is_vague && !np.is_praised) return add(i, np, true);
  }
  if (is_lemma(token, {"migrate"}) && is_one_of(at(i + 1), {"to", "onto", "from", "off"})) return turn(i);
  if (is_lemma(token, {"reach", "hit", "attain"}) && (rank(i) || level_name(i + 1))) return;
  if (is_lemma(token, {"sit"}) && at(i + 1).is_any(Trait::article | Trait::possessive)) return finish(i);
  if (is_lemma(token, {"turn"}) && is_one_of(at(i + 1), {"on", "off"}) && is_name(at(i + 2)))
    return add(i, NounPhrase{i, i + 3, i + 2}, true);
  if (is_lemma(token, {"drop"}) && at(i + 1).is_word("support"))
    return add(i, NounPhrase{i, i + 2, i + 1}, true);
  if (is_lemma(token, {"open"}) && at(i + 1).is_word("source") &&
      at(i + 2).is_any(Trait::article | Trait::possessive))
    return make(i + 1, true);
  if (is_lemma(token, {"ensure"})) return ensure(i);
  if (is_lemma(token, {"teach"}) && course(i)) return;
  if (is_lemma(token, {"grow", "evolve", "develop"}) && is_one_of(at(i + 1), {"into", "from"}) &&
      !token.is(Trait::vague_noun))
    return turn(i);
  if (is_lemma(token, {"meet"}) && at(i + 1).is(Trait::distributive)) return make(i, true);
  if (is_lemma(token, {"beat", "exceed", "surpass", "outperform"})) return make(i, true);
  if (is_lemma(token, {"meet"}) && quota(i)) return;
  if (is_lemma(token, {"provide", "offer"})) return make(i, true);
  if (is_lemma(token, {"support"}) && is_name(at(i + 1)) && at(i + 1).word == nullptr) return make(i, false);
  if (is_lemma(token, {"let"})) {
    // "Let users export their playlists"
    for (std::size_t k = i + 2; k < i + 5; ++k) {
      if (at(k).is(Trait::verb) && !at(k).is(Trait::inflected) &&
          at(k + 1).is_any(Trait::article | Trait::possessive))
        return rule(k);
    }
  }
  if (is_lemma(token, {"integrate", "sync"}) && at(i + 1).is_word("with") && is_name(at(i + 2)))
    return add(i, NounPhrase{i, i + 3, i + 2}, true);
  if (is_lemma(token, {"raise"})) return raise(i);
  if (is_lemma(token, {"launch", "expand", "ship", "open", "roll"}) && launched(i)) return;
  if (is_lemma(token, {"get"}) && at(i + 1).is_word("to") && level_name(i + 2)) return;
  if (is_lemma(token, {"keep", "maintain"}) && kept(i)) return;
  if (is_lemma(token, {"decide", "agree", "settle"}) && at(i + 1).is_word("on")) return make(i + 1, true);
  if (is_lemma(token, {"read", "watch"})) return read(i);
  if (is_lemma(token, {"mentor",    "coach",  "teach",   "tutor",   "interview", "conduct",     "compare",
                       "shadow",    "learn",  "pursue",  "explain", "describe",  "distinguish", "summarize",
                       "summarise", "recite", "offer",   "deliver", "present",   "give",        "hold",
                       "host",      "track",  "monitor", "log",     "train",     "analyze",     "analyse"}))
    concrete(i);
  if (is_lemma(token, {"contribute"}) && at(i + 1).is_any(Trait::article | Trait::number))
    return make(i, true);
  // "Contribute to an open-source project"
  if (is_lemma(token, {"contribute"}) && at(i + 1).is_word("to")) {
    const NounPhrase np = parse_noun_phrase(s_, i + 2);
    if (np.is_single && np.is_narrowed && !np.is_vague && !np.is_praised && !is_of_taste(np))
      add(i, np, true);
  }
  rule(i);
}

// "Retire in 2030", "Retire to the coast": nothing that is done to a thing.
bool EventReader::ends_here(std::size_t i) const {
  return at(i).kind != TokenKind::word || at(i).use == Use::time ||
         at(i).is_any(Trait::preposition | Trait::conjunction);
}

void EventReader::rule(std::size_t i) {
  switch (at(i).word->rule) {
    case EventRule::none:
      return;
    case EventRule::finish:
      return finish(i);
    case EventRule::make:
      return make(
          i, is_lemma(at(i), {"run", "lead", "conduct", "use", "employ", "utilize", "chair", "coordinate",
                              "oversee", "give", "bring", "choose", "pick", "select", "own", "adopt"}));
    case EventRule::gain:
      return gain(i);
    case EventRule::join:
      return join(i);
    case EventRule::turn:
      return turn(i);
    case EventRule::alone:
      return add(i, NounPhrase{i, i + 1, i}, true);
  }
}

bool EventReader::is_specific(const NounPhrase& np) {
  return !np.is_generic || np.is_narrowed || (np.is_named && !np.is_vague);
}

void EventReader::finish(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  // "Start a jigsaw and complete it"
  if (np.is_pronoun && is_one_of(at(np.begin), {"it", "them"}) && structure_.verb && *structure_.verb < i) {
    const NounPhrase begun = parse_noun_phrase(s_, *structure_.verb + 1);
    if (begun.has_determiner && !begun.is_vague) return add(i, np, is_specific(begun));
  }
  if (np.is_empty || np.is_pronoun) return;
  // "Finish the API documentation", "Complete clinical rotations": as many as there are.
  const bool is_ended =
      is_lemma(at(i), {"complete", "finish", "pass", "finalize", "conclude", "submit", "clear", "file", "pay",
                       "repay", "resolve", "merge", "fulfill", "fulfil"});
  const bool is_whole =
      is_ended && (np.is_narrowed || is_required(np)) && !np.is_praised &&
      (!np.is_generic || is_required(np) || is_one_of(at(np.head), {"exams", "tests", "classes"}));
  if ((is_uncounted_plural(np) && !is_whole && !is_put_in_place(i, np)) || np.is_compared) return;
  if (np.is_vague && !np.is_abstract && !at(np.head).is(Trait::gerund) && !np.is_named) return;
  if (at(i).region == Region::means && !np.has_determiner && !np.is_named) return;
  // "my degree": there is only one.
  const bool is_own = np.is_credential && at(np.begin).is(Trait::possessive);
  if (at(np.head).is_word("debt") && !np.has_determiner && !np.is_narrowed) return add(i, np, false);
  const bool is_graded =
      at(np.end).is_word("with") && is_one_of(at(np.end + 1), {"distinction", "honours", "honors", "merit"});
  if (is_graded) return add(i, np, true);
  const bool is_known = np.is_abstract || is_one_of(at(np.head), {"school", "college", "university"});
  add(i, np, is_specific(np) || is_own || is_known);
}

void EventReader::make(std::size_t i, bool needs_determiner) {
  const std::size_t object = object_of(i);
  // "start looking": what is looked for decides.
  if (is_lemma(at(i), {"start", "begin"}) && at(object).is(Trait::gerund)) return;
  if (at(object).is_word("to") && at(object + 1).is(Trait::verb)) return;  // "start to learn"
  // "upgrade to captain", "sign with a club"
  if (at(object).is_word("to") && is_lemma(at(i), {"add"})) return;
  if (is_one_of(at(object), {"to", "into"}) && at(object).use == Use::free) return turn(i);
  if (is_one_of(at(object), {"with", "for"}) && is_lemma(at(i), {"sign"})) return join(i);
  const NounPhrase np = parse_noun_phrase(s_, object);
  // "Begin part-time studies in law"
  if (is_lemma(at(i), {"start", "begin", "resume", "commence"}) && np.is_narrowed && !np.is_praised &&
      is_one_of(at(np.head), {"studies", "classes", "lessons", "therapy", "treatment", "chemotherapy"}))
    return add(i, np, true);
  // "Establish the register as the only source": when would it be?
  if (is_lemma(at(i), {"establish", "position"}) && at(np.end).is_word("as")) {
    reading_.is_concrete_activity = !np.is_empty && !np.is_vague && !np.is_pronoun;
    return;
  }
  // "Integrate storytelling into museum tours": how far is not said.
  if (is_lemma(at(i), {"integrate", "incorporate", "embed", "introduce", "infuse"}) && is_spread(np)) {
    reading_.is_concrete_activity = !np.is_vague || np.is_abstract;
    return;
  }
  const bool is_installed = is_put_in_place(i, np);
  if (np.is_empty || np.is_pronoun || np.is_compared) return;
  // "the Pomodoro technique"
  const bool is_method = np.is_named && np.is_definite && !np.is_plural && np.head > np.begin + 1 &&
                         is_one_of(at(np.head), {"technique", "method", "approach", "framework"});
  if (is_method && at(i).region == Region::main) return add(i, np, true);
  if (!is_installed && (np.is_vague || is_uncounted_plural(np))) return;
  if (np.is_praised && (!np.is_named || !np.has_determiner)) return;
  if (is_of_taste(np) || is_of_good_will(np)) return;
  if (is_collection(i, np)) {
    reading_.is_concrete_activity = true;
    return;
  }
  // "Develop GitHub": what stands there already has no first day.
  if (is_lemma(at(i), {"develop", "grow"}) && np.is_named && !np.has_determiner && np.end == np.begin + 1)
    return;
  if (at(i).region == Region::means && !is_specific(np)) return;
  if (is_lemma(at(i), {"make"}) &&
      (is_made_so(np) ||
       is_one_of(at(np.head), {"attempt", "effort", "difference", "decision", "point", "change", "mistake",
                               "commitment", "contribution", "impact", "progress", "start"})))
    return;
  // "Build my resume" betters what is there; "Update my resume" is done once.
  const bool is_betterment =
      is_lemma(at(i), {"build", "grow", "develop"}) && at(np.begin).is(Trait::possessive) &&
      is_one_of(at(np.head), {"resume", "cv", "profile", "career", "brand", "business"});
  if (is_betterment) return;
  const bool is_led = is_lemma(at(i), {"lead", "run", "conduct", "chair"}) && np.has_complement;
  const bool needs_one = (needs_determiner && !is_led) || at(i).region == Region::means;
  const bool is_tool = is_lemma(at(i), {"use", "utilize", "employ"}) && !np.has_determiner;
  const bool is_bare_one = np.is_narrowed && !np.is_generic &&
                           (is_lemma(at(i), {"lead", "run", "conduct", "chair"}) ||
                            (is_lemma(at(i), {"give", "present"}) && np.head > np.begin));
  if ((needs_one && !np.has_determiner && !np.is_named && !np.is_plural && !is_bare_one) || is_tool) return;
  // "Lead a small team", "run a company with friends"
  const bool is_group = is_lemma(at(i), {"lead", "run", "manage"}) && np.is_single && !np.is_praised &&
                        (np.head > np.begin + 1 || is_one_of(at(np.end), {"with", "of", "in"})) &&
                        is_one_of(at(np.head), {"team", "company", "department", "business", "shop",
                                                "workstream", "crew", "ward", "kitchen", "farm"});
  add(i, np, is_specific(np) || is_installed || is_group);
}

void EventReader::gain(std::size_t i) {
  if (at(i + 1).is_word("into")) return join(i);
  const std::size_t object = object_of(i);
  // "Hoping for a promotion"
  const bool is_hoped_for = at(i).is(Trait::intent) && at(object).is_word("for");
  const NounPhrase np = parse_noun_phrase(s_, is_hoped_for ? object + 1 : object);
  if (np.is_empty || np.is_pronoun || np.is_compared) return;
  const bool is_let = np.has_complement && is_one_of(at(np.head), {"internships", "placements", "contracts",
                                                                   "apprenticeships", "scholarships"});
  if (is_let && is_lemma(at(i), {"secure", "land", "win", "obtain", "get"})) return add(i, np, true, true);
  if (is_uncounted_plural(np)) return;
  // "want my team to win": what they do is the goal.
  if ((at(i).is(Trait::intent) || is_lemma(at(i), {"get"})) && at(np.end).is_word("to") &&
      at(np.end + 1).is_any(Trait::verb | Trait::be))
    return;
  const bool is_given =
      is_lemma(at(i), {"obtain", "secure", "win", "land", "find", "raise"}) &&
      (np.has_complement || at(np.end).is_word("to")) &&
      is_one_of(at(np.head), {"funding", "employment", "financing", "sponsorship", "housing", "approval",
                              "permission", "backing", "investment", "planning"});
  if (is_given) return add(i, np, true, true);
  if (np.is_vague && !np.is_credential) return;
  // What one finds is often no more than a direction.
  if (is_lemma(at(i), {"find"}) &&
      is_one_of(at(np.head), {"activity", "activities", "place", "feet",    "footing", "rhythm", "voice",
                              "hobby",    "hobbies",    "field", "fields",  "niche",   "path",   "passion",
                              "purpose",  "uses",       "use",   "balance", "way",     "ways"}))
    return;
  // "get a feel for the trade"
  if (is_one_of(at(np.head), {"feel", "feeling", "taste", "glimpse", "overview", "picture", "hang"})) return;
  // "a job I love"
  if (is_of_taste(np)) return;
  // "a good job": good is what would have to be measured.
  if (np.is_praised && !np.is_named && (np.is_generic || !np.is_credential) && !np.is_role) return;
  const bool is_bare_one =
      is_one_of(at(np.begin), {"first", "1st"}) || (is_lemma(at(i), {"win"}) && np.is_narrowed);
  if (!np.is_credential && !np.is_role && !np.has_determiner && !np.is_named && !is_bare_one) return;
  const bool is_decided =
      is_one_of(at(np.head), {"promotion", "raise", "offer", "award", "grant", "job", "tenure"});
  add(i, np, is_specific(np) && (!np.is_praised || np.is_named), is_decided);
}

namespace {

// "As a mother of two, I want", "One thing I want to do is": what counts before the speaker comes to the goal
// measures nothing of it.
void drop_asides(const Sentence& sentence, const Structure& structure, Reading& reading) {
  if (!structure.verb || structure.body >= sentence.size()) return;
  std::size_t speaker = 0;
  for (std::size_t i = 1; i < structure.body; ++i) {
    if (is_one_of(sentence.at(i), {"i", "we", "goal", "goals", "aim", "plan"})) speaker = i;
  }
  if (speaker == 0 || sentence.at(speaker).region == Region::means) return;
  const std::size_t end = sentence.at(speaker).span.begin;
  const auto is_aside = [&](const Quantity& quantity) { return quantity.span.end <= end; };
  const bool has_means = reading.means && reading.means->begin < end;
  if (!has_means)
    reading.quantities.erase(std::remove_if(reading.quantities.begin(), reading.quantities.end(), is_aside),
                             reading.quantities.end());
}

}  // namespace

void read_events(const Sentence& sentence, const Structure& structure, Reading& reading) {
  drop_asides(sentence, structure, reading);
  EventReader(sentence, structure, reading).run();
  read_states(sentence, structure, reading);
}

}  // namespace cairn::analysis::prose
