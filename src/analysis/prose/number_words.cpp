// Numbers in words and parts: twenty-five, threefold, two thirds, half an hour, one in four.
#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <utility>

#include "analysis/prose/measures.h"
#include "analysis/prose/quantity_reader.h"

namespace cairn::analysis::prose {

// "two thirds", "three quarters"
bool QuantityReader::fraction(std::size_t i, Number& result) const {
  struct Part {
    WordKey word;
    double whole;
  };
  static constexpr Part kParts[] = {{"thirds", 3},  {"quarters", 4}, {"fifths", 5}, {"sixths", 6},
                                    {"eighths", 8}, {"tenths", 10},  {"halves", 2}};
  const Token& count = at(i);
  const Token& parts = at(i + 1);
  const bool is_share = at(i - 1).is_word("by") || at(i + 2).is_word("of");
  if (!count.is(Trait::number) || !is_free(i + 1) || !is_share) return false;
  for (const auto& [word, whole] : kParts) {
    if (!parts.is_word(word) || magnitude(count) >= whole) continue;
    result.value = magnitude(count) / whole;
    result.is_multiple = true;
    result.end = i + 2;
    of_scale(result);
    return true;
  }
  return false;
}

bool QuantityReader::words(std::size_t i, Number& result) const {
  if (fold(i, result)) return true;
  if (compound(i, result)) {
    if (!result.is_multiple) spoken(i, result);
    return true;
  }
  const Token& token = at(i);
  // "at least once", "twice"
  const bool is_once = token.is_word("once") && is_one_of(at(i - 1), {"least", "only", "just"});
  if (is_once || (is_one_of(token, {"twice", "thrice"}) && !at(i + 1).is_word("as"))) {
    result.value = is_once ? 1 : token.is_word("twice") ? 2 : 3;
    result.end = i + 1;
    return true;
  }
  if (!token.is(Trait::number)) return false;
  if (token.is_word("one") && !counts_one(i)) return false;
  spoken(i, result);
  return true;
}

// seven, forty, twenty-five, twenty five
bool QuantityReader::below_hundred(std::size_t i, Number& result) const {
  constexpr double kHundred = 100;
  constexpr double kTwenty = 20;
  if (!is_free(i)) return false;
  if (compound(i, result)) return !result.is_multiple;
  if (!at(i).is(Trait::number) || magnitude(at(i)) >= kHundred) return false;
  result.value = magnitude(at(i));
  result.end = i + 1;
  const Token& ones = at(result.end);
  if (result.value >= kTwenty && is_free(result.end) && ones.is(Trait::number) && magnitude(ones) < 10)
    result.value += magnitude(at(result.end++));
  return true;
}

// "one hundred and five", "two hundred fifty", "one thousand two hundred", "twelve hundred": the largest
// scale first, then what is left over.
void QuantityReader::spoken(std::size_t i, Number& result) const {
  constexpr double kHundred = 100;
  double total = 0;
  double group = 0;  // below the scale that may follow
  double least = std::numeric_limits<double>::infinity();
  std::size_t next = i;
  if (Number first; below_hundred(i, first)) {
    group = first.value;
    next = first.end;
  }
  const bool is_between = at(i - 1).is_word("between");
  while (is_free(next) && at(next).is(Trait::number)) {
    const double scale = magnitude(at(next));
    if (scale < kHundred || (scale == kHundred ? group >= kHundred : scale >= least)) break;
    if (scale == kHundred) {
      group = std::max(group, 1.0) * kHundred;
    } else {
      total += std::max(group, 1.0) * scale;
      group = 0;
      least = scale;
    }
    if (is_heap(at(next++))) break;
    const bool is_joined = at(next).is_word("and") && !is_between;
    const std::size_t rest = is_joined ? next + 1 : next;
    Number left;
    if (!below_hundred(rest, left) || (at(rest).is_word("one") && !counts_one(rest))) continue;
    // "one hundred, two hundred"
    if (group >= kHundred && at(left.end).is(Trait::number) && magnitude(at(left.end)) == kHundred) break;
    group += left.value;
    next = left.end;
  }
  result.value = total + group;
  result.end = next;
}

// "two and a half", "3 and a quarter", but not a race "and a half marathon"
void QuantityReader::half_behind(Number& result) const {
  constexpr double kMost = 100;
  const std::size_t part = result.end + 2;
  const bool is_part = at(result.end).is_word("and") && at(part - 1).is_word("a") &&
                       is_one_of(at(part), {"half", "quarter"}) && is_free(part);
  if (!is_part || result.is_multiple || result.value >= kMost || at(part + 1).is_word("marathon")) return;
  result.value += at(part).is_word("half") ? 0.5 : 0.25;
  result.end = part + 1;
}

// "a quarter of a million", "three quarters of a billion"
void QuantityReader::of_scale(Number& result) const {
  constexpr double kLeast = 1000;
  const Token& scale = at(result.end + 2);
  const bool is_whole = at(result.end).is_word("of") && at(result.end + 1).is_word("a") &&
                        scale.is(Trait::number) && is_free(result.end + 2) && magnitude(scale) >= kLeast;
  if (!is_whole) return;
  result.value *= magnitude(scale);
  result.is_multiple = false;
  result.end += 3;
}

double QuantityReader::magnitude(const Token& token) {
  if (token.word->value == 10000) return 1e6;
  if (token.word->value == 10001) return 1e9;
  if (token.word->value == 10002) return 1e5;
  if (token.word->value == 10003) return 1e7;
  return token.word->value;
}

bool QuantityReader::compound(std::size_t i, Number& result) const {
  const std::string_view text = at(i).lower;
  if (!at(i).is_hyphenated) return false;
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos || at(i).word != nullptr) return false;
  static constexpr std::string_view kTens[] = {"twenty", "thirty",  "forty",  "fifty",
                                               "sixty",  "seventy", "eighty", "ninety"};
  static constexpr std::string_view kOnes[] = {"one", "two",   "three", "four", "five",
                                               "six", "seven", "eight", "nine"};
  const auto tens = std::find(std::begin(kTens), std::end(kTens), text.substr(0, hyphen));
  const auto ones = std::find(std::begin(kOnes), std::end(kOnes), text.substr(hyphen + 1));
  if (ones != std::end(kOnes) && tens != std::end(kTens)) {
    result.value = static_cast<double>((tens - kTens + 2) * 10 + (ones - kOnes + 1));
    result.end = i + 1;
    return true;
  }
  // "one-third", "three-quarters", "two-fifths"
  struct Part {
    std::string_view word;
    double whole;
  };
  static constexpr Part kParts[] = {{"third", 3},  {"quarter", 4}, {"fifth", 5},   {"sixth", 6},
                                    {"eighth", 8}, {"tenth", 10},  {"thirds", 3},  {"quarters", 4},
                                    {"fifths", 5}, {"sixths", 6},  {"eighths", 8}, {"tenths", 10}};
  const auto count = std::find(std::begin(kOnes), std::end(kOnes), text.substr(0, hyphen));
  const auto part = std::find_if(std::begin(kParts), std::end(kParts),
                                 [&](const Part& one) { return one.word == text.substr(hyphen + 1); });
  if (count == std::end(kOnes) || part == std::end(kParts)) return false;
  const auto number = static_cast<double>(count - kOnes + 1);
  if ((number == 1) == part->word.ends_with('s') || number >= part->whole) return false;
  result.value = number / part->whole;
  result.end = i + 1;
  result.is_multiple = true;
  return true;
}

