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

void QuantityReader::compare(Quantity& quantity, std::size_t& begin) const {
  struct Phrase {
    WordKey first, second;
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
  const bool is_in = joint == end && end == first.end && is_ratio(end);
  if (is_one_of(sign, {"of"}) || is_in || is_one_of(sign, {"out"}) || (sign.is_mark('/') && sign.is_glued)) {
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
  if (first.time_unit.empty()) first.time_unit = second.time_unit;
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
        const bool is_number = k <= i || token.kind == TokenKind::number || token.is(Trait::number);
        if (token.use == Use::free && is_number) token.use = Use::quantity;
      }
      quantity->is_race_time = quantity->is_race_time || reader.is_race_time(*quantity, begin, reading);
      reading.quantities.push_back(std::move(*quantity));
    }
    i = std::max(end, i + 1);
  }
}

}  // namespace cairn::analysis::prose
