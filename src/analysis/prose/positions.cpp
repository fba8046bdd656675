// Events of having a place: a role looked for, an employer, a position somebody sees themselves in.
#include "analysis/prose/event_reader.h"

namespace cairn::analysis::prose {

// "a senior editor position", "a managerial role", "a position as a paralegal": which one is said before or
// after.
bool EventReader::is_position(const NounPhrase& np) const {
  return !np.is_empty && !np.is_praised && !np.is_compared &&
         is_one_of(at(np.head),
                   {"role", "roles", "position", "positions", "job", "post", "internship", "apprenticeship",
                    "placement", "traineeship", "residency", "fellowship", "clerkship", "seat", "vacancy"});
}

// "Seek a data analyst role", "looking for a position as a paralegal"
void EventReader::seek(std::size_t i) {
  std::size_t next = object_of(i);
  if (is_one_of(at(next), {"for", "after"}) && at(next).use == Use::free) ++next;
  const NounPhrase np = parse_noun_phrase(s_, next);
  // "seek out a career as a midwife"
  const bool is_career = at(np.head).is_word("career") && at(np.end).is_word("as");
  if (is_career && !np.is_praised && parse_noun_phrase(s_, np.end + 1).is_role) return add(i, np, true);
  if (!is_position(np) && !(np.is_role && !np.is_praised && !np.is_compared)) return;
  if (!np.has_determiner || np.is_plural || !is_specific(np)) return;
  add(i, np, true, true);
}

// "in a health company", "at a hospital in Leeds": an employer of a kind that is said.
bool EventReader::employer(std::size_t i, std::size_t place) {
  const NounPhrase np = parse_noun_phrase(s_, place);
  const bool is_place = is_one_of(
      at(np.head),
      {"company",     "hospital",     "school",       "studio",     "agency",    "firm",       "bank",
       "lab",         "laboratory",   "university",   "startup",    "start-up",  "newspaper",  "museum",
       "library",     "clinic",       "charity",      "ngo",        "institute", "office",     "ministry",
       "bakery",      "restaurant",   "kitchen",      "practice",   "nonprofit", "non-profit", "consultancy",
       "publisher",   "brewery",      "theatre",      "theater",    "embassy",   "shelter",    "nursery",
       "corporation", "organisation", "organization", "department", "authority", "council",    "association",
       "foundation",  "federation",   "union",        "hotel",      "airline",   "factory",    "farm",
       "garage",      "gallery",      "zoo",          "prison",     "court"});
  if (np.is_empty || !is_place || np.is_plural || np.is_praised || np.is_compared) return false;
  // "a company that values its people" is any company.
  const bool is_of_a_kind = np.head > np.begin + 1 && !at(np.head - 1).is_any(Trait::light | Trait::praise);
  if (!is_of_a_kind && (!np.is_narrowed || at(np.end).is(Trait::relative))) return false;
  add(i, np, true);
  return true;
}

// "in a senior editor position", "as a physiotherapist": what comes after "be", "employed", "see myself".
bool EventReader::held_position(std::size_t i, std::size_t place) {
  if (!is_one_of(at(place), {"in", "as"}) || at(place).use != Use::free) return false;
  const NounPhrase np = parse_noun_phrase(s_, place + 1);
  const bool is_role = np.is_role && !np.is_plural && !np.is_compared && !np.is_praised && !is_position(np);
  if (!is_role && (!is_position(np) || np.is_plural || !is_specific(np))) return false;
  add(i, np, true);
  return true;
}

// "employed full-time as a nurse"
bool EventReader::employed(std::size_t i, std::size_t deed) {
  if (!is_one_of(at(deed), {"employed", "working", "established", "settled"})) return false;
  const std::size_t place = s_.skip(deed + 1, [](const Token& token) {
    return token.is(Trait::adverb) || is_one_of(token, {"full-time", "part-time", "full", "part", "time"}) ||
           token.is_mark('-');
  });
  return held_position(i, place);
}

// work as a welder, work at CERN, work in a logistics company
void EventReader::work(std::size_t i) {
  if (!is_one_of(at(i + 1), {"as", "at", "for", "in"})) return;
  if (!at(i + 1).is_word("as") && employer(i, i + 2)) return;
  if (at(i + 1).is_word("in")) {
    if (held_position(i, i + 1)) return;
    // "work in environmental consulting"
    const NounPhrase trade = parse_noun_phrase(s_, i + 2);
    const bool is_trade = trade.is_abstract && trade.head > trade.begin && !trade.has_determiner &&
                          at(trade.head).lower.ends_with("ing") && !trade.is_praised;
    if (is_trade) add(i, trade, true);
    return;
  }
  // "for one of the big airlines such as Qantas"
  const bool is_choice = at(i + 2).is_word("one") && at(i + 3).is_word("of");
  const NounPhrase np = parse_noun_phrase(s_, is_choice ? i + 4 : i + 2);
  if (np.is_role || np.is_named) add(i, np, true);
}

// "I see myself as a ward sister", "I picture myself running my own bakery"
void EventReader::foreseen(std::size_t i) {
  if (!is_one_of(at(i + 1), {"myself", "ourselves", "me", "us", "himself", "herself", "themselves"})) return;
  const std::size_t next = s_.skip(i + 2, [](const Token& token) { return token.is(Trait::adverb); });
  if (at(next).is_word("being")) return state(next);
  if (employed(i, next)) return;
  if (at(next).is(Trait::gerund)) return event(next);
  held_position(i, next);
}

}  // namespace cairn::analysis::prose