bool QuantityReader::fold(std::size_t i, Number& result) const {
  static constexpr std::string_view kTimes[] = {"two",   "three", "four", "five", "six",
                                                "seven", "eight", "nine", "ten"};
  std::string_view text = at(i).lower;
  if (!text.ends_with("fold") || at(i - 1).is_any(Trait::be | Trait::article)) return false;
  text.remove_suffix(4);
  if (text.ends_with('-')) text.remove_suffix(1);
  const auto times = std::find(std::begin(kTimes), std::end(kTimes), text);
  if (times == std::end(kTimes)) return false;
  result.value = static_cast<double>(times - kTimes + 2);
  result.end = i + 1;
  result.is_multiple = true;
  return true;
}

// The "in" of "one in four leads", "3 in 5 visitors".
bool QuantityReader::is_ratio(std::size_t in) const {
  constexpr double kMost = 100;
  const Token& whole = at(in + 1);
  const bool is_number = whole.kind == TokenKind::number || whole.is(Trait::number);
  if (!at(in).is_word("in") || !is_number || !is_free(in) || !is_free(in + 1)) return false;
  const double count = whole.kind == TokenKind::number ? whole.value : magnitude(whole);
  const Token& noun = at(in + 2);
  return count > 1 && count <= kMost && !noun.is(Trait::unit) && noun.kind != TokenKind::mark &&
         measure_of(noun.lower).kind == MeasureKind::none && !noun.is_any(Trait::preposition | Trait::number);
}

