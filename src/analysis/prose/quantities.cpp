// Numbers in digits and words, with their comparators, ranges, currencies and units.
#include "analysis/prose/quantities.h"

#include <algorithm>

namespace cairn::analysis::prose {

namespace {

struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  double value = 0;
  bool is_money = false;
  bool is_percent = false;
  bool is_multiple = false;  // double, 3x: relative by nature
  std::string currency;
};

class QuantityReader {
 public:
  explicit QuantityReader(Sentence& sentence) : s_(sentence) {}

  std::optional<Quantity> quantity(std::size_t i, std::size_t& begin, std::size_t& end) {
    auto first = number(i);
    if (!first) return std::nullopt;
    end = first->end;
    if (names_something(*first)) {
      for (std::size_t k = first->begin; k < first->end; ++k) s_.tokens[k].use = Use::label;
      return std::nullopt;
    }
    Quantity quantity;
    quantity.value = first->value;
    compare(quantity, begin);
    extend(quantity, *first, begin, end);
    quantity.is_percent = first->is_percent;
    quantity.is_money = first->is_money;
    quantity.is_relative = first->is_multiple || is_relative(begin, end);
    unit(quantity, *first, end);
    quantity.span = s_.span_of(begin, end);
    return quantity;
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }
  bool is_free(std::size_t i) const { return i < s_.size() && s_.tokens[i].use == Use::free; }

  // One number with its currency and percent sign, at token i exactly.
  std::optional<Number> number(std::size_t i) const {
    if (!is_free(i)) return std::nullopt;
    Number result;
    result.begin = i;
    std::size_t next = i;
    if (at(next).is_mark('$')) {
      result.is_money = true;
      result.currency =
          currency_of(s_.text.substr(at(next).span.begin, at(next).span.end - at(next).span.begin));
      ++next;
    }
    if (!value(next, result)) return std::nullopt;
    scale(result);
    after(result);
    return result;
  }

  static std::string currency_of(std::string_view sign) {
    if (sign == "$") return "USD";
    if (sign == "\u20ac") return "EUR";
    if (sign == "\u00a3") return "GBP";
    return "JPY";
  }

  bool value(std::size_t i, Number& result) const {
    const Token& token = at(i);
    if (token.kind == TokenKind::number && is_free(i)) {
      result.value = token.value;
      result.end = i + 1;
      const bool is_fraction = at(i + 1).is_mark('/') && at(i + 1).is_glued &&
                               at(i + 2).kind == TokenKind::number && at(i + 2).is_glued &&
                               at(i + 2).value > token.value && at(i + 2).value <= 4;
      if (is_fraction) {
        result.value = token.value / at(i + 2).value;
        result.end = i + 3;
      }
      return true;
    }
    if (token.kind == TokenKind::clock && is_free(i)) return race_time(i, result);
    if (token.kind != TokenKind::word || !is_free(i)) return false;
    if (token.is(Trait::multiplier)) {
      result.value = token.word->value < 0 ? 0.5 : token.word->value;
      result.is_multiple = true;
      result.end = i + 1;
      return is_multiplying(i);
    }
    return words(i, result) || part(i, result);
  }

  // "a marathon under 3:30", "from 9:30 to 8:45": a time that was run, not one of the day.
  bool race_time(std::size_t i, Number& result) const {
    const Token& before = at(i - 1);
    const bool is_bound = is_one_of(before, {"under", "below", "sub", "than", "in"}) || before.is_mark('<') ||
                          before.is_mark('-');
    const bool is_range = (before.is_word("from") && at(i + 1).is_word("to")) ||
                          (before.is_word("to") && at(i - 2).kind == TokenKind::clock);
    if (!is_bound && !is_range) return false;
    double parts[2] = {0, 0};
    int part = 0;
    for (const char c : at(i).lower) {
      if (c == ':') {
        part = 1;
      } else {
        parts[part] = parts[part] * 10 + (c - '0');
      }
    }
    result.value = parts[0] + parts[1] / 60;
    result.end = i + 1;
    return true;
  }

