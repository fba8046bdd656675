// Doings that say what is done and with whom, but hold no test of their own: "mentor the two interns".
#include "analysis/prose/event_reader.h"

namespace cairn::analysis::prose {

// "Take part in hackathons", "Engage in design contests": what is done is said, not how often.
void EventReader::gather(std::size_t i) {
  std::size_t next = i + 1;
  if (at(next).is_word("part")) ++next;
  if (!is_one_of(at(next), {"in", "at", "for"}) || at(i).region != Region::main) return;
  const NounPhrase np = parse_noun_phrase(s_, next + 1);
  if (np.is_empty || np.is_vague || np.is_praised || np.is_compared || np.is_generic) return;
  static constexpr WordKey kGatherings[] = {
      "hackathons", "contests", "competitions", "tournaments", "slams",     "races",     "fairs",
      "meetups",    "trials",   "exhibitions",  "debates",     "auditions", "marathons", "conferences",
      "clean-ups",  "cleanups", "drills",       "workshops",   "olympiads", "recitals",  "concerts"};
  if (contains(kGatherings, at(np.head).key)) reading_.is_concrete_activity = true;
}

void EventReader::concrete(std::size_t i) {
  if (at(i).region != Region::main) return;
  if (is_lemma(at(i), {"learn"})) return learn(i);
  const NounPhrase np = parse_noun_phrase(s_, object_of(i));
  // "Explain the difference between a virus and a bacterium"
  if (is_lemma(at(i), {"explain", "describe", "distinguish", "summarize", "summarise", "recite"})) {
    reading_.is_concrete_activity =
        reading_.is_concrete_activity ||
        (!np.is_empty && (np.is_definite || np.is_single) && np.has_complement && !np.is_praised);
    return;
  }
  if (np.is_empty || np.is_pronoun) return;
  // "Present my Fractal Dithering technique"
  const bool is_own = is_lemma(at(i), {"present"}) && at(np.begin).is(Trait::possessive) && !np.is_plural;
  if (is_own && !np.is_praised && (!np.is_vague || np.is_named)) return add(i, np, is_specific(np));
  if (np.is_vague || is_one_of(at(np.head), {"others", "people", "colleagues"})) return;
  if (is_lemma(at(i), {"pursue"}) && np.is_credential && np.is_named && !np.is_plural)
    return add(i, np, true);
  reading_.is_concrete_activity = reading_.is_concrete_activity || is_told_apart(i, np);
}

// Whether it is said with whom, at what or where.
bool EventReader::is_told_apart(std::size_t i, const NounPhrase& np) const {
  // "Deliver talks to schools", "present findings to the board": to whom or where is said.
  if (is_lemma(at(i), {"offer", "deliver", "present", "give", "hold", "host"}))
    return np.is_plural && !np.is_praised && !np.is_generic &&
           is_one_of(at(np.end), {"to", "at", "on", "for"});
  // "Train new employees on the till"
  if (is_lemma(at(i), {"train"})) return at(np.end).is_word("on") && at(np.end + 1).is(Trait::article);
  // "Track my cholesterol", "Track spending in a spreadsheet"
  if (is_lemma(at(i), {"track", "monitor", "log"}))
    return !np.is_praised && !np.is_compared && !np.is_generic &&
           (at(np.begin).is_any(Trait::possessive | Trait::article) || at(np.end).is_word("in"));
  // "Analyze a large dataset of museum visits"
  if (is_lemma(at(i), {"analyze", "analyse"})) return np.is_single && np.is_narrowed && !np.is_praised;
  // "pursue a master's degree in law", but not "pursue my interests"
  if (is_lemma(at(i), {"pursue"})) return np.is_credential && np.is_single && is_specific(np);
  const bool is_help = is_lemma(at(i), {"mentor", "coach", "tutor"});
  if (!is_help || !np.is_plural || np.has_determiner || np.is_named) return true;
  // "Mentor juniors and improve the culture" is a bare direction in both.
  for (std::size_t k = np.end; k < np.end + 6 && k < s_.size() && !s_.is_stop(k); ++k)
    if (at(k).is_word("and") && at(k + 1).is(Trait::verb)) return false;
  return structure_.verb && *structure_.verb == i;
}

void EventReader::learn(std::size_t i) {
  // "Learn Python enough to build a chatbot"
  bool has_enough = false;
  for (std::size_t k = i + 1; k < i + 7 && k < s_.size() && !s_.is_stop(k); ++k) {
    const bool is_told = at(k).is_word("to") && at(k + 1).is(Trait::verb) &&
                         at(k + 1).word->verb_class == VerbClass::outcome && k > i + 1;
    if (at(k).is_word("enough")) has_enough = true;
    if (is_told && has_enough) return add(i, NounPhrase{i, k + 2, k + 1}, true);
  }
  const std::size_t deed = i + 2;
  if (!at(i + 1).is_word("to")) return;  // "learn how to ..." is a way, not a result
  const bool is_general =
      at(deed + 1).is(Trait::degree) ||
      is_lemma(at(deed), {"work", "communicate", "collaborate", "think", "manage", "deal", "handle", "be",
                          "understand", "listen", "cooperate", "use", "learn", "adapt"});
  const bool is_direction =
      at(deed).word != nullptr && at(deed).word->verb_class == VerbClass::vague && !at(deed).is_word("drive");
  // "learn to play an instrument": nobody knows which.
  const NounPhrase what = parse_noun_phrase(s_, deed + 1);
  const bool is_any = what.is_single && !what.is_narrowed &&
                      is_one_of(at(what.head), {"instrument", "language", "sport", "skill", "craft"});
  reading_.is_concrete_activity = reading_.is_concrete_activity || (!is_general && !is_direction && !is_any);
}

}  // namespace cairn::analysis::prose
