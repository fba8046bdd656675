// What a number means: a target, a range, a share, or part of a name.
#include "analysis/prose/quantities.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/prose/quantity_reader.h"

namespace cairn::analysis::prose {

std::optional<Quantity> QuantityReader::quantity(std::size_t i, std::size_t& begin, std::size_t& end) {
  auto first = number(i);
  if (!first) return std::nullopt;
  end = first->end;
  if (names_something(*first)) {
    for (std::size_t k = first->begin; k < first->end; ++k) s_.tokens[k].use = Use::label;
    return std::nullopt;
  }
  // "Double my subscribers to 2,000": the sum says it all.
  if (first->is_multiple && at(first->begin).is(Trait::multiplier) && sum_behind(end)) return std::nullopt;
  Quantity quantity;
  quantity.value = first->value;
  compare(quantity, begin);
  extend(quantity, *first, begin, end);
  quantity.is_percent = first->is_percent;
  quantity.is_money = first->is_money;
  quantity.is_relative = first->is_multiple || is_relative(begin, end);
  unit(quantity, *first, end);
  if (quantity.unit.empty()) quantity.unit = doubled_unit(begin);
  // "One goal of mine is to ...": what announces a goal counts nothing.
  if (begin <= 1 && is_one_of(at(end - 1), {"goal", "aim", "objective", "ambition", "dream", "priority"})) {
    s_.tokens[first->begin].use = Use::label;
    return std::nullopt;
  }
  quantity.span = s_.span_of(begin, end);
  return quantity;
}

bool QuantityReader::names_something(const Number& number) const {
  if (number.is_percent || number.is_money) return false;
  // "1) Write the plan"
  if (number.begin == 0 && (at(number.end).is_mark(')') || at(number.end).is_mark('.'))) return true;
  // "a 6-month internship": the length describes it.
  if (at(number.end).is_mark('-') && at(number.end).is_glued && at(number.end + 1).is(Trait::unit))
    return true;
  // "a 401(k)"
  if (at(number.end).is_mark('(') && at(number.end).is_glued && at(number.end + 2).is_mark(')') &&
      at(number.end + 1).lower.size() == 1)
    return true;
  if (is_clock(number) || is_model_year(number)) return true;
  // "18F's handbook"
  if (at(number.end).is_glued && at(number.end).lower.size() == 1 && at(number.end).is_capital &&
      at(number.end + 1).kind == TokenKind::clitic)
    return true;
  if (number.begin == 0) return false;
  const Token& token = at(number.begin);
  const Token& before = at(number.begin - 1);
  if (before.is_mark('#')) return true;
  if (token.kind != TokenKind::number) return false;
  if (before.is_glued && before.is_mark('-') && at(number.begin - 2).is_acronym && token.is_glued)
    return true;
  if (before.is_mark('-') && token.is_glued && before.is_glued &&
      at(number.begin - 2).kind == TokenKind::word)
    return true;
  // "my Year 11 maths group"
  constexpr double kLastForm = 13;
  if (before.is_word("year") && before.is_capital && token.value <= kLastForm) return true;
  const bool is_singular = before.lower.back() != 's' || before.is_word("class");
  if (before.is(Trait::label) && is_singular && !is_verb_here(number.begin - 1)) return !is_scored(number);
  // "my 5k time", "a 10K": a race, not ten thousand of anything.
  const bool is_short =
      token.is_scaled || (at(number.end).is_glued && is_one_of(at(number.end), {"m", "km", "mi"}));
  if (is_short && before.is_any(Trait::article | Trait::possessive)) return true;
  if (before.kind == TokenKind::code) return true;
  const bool is_name = (before.is_capital || before.is_acronym) && number.begin > 1 && !number.is_multiple &&
                       !before.is_any(Trait::verb | Trait::preposition | Trait::relative) &&
                       !is_one_of(at(number.end), {"times", "x"});
  if (!is_name) return is_name_of_one(number);
  return !is_scored(number);
}

namespace {

bool is_half_of_day(const Token& token) {
  return is_one_of(token, {"am", "pm", "a.m", "p.m"});
}

}  // namespace

bool QuantityReader::names_hour() const {
  for (std::size_t i = 1; i + 1 < s_.size(); ++i) {
    const bool is_hour = at(i).kind == TokenKind::number || at(i).kind == TokenKind::clock;
    if (is_hour && is_half_of_day(at(i + 1)) &&
        is_one_of(at(i - 1), {"at", "by", "before", "after", "past", "until", "till"}))
      return true;
  }
  return false;
}

// "after 7 pm", "from 2 to 4 p.m."
bool QuantityReader::is_clock(const Number& number) const {
  if (is_half_of_day(at(number.end))) return true;
  const bool is_range = at(number.end).is_mark('-') || at(number.end).is_word("to");
  return is_range && at(number.end + 1).kind == TokenKind::number && is_half_of_day(at(number.end + 2));
}

// "the 1967 Mustang", "a 1950s house": the year tells one thing from its like.
bool QuantityReader::is_model_year(const Number& number) const {
  constexpr double kFirst = 1850, kLast = 2099;
  const Token& token = at(number.begin);
  const bool is_year = token.kind == TokenKind::number && token.lower.size() == 4 && !token.is_scaled &&
                       token.value >= kFirst && token.value <= kLast;
  if (!is_year || number.begin == 0 || !at(number.begin - 1).is_any(Trait::article | Trait::possessive))
    return false;
  const Token& named = at(number.end);
  // "a 1950 house", but not "a 2000 word essay", "a 1900 meter race"
  constexpr double kFirstOfKind = 1901, kLastOfKind = 1999;
  const bool is_one = is_one_of(at(number.begin - 1), {"a", "an"}) && token.value >= kFirstOfKind &&
                      token.value <= kLastOfKind && !named.is(Trait::unit) &&
                      !is_one_of(named, {"word", "words", "meter", "metre", "page", "calorie", "mile",
                                         "piece", "point", "row", "seat", "square", "step", "foot"});
  return named.kind == TokenKind::word &&
         (is_one || (named.is_capital && !at(number.end + 1).lower.ends_with('s')));
}

bool QuantityReader::is_verb_here(std::size_t i) const {
  if (i > 0 && at(i - 1).is(Trait::modal)) return true;  // "I will type 60 words a minute"
  if (i == 0 && at(i).is_word("type")) return true;      // "Type 60 words per minute"
  if (!at(i).is(Trait::verb)) return false;
  if (i == 0) return true;
  return at(i - 1).is_any(Trait::conjunction | Trait::modal) || is_one_of(at(i - 1), {"to", "by"}) ||
         at(i - 1).is_mark(',');
}

bool QuantityReader::is_name_of_one(const Number& number) const {
  if (number.begin != 1) return false;
  const Token& before = at(0);
  return before.is_acronym && !before.is(Trait::verb);
}

bool QuantityReader::is_scored(const Number& number) const {
  for (std::size_t back = 2; back <= 4 && back <= number.begin; ++back) {
    if (is_one_of(at(number.begin - back),
                  {"score", "reach", "hit", "achieve", "scoring", "above", "over", "of"}))
      return true;
  }
  return false;
}

void QuantityReader::compare(Quantity& quantity, std::size_t& begin) const {
  struct Phrase {
    std::string_view first, second;
    Comparator comparator;
  };
  static constexpr Phrase kPhrases[] = {
      {"at", "least", Comparator::at_least},   {"at", "most", Comparator::at_most},
      {"more", "than", Comparator::more_than}, {"greater", "than", Comparator::more_than},
      {"less", "than", Comparator::less_than}, {"fewer", "than", Comparator::less_than},
      {"up", "to", Comparator::at_most},       {"no", "fewer", Comparator::at_least}};
  if (begin >= 3 && is_one_of(at(begin - 3), {"no", "not"}) && at(begin - 1).is_word("than")) {
    const bool is_floor = is_one_of(at(begin - 2), {"fewer", "less"});
    quantity.comparator = is_floor ? Comparator::at_least : Comparator::at_most;
    begin -= 3;
    return;
  }
  for (const Phrase& phrase : kPhrases) {
    if (begin < 2 || !at(begin - 1).is_word(phrase.second) || !at(begin - 2).is_word(phrase.first)) continue;
    quantity.comparator = phrase.comparator;
    begin -= 2;
    return;
  }
  if (begin == 0) return;
  const Token& before = at(begin - 1);
  if (is_one_of(before, {"about", "around", "roughly", "approximately", "nearly", "almost"}) ||
      before.is_mark('~')) {
    quantity.comparator = Comparator::about;
  } else if (is_one_of(before, {"over", "above", "exceeding"}) || (before.is_mark('>') && !before.is_glued)) {
    quantity.comparator = Comparator::more_than;
  } else if (is_one_of(before, {"under", "below"}) || before.is_mark('<')) {
    quantity.comparator = Comparator::less_than;
  } else if (is_one_of(before, {"minimum", "min"}) || before.is_mark('g')) {
    quantity.comparator = Comparator::at_least;
  } else if (is_one_of(before, {"maximum", "max"}) || before.is_mark('l')) {
    quantity.comparator = Comparator::at_most;
  } else {
    return;
  }
  --begin;
}

void QuantityReader::extend(Quantity& quantity, Number& first, std::size_t& begin, std::size_t& end) {
  const bool is_from = begin > 0 && is_one_of(at(begin - 1), {"from"});
  // "from 61 % to 85 %", "from 5s to 2s", "from 4 talks to 10"
  const std::size_t joint = is_from ? joint_after(end) : end;
  const Token& sign = at(joint);
  const bool is_arrow = sign.is_mark('>') || (sign.is_mark('-') && at(joint + 1).is_mark('>'));
  // "between 20 and 30 paintings"
  const bool is_between = begin > 0 && at(begin - 1).is_word("between") && sign.is_word("and");
  const bool is_to = is_between || is_one_of(sign, {"to"}) || is_arrow || (sign.is_mark('-') && joint == end);
  if (is_to || (is_one_of(sign, {"or"}) && joint == end)) {
    std::size_t next = joint + 1;
    if (at(next).is_mark('>')) ++next;
    next = s_.skip(next, [&](const Token& token) {
      return is_one_of(token, {"at", "least", "under", "below", "over", "about", "around", "just", "a"}) ||
             token.is_mark('<');
    });
    if (auto second = number(next)) {
      if (is_from || is_arrow) {
        quantity.from = quantity.value * ratio_of(at(end), at(second->end));
        quantity.value = second->value;
        if (is_from) --begin;
      } else {
        quantity.upper = second->value;
        if (is_between) --begin;
      }
      merge(first, *second);
      end = second->end;
      return;
    }
  }
  if (is_one_of(sign, {"of"}) || is_one_of(sign, {"out"}) || (sign.is_mark('/') && sign.is_glued)) {
    std::size_t next = end + 1;
    next = s_.skip(next, [&](const Token& token) {
      return is_one_of(token, {"of", "every", "the", "my", "all", "our"});
    });
    const auto total = number(next);
    if (total && total->value >= first.value && !total->is_percent) {
      quantity.out_of = total->value;
      end = total->end;
    }
  }
}

// Where "to 2,000" or "from 40 to 80" stands within the reach of a verb that multiplies: at its first word.
std::optional<std::size_t> QuantityReader::sum_behind(std::size_t i) const {
  constexpr std::size_t kReach = 8;
  for (std::size_t next = i; next < i + kReach && next < s_.size(); ++next) {
    const Token& token = at(next);
    if (s_.is_stop(next) || token.is_mark(',') || token.use != Use::free) return std::nullopt;
    if (!is_one_of(token, {"to", "from"})) continue;
    const auto sum = number(next + 1);
    return sum && !sum->is_multiple ? std::optional(next) : std::nullopt;
  }
  return std::nullopt;
}

// "Double my subscribers to 2,000": subscribers. Only where the number stands behind a verb that multiplies.
std::string QuantityReader::doubled_unit(std::size_t begin) const {
  constexpr std::size_t kReach = 8;
  if (begin < 2) return {};
  const std::size_t sign = at(begin).is_word("from") ? begin : begin - 1;
  const Token& noun = at(sign - 1);
  const bool is_plural =
      noun.kind == TokenKind::word && noun.lower.ends_with('s') && !noun.lower.ends_with("ss");
  if (!is_one_of(at(sign), {"to", "from"}) || !is_plural) return {};
  for (std::size_t back = 2; back <= kReach && back <= sign; ++back) {
    if (at(sign - back).is(Trait::multiplier) && sum_behind(sign - back + 1) == sign)
      return std::string(noun.lower.substr(0, 40));
  }
  return {};
}

// "From 2 hours to 90 minutes": how many of the second unit the first one is; 1 where they are no two units
// of time.
double QuantityReader::ratio_of(const Token& first, const Token& second) {
  struct Unit {
    std::string_view stem;
    double seconds;
  };
  constexpr std::array<Unit, 6> kUnits = {
      {{"second", 1}, {"sec", 1}, {"minute", 60}, {"min", 60}, {"hour", 3600}, {"day", 86400}}};
  const auto seconds_of = [&](const Token& token) {
    std::string_view stem = token.lower;
    if (stem.ends_with('s')) stem.remove_suffix(1);
    for (const Unit& unit : kUnits) {
      if (unit.stem == stem) return unit.seconds;
    }
    return 0.0;
  };
  const double from = seconds_of(first), to = seconds_of(second);
  return from > 0 && to > 0 ? from / to : 1;
}

void QuantityReader::merge(Number& first, const Number& second) {
  first.is_percent = first.is_percent || second.is_percent;
  first.is_money = first.is_money || second.is_money;
  first.is_multiple = false;
  if (first.currency.empty()) first.currency = second.currency;
}

std::size_t QuantityReader::joint_after(std::size_t i) const {
  for (std::size_t next = i; next < i + 4; ++next) {
    if (is_one_of(at(next), {"to"}) || at(next).is_mark('>')) return next;
    if (at(next).kind != TokenKind::word || at(next).is(Trait::preposition)) break;
  }
  return i;
}

bool QuantityReader::is_relative(std::size_t begin, std::size_t end) const {
  if (begin > 0 && at(begin - 1).is_word("by")) return true;
  return is_one_of(at(end), {"more", "fewer", "less", "additional", "extra", "higher", "lower", "faster",
                             "increase", "decrease", "reduction", "improvement", "growth", "raise"});
}

void read_quantities(Sentence& sentence, Reading& reading) {
  QuantityReader reader(sentence);
  reading.names_hour = reader.names_hour();
  for (std::size_t i = 0; i < sentence.size();) {
    std::size_t begin = i;
    std::size_t end = i + 1;
    if (auto quantity = reader.quantity(i, begin, end)) {
      end = std::min(end, sentence.size());
      for (std::size_t k = begin; k < end; ++k) {
        Token& token = sentence.tokens[k];
        // Units stay free: they are the nouns that verbs act on.
        const bool is_number = k < i || token.kind == TokenKind::number || token.is(Trait::number);
        if (token.use == Use::free && is_number) token.use = Use::quantity;
      }
      reading.quantities.push_back(std::move(*quantity));
    }
    i = std::max(end, i + 1);
  }
}

}  // namespace cairn::analysis::prose
