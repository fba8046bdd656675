// What a number counts: the noun behind it, with what describes it.
#include "analysis/prose/measures.h"
#include "analysis/prose/quantity_reader.h"

namespace cairn::analysis::prose {

namespace {

// "sign 20 customers up"
bool is_particle(const Token& token) {
  return is_one_of(token, {"up", "out", "off", "down", "back", "away"});
}

// "5,000 trees along the A46", "20 books aloud", "50 leaflets door to door": what says where or how something
// is done, behind the noun that is counted.
bool closes_noun(const Token& token) {
  return is_one_of(
      token,
      {"aboard",     "abroad",    "ahead",      "alone",        "along",    "aloud",       "apart",
       "ashore",     "aside",     "beneath",    "beside",       "besides",  "downhill",    "downstairs",
       "downtown",   "elsewhere", "everywhere", "face-to-face", "forward",  "here",        "home",
       "indoors",    "in-house",  "in-person",  "nearby",       "nonstop",  "non-stop",    "offline",
       "online",     "onsite",    "on-site",    "opposite",     "outdoors", "overboard",   "overnight",
       "overseas",   "ready",     "solo",       "there",        "unaided",  "underfoot",   "underneath",
       "underwater", "unlike",    "uphill",     "upstairs",     "upstream", "door-to-door"});
}

// "5 ML models" are no millilitres, nor "5 G proteins" grams.
bool is_measure(const Token& token) {
  const bool is_spelt = token.is_acronym
                            ? is_one_of(token, {"kg", "km", "gb", "mb", "tb", "kw", "kwh", "lb", "lbs"})
                            : token.lower.size() > 1 || !token.is_capital;
  return is_spelt && measure_of(token.lower).kind != MeasureKind::none;
}

}  // namespace

void QuantityReader::unit(Quantity& quantity, const Number& number, std::size_t& end) {
  if (quantity.is_percent) {
    quantity.unit.push_back('%');
    return;
  }
  if (quantity.is_money) {
    quantity.unit = number.currency;
    return;
  }
  if (!number.time_unit.empty()) {
    quantity.unit = number.time_unit;
    quantity.is_work_time = quantity.is_race_time = true;
    return;
  }
  // "a 60,000-word novel"
  if (quantity.unit = glued_unit(end); !quantity.unit.empty()) {
    end += 2;
    return;
  }
  std::size_t next = end;
  if (at(next).is_mark('-') && at(next).is_glued) ++next;
  // "a 2000 word essay"
  if (is_one_of(at(next), {"word", "page", "seat", "calorie"}) && is_modifier(next)) {
    quantity.unit = std::string(at(next).lower).append("s");
    end = next + 1;
    return;
  }
  const std::size_t first = next;
  // "the 800 km Camino", "8 t lorries", "a 24h race": a measure is the unit, whatever it describes.
  const bool is_tied = next == number.end && at(next).is_glued && at(next).kind == TokenKind::word;
  if (!is_measure(at(next)) && !is_tied) next = counted_noun(next);
  // "20 deals worth 2 million": the noun stands before the word that leads on.
  if (next > end && is_one_of(at(next), {"worth", "each", "apiece"})) --next;
  const Token& noun = at(next);
  const bool is_noun = (noun.kind == TokenKind::word || noun.kind == TokenKind::code) && is_free(next) &&
                       !noun.is_any(Trait::preposition | Trait::conjunction | Trait::relative |
                                    Trait::article | Trait::modal | Trait::possessive) &&
                       !is_particle(noun) && !(noun.is(Trait::adverb) && !noun.is(Trait::verb));
  quantity.unit = unit_of_thousands(number, next);
  if (!quantity.unit.empty()) return;
  const bool is_person = is_one_of(noun, {"people", "someone", "anyone"});
  if (noun.is(Trait::pronoun) && !is_person) return;
  if (!is_noun) return;
  quantity.unit = std::string(noun.lower.substr(0, 40));
  quantity.is_work_time = noun.is(Trait::unit) && noun.word->value == 20;
  const bool is_score = number.begin > 0 && is_lemma(at(number.begin - 1), {"score"});
  quantity.has_vague_unit = (is_vague_unit(noun) && !is_score) || is_any_of_its_kind(first, next);
  end = next + 1;
  rate(quantity, end);
}

// "Run 10k": metres.
std::string_view QuantityReader::unit_of_thousands(const Number& number, std::size_t noun) const {
  const bool is_run =
      number.begin > 0 && at(number.begin).lower.ends_with('k') &&
      at(number.begin).kind == TokenKind::number &&
      is_lemma(at(number.begin - 1), {"run", "jog", "race", "swim", "row", "cycle", "walk", "hike"});
  const bool is_bare =
      noun == number.end &&
      (at(noun).kind != TokenKind::word || at(noun).use != Use::free ||
       at(noun).is_any(Trait::preposition | Trait::conjunction | Trait::adverb | Trait::relative));
  return is_run && is_bare ? "m" : std::string_view{};
}

// "8 t/ha", "4.5 mmol/l": the unit is the whole of it.
void QuantityReader::rate(Quantity& quantity, std::size_t& end) const {
  constexpr std::size_t kLongest = 3;
  const Token& per = at(end + 1);
  const bool is_rate = at(end).is_mark('/') && at(end).is_glued && per.is_glued && is_free(end + 1) &&
                       (per.kind == TokenKind::word || per.kind == TokenKind::code) &&
                       per.lower.size() <= kLongest && quantity.unit.size() <= 2 * kLongest;
  if (!is_rate) return;
  quantity.unit.append("/").append(per.lower);
  end += 2;
}

// The word that a hyphen ties to its number, as a plural: "a 3-bedroom house" counts bedrooms.
std::string QuantityReader::glued_unit(std::size_t hyphen) const {
  const Token& word = at(hyphen + 1);
  const bool is_tied = at(hyphen).is_mark('-') && at(hyphen).is_glued && word.is_glued &&
                       word.kind == TokenKind::word && at(hyphen + 2).kind == TokenKind::word &&
                       is_free(hyphen + 2);
  if (!is_tied || word.lower.find('-') != std::string_view::npos ||
      word.is_any(Trait::preposition | Trait::conjunction | Trait::adverb | Trait::article) ||
      is_one_of(word, {"strong", "plus", "odd", "fold", "ish", "time", "person", "a-side", "foot", "inch"}))
    return {};
  std::string unit(word.lower.substr(0, 40));
  constexpr std::size_t kLongestSign = 2;  // kg, km, m
  if (unit.size() <= kLongestSign || unit.back() == 's') return unit;
  if (unit.ends_with("y") &&
      std::string_view("aeiou").find(unit[unit.size() - 2]) == std::string_view::npos) {
    unit.replace(unit.size() - 1, 1, "ies");
  } else {
    unit.append(unit.ends_with("x") || unit.ends_with("ch") || unit.ends_with("sh") ? "es" : "s");
  }
  return unit;
}

bool QuantityReader::is_modifier(std::size_t i) const {
  const Token& next = at(i + 1);
  const bool is_followed =
      !is_particle(next) && next.kind == TokenKind::word && is_free(i + 1) &&
      !next.is_any(Trait::preposition | Trait::conjunction | Trait::relative | Trait::modal | Trait::article |
                   Trait::possessive | Trait::pronoun | Trait::be | Trait::adverb);
  const bool is_describing = at(i).kind == TokenKind::word || at(i).kind == TokenKind::code;
  return is_describing && is_followed && !is_last_noun(i) &&
         !at(i).is_any(Trait::preposition | Trait::conjunction | Trait::article) &&
         (!at(i).is(Trait::unit) || is_time_of_day(i));
}

// "3 evening classes", but not "4 hour shifts"
bool QuantityReader::is_time_of_day(std::size_t i) const {
  return is_one_of(at(i), {"morning", "afternoon", "evening", "night", "weekend"}) &&
         at(i + 1).lower.ends_with('s');
}

// "300 tickets sold", "8 trainees certified", "50 kg safely": what follows says what becomes of them.
bool QuantityReader::is_last_noun(std::size_t i) const {
  const Token &noun = at(i), &next = at(i + 1);
  const bool is_plural = (noun.lower.ends_with('s') && !noun.lower.ends_with("ss")) ||
                         is_one_of(noun, {"people", "children", "women", "men", "kg", "km", "m", "g", "l"});
  if (!is_plural) return false;
  const bool is_past = next.is(Trait::participle) ||
                       (next.is(Trait::verb) && next.is(Trait::inflected) && !next.lower.ends_with('s'));
  const bool is_followed = is_free(i + 2) && at(i + 2).kind == TokenKind::word &&
                           at(i + 2).lower.ends_with('s') && !at(i + 2).is(Trait::preposition);
  const bool is_way = next.lower.ends_with("ly") && !next.is(Trait::verb) && next.lower != "family";
  // "50 leaflets door to door", but not "200 metres front to back stitches".
  const bool is_doubled = at(i + 2).is_word("to") && at(i + 3).lower == next.lower;
  if ((closes_noun(next) && !is_followed) || is_doubled) return true;
  return is_way || (is_past && !is_followed);
}

bool QuantityReader::is_vague_unit(const Token& noun) {
  if (is_one_of(noun, {"initiatives", "things", "ways", "improvements", "areas", "ideas", "changes",
                       "efforts", "opportunities", "skills", "aspects", "steps", "goals", "activities",
                       "relationships", "memories", "moments"}))
    return true;
  return false;
}

// "3 major features", "2 new relationships": how many, but nobody knows of what.
bool QuantityReader::is_any_of_its_kind(std::size_t first, std::size_t noun) const {
  if (!is_lemma(at(noun), {"feature",    "features",     "task",          "tasks",        "item",
                           "items",      "project",      "projects",      "relationship", "relationships",
                           "connection", "connections",  "activity",      "activities",   "habit",
                           "habits",     "contribution", "contributions", "objective",    "objectives"}))
    return false;
  if (is_one_of(at(noun + 1), {"to", "for", "in", "on", "with", "from", "about"}) &&
      at(noun + 1).use == Use::free)
    return false;
  for (std::size_t i = first; i < noun; ++i) {
    if (at(i).kind == TokenKind::word && !at(i).is_any(Trait::light | Trait::praise | Trait::comparative))
      return false;
  }
  return true;
}

}  // namespace cairn::analysis::prose
