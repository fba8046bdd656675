// One number with what belongs to it: its sign of money or per cent, its scale.
#include "analysis/prose/currencies.h"
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
  // "A$4,500"
  const bool has_prefix = is_dollar_prefix(next);
  if (has_prefix) result.currency = currency_of_prefix(at(next++).lower);
  if (at(next).is_mark('$')) {
    result.is_money = true;
    if (!has_prefix) result.currency = currency_of_sign(sign_of(at(next)));
    ++next;
  }
  if (is_currency_before(next)) {
    result.is_money = true;
    result.currency = at(next).is_word("rs") ? "INR" : currency_of_word(at(next));
    next += at(next + 1).is_mark('.') ? 2 : 1;
  }
  if (!value(next, result)) return std::nullopt;
  if (!at(next).is_scaled) half_behind(result);
  scale(result);
  after(result);
  return result;
}

// "EUR 1,500", "CHF 20'000", "Rs. 50,000"
bool QuantityReader::is_currency_before(std::size_t i) const {
  const Token& code = at(i);
  if (code.is_word("rs") && code.is_capital)
    return at(at(i + 1).is_mark('.') ? i + 2 : i + 1).kind == TokenKind::number;
  constexpr std::size_t kCode = 3;  // letters; "pounds" stands behind
  const bool is_code = code.lower.size() == kCode && !currency_of_word(code).empty();
  return is_code && at(i + 1).kind == TokenKind::number &&
         (code.is_acronym || is_one_of(code, {"usd", "eur", "gbp", "chf"}));
}

// The letters of "A$4,500", "4,500 NZ$".
bool QuantityReader::is_dollar_prefix(std::size_t i) const {
  const Token& letters = at(i);
  return letters.kind == TokenKind::word && (letters.is_capital || letters.lower.size() > 1) &&
         at(i + 1).is_mark('$') && at(i + 1).is_glued && sign_of(at(i + 1)) == "$" &&
         !currency_of_prefix(letters.lower).empty();
}

std::string_view QuantityReader::sign_of(const Token& mark) const {
  return s_.text.substr(mark.span.begin, mark.span.end - mark.span.begin);
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
  if (token.kind == TokenKind::clock && is_free(i)) return duration(i, result);
  if (token.kind != TokenKind::word || !is_free(i)) return false;
  if (token.is(Trait::multiplier)) {
    result.value = token.word->value < 0 ? 0.5 : token.word->value;
    result.is_multiple = true;
    result.end = i + 1;
    return is_multiplying(i);
  }
  return fraction(i, result) || words(i, result) || part(i, result);
}

bool QuantityReader::is_multiplying(std::size_t i) const {
  return at(i + 1).is_any(Trait::article | Trait::possessive) || at(i + 1).kind == TokenKind::word ||
                 i + 1 >= s_.size()
             ? !at(i - 1).is_any(Trait::article)
             : at(i + 1).kind == TokenKind::mark && !at(i - 1).is(Trait::article);
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
  if (next.is_mark('%') || is_one_of(next, {"percent", "pct", "percentage"}) ||
      (next.is_word("pc") && next.is_glued)) {
    result.is_percent = true;
    ++result.end;
    if (next.is_word("percentage") && is_one_of(at(result.end), {"points", "point"})) ++result.end;
  } else if (next.is_word("per") && at(result.end + 1).is_word("cent")) {
    result.is_percent = true;
    result.end += 2;
  } else if (!currency_of_word(next).empty() && is_free(result.end) && !is_weight(result)) {
    result.is_money = true;
    result.currency = currency_of_word(next);
    ++result.end;
  } else if (at(result.end + 1).is_word("dollars") && !currency_of_country(next).empty()) {
    result.is_money = true;
    result.currency = currency_of_country(next);
    result.end += 2;
  } else if (is_dollar_prefix(result.end) && at(result.end + 2).kind != TokenKind::number) {
    result.is_money = true;
    result.currency = currency_of_prefix(next.lower);
    result.end += 2;
  } else if (next.is_mark('$') && !result.is_money && at(result.end + 1).kind != TokenKind::number) {
    result.is_money = true;
    result.currency = currency_of_sign(sign_of(next));
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

// "Lose 10 pounds", "bench 200 pounds"
bool QuantityReader::is_weight(const Number& number) const {
  constexpr std::size_t kReach = 9;
  if (!at(number.end).is_word("pounds")) return false;
  for (std::size_t back = 1; back <= kReach && back <= number.begin; ++back) {
    if (is_lemma(at(number.begin - back), {"lose", "gain", "shed", "drop", "weigh", "lift", "squat", "bench",
                                           "deadlift", "press", "carry", "weight"}))
      return true;
  }
  return false;
}

}  // namespace cairn::analysis::prose