  // "double the number", not "double-check" or "a double room".
  bool is_multiplying(std::size_t i) const {
    return at(i + 1).is_any(Trait::article | Trait::possessive) || at(i + 1).kind == TokenKind::word ||
                   i + 1 >= s_.size()
               ? !at(i - 1).is_any(Trait::article)
               : at(i + 1).kind == TokenKind::mark && !at(i - 1).is(Trait::article);
  }

  // twenty-five, three hundred, one; "one" must count something.
  bool words(std::size_t i, Number& result) const {
    if (compound(i, result)) return true;
    const Token& token = at(i);
    if (!token.is(Trait::number)) return false;
    if (token.is_word("one") && !counts_one(i)) return false;
    double total = magnitude(token);
    std::size_t next = i + 1;
    if (total >= 20 && total < 100 && at(next).is(Trait::number) && magnitude(at(next)) < 10)
      total += magnitude(at(next++));
    result.value = total;
    result.end = next;
    return true;
  }

  static double magnitude(const Token& token) {
    if (token.word->value == 10000) return 1e6;
    if (token.word->value == 10001) return 1e9;
    return token.word->value;
  }

  // One token: "twenty-five", "one-third".
  bool compound(std::size_t i, Number& result) const {
    const std::string_view text = at(i).lower;
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
    if (text == "two-thirds" || text == "one-third" || text == "three-quarters" || text == "one-quarter") {
      result.value = text == "two-thirds"       ? 2.0 / 3
                     : text == "one-third"      ? 1.0 / 3
                     : text == "three-quarters" ? 0.75
                                                : 0.25;
      result.end = i + 1;
      result.is_multiple = true;
      return true;
    }
    return false;
  }

  bool counts_one(std::size_t i) const {
    const Token& next = at(i + 1);
    if (next.kind == TokenKind::mark && !next.is_mark('-')) return false;
    if (next.is_any(Trait::preposition | Trait::relative | Trait::modal | Trait::conjunction | Trait::be)) {
      return next.is_word("of") ? at(i - 1).is_word("least") : false;
    }
    if (is_one_of(at(i - 1), {"the", "this", "that", "no", "any", "every", "each", "another", "which", "my"}))
      return false;
    if (is_one_of(next, {"another", "day", "can", "must", "should", "'s", "-on-one", "who"})) return false;
    return next.kind == TokenKind::word || next.kind == TokenKind::quote || next.kind == TokenKind::code ||
           (next.is_mark('-') && next.is_glued);
  }