bool QuantityReader::counts_one(std::size_t i) const {
  const Token& next = at(i + 1);
  const Token& second = at(i + 2);
  const bool is_range = is_one_of(next, {"or", "to"}) && second.is(Trait::number) && is_free(i + 2);
  if (is_range || is_ratio(i + 1)) return true;
  // "one and a half hours"
  if (next.is_word("and") && second.is_word("a") && is_one_of(at(i + 3), {"half", "quarter"})) return true;
  if (next.kind == TokenKind::mark && !next.is_mark('-')) return false;
  if (next.is_any(Trait::preposition | Trait::relative | Trait::modal | Trait::conjunction | Trait::be)) {
    return next.is_word("of") ? at(i - 1).is_word("least") : false;
  }
  if (is_one_of(at(i - 1), {"the", "this", "that", "no", "any", "every", "each", "another", "which", "my",
                            "number", "no"}))
    return false;
  if (is_one_of(next, {"another", "day", "can", "must", "should", "'s", "-on-one", "who"})) return false;
  return next.kind == TokenKind::word || next.kind == TokenKind::quote || next.kind == TokenKind::code ||
         (next.is_mark('-') && next.is_glued);
}

// "run a half in 1:45"
bool QuantityReader::is_race_of_half(std::size_t i) const {
  const bool is_run = i >= 2 && at(i - 1).is_any(Trait::article | Trait::possessive) &&
                      is_lemma(at(i - 2), {"run", "race", "jog", "finish", "do", "complete", "enter"});
  const bool is_whole = i + 1 >= s_.size() || at(i + 1).is(Trait::preposition) ||
                        at(i + 1).use == Use::time || at(i + 1).kind == TokenKind::mark;
  return is_run && is_whole && !at(i + 1).is_word("of");
}

bool QuantityReader::part(std::size_t i, Number& result) const {
  double share = 0;
  std::size_t next = i;
  if (at(i).is_word("half") && at(i - 1).kind != TokenKind::clock &&
      !is_one_of(at(i - 1), {"first", "second", "other"})) {
    // A half marathon is a race of its own; half an hour and half a million are halves of what follows.
    if (at(i + 1).is_word("marathon") || is_race_of_half(i)) return false;
    const std::size_t whole = i + 2;
    const bool is_half_of = is_one_of(at(i + 1), {"a", "an"}) &&
                            (is_one_of(at(whole), {"hour", "million", "billion", "day", "dozen"}));
    if (is_half_of) {
      result.value = 0.5;
      result.end = whole;
      return true;
    }
    share = 0.5;
  } else if (at(i).is_word("a") &&
             is_one_of(at(i + 1), {"third", "quarter", "half", "tenth", "fifth", "dozen"})) {
    next = i + 1;
    share = at(next).is_word("third")     ? 1.0 / 3
            : at(next).is_word("quarter") ? 0.25
            : at(next).is_word("half")    ? 0.5
            : at(next).is_word("fifth")   ? 0.2
                                          : 0.1;
    const bool is_dozen = at(next).is_word("dozen");
    const bool is_share = is_dozen || at(i - 1).is_word("by") || at(next + 1).is_word("of") ||
                          next + 1 >= s_.size() || at(next + 1).kind == TokenKind::mark;
    if (!is_share) return false;
    if (is_dozen) {
      result.value = 12;
      result.end = next + 1;
      return true;
    }
  }
  if (share == 0) return false;
  result.value = share;
  result.is_multiple = true;
  result.end = next + 1;
  of_scale(result);
  return true;
}

}  // namespace cairn::analysis::prose
