// Numbers, ordinals, dates in digits and clocks.
#include <algorithm>
#include <iterator>

#include "analysis/prose/number_literal.h"
#include "analysis/prose/tokenizer.h"

namespace cairn::analysis::prose {

namespace {

constexpr std::size_t kDigits =
    15;  // more would not fit a double exactly; such a thing is a name, not a count

constexpr std::string_view kGluedUnits[] = {
    "x",   "s",     "ms",    "kg",   "g",     "km",     "m",     "cm",  "mm",  "min",  "mins",
    "h",   "hr",    "hrs",   "am",   "pm",    "d",      "w",     "wk",  "wks", "mo",   "mos",
    "y",   "yr",    "yrs",   "gb",   "mb",    "tb",     "kb",    "pts", "lbs", "lb",   "ha",
    "l",   "kw",    "mw",    "rpm",  "wpm",   "eur",    "usd",   "gbp", "ft",  "mi",   "kcal",
    "hz",  "khz",   "mhz",   "ghz",  "c",     "f",      "p",     "pp",  "sec", "secs", "qps",
    "rps", "words", "hours", "days", "weeks", "months", "years", "pct", "pc",  "fold", "t"};

struct Fraction {
  std::string_view sign;
  double value;
};
constexpr Fraction kFractions[] = {
    {"\u00bd", 0.5}, {"\u00bc", 0.25}, {"\u00be", 0.75}, {"\u2153", 1.0 / 3}, {"\u2154", 2.0 / 3}};

}  // namespace

bool Tokenizer::is_fraction_at(std::size_t place) const {
  return std::any_of(std::begin(kFractions), std::end(kFractions), [&](const Fraction& fraction) {
    return text_.substr(place, fraction.sign.size()) == fraction.sign &&
           !is_inner(place + fraction.sign.size());
  });
}

void Tokenizer::number() {
  if (iso_date() || slash_date() || clock() || always() || degree_class()) return;
  const NumberLiteral literal = read_number_literal(text_, at_);
  if (literal.is_version || literal.digits > kDigits) {
    add(TokenKind::code, literal.end);
    return;
  }
  suffix(literal.end, literal.value);
}

// "1\u00bd hours", "1 \u00bd hours", "\u00be of the rota".
bool Tokenizer::fraction() {
  for (const Fraction& fraction : kFractions) {
    const std::size_t end = at_ + fraction.sign.size();
    if (text_.substr(at_, fraction.sign.size()) != fraction.sign || is_inner(end)) continue;
    const bool is_mixed =
        !out_.tokens.empty() && out_.tokens.back().kind == TokenKind::number &&
        out_.tokens.back().lower.find_first_not_of("0123456789") == std::string_view::npos &&
        text_.substr(out_.tokens.back().span.end, at_ - out_.tokens.back().span.end).find_first_not_of(' ') ==
            std::string_view::npos;
    if (!is_mixed) {
      add(TokenKind::number, end).value = fraction.value;
      return true;
    }
    Token& whole = out_.tokens.back();
    whole.value += fraction.value;
    whole.span.end = static_cast<std::uint32_t>(end);
    whole.spell(std::string_view(out_.lowered).substr(whole.span.begin, end - whole.span.begin));
    at_ = end;
    is_after_blank_ = false;
    return true;
  }
  return false;
}

void Tokenizer::suffix(std::size_t end, double value) {
  std::size_t stop = end;
  while (stop < text_.size() && is_inner(stop)) ++stop;
  const std::string_view tail = std::string_view(out_.lowered).substr(end, stop - end);
  const bool is_money = !out_.tokens.empty() && out_.tokens.back().is_mark('$') && !is_after_blank_;
  double scale = tail == "k" ? 1e3 : tail == "bn" || tail == "b" ? 1e9 : 0;
  if (tail == "m" && (is_money || text_[end] == 'M')) scale = 1e6;
  if (scale > 0) {
    Token& token = add(TokenKind::number, stop);
    token.value = value * scale;
    token.is_scaled = true;
  } else if (is_letter_of_name(end, stop)) {
    add(TokenKind::code, stop);
  } else if (tail == "st" || tail == "nd" || tail == "rd" || tail == "th") {
    add(TokenKind::ordinal, stop).value = value;
  } else if (tail.empty() || is_fraction_at(end) ||
             std::find(std::begin(kGluedUnits), std::end(kGluedUnits), tail) != std::end(kGluedUnits)) {
    add(TokenKind::number, end).value = value;
  } else {
    add(TokenKind::code, stop);
  }
}

// "6G", "3D", "4H", "3C": a large letter is no unit, but for degrees and hours behind a word that compares.
bool Tokenizer::is_letter_of_name(std::size_t end, std::size_t stop) const {
  if (stop != end + 1) return false;
  const char letter = text_[end];
  if (letter == 'd') return is_of_space(stop);
  if (std::string_view("CDFGHPSTY").find(letter) == std::string_view::npos) return false;
  if (out_.tokens.empty()) return true;
  const Token& before = out_.tokens.back();
  const bool is_degree =
      (letter == 'C' || letter == 'F') &&
      (before.kind == TokenKind::mark ||
       is_one_of(before, {"at", "to", "from", "below", "above", "under", "over", "around"}));
  const bool is_hours = letter == 'H' && is_one_of(before, {"in", "within", "under", "every", "for"});
  return !is_degree && !is_hours;
}

// "3d printing", "a 2d game", but not "3d off" or "3d a week".
bool Tokenizer::is_of_space(std::size_t stop) const {
  constexpr std::size_t kMost = 12;  // letters of the word behind
  if (at_ + 1 >= text_.size() || stop != at_ + 2 || (text_[at_] != '2' && text_[at_] != '3')) return false;
  if (stop >= text_.size() || text_[stop] != ' ') return false;
  const std::string_view rest = std::string_view(out_.lowered).substr(stop + 1, kMost);
  const std::string_view word = rest.substr(0, rest.find(' '));
  return word.starts_with("print") || word.starts_with("model") || word.starts_with("anim") ||
         word.starts_with("scan") || word.starts_with("design") || word.starts_with("graphic") ||
         word.starts_with("art") || word.starts_with("game") || word.starts_with("film") ||
         word.starts_with("draw") || word.starts_with("render") || word.starts_with("visual");
}

bool Tokenizer::digits_at(std::size_t offset, std::size_t count) const {
  for (std::size_t k = 0; k < count; ++k) {
    if (!is_digit(peek(offset + k))) return false;
  }
  return true;
}

bool Tokenizer::iso_date() {
  if (!digits_at(0, 4) || peek(4) != '-' || !digits_at(5, 2) || peek(7) != '-' || !digits_at(8, 2))
    return false;
  if (is_digit(peek(10))) return false;
  add(TokenKind::iso_date, at_ + 10);
  return true;
}

bool Tokenizer::slash_date() {
  if (year_first_date()) return true;
  std::size_t offset = 0;
  char separator = '\0';
  for (int part = 0; part < 2; ++part) {
    std::size_t count = 0;
    while (count < 3 && is_digit(peek(offset + count))) ++count;
    const char sign = peek(offset + count);
    if (count == 0 || count > 2 || (sign != '/' && sign != '.' && sign != '-')) return false;
    if (part == 1 && sign != separator) return false;
    separator = sign;
    offset += count + 1;
  }
  std::size_t count = 0;
  while (count < 5 && is_digit(peek(offset + count))) ++count;
  if (count != 2 && count != 4) return false;
  if (separator == '.' && count != 4 && !is_short_dotted_date(offset)) return false;
  add(TokenKind::slash_date, at_ + offset + count);
  return true;
}

// 13.04.27, and "by 1.5.27"; 1.2.10 is a version. `year` is where its two digits stand.
bool Tokenizer::is_short_dotted_date(std::size_t year) const {
  if (peek(year) < '2' || is_inner(at_ + year + 2)) return false;
  const std::string_view before = std::string_view(out_.lowered).substr(at_, year);
  const bool is_padded = before.starts_with('0') || before.find(".0") != std::string_view::npos;
  return is_padded || (!out_.tokens.empty() &&
                       is_one_of(out_.tokens.back(), {"by", "before", "until", "till", "due", "than", "on"}));
}

// 2027/03/31; 2027.3.1 is a version.
bool Tokenizer::year_first_date() {
  constexpr char separator = '/';
  if (!digits_at(0, 4) || peek(4) != separator) return false;
  std::size_t offset = 5;
  for (int part = 0; part < 2; ++part) {
    std::size_t count = 0;
    while (count < 3 && is_digit(peek(offset + count))) ++count;
    if (count == 0 || count > 2 || (part == 0 && peek(offset + count) != separator)) return false;
    offset += count + 1;
  }
  if (peek(0) != '1' && peek(0) != '2') return false;
  add(TokenKind::slash_date, at_ + offset - 1);
  return true;
}

// "a 2:1": the class of a degree.
bool Tokenizer::degree_class() {
  const bool is_pair =
      digits_at(0, 1) && peek(1) == ':' && digits_at(2, 1) && !is_digit(peek(3)) && peek(3) != ':';
  if (!is_pair || out_.tokens.empty() || !is_one_of(out_.tokens.back(), {"a", "an"})) return false;
  add(TokenKind::code, at_ + 3);
  return true;
}

bool Tokenizer::clock() {
  std::size_t hours = digits_at(0, 2) ? 2 : 1;
  if (peek(hours) != ':' || !digits_at(hours + 1, 2) || is_digit(peek(hours + 3))) return false;
  const std::size_t seconds = hours + 3;
  const bool has_seconds = peek(seconds) == ':' && digits_at(seconds + 1, 2) && !is_digit(peek(seconds + 3));
  add(TokenKind::clock, at_ + seconds + (has_seconds ? 3 : 0));
  return true;
}

bool Tokenizer::always() {
  const std::string_view rest = std::string_view(out_.lowered).substr(at_, 6);
  const std::size_t length = rest.starts_with("24/7")  ? 4
                             : rest == "9-to-5"        ? 6
                             : rest.starts_with("1:1") ? 3
                                                       : 0;
  if (length == 0) return false;
  add(TokenKind::code, at_ + length);
  return true;
}

}  // namespace cairn::analysis::prose