  // half of, a third, half the
  bool part(std::size_t i, Number& result) const {
    double share = 0;
    std::size_t next = i;
    if (at(i).is_word("half") && !is_one_of(at(i - 1), {"first", "second", "other"})) {
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
    return true;
  }

  // "1.2 million", "five thousand"
  void scale(Number& result) const {
    const std::size_t limit = result.end + 3;
    while (result.end < limit && at(result.end).is(Trait::number) && is_free(result.end) &&
           at(result.end).word->value >= 100) {
      result.value *= magnitude(at(result.end));
      ++result.end;
    }
    if (is_one_of(at(result.end), {"dozen"}) && is_free(result.end)) {
      result.value *= 12;
      ++result.end;
    }
  }

  void after(Number& result) const {
    const Token& next = at(result.end);
    if (next.is_mark('%') || is_one_of(next, {"percent", "pct", "percentage"})) {
      result.is_percent = true;
      ++result.end;
      if (next.is_word("percentage") && is_one_of(at(result.end), {"points", "point"})) ++result.end;
    } else if (next.is_word("per") && at(result.end + 1).is_word("cent")) {
      result.is_percent = true;
      result.end += 2;
    } else if (is_one_of(next, {"usd", "eur", "gbp", "dollars", "euros", "pounds", "chf", "inr", "aud", "cad",
                                "euro", "rupees"}) &&
               is_free(result.end)) {
      result.is_money = true;
      result.currency = std::string(next.lower);
      std::transform(result.currency.begin(), result.currency.end(), result.currency.begin(),
                     [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
      ++result.end;
    } else if (next.is_word("x") && next.is_glued) {
      result.is_multiple = true;
      ++result.end;
    }
    if (at(result.end).is_mark('+') && at(result.end).is_glued) ++result.end;
  }

  // Grade 8, Level 3, Ward 4, ISO 9001, Python 3, #45: the number is part of a name.
  bool names_something(const Number& number) const {
    if (number.is_percent || number.is_money || number.begin == 0) return false;
    const Token& token = at(number.begin);
    const Token& before = at(number.begin - 1);
    if (before.is_mark('#')) return true;
    if (token.kind != TokenKind::number) return false;
    if (before.is_glued && before.is_mark('-') && at(number.begin - 2).is_acronym && token.is_glued)
      return true;
    if (before.is_mark('-') && token.is_glued && before.is_glued &&
        at(number.begin - 2).kind == TokenKind::word)
      return true;
    if (before.is(Trait::label) && before.lower.back() != 's' && !is_verb_here(number.begin - 1)) {
      return !is_scored(number);
    }
    // "my 5k time", "a 10K": a race, not ten thousand of anything.
    const bool is_short =
        token.is_scaled || (at(number.end).is_glued && is_one_of(at(number.end), {"m", "km", "mi"}));
    if (is_short && before.is_any(Trait::article | Trait::possessive)) return true;
    if (before.kind == TokenKind::code) return true;
    const bool is_name = (before.is_capital || before.is_acronym) && number.begin > 1 &&
                         !before.is_any(Trait::verb | Trait::preposition | Trait::relative);
    if (!is_name) return is_name_of_one(number);
    return !is_scored(number);
  }

  // "book 3 flights", but not "Level 2".
  bool is_verb_here(std::size_t i) const {
    if (!at(i).is(Trait::verb)) return false;
    if (i == 0) return true;
    return at(i - 1).is_any(Trait::conjunction | Trait::modal) || is_one_of(at(i - 1), {"to", "by"}) ||
           at(i - 1).is_mark(',');
  }

  // A capital word at the very beginning is a name only when it is no verb: "Algebra 2".
  bool is_name_of_one(const Number& number) const {
    if (number.begin != 1) return false;
    const Token& before = at(0);
    return before.is_acronym && !before.is(Trait::verb);
  }

  // "score IELTS 7.5", "reach TOEFL 100"
  bool is_scored(const Number& number) const {
    for (std::size_t back = 2; back <= 4 && back <= number.begin; ++back) {
      if (is_one_of(at(number.begin - back),
                    {"score", "reach", "hit", "achieve", "scoring", "above", "over", "of"}))
        return true;
    }
    return false;
  }

  void compare(Quantity& quantity, std::size_t& begin) const {
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
      if (begin < 2 || !at(begin - 1).is_word(phrase.second) || !at(begin - 2).is_word(phrase.first))
        continue;
      quantity.comparator = phrase.comparator;
      begin -= 2;
      return;
    }
    if (begin == 0) return;
    const Token& before = at(begin - 1);
    if (is_one_of(before, {"about", "around", "roughly", "approximately", "nearly", "almost"}) ||
        before.is_mark('~')) {
      quantity.comparator = Comparator::about;
    } else if (is_one_of(before, {"over", "above", "exceeding"}) ||
               (before.is_mark('>') && !before.is_glued)) {
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

  // Ranges, "from X to Y", "3 of 5".
  void extend(Quantity& quantity, Number& first, std::size_t& begin, std::size_t& end) {
    const bool is_from = begin > 0 && is_one_of(at(begin - 1), {"from"});
    // "from 61 % to 85 %", "from 5s to 2s", "from 4 talks to 10"
    const std::size_t joint = is_from ? joint_after(end) : end;
    const Token& sign = at(joint);
    const bool is_arrow = sign.is_mark('>') || (sign.is_mark('-') && at(joint + 1).is_mark('>'));
    const bool is_to = is_one_of(sign, {"to"}) || is_arrow || (sign.is_mark('-') && joint == end);
    if (is_to || (is_one_of(sign, {"or"}) && joint == end)) {
      std::size_t next = joint + 1;
      if (at(next).is_mark('>')) ++next;
      next = s_.skip(next, [&](const Token& token) {
        return is_one_of(token, {"at", "least", "under", "below", "over", "about", "around", "just", "a"}) ||
               token.is_mark('<');
      });
      if (auto second = number(next)) {
        if (is_from || is_arrow) {
          quantity.from = quantity.value;
          quantity.value = second->value;
          if (is_from) --begin;
        } else {
          quantity.upper = second->value;
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

  static void merge(Number& first, const Number& second) {
    first.is_percent = first.is_percent || second.is_percent;
    first.is_money = first.is_money || second.is_money;
    first.is_multiple = false;
    if (first.currency.empty()) first.currency = second.currency;
  }

  std::size_t joint_after(std::size_t i) const {
    for (std::size_t next = i; next < i + 4; ++next) {
      if (is_one_of(at(next), {"to"}) || at(next).is_mark('>')) return next;
      if (at(next).kind != TokenKind::word || at(next).is(Trait::preposition)) break;
    }
    return i;
  }

  bool is_relative(std::size_t begin, std::size_t end) const {
    if (begin > 0 && at(begin - 1).is_word("by")) return true;
    return is_one_of(at(end), {"more", "fewer", "less", "additional", "extra", "higher", "lower", "faster",
                               "increase", "decrease", "reduction", "improvement", "growth", "raise"});
  }

  void unit(Quantity& quantity, const Number& number, std::size_t& end) {
    if (quantity.is_percent) {
      quantity.unit.push_back('%');
      return;
    }
    if (quantity.is_money) {
      quantity.unit = number.currency;
      return;
    }
    std::size_t next = end;
    if (at(next).is_mark('-') && at(next).is_glued) ++next;
    while (next < end + 5 && is_free(next) && is_modifier(next)) ++next;
    const Token& noun = at(next);
    const bool is_noun = (noun.kind == TokenKind::word || noun.kind == TokenKind::code) && is_free(next) &&
                         !noun.is_any(Trait::preposition | Trait::conjunction | Trait::relative |
                                      Trait::article | Trait::modal | Trait::possessive);
    const bool is_person = is_one_of(noun, {"people", "someone", "anyone"});
    if (noun.is(Trait::pronoun) && !is_person) return;
    if (!is_noun) return;
    quantity.unit = std::string(noun.lower.substr(0, 40));
    quantity.is_work_time = noun.is(Trait::unit) && noun.word->value == 20;
    quantity.has_vague_unit = is_vague_unit(noun);
    end = next + 1;
  }

  bool is_modifier(std::size_t i) const {
    const Token& next = at(i + 1);
    const bool is_followed =
        next.kind == TokenKind::word && is_free(i + 1) &&
        !next.is_any(Trait::preposition | Trait::conjunction | Trait::relative | Trait::modal |
                     Trait::article | Trait::possessive | Trait::pronoun | Trait::be | Trait::adverb);
    return at(i).kind == TokenKind::word && is_followed &&
           !at(i).is_any(Trait::preposition | Trait::conjunction | Trait::article) && !at(i).is(Trait::unit);
  }

  static bool is_vague_unit(const Token& noun) {
    if (is_one_of(noun, {"initiatives", "things", "ways", "improvements", "areas", "ideas", "changes",
                         "efforts", "opportunities", "skills", "aspects", "steps", "goals", "activities"}))
      return true;
    return false;
  }

  Sentence& s_;
};

}  // namespace

void read_quantities(Sentence& sentence, Reading& reading) {
  QuantityReader reader(sentence);
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
