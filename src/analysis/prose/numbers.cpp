// Numbers in digits, words and parts, with their sign of money or percent.
#include <algorithm>
#include <array>
#include <utility>

#include "analysis/prose/quantity_reader.h"

namespace cairn::analysis::prose {

std::optional<Number> QuantityReader::number(std::size_t i) const {
  if (!is_free(i)) return std::nullopt;
  Number result;
  result.begin = i;
  std::size_t next = i;
  // "from -12 to +30"; a dash between two numbers is none of these.
  const bool has_sign = (at(i).is_mark('-') || at(i).is_mark('+')) && !at(i).is_glued && at(i + 1).is_glued &&
                        at(i + 1).kind == TokenKind::number &&
                        is_one_of(at(i - 1), {"from", "to", "below", "above", "under", "over", "at"});
  if (has_sign) {
    if (!value(i + 1, result)) return std::nullopt;
    if (at(i).is_mark('-')) result.value = -result.value;
    after(result);
    return result;
  }
  if (at(next).is_mark('$')) {
    result.is_money = true;
    result.currency =
        currency_of(s_.text.substr(at(next).span.begin, at(next).span.end - at(next).span.begin));
    ++next;
  }
  if (is_currency_before(next)) {
    result.is_money = true;
    result.currency = at(next).is_word("rs") ? "INR" : code_of(at(next).lower);
    next += at(next + 1).is_mark('.') ? 2 : 1;
  }
  if (!value(next, result)) return std::nullopt;
  scale(result);
  after(result);
  return result;
}

// "EUR 1,500", "CHF 20'000", "Rs. 50,000"
bool QuantityReader::is_currency_before(std::size_t i) const {
  const Token& code = at(i);
  if (code.is_word("rs") && code.is_capital)
    return at(at(i + 1).is_mark('.') ? i + 2 : i + 1).kind == TokenKind::number;
  if (at(i + 1).kind != TokenKind::number) return false;
  if (is_one_of(code, {"usd", "eur", "gbp", "chf"})) return true;
  return code.is_acronym && is_one_of(code, {"inr", "aud", "cad", "nzd", "jpy", "cny", "rmb", "sek",
                                             "nok", "dkk", "pln", "czk", "huf", "zar", "sgd", "hkd",
                                             "brl", "mxn", "ngn", "kes", "ghs", "pkr", "bdt", "aed"});
}

std::string QuantityReader::currency_of(std::string_view sign) {
  if (sign == "$") return "USD";
  if (sign == "\u20ac") return "EUR";
  if (sign == "\u00a3") return "GBP";
  if (sign == "\u20b9") return "INR";
  if (sign == "\u20bd") return "RUB";
  if (sign == "\u20a9") return "KRW";
  if (sign == "\u20aa") return "ILS";
  if (sign == "\u20ba") return "TRY";
  if (sign == "\u20a6") return "NGN";
  if (sign == "\u20b1") return "PHP";
  if (sign == "\u20ab") return "VND";
  if (sign == "\u0e3f") return "THB";
  return "JPY";
}

// "dollars" and "usd" are USD.
std::string QuantityReader::code_of(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNames = {
      {{"dollars", "USD"}, {"euros", "EUR"}, {"euro", "EUR"}, {"pounds", "GBP"}, {"rupees", "INR"}}};
  for (const auto& [name, code] : kNames) {
    if (name == word) return std::string(code);
  }
  std::string code(word);
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return code;
}

bool QuantityReader::value(std::size_t i, Number& result) const {
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
  // "by xx%": a size that is still to be filled in is a size.
  const bool is_blank =
      token.kind == TokenKind::blank || token.is(Trait::blank) || is_one_of(token, {"x", "xx"});
  if (is_blank && at(i + 1).is_mark('%')) {
    result.end = i + 1;
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

bool QuantityReader::race_time(std::size_t i, Number& result) const {
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

bool QuantityReader::is_multiplying(std::size_t i) const {
  return at(i + 1).is_any(Trait::article | Trait::possessive) || at(i + 1).kind == TokenKind::word ||
                 i + 1 >= s_.size()
             ? !at(i - 1).is_any(Trait::article)
             : at(i + 1).kind == TokenKind::mark && !at(i - 1).is(Trait::article);
}

bool QuantityReader::words(std::size_t i, Number& result) const {
  if (compound(i, result) || fold(i, result)) return true;
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
  double total = magnitude(token);
  std::size_t next = i + 1;
  if (total >= 20 && total < 100 && at(next).is(Trait::number) && magnitude(at(next)) < 10)
    total += magnitude(at(next++));
  result.value = total;
  result.end = next;
  return true;
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

bool QuantityReader::counts_one(std::size_t i) const {
  const Token& next = at(i + 1);
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

bool QuantityReader::part(std::size_t i, Number& result) const {
  double share = 0;
  std::size_t next = i;
  if (at(i).is_word("half") && !is_one_of(at(i - 1), {"first", "second", "other"})) {
    // A half marathon is a race of its own; half an hour and half a million are halves of what follows.
    if (at(i + 1).is_word("marathon")) return false;
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
  return true;
}

void QuantityReader::scale(Number& result) const {
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

void QuantityReader::after(Number& result) const {
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
    result.currency = code_of(next.lower);
    ++result.end;
  } else if (next.is_mark('$') && !result.is_money && at(result.end + 1).kind != TokenKind::number) {
    result.is_money = true;
    result.currency = currency_of(s_.text.substr(next.span.begin, next.span.end - next.span.begin));
    ++result.end;
  } else if (is_one_of(next, {"x", "fold"}) && next.is_glued) {
    result.is_multiple = true;
    ++result.end;
  } else if (next.is_mark('-') && next.is_glued && at(result.end + 1).is_word("fold")) {
    result.is_multiple = true;
    result.end += 2;
  }
  if (at(result.end).is_mark('+') && at(result.end).is_glued) ++result.end;
}

}  // namespace cairn::analysis::prose
