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

// "required trainings", "assigned readings": somebody has said which.
bool EventReader::is_required(const NounPhrase& np) const {
  if (is_one_of(at(np.head), {"tasks", "work", "duties", "activities"})) return false;
  for (std::size_t k = np.begin; k < np.head; ++k)
    if (is_one_of(at(k), {"required", "mandatory", "assigned", "compulsory", "remaining"})) return true;
  return false;
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
  // "Establish lab safety standards", "Write down ward norms": what is written can be read.
  const bool is_laid_down =
      is_lemma(at(i), {"establish", "define", "write", "set", "draft", "create", "publish", "document",
                       "introduce"}) &&
      is_one_of(at(np.head), {"standards", "guidelines", "rules", "policies", "norms", "procedures",
                              "protocols", "conventions", "guides", "how-tos", "runbooks", "playbooks",
                              "checklists", "papers", "minutes", "bylaws", "regulations"});
  const bool is_of_a_kind = np.head > np.begin && !at(np.head - 1).is_any(Trait::light | Trait::praise);
  if (is_laid_down && (is_of_a_kind || (np.is_narrowed && !at(np.head).is_word("papers"))) &&
      !np.is_praised && !np.is_compared && at(i).region != Region::means)
    return true;
  if (at(i).region == Region::means || np.is_praised || np.is_named || at(np.head).is(Trait::vague_noun))
    return false;
  // "Buy new glasses"
  if (is_lemma(at(i), {"buy", "purchase"}) && np.is_plural && !np.is_vague && !np.is_compared) return true;
  if (!is_lemma(at(i), {"implement", "add", "deploy", "install", "configure", "integrate", "enable", "remove",
                        "expose", "automate", "set", "document", "replace", "roll", "schedule", "migrate"}))
    return false;
  if (np.is_abstract) return true;
  return np.is_plural && np.is_narrowed && !np.is_generic && !np.is_vague &&
         !is_one_of(at(np.head), {"tools", "processes", "technologies", "resources", "strategies", "methods",
                                  "features", "techniques", "systems", "ideas"});
}

// "make our releases predictable": a quality of the thing, which was there before.
bool EventReader::is_made_so(const NounPhrase& np) const {
  // "our club a friendlier place"
  for (std::size_t k = np.begin + 1; k <= np.end; ++k)
    if (at(k).is(Trait::article)) return true;
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
    // "a job that gives me a chance to grow", "a project which is interesting"
    if (!is_one_of(at(k), {"that", "which"}) || at(k).region != Region::main) continue;
    const std::size_t verb = s_.skip(k + 1, [](const Token& token) { return token.is(Trait::modal); });
    if (is_lemma(at(verb), {"give", "let", "allow", "challenge", "offer", "help", "make", "enable"}) &&
        is_one_of(at(verb + 1), {"me", "us"}))
      return true;
    if (is_one_of(at(verb), {"is", "are", "be", "feels"}) && at(verb + 1).is(Trait::praise)) return true;
  }
  return false;
}

// "a portfolio of short films": how many make it whole is not said.
bool EventReader::is_collection(std::size_t i, const NounPhrase& np) const {
  if (!is_lemma(at(i), {"build", "develop", "grow", "create", "maintain", "curate"})) return false;
  if (!is_one_of(at(np.head),
                 {"portfolio", "collection", "repertoire", "pipeline", "archive", "backlog", "team"}))
    return false;
  // "Build a sales team": when is it built?
  if (at(np.head).is_word("team")) return !is_lemma(at(i), {"create"}) && np.is_narrowed;
  if (!at(np.end).is_word("of")) return false;
  const NounPhrase inner = parse_noun_phrase(s_, np.end + 1);
  return inner.is_plural && !inner.has_determiner && !inner.is_praised && !inner.is_vague;
}

// "an app that helps people": what it is for is good, what it is nobody knows.
bool EventReader::is_of_good_will(const NounPhrase& np) const {
  if (np.head > np.begin + 1 || !is_one_of(at(np.end), {"that", "which"})) return false;
  const bool is_anything =
      is_one_of(at(np.head),
                {"app",       "system",  "tool",         "product",      "website", "business", "company",
                 "project",   "service", "platform",     "solution",     "game",    "software", "startup",
                 "programme", "program", "organisation", "organization", "charity", "machine",  "something"});
  const bool helps = is_lemma(at(np.end + 1), {"help", "make", "benefit", "serve", "solve", "change",
                                               "improve", "inspire", "support", "touch", "matter", "work"});
  if (!is_anything || !helps) return false;
  const NounPhrase whom = parse_noun_phrase(s_, np.end + 2);
  return whom.is_empty || whom.is_vague || whom.is_pronoun ||
         is_one_of(at(whom.head), {"people", "others", "users", "humanity", "society", "world", "lives",
                                   "everyone", "problem", "problems", "customers", "money"});
}

// "into museum tours": into many, and none of them named.
bool EventReader::is_spread(const NounPhrase& np) const {
  if (np.is_empty || np.is_named || np.has_determiner || !at(np.end).is_word("into")) return false;
  const NounPhrase place = parse_noun_phrase(s_, np.end + 1);
  return place.is_empty || (!place.is_named && !place.is_definite && !place.is_all && !place.is_single);
}

}  // namespace cairn::analysis::prose
