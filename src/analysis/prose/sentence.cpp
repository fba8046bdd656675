// Words, and the pass over the whole sentence.
#include "analysis/prose/sentence.h"

#include <algorithm>
#include <array>

#include "analysis/prose/tokenizer.h"

namespace cairn::analysis::prose {

namespace {

// Bytes of a sign of money in letters that is glued to its number; 0 where there is none.
std::size_t currency_length(std::string_view word) {
  static constexpr std::array<std::string_view, 5> kCodes = {"EUR", "USD", "GBP", "CHF", "Rs"};
  for (const std::string_view code : kCodes) {
    if (word.starts_with(code) && word.size() > code.size() && is_digit(word[code.size()]))
      return code.size();
  }
  return 0;
}

}  // namespace

void Tokenizer::run() {
  out_.text = text_;
  out_.lowered.assign(text_);
  for (char& c : out_.lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  out_.tokens.clear();
  out_.tokens.reserve(text_.size() / 5 + 8);
  is_shouting_ = std::none_of(text_.begin(), text_.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  while (at_ < text_.size()) step();
  ignore_title_case();
}

void Tokenizer::ignore_title_case() {
  std::size_t words = 0;
  std::size_t large = 0;
  for (std::size_t i = 1; i < out_.tokens.size(); ++i) {
    const Token& token = out_.tokens[i];
    if (token.kind != TokenKind::word || token.lower.size() < 4) continue;
    ++words;
    large += token.is_capital ? 1 : 0;
  }
  if (words < 3 || large * 10 < words * 9) return;
  for (Token& token : out_.tokens) {
    const bool is_calendar = token.is_any(Trait::month | Trait::weekday);
    if (token.kind == TokenKind::word && token.word != nullptr && !is_calendar && !token.is_acronym)
      token.is_capital = false;
  }
}

char Tokenizer::peek(std::size_t ahead) const {
  return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
}

void Tokenizer::step() {
  const Sign sign = sign_at(text_, at_);
  if (sign.mark == ' ') {
    at_ += sign.length;
    is_after_blank_ = true;
  } else if (is_digit(peek())) {
    number();
  } else if (sign.mark == 0) {
    if (!fraction()) word();
  } else if (!quotation(sign) && !blank(sign)) {
    mark(sign);
  }
}

Token& Tokenizer::add(TokenKind kind, std::size_t end) {
  Token token;
  token.kind = kind;
  token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  token.spell(std::string_view(out_.lowered).substr(at_, end - at_));
  token.is_glued = !is_after_blank_ && !out_.tokens.empty();
  at_ = end;
  is_after_blank_ = false;
  out_.tokens.push_back(token);
  return out_.tokens.back();
}

bool Tokenizer::is_letter_at(std::size_t place) const {
  return place < text_.size() && !is_digit(text_[place]) && sign_at(text_, place).mark == 0;
}

bool Tokenizer::is_inner(std::size_t place) const {
  return is_letter_at(place) || (place < text_.size() && is_digit(text_[place]));
}

bool Tokenizer::joins(std::size_t begin, std::size_t place) const {
  const char c = text_[place];
  const char next = place + 1 < text_.size() ? text_[place + 1] : '\0';
  const char before = text_[place - 1];
  if (c == '-') return is_letter_at(place - 1) && is_letter_at(place + 1) && !is_split_prefix(begin, place);
  if (c == '.') {
    const bool is_small = is_letter_at(place - 1) && next >= 'a' && next <= 'z';  // Node.js, e.g.
    return (is_digit(before) && is_digit(next)) || is_small || (is_upper(before) && is_upper(next));
  }
  if (c == '&') return is_upper(before) && is_upper(next);
  if (c == '/') return is_upper(before) && is_upper(next);
  if (c == '_') return is_letter_at(place + 1);
  return false;
}

bool Tokenizer::is_split_prefix(std::size_t begin, std::size_t hyphen) const {
  constexpr std::size_t kLongestPrefix = 10;
  if (hyphen - begin > kLongestPrefix) return false;
  const std::string_view prefix = std::string_view(out_.lowered).substr(begin, hyphen - begin);
  // five-year is a length, five-star is not.
  if (const Word* number = lexicon_.find(WordKey(prefix));
      number != nullptr && number->traits.has(Trait::number)) {
    const std::string_view unit = std::string_view(out_.lowered).substr(hyphen + 1);
    return unit.starts_with("year") || unit.starts_with("month") || unit.starts_with("week") ||
           unit.starts_with("day");
  }
  return prefix == "mid" || prefix == "early" || prefix == "late" || prefix == "end" || prefix == "of" ||
         prefix == "the";
}

void Tokenizer::word() {
  std::size_t end = at_;
  bool has_digit = false;
  while (end < text_.size()) {
    if (is_small_letter(text_[end])) {
      ++end;
    } else if (is_inner(end)) {
      has_digit = has_digit || is_digit(text_[end]);
      end += has_digit && is_digit(text_[end]) ? 1 : std::max(1U, letter_length(text_, end));
    } else if (end > at_ && joins(at_, end)) {
      ++end;
    } else {
      break;
    }
  }
  // "EUR1500", "Rs50,000"
  const std::size_t currency = has_digit ? currency_length(text_.substr(at_, end - at_)) : 0;
  if (currency > 0) {
    add_word(at_ + currency, false);
    return;
  }
  end += suffix_signs(end);
  add_word(end, has_digit);
  clitics();
}

std::size_t Tokenizer::suffix_signs(std::size_t end) const {
  if (end != at_ + 1 || !is_upper(peek())) return 0;
  const std::string_view rest = text_.substr(end, 2);
  if (rest == "++") return 2;
  if (rest.empty() || (rest[0] != '+' && rest[0] != '#' && rest[0] != '-')) return 0;
  return is_inner(end + 1) ? 0 : 1;
}

void Tokenizer::add_word(std::size_t end, bool has_digit) {
  const std::size_t begin = at_;
  Token& token = add(TokenKind::word, end);
  const std::string_view original = text_.substr(begin, end - begin);
  token.is_capital = is_upper(original.front()) && !is_shouting_;
  const auto capitals = std::count_if(original.begin() + 1, original.end(), is_upper);
  token.is_hyphenated = original.find('-') != std::string_view::npos;
  token.is_acronym = capitals > 0 && !is_shouting_ && !token.is_hyphenated;
  token.know(lexicon_.find(token.key));
  const bool is_sign_word = original.back() == '+' || original.back() == '#' || original.back() == '-';
  if (has_digit || is_sign_word) token.kind = TokenKind::code;
  if (token.lower.starts_with("http") || token.lower.starts_with("www.")) url();
  // In small letters "todo" is a word of its own: a todo app.
  if (token.is_word("todo") && token.lower == original) token.know(nullptr);
}

void Tokenizer::url() {
  while (at_ < text_.size() && sign_at(text_, at_).mark != ' ') ++at_;
  out_.tokens.back().span.end = static_cast<std::uint32_t>(at_);
  out_.tokens.back().kind = TokenKind::code;
}

void Tokenizer::clitics() {
  const Sign sign = sign_at(text_, at_);
  if (sign.mark != '\'') return;
  std::size_t end = at_ + sign.length;
  while (end < text_.size() && is_letter_at(end)) ++end;
  const std::string_view tail =
      std::string_view(out_.lowered).substr(at_ + sign.length, end - at_ - sign.length);
  static constexpr std::array<std::string_view, 8> kForms = {"'s", "'ll", "'t",  "'d",
                                                             "'m", "'re", "'ve", "'"};
  for (const std::string_view form : kForms) {
    if (tail != form.substr(1)) continue;
    Token& token = add(TokenKind::clitic, end);
    token.spell(form);
    token.know(lexicon_.find(token.key));
    return;
  }
}

TextSpan Sentence::span_of(std::size_t first, std::size_t end) const {
  if (first >= end || first >= tokens.size()) return {};
  return {tokens[first].span.begin, tokens[std::min(end, tokens.size()) - 1].span.end};
}

bool Sentence::is_stop(std::size_t index) const {
  const Token& token = at(index);
  if (token.kind != TokenKind::mark) return false;
  if (token.mark == ';' || token.mark == '!' || token.mark == '?' || token.mark == '*') return true;
  // "Mrs. Allen"
  if (token.mark == '.' && index > 0 &&
      is_one_of(at(index - 1), {"mr", "mrs", "ms", "dr", "prof", "st", "vs", "approx"}))
    return false;
  // "e.g. Rust", "no. 1": a full stop ends a sentence where a capital follows it.
  const Token& next = at(index + 1);
  return token.mark == '.' && (index + 1 >= size() || next.is_capital || next.kind != TokenKind::word);
}

void tokenize(std::string_view text, const Lexicon& lexicon, Sentence& out) {
  Tokenizer(text, lexicon, out).run();
}

}  // namespace cairn::analysis::prose
