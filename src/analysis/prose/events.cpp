// Which verb with which object is an event: things that are finished, made or gained.
#include "analysis/prose/events.h"

#include <algorithm>

#include "analysis/prose/event_reader.h"

namespace cairn::analysis::prose {

void EventReader::run() {
  for (std::size_t i = structure_.body; i < s_.size(); ++i) {
    const Token& token = s_.tokens[i];
    if (token.region == Region::reason || token.use == Use::time) continue;
    const bool is_head = structure_.verb && *structure_.verb == i;
    if (is_head || is_verb_position(i)) event(i);
  }
}

// Only where a verb can stand: after "and", a comma, "to", "by", another verb.
bool EventReader::is_verb_position(std::size_t i) const {
  const Token& token = at(i);
  if (!token.is_any(Trait::verb | Trait::be | Trait::have) || i == 0 || token.kind != TokenKind::word)
    return false;
  if (token.is(Trait::inflected) && !token.is(Trait::participle)) return false;
  const Token& before = at(i - 1);
  if (before.is_word("to") && i >= 2 && !leads_to_deed(at(i - 2))) return false;
  if (before.is_any(Trait::conjunction | Trait::modal) || before.is_word("to") || before.is_mark(',') ||
      s_.is_stop(i - 1))
    return true;
  if (before.is(Trait::adverb) && i >= 2 &&
      (at(i - 2).is_any(Trait::conjunction | Trait::modal) || is_one_of(at(i - 2), {"to", "by"})))
    return true;
  if (token.is(Trait::gerund)) return is_deed_after(i);
  return is_lemma(before, {"help"}) || at(i - 1).is_mark(':');
}

// "learn how to deploy", "my ability to present" do nothing yet; "contribute to open source" opens nothing.
bool EventReader::leads_to_deed(const Token& before) {
  return !is_lemma(before, {"how", "learn", "ability", "abilities", "capacity", "confidence", "opportunity",
                            "opportunities", "chance", "skills", "contribute", "contribution", "access",
                            "approach", "commitment"});
}

// An -ing form is a deed after "by" and "start", not in "the process of hiring" or "reduce scheduling".
bool EventReader::is_deed_after(std::size_t i) const {
  const Token& before = at(i - 1);
  if (before.is_mark(':')) return true;
  if (before.is_word("of"))
    return i >= 2 && is_one_of(at(i - 2), {"goal", "aim", "intention", "objective", "purpose", "plan"});
  if (before.is(Trait::preposition)) return !is_one_of(before, {"about", "at", "with"});
  return is_lemma(before, {"start", "begin", "finish", "complete", "include", "consider", "be", "keep",
                           "continue", "stop", "try", "resume", "practice", "practise"});
}

void EventReader::add(std::size_t begin, const NounPhrase& np, bool is_specific, bool is_decided_by_others) {
  CompletionEvent event;
  event.span = s_.span_of(begin, std::max(np.end, begin + 1));
  event.is_specific = is_specific;
  event.is_means = at(begin).region == Region::means;
  event.is_decided_by_others = is_decided_by_others;
  reading_.events.push_back(event);
}

std::size_t EventReader::object_of(std::size_t i) const {
  std::size_t next = i + 1;
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
  if (token.is(Trait::have)) return make(i, true);
  if (token.word == nullptr) return;
  if (is_lemma(token, {"get", "become"}) && passive(i)) return;
  if (is_lemma(token, {"work", "serve"})) return work(i);
  if (is_lemma(token, {"take", "do"})) return take(i);
  if (is_lemma(token, {"turn", "hand", "send"}) && at(i + 1).is_word("in")) return finish(i + 1);
  if (is_lemma(token, {"send", "distribute", "hand", "generate"})) return make(i, true);
  if (is_lemma(token, {"migrate"}) && is_one_of(at(i + 1), {"to", "onto", "from", "off"})) return turn(i);
  if (is_lemma(token, {"reach", "hit", "attain"}) && rank(i)) return;
  if (is_lemma(token, {"grow", "evolve", "develop"}) && at(i + 1).is_word("into")) return turn(i);
  if (is_lemma(token, {"meet"}) && at(i + 1).is(Trait::distributive)) return make(i, true);
  if (is_lemma(token, {"beat", "exceed", "surpass", "outperform"})) return make(i, true);
  if (is_lemma(token, {"decide"}) && at(i + 1).is_word("on")) return make(i + 1, true);
  if (is_lemma(token, {"read", "watch"})) return read(i);
  if (is_lemma(token, {"mentor", "coach", "teach", "tutor", "interview", "conduct", "compare", "shadow",
                       "learn", "pursue"}))
    concrete(i);
  if (is_lemma(token, {"contribute"}) && at(i + 1).is_any(Trait::article | Trait::number))
    return make(i, true);
  rule(i);
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

bool EventReader::is_uncounted_plural(const NounPhrase& np) const {
  // "letters to every applicant": one for each.
  const bool is_bounded =
      is_one_of(at(np.end), {"to", "for"}) && at(np.end + 1).is(Trait::distributive) && !np.is_vague;
  return np.is_plural && !np.is_single && !np.is_definite && !np.is_all && !np.is_named && !is_bounded;
}

bool EventReader::is_specific(const NounPhrase& np) {
  return !np.is_generic || np.is_narrowed || (np.is_named && !np.is_vague);
}

void EventReader::finish(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  if (np.is_empty || np.is_pronoun) return;
  if (is_uncounted_plural(np) || np.is_compared) return;
  if (np.is_vague && !at(np.head).is(Trait::gerund) && !np.is_named) return;
  if (at(i).region == Region::means && !np.has_determiner && !np.is_named) return;
  // "my degree": there is only one.
  const bool is_own = np.is_credential && at(np.begin).is(Trait::possessive);
  add(i, np, is_specific(np) || is_own);
}

void EventReader::make(std::size_t i, bool needs_determiner) {
  const std::size_t object = object_of(i);
  // "start looking": what is looked for decides.
  if (is_lemma(at(i), {"start", "begin"}) && at(object).is(Trait::gerund)) return;
  if (at(object).is_word("to") && at(object + 1).is(Trait::verb)) return;  // "start to learn"
  // "upgrade to captain", "sign with a club"
  if (is_one_of(at(object), {"to", "into"}) && at(object).use == Use::free) return turn(i);
  if (at(object).is_word("with") && is_lemma(at(i), {"sign"})) return join(i);
  const NounPhrase np = parse_noun_phrase(s_, object);
  if (np.is_empty || np.is_pronoun || np.is_vague || np.is_compared || is_uncounted_plural(np)) return;
  if (np.is_praised && !np.is_named) return;
  if (is_lemma(at(i), {"make"}) && is_made_so(np)) return;
  const bool is_led = is_lemma(at(i), {"lead", "run", "conduct", "chair"}) && np.has_complement;
  const bool needs_one = (needs_determiner && !is_led) || at(i).region == Region::means;
  const bool is_tool = is_lemma(at(i), {"use", "utilize", "employ"}) && !np.has_determiner;
  if ((needs_one && !np.has_determiner && !np.is_named && !np.is_plural) || is_tool) return;
  add(i, np, is_specific(np));
}

// "make our releases predictable": a quality of the thing, which was there before.
bool EventReader::is_made_so(const NounPhrase& np) const {
  const bool has_manner = at(np.end).lower.ends_with("ly") && at(np.end + 1).kind == TokenKind::word;
  const std::string_view last = at(np.head).lower;
  const bool is_quality =
      np.head > np.begin && (last.ends_with("ible") || last.ends_with("able") || last.ends_with("ful") ||
                             last.ends_with("ive") || at(np.head).is(Trait::praise));
  return has_manner || is_quality;
}

void EventReader::gain(std::size_t i) {
  if (at(i + 1).is_word("into")) return join(i);
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  if (np.is_empty || np.is_pronoun || np.is_compared) return;
  if (is_uncounted_plural(np)) return;
  if (np.is_vague && !np.is_credential) return;
  // What one finds is often no more than a direction.
  if (is_lemma(at(i), {"find"}) &&
      is_one_of(at(np.head), {"field", "fields", "niche", "path", "passion", "purpose", "uses", "use",
                              "balance", "way", "ways"}))
    return;
  // "a good job": good is what would have to be measured.
  if (np.is_praised && !np.is_named && (np.is_generic || !np.is_credential) && !np.is_role) return;
  if (!np.is_credential && !np.is_role && !np.has_determiner && !np.is_named) return;
  const bool is_decided =
      is_one_of(at(np.head), {"promotion", "raise", "offer", "award", "grant", "job", "tenure"});
  add(i, np, is_specific(np) && (!np.is_praised || np.is_named), is_decided);
}

void read_events(const Sentence& sentence, const Structure& structure, Reading& reading) {
  EventReader(sentence, structure, reading).run();
  read_states(sentence, structure, reading);
}

}  // namespace cairn::analysis::prose
