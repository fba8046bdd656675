// What a number counts: the noun behind it, with what describes it.
#include "analysis/prose/quantity_reader.h"

namespace cairn::analysis::prose {

namespace {

// "sign 20 customers up"
bool is_particle(const Token& token) {
  return is_one_of(token, {"up", "out", "off", "down", "back", "away"});
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
  // "a 60,000-word novel"
  if (quantity.unit = glued_unit(end); !quantity.unit.empty()) {
    end += 2;
    return;
  }
  std::size_t next = end;
  if (at(next).is_mark('-') && at(next).is_glued) ++next;
  const std::size_t first = next;
  while (next < end + 5 && is_free(next) && is_modifier(next)) ++next;
  // "20 deals worth 2 million": the noun stands before the word that leads on.
  if (next > end && is_one_of(at(next), {"worth", "each", "apiece"})) --next;
  const Token& noun = at(next);
  const bool is_noun = (noun.kind == TokenKind::word || noun.kind == TokenKind::code) && is_free(next) &&
                       !noun.is_any(Trait::preposition | Trait::conjunction | Trait::relative |
                                    Trait::article | Trait::modal | Trait::possessive) &&
                       !is_particle(noun) && !(noun.is(Trait::adverb) && !noun.is(Trait::verb));
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
  return at(i).kind == TokenKind::word && is_followed && !is_last_noun(i) &&
         !at(i).is_any(Trait::preposition | Trait::conjunction | Trait::article) && !at(i).is(Trait::unit);
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
