// What the object of a deed tells about it: how many it is, where it belongs, whether it is a matter of
// taste.
#include "analysis/prose/event_reader.h"

namespace cairn::analysis::prose {

bool EventReader::is_uncounted_plural(const NounPhrase& np) const {
  // "letters to every applicant": one for each.
  const bool is_bounded =
      is_one_of(at(np.end), {"to", "for"}) && at(np.end + 1).is(Trait::distributive) && !np.is_vague;
  if (at(np.head).is(Trait::amount)) return true;
  if (is_for_one_place(np)) return false;
  return np.is_plural && !np.is_single && !np.is_definite && !np.is_all && !np.is_named && !is_bounded;
}

// "tests for the payment module": as many as the module takes.
bool EventReader::is_for_one_place(const NounPhrase& np) const {
  const bool is_tied = is_one_of(at(np.end), {"for", "of", "to"}) && at(np.end).use == Use::free &&
                       !np.is_vague && !np.is_praised && !np.is_generic;
  if (!is_tied || !is_one_of(at(np.end + 1), {"the", "our", "my", "this", "that"})) return false;
  const NounPhrase place = parse_noun_phrase(s_, np.end + 1);
  return !place.is_empty && !place.is_vague && !place.is_generic && !place.is_praised && !place.is_plural &&
         !is_one_of(at(place.head),
                    {"community", "public", "team", "world", "market", "people", "company", "future"});
}

// "Implement request throttling", "Add unit tests": what is put in place is there or is not.
bool EventReader::is_put_in_place(std::size_t i, const NounPhrase& np) const {
  if (at(i).region == Region::means || np.is_praised || np.is_named || at(np.head).is(Trait::vague_noun))
    return false;
  if (!is_lemma(at(i), {"implement", "add", "deploy", "install", "configure", "integrate", "enable", "remove",
                        "automate", "set", "document", "replace", "roll", "schedule", "migrate"}))
    return false;
  if (np.is_abstract) return true;
  return np.is_plural && np.is_narrowed && !np.is_generic && !np.is_vague &&
         !is_one_of(at(np.head), {"tools", "processes", "technologies", "resources", "strategies", "methods",
                                  "features", "techniques", "systems", "ideas"});
}

// "make our releases predictable": a quality of the thing, which was there before.
bool EventReader::is_made_so(const NounPhrase& np) const {
  if (at(np.end).is_any(Trait::comparative | Trait::praise)) return true;
  const bool has_manner = at(np.end).lower.ends_with("ly") && at(np.end + 1).kind == TokenKind::word;
  const std::string_view last = at(np.head).lower;
  const bool is_quality =
      np.head > np.begin && (last.ends_with("ible") || last.ends_with("able") || last.ends_with("ful") ||
                             last.ends_with("ive") || at(np.head).is(Trait::praise));
  return has_manner || is_quality;
}

// "a job I love", "things people want"
bool EventReader::is_of_taste(const NounPhrase& np) const {
  for (std::size_t k = np.begin; k < np.end + 3; ++k) {
    if (at(k).is(Trait::pronoun) &&
        is_lemma(at(k + 1), {"love", "like", "enjoy", "want", "need", "believe", "value", "care", "deserve"}))
      return true;
  }
  return false;
}

}  // namespace cairn::analysis::prose
