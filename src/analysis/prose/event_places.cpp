// Events of getting somewhere: joining, becoming, being promoted, reaching a rank, and deeds of one occasion.
#include "analysis/prose/event_reader.h"

namespace cairn::analysis::prose {

// "reach the masters rank", "hit the gold tier"
bool EventReader::rank(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  const bool is_rank = is_one_of(at(np.head), {"rank", "tier", "belt", "level", "status", "milestone",
                                               "finals", "final", "league", "division"});
  if (np.is_empty || !is_rank || !np.has_determiner || np.is_praised || np.is_compared) return false;
  if (np.head < np.begin + 2 || is_one_of(at(np.head - 1), {"high", "higher", "next", "advanced"}))
    return false;
  add(i, np, true);
  return true;
}

// After a preposition where the verb asks for one.
void EventReader::join(std::size_t i) {
  std::size_t next = object_of(i);
  if (at(i + 1).is_any(Trait::comparative | Trait::degree)) return;
  if (is_lemma(at(i), {"get"}) && !is_one_of(at(next), {"into"})) return;
  const bool needs_preposition =
      is_lemma(at(i), {"apply", "go", "enroll", "enrol", "register", "participate", "compete", "volunteer",
                       "travel", "speak", "sit", "audition", "sign", "study"});
  if (is_one_of(at(next), {"to", "for", "in", "at", "on", "into", "as", "with", "outside"}) &&
      at(next).use == Use::free) {
    next += at(next + 1).is_word("of") ? 2 : 1;
  } else if (needs_preposition) {
    return;
  }
  const NounPhrase np = parse_noun_phrase(s_, next);
  const bool is_body = np.is_abstract && np.is_narrowed;  // "Join student government"
  if (np.is_empty || np.is_pronoun || (np.is_vague && !is_body) || np.is_compared ||
      (is_uncounted_plural(np) && !(np.is_narrowed && is_lemma(at(np.head), {"classes"}))))
    return;
  // "go to college", "enrol in university"
  const bool is_gathering =
      is_one_of(at(np.head), {"conference", "meetup", "tournament", "competition", "hackathon", "marathon",
                              "contest", "gym", "therapy", "counseling", "counselling", "rehab", "symposium",
                              "summit", "seminar", "webinar", "fair"});
  const bool is_bare_place =
      ((needs_preposition || is_lemma(at(i), {"get"})) && np.is_generic) || is_gathering;
  const bool is_bare_one = np.is_narrowed && !np.is_plural && !np.is_praised;  // "Attend leadership workshop"
  if (!np.has_determiner && !np.is_named && !np.is_credential && !is_bare_place && !is_bare_one) return;
  // "Volunteer at the food bank": once, or for years?
  if (is_lemma(at(i), {"volunteer"}) && !is_gathering && !np.is_role && at(i).region == Region::main) {
    reading_.is_concrete_activity = true;
    return;
  }
  const bool is_school =
      is_lemma(at(i), {"get"}) && is_one_of(at(np.head), {"college", "university", "school"});
  add(i, np, is_specific(np) || is_school);
}

// "the #1 choice", "the fastest shop in town": others would have to be measured first.
bool EventReader::is_superlative(const NounPhrase& np) const {
  if (np.head > np.begin && is_one_of(at(np.head - 1), {"thought", "servant"})) return true;
  if (np.is_definite && is_one_of(at(np.head), {"leader", "leaders", "authority"})) return true;
  if (is_one_of(at(np.head),
                {"genius", "guru", "ninja", "wizard", "whiz", "superstar", "rockstar", "legend", "star"}))
    return true;
  if (np.is_role) return false;
  for (std::size_t k = np.begin; k <= np.head; ++k) {
    const std::string_view word = at(k).lower;
    if (at(k).is_mark('#') || is_one_of(at(k), {"most", "leading", "premier", "go-to", "number", "foremost"}))
      return true;
    const std::size_t hyphen = word.find('-');
    const std::string_view first = word.substr(0, hyphen);
    const bool ends = first.size() > 5 && first.ends_with("est") && k < np.head && !at(k).is_any(Trait::verb);
    if (ends &&
        !is_one_of(at(k), {"latest", "forest", "interest", "harvest", "request", "contest", "honest"}))
      return true;
  }
  return false;
}

// become ROLE, move into FIELD, switch industries.
void EventReader::turn(std::size_t i) {
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
  if (np.is_empty || np.is_praised || np.is_pronoun || is_superlative(np)) return;
  // "a more senior role, such as purser": the example says which.
  const bool is_exemplified =
      at(np.end).is_mark(',') && at(np.end + 1).is_word("such") && at(np.end + 2).is_word("as");
  if (np.is_compared && !is_exemplified) return;
  if (is_exemplified && np.is_generic && is_moved) return add(i, np, true);
  if (is_moved && !np.is_role && is_uncounted_plural(np)) return;
  // "my blog (yes, this one) from Squarespace"
  std::size_t after = np.end;
  while (at(np.end).is_mark('(') && after < np.end + 16 && after < s_.size() && !at(after).is_mark(')'))
    ++after;
  if (at(after).is_mark(')')) ++after;
  const bool is_moving_it = is_lemma(at(i), {"move"}) && !is_moved && !np.is_vague &&
                            (np.is_definite || np.is_all || at(after).is_word("from")) &&
                            is_one_of(at(after), {"to", "into", "onto", "from", "out", "off"});
  if (is_moving_it) return add(i, np, is_specific(np));
  if (is_lemma(at(i), {"become"})) {
    if (np.is_role) return add(i, np, true);
    if (np.is_vague || at(np.head).is(Trait::vague_noun) || is_uncounted_plural(np)) return;
    if (np.has_determiner || np.is_named) add(i, np, is_specific(np));
    return;
  }
  const bool is_switched = is_lemma(at(i), {"switch", "change"});
  if (is_switched && is_one_of(at(np.head), {"industry", "industries", "career", "careers", "job", "jobs",
                                             "team", "teams", "department", "company", "companies"}))
    return add(i, np, is_moved && is_specific(np));
  const bool is_field = at(np.head).is(Trait::generic_noun) && np.has_complement;  // "a career in design"
  // "from QA to development": named by where it comes from.
  const bool is_trade = np.is_abstract && np.is_narrowed;  // "into product management"
  if (is_moved && (!np.is_vague || is_trade || np.is_role || np.is_named || comes_from || is_field))
    add(i, np, np.is_role || comes_from || is_specific(np));
}

// get promoted to X, become certified: the participle may be followed by what.
bool EventReader::passive(std::size_t i) {
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
  const bool has_object = is_one_of(at(after), {"to", "as", "into", "for", "in", "by", "on", "at", "with"}) &&
                          at(after).use == Use::free;
  const NounPhrase np = parse_noun_phrase(s_, has_object ? after + 1 : after);
  const bool is_complete = is_one_of(at(next), {"married", "engaged", "divorced", "vaccinated"});
  const bool is_named_to = is_one_of(at(next), {"elected", "named", "appointed", "certified", "licensed"});
  const bool is_specific_one =
      (has_object || is_named_to) && !np.is_empty && (np.is_role || np.is_named || prose_specific(np));
  add(i, NounPhrase{i, np.is_empty ? next + 1 : np.end, next}, is_specific_one || is_complete,
      at(next).is_word("promoted") || at(next).is_word("hired"));
  return true;
}

bool EventReader::prose_specific(const NounPhrase& np) {
  return is_specific(np) && !np.is_vague;
}

// be promoted, be a senior analyst, be head of radiology.
void EventReader::state(std::size_t i) {
  if (passive(i)) return;
  // "be finished with school"
  if (is_one_of(at(i + 1), {"finished", "done"}) &&
      (at(i + 2).is_word("with") || at(i + 2).is_word("school") || at(i + 2).is(Trait::possessive)))
    return finish(at(i + 2).is_word("with") ? i + 2 : i + 1);
  // "be debt free", "be smoke-free"
  const std::size_t last = at(i + 2).is_word("free") ? i + 2 : i + 1;
  const bool is_free = at(last).is_word("free") || at(last).lower.ends_with("-free");
  if (is_one_of(at(i + 1),
                {"bilingual", "trilingual", "vegan", "vegetarian", "sober", "profitable", "self-employed",
                 "solvent", "self-sustaining", "cash-positive", "fully-booked"}) ||
      (at(i + 2).is_word("positive") && at(i + 1).lower.find("cash") == 0))
    return add(i, NounPhrase{i, i + 2, i + 1}, true);
  // "be on the school board"
  if (is_one_of(at(i + 1), {"on", "in"}) && is_one_of(at(i + 2), {"the", "a", "our", "my"})) {
    const NounPhrase group = parse_noun_phrase(s_, i + 2);
    if (!group.is_empty && group.is_narrowed && !group.is_praised && !group.is_vague &&
        is_one_of(at(group.head), {"board", "committee", "council", "squad", "panel", "team", "crew",
                                   "orchestra", "choir", "cast"}))
      return add(i, group, true);
  }
  if (is_free && (last > i + 1 || at(last).lower.size() > 5) &&
      !is_one_of(at(i + 1), {"stress", "worry", "stress-free", "worry-free", "care-free", "carefree"}))
    return add(i, NounPhrase{i, last + 1, last}, true);
  if (held_position(i, i + 1) || employed(i, i + 1)) return;
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  if (np.is_empty || np.is_compared || np.is_praised) return;
  if (np.is_role) add(i, np, true);
}

void EventReader::take(std::size_t i) {
  std::size_t object = object_of(i);
  if (is_lemma(at(i), {"take"}) && at(object).is_word("on")) ++object;
  const NounPhrase np = parse_noun_phrase(s_, object);
  // "Take the kids to the museum"
  if (is_lemma(at(i), {"take"}) && np.is_definite && !np.is_pronoun && !np.is_vague &&
      at(np.end).is_word("to") && at(np.end + 1).is(Trait::article) &&
      !at(np.end + 2).is(Trait::comparative) &&
      !is_one_of(at(np.end + 2), {"next", "top", "masses", "market", "edge", "limit"}))
    return add(i, np, true);
  if (np.is_empty || is_uncounted_plural(np) || np.is_vague) return;
  // "Take on a mentee"
  const bool is_person =
      np.is_single && at(i + 1).is_word("on") &&
      is_one_of(at(np.head), {"mentee", "trainee", "lodger", "tenant", "apprentice", "intern"});
  const bool is_taken_on = at(i + 1).is_word("on") && !np.is_role && !np.is_credential && !is_person;
  if (is_taken_on) return;
  if (is_person) return add(i, np, true);
  const bool is_event =
      at(np.head).is_any(Trait::generic_noun | Trait::credential | Trait::resource) || np.is_named;
  if (is_event && (np.has_determiner || np.is_named)) return add(i, np, is_specific(np));
  // "Do a week-long hike", "Take a trip to Japan": one of its kind, but not "take a break".
  const bool is_turn_of_phrase = is_one_of(
      at(np.head), {"break",    "look", "chance", "chances", "stand",  "risk",  "moment", "breath", "nap",
                    "deep",     "bit",  "lot",    "favor",   "favour", "while", "shot",   "pause",  "minute",
                    "approach", "leap", "hold",   "charge",  "care",   "note",  "turn",   "day",    "walk"});
  if (np.is_single && !is_turn_of_phrase && !np.is_compared && !np.is_praised && !at(i + 1).is_word("on"))
    add(i, np, true);
}

void EventReader::read(std::size_t i) {
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  if (np.is_compared) return;
  const bool is_each = np.is_all && !np.is_vague && np.is_narrowed;  // "all chapters of the course book"
  if (!np.is_empty && (is_each || at(np.begin).kind == TokenKind::quote || (np.is_named && !np.is_plural) ||
                       (np.is_definite && np.is_narrowed)))
    add(i, np, true);
}

}  // namespace cairn::analysis::prose
