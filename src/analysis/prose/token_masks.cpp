// Quotations, code and blanks: what a sentence mentions without saying it.
#include <algorithm>

#include "analysis/prose/tokenizer.h"

namespace cairn::analysis::prose {

namespace {

constexpr std::size_t kQuoteReach = 160;  // how far a closing quotation mark is looked for
constexpr std::size_t kBlankReach = 40;

}  // namespace

bool Tokenizer::quotation(Sign sign) {
  const bool is_quote = sign.mark == '"' || sign.mark == '`' || sign.mark == '{' ||
                        (sign.mark == '\'' && (is_after_blank_ || out_.tokens.empty()));
  if (!is_quote || is_letterless(at_ + sign.length)) return false;
  const std::size_t limit = std::min(text_.size(), at_ + kQuoteReach);
  for (std::size_t place = at_ + sign.length; place < limit;) {
    const Sign other = sign_at(text_, place);
    if (closes(sign, other, place)) return quote_until(sign, place, place + other.length);
    place += other.length == 0 ? 1 : other.length;
  }
  return false;
}

bool Tokenizer::closes(Sign open, Sign other, std::size_t place) const {
  if (other.mark != open.mark && !(open.mark == '{' && other.mark == '}')) return false;
  if (other.mark == '\'' || other.mark == '"') {
    return !is_inner(place + other.length) && sign_at(text_, place - 1).mark != ' ';
  }
  return true;
}

bool Tokenizer::quote_until(Sign sign, std::size_t inner_end, std::size_t end) {
  const bool is_whole = out_.tokens.empty() &&
                        std::count(text_.begin() + static_cast<std::ptrdiff_t>(end), text_.end(), ' ') < 2;
  if (is_whole && sign.mark != '{' && inner_end > at_ + 12) return false;
  add(sign.mark == '`' ? TokenKind::code : sign.mark == '{' ? TokenKind::blank : TokenKind::quote, end);
  out_.tokens.back().is_capital = true;
  return true;
}

bool Tokenizer::blank(Sign sign) {
  if (sign.mark == '?' && text_.substr(at_, 3) == "???") return blank_run('?');
  if (sign.mark == '_' && text_.substr(at_, 2) == "__") return blank_run('_');
  const char close = sign.mark == '<' ? '>' : sign.mark == '[' ? ']' : '\0';
  if (close == '\0' || !is_letter_at(at_ + 1)) return false;
  const std::size_t end = text_.substr(0, std::min(text_.size(), at_ + kBlankReach)).find(close, at_ + 1);
  if (end == std::string_view::npos) return false;
  const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
  const bool is_link = end + 1 < text_.size() && text_[end + 1] == '(';
  if (is_link || inside == "x" || inside == "X") return false;
  add(TokenKind::blank, end + 1);
  return true;
}

bool Tokenizer::blank_run(char c) {
  std::size_t end = at_;
  while (end < text_.size() && text_[end] == c) ++end;
  add(TokenKind::blank, end);
  return true;
}

}  // namespace cairn::analysis::prose
