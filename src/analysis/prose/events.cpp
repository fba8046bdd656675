// Which verb with which object is an event: one rule a kind of verb.
#include "analysis/prose/events.h"

#include <algorithm>

#include "analysis/prose/noun_phrase.h"

namespace cairn::analysis::prose {

namespace {

class EventReader {
 public:
  EventReader(const Sentence& sentence, const Structure& structure, Reading& reading)
      : s_(sentence), structure_(structure), reading_(reading) {}

  void run() {
    for (std::size_t i = structure_.body; i < s_.size(); ++i) {
      const Token& token = s_.tokens[i];
      if (token.region == Region::reason || token.use == Use::time) continue;
      const bool is_head = structure_.verb && *structure_.verb == i;
      if (is_head || is_verb_position(i)) event(i);
    }
    if (!structure_.verb) nominal();
    level();
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  // Only where a verb can stand: after "and", a comma, "to", "by", another verb.
  bool is_verb_position(std::size_t i) const {
    const Token& token = at(i);
    if (!token.is_any(Trait::verb | Trait::be | Trait::have) || i == 0 || token.kind != TokenKind::word)
      return false;
    if (token.is(Trait::inflected) && !token.is(Trait::participle)) return false;
    const Token& before = at(i - 1);
    // "learn how to deploy" deploys nothing yet.
    const bool is_learnt =
        before.is_word("to") && i >= 2 && is_one_of(at(i - 2), {"how", "learn", "learning"});
    if (is_learnt) return false;
    if (before.is_any(Trait::conjunction | Trait::modal) || before.is_word("to") || before.is_mark(',') ||
        s_.is_stop(i - 1))
      return true;
    if (before.is(Trait::adverb) && i >= 2 &&
        (at(i - 2).is_any(Trait::conjunction | Trait::modal) || is_one_of(at(i - 2), {"to", "by"})))
      return true;
    if (token.is(Trait::gerund))
      return before.is_word("by") || before.is_any(Trait::preposition | Trait::verb) || before.is_mark(':');
    return is_lemma(before, {"help"}) || at(i - 1).is_mark(':');
  }

  void add(std::size_t begin, const NounPhrase& np, bool is_specific, bool is_decided_by_others = false) {
    CompletionEvent event;
    event.span = s_.span_of(begin, std::max(np.end, begin + 1));
    event.is_specific = is_specific;
    event.is_means = at(begin).region == Region::means;
    event.is_decided_by_others = is_decided_by_others;
    reading_.events.push_back(event);
  }

  std::size_t object_of(std::size_t i) const {
    std::size_t next = i + 1;
    next = s_.skip(next, [&](const Token& token) {
      return is_one_of(token, {"up", "out", "off", "down", "back", "successfully"}) ||
             (token.is(Trait::adverb) &&
              !token.is_any(Trait::light | Trait::praise | Trait::number | Trait::preposition));
    });
    return next;
  }

  void event(std::size_t i) {
    const Token& token = at(i);
    if (token.is(Trait::be)) return state(i);
    if (token.is(Trait::intent) && !token.is(Trait::verb)) return gain(i);
    if (token.is(Trait::have)) return make(i, true);
    if (token.word == nullptr) return;
    if (is_lemma(token, {"get", "become"}) && passive(i)) return;
    if (is_lemma(token, {"work", "serve"})) return work(i);
    if (is_lemma(token, {"take", "do"})) return take(i);
    if (is_lemma(token, {"turn", "hand", "send"}) && at(i + 1).is_word("in")) return finish(i + 1);
    if (is_lemma(token, {"beat", "exceed", "surpass", "outperform"})) return make(i, true);
    if (is_lemma(token, {"decide"}) && at(i + 1).is_word("on")) return make(i + 1, true);
    if (is_lemma(token, {"read", "watch"})) return read(i);
    if (is_lemma(token,
                 {"mentor", "coach", "teach", "tutor", "interview", "conduct", "compare", "shadow", "learn"}))
      concrete(i);
    if (is_lemma(token, {"contribute"}) && at(i + 1).is_any(Trait::article | Trait::number))
      return make(i, true);
    rule(i);
  }

  void rule(std::size_t i) {
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

  static bool is_uncounted_plural(const NounPhrase& np) {
    return np.is_plural && !np.is_single && !np.is_definite && !np.is_all && !np.is_named;
  }

  static bool is_specific(const NounPhrase& np) {
    return !np.is_generic || np.is_narrowed || (np.is_named && !np.is_vague);
  }

  void finish(std::size_t i) {
    const NounPhrase np = parse_noun_phrase(s_, object_of(i));
    if (np.is_empty || np.is_pronoun) return;
    if (is_uncounted_plural(np) || np.is_compared) return;
    if (np.is_vague && !at(np.head).is(Trait::gerund) && !np.is_named) return;
    if (at(i).region == Region::means && !np.has_determiner && !np.is_named) return;
    add(i, np, is_specific(np));
  }

  void make(std::size_t i, bool needs_determiner) {
    const std::size_t object = object_of(i);
    // "start looking": what is looked for decides.
    if (is_lemma(at(i), {"start", "begin"}) && at(object).is(Trait::gerund)) return;
    // "upgrade to captain", "sign with a club"
    if (is_one_of(at(object), {"to", "into"}) && at(object).use == Use::free) return turn(i);
    if (at(object).is_word("with") && is_lemma(at(i), {"sign"})) return join(i);
    const NounPhrase np = parse_noun_phrase(s_, object);
    if (np.is_empty || np.is_pronoun || np.is_vague || np.is_compared || is_uncounted_plural(np)) return;
    if (np.is_praised && !np.is_named) return;
    const bool is_led = is_lemma(at(i), {"lead", "run", "conduct", "chair"}) && np.has_complement;
    const bool needs_one = (needs_determiner && !is_led) || at(i).region == Region::means;
    if (needs_one && !np.has_determiner && !np.is_named) return;
    add(i, np, is_specific(np));
  }

  void gain(std::size_t i) {
    if (at(i + 1).is_word("into")) return join(i);
    const NounPhrase np = parse_noun_phrase(s_, object_of(i));
    if (np.is_empty || np.is_pronoun || np.is_compared) return;
    if (is_uncounted_plural(np)) return;
    if (np.is_vague && !np.is_credential) return;
    // "a good job": good is what would have to be measured.
    if (np.is_praised && !np.is_named && (np.is_generic || !np.is_credential) && !np.is_role) return;
    if (!np.is_credential && !np.is_role && !np.has_determiner && !np.is_named) return;
    const bool is_decided =
        is_one_of(at(np.head), {"promotion", "raise", "offer", "award", "grant", "job", "tenure"});
    add(i, np, is_specific(np) && (!np.is_praised || np.is_named), is_decided);
  }

  // After a preposition where the verb asks for one.
  void join(std::size_t i) {
    std::size_t next = object_of(i);
    if (is_lemma(at(i), {"get"}) && !is_one_of(at(next), {"into"})) return;
    const bool needs_preposition =
        is_lemma(at(i), {"apply", "go", "enroll", "enrol", "register", "participate", "compete", "volunteer",
                         "travel", "speak", "sit", "audition"});
    if (is_one_of(at(next), {"to", "for", "in", "at", "on", "into", "as", "with"}) &&
        at(next).use == Use::free) {
      ++next;
    } else if (needs_preposition) {
      return;
    }
    const NounPhrase np = parse_noun_phrase(s_, next);
    if (np.is_empty || np.is_pronoun || np.is_vague || np.is_compared || is_uncounted_plural(np)) return;
    // "go to college", "enrol in university"
    const bool is_bare_place = (needs_preposition || is_lemma(at(i), {"get"})) && np.is_generic;
    if (!np.has_determiner && !np.is_named && !np.is_credential && !is_bare_place) return;
    add(i, np, is_specific(np));
  }

  // become ROLE, move into FIELD, switch industries.
  void turn(std::size_t i) {
    std::size_t next = object_of(i);
    const bool is_moved = is_one_of(at(next), {"to", "into", "from"}) && at(next).use == Use::free;
    const bool comes_from = at(next).is_word("from");
    if (comes_from) {
      while (next < i + 10 && next < s_.size() && !is_one_of(at(next), {"to", "into"}) &&
             at(next).kind != TokenKind::mark)
        ++next;
    }
    if (is_moved) ++next;
    const NounPhrase np = parse_noun_phrase(s_, next);
    if (np.is_empty || np.is_compared || np.is_praised || np.is_pronoun) return;
    const bool is_moving_it = is_lemma(at(i), {"move"}) && !is_moved && np.is_definite && !np.is_vague &&
                              is_one_of(at(np.end), {"to", "into", "onto", "from", "out"});
    if (is_moving_it) return add(i, np, is_specific(np));
    if (is_lemma(at(i), {"become"})) {
      if (np.is_role) return add(i, np, true);
      if (np.is_vague || is_uncounted_plural(np)) return;
      if (np.has_determiner || np.is_named) add(i, np, is_specific(np));
      return;
    }
    const bool is_switched = is_lemma(at(i), {"switch", "change"});
    if (is_switched && is_one_of(at(np.head), {"industry", "industries", "career", "careers", "job", "jobs",
                                               "team", "teams", "department", "company", "companies"}))
      return add(i, np, is_moved && is_specific(np));
    const bool is_field = at(np.head).is(Trait::generic_noun) && np.has_complement;  // "a career in design"
    // "from QA to development": named by where it comes from.
    if (is_moved && (!np.is_vague || np.is_role || np.is_named || comes_from || is_field))
      add(i, np, np.is_role || comes_from || is_specific(np));
  }

  // get promoted to X, become certified: the participle may be followed by what.
  bool passive(std::size_t i) {
    std::size_t next = i + 1;
    next = s_.skip(next, [&](const Token& token) { return token.is(Trait::adverb); });
    if (!at(next).is(Trait::participle)) return false;
    std::size_t after = next + 1;
    // "promoted from associate to senior associate"
    if (at(after).is_word("from")) {
      for (std::size_t k = after + 1; k < after + 7; ++k) {
        if (at(k).is_word("to") && at(k).use == Use::free) after = k;
      }
    }
    const bool has_object = is_one_of(at(after), {"to", "as", "into", "for", "in", "by", "on", "at"}) &&
                            at(after).use == Use::free;
    const NounPhrase np = parse_noun_phrase(s_, has_object ? after + 1 : after);
    const bool is_named_to = is_one_of(at(next), {"elected", "named", "appointed", "certified", "licensed"});
    const bool is_specific_one =
        (has_object || is_named_to) && !np.is_empty && (np.is_role || np.is_named || prose_specific(np));
    add(i, NounPhrase{i, np.is_empty ? next + 1 : np.end, next}, is_specific_one,
        at(next).is_word("promoted") || at(next).is_word("hired"));
    return true;
  }
  static bool prose_specific(const NounPhrase& np) { return is_specific(np) && !np.is_vague; }

  // be promoted, be a senior analyst, be head of radiology.
  void state(std::size_t i) {
    if (passive(i)) return;
    const NounPhrase np = parse_noun_phrase(s_, object_of(i));
    if (np.is_empty || np.is_compared || np.is_praised) return;
    if (np.is_role) add(i, np, true);
  }

  // work as a welder, work at CERN
  void work(std::size_t i) {
    if (!is_one_of(at(i + 1), {"as", "at", "for"})) return;
    const NounPhrase np = parse_noun_phrase(s_, i + 2);
    if (np.is_role || np.is_named) add(i, np, true);
  }

  void take(std::size_t i) {
    std::size_t object = object_of(i);
    if (is_lemma(at(i), {"take"}) && at(object).is_word("on")) ++object;
    const NounPhrase np = parse_noun_phrase(s_, object);
    if (np.is_empty || is_uncounted_plural(np) || np.is_vague) return;
    const bool is_taken_on = at(i + 1).is_word("on") && !np.is_role && !np.is_credential;
    if (is_taken_on) return;
    const bool is_event =
        at(np.head).is_any(Trait::generic_noun | Trait::credential | Trait::resource) || np.is_named;
    if (is_event && (np.has_determiner || np.is_named)) add(i, np, is_specific(np));
  }

  void read(std::size_t i) {
    const NounPhrase np = parse_noun_phrase(s_, object_of(i));
    if (!np.is_empty && (at(np.begin).kind == TokenKind::quote || (np.is_named && !np.is_plural) ||
                         (np.is_definite && np.is_narrowed)))
      add(i, np, true);
  }

  void concrete(std::size_t i) {
    if (at(i).region != Region::main) return;
    if (is_lemma(at(i), {"learn"})) {
      std::size_t next = i + 1;
      if (at(next).is_word("how")) ++next;
      if (!at(next).is_word("to") || next != i + 1) return;
      const Token& verb = at(next + 1);
      reading_.is_concrete_activity = verb.word == nullptr || verb.word->verb_class != VerbClass::vague;
      return;
    }
    const NounPhrase np = parse_noun_phrase(s_, object_of(i));
    if (np.is_empty || np.is_pronoun || np.is_vague ||
        is_one_of(at(np.head), {"others", "people", "colleagues"}))
      return;
    reading_.is_concrete_activity = true;
  }

  // A goal without a verb: "Promotion to senior engineer", "Completion of the course".
  void nominal() {
    const NounPhrase np = parse_noun_phrase(s_, structure_.body);
    if (np.is_empty || np.is_compared || np.is_praised || is_uncounted_plural(np)) return;
    const bool is_completion =
        np.has_complement &&
        is_one_of(at(np.head), {"completion", "launch", "publication", "delivery", "release", "graduation",
                                "submission", "admission", "acceptance"});
    if (is_completion || np.is_credential || (np.is_role && !np.is_plural))
      add(np.begin, np, is_completion || is_specific(np));
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
      const bool is_letter = code[0] >= 'a' && code[0] <= 'f' && token.is_capital &&
                             (code.size() == 1 || (code.size() == 2 && (code[1] == '+' || code[1] == '-')));
      const bool is_marked = is_letter && is_one_of(at(i - 1), {"a", "an", "to", "of", "least", "straight",
                                                                "all", "or", "with", "grade"});
      const bool is_code = is_language && is_one_of(at(i - 1), {"to", "reach", "level", "at", "a", "achieve",
                                                                "pass", "the", "attain", "obtain"});
      if (is_marked || is_code) reading_.names_level = true;
    }
  }

  const Sentence& s_;
  const Structure& structure_;
  Reading& reading_;
};

}  // namespace

void read_events(const Sentence& sentence, const Structure& structure, Reading& reading) {
  EventReader(sentence, structure, reading).run();
}

}  // namespace cairn::analysis::prose
