// The tokeniser: one pass, every look ahead bounded.
#include "analysis/prose/sentence.h"

#include <algorithm>
#include <array>

#include "analysis/prose/signs.h"

namespace cairn::analysis::prose {

namespace {

constexpr std::size_t kQuoteReach = 160;  // how far a closing quotation mark is looked for
constexpr std::size_t kBlankReach = 40;
constexpr std::size_t kDigits =
    15;  // more would not fit a double exactly; such a thing is a name, not a count

constexpr std::string_view kGluedUnits[] = {
    "x",   "s",    "ms",  "kg",  "g",     "km",    "m",    "cm",    "mm",     "min",  "mins", "h",   "hr",
    "hrs", "am",   "pm",  "d",   "w",     "wk",    "wks",  "mo",    "mos",    "y",    "yr",   "yrs", "gb",
    "mb",  "tb",   "kb",  "pts", "lbs",   "lb",    "ha",   "l",     "kw",     "mw",   "rpm",  "wpm", "eur",
    "usd", "gbp",  "ft",  "mi",  "kcal",  "hz",    "khz",  "mhz",   "ghz",    "c",    "f",    "p",   "pp",
    "sec", "secs", "qps", "rps", "words", "hours", "days", "weeks", "months", "years"};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Lexicon& lexicon, Sentence& out)
      : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
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

 private:
  // "Improve My Communication Skills": where nearly every word is large, capitals name nothing.
  void ignore_title_case() {
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

  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void step() {
    const Sign sign = sign_at(text_, at_);
    if (sign.mark == ' ') {
      at_ += sign.length;
      is_after_blank_ = true;
    } else if (is_digit(peek())) {
      number();
    } else if (sign.mark == 0) {
      word();
    } else if (!quotation(sign) && !blank(sign)) {
      mark(sign);
    }
  }

  Token& add(TokenKind kind, std::size_t end) {
    Token token;
    token.kind = kind;
    token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    token.lower = std::string_view(out_.lowered).substr(at_, end - at_);
    token.is_glued = !is_after_blank_ && !out_.tokens.empty();
    at_ = end;
    is_after_blank_ = false;
    out_.tokens.push_back(token);
    return out_.tokens.back();
  }

  void mark(Sign sign) { add(TokenKind::mark, at_ + sign.length).mark = sign.mark; }

  // Words
  // ----------------------------------------------------------------------------------------------------

  bool is_letter_at(std::size_t place) const {
    return place < text_.size() && !is_digit(text_[place]) && sign_at(text_, place).mark == 0;
  }
  bool is_inner(std::size_t place) const {
    return is_letter_at(place) || (place < text_.size() && is_digit(text_[place]));
  }

  // Signs that hold a word together: full-stack, UI/UX, R&D, Node.js, C++, D1.1.
  bool joins(std::size_t begin, std::size_t place) const {
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

  // mid-October and end-of-year are two words each.
  bool is_split_prefix(std::size_t begin, std::size_t hyphen) const {
    const std::string_view prefix = std::string_view(out_.lowered).substr(begin, hyphen - begin);
    return prefix == "mid" || prefix == "early" || prefix == "late" || prefix == "end" || prefix == "of" ||
           prefix == "the";
  }

  void word() {
    std::size_t end = at_;
    bool has_digit = false;
    while (end < text_.size()) {
      if (is_inner(end)) {
        has_digit = has_digit || is_digit(text_[end]);
        end += has_digit && is_digit(text_[end]) ? 1 : std::max(1U, letter_length(text_, end));
      } else if (end > at_ && joins(at_, end)) {
        ++end;
      } else {
        break;
      }
    }
    end += suffix_signs(end);
    add_word(end, has_digit);
    clitics();
  }

  // C++, C#, and the grades A+ and B-.
  std::size_t suffix_signs(std::size_t end) const {
    if (end != at_ + 1 || !is_upper(peek())) return 0;
    const std::string_view rest = text_.substr(end, 2);
    if (rest == "++") return 2;
    if (rest.empty() || (rest[0] != '+' && rest[0] != '#' && rest[0] != '-')) return 0;
    return is_inner(end + 1) ? 0 : 1;
  }

  void add_word(std::size_t end, bool has_digit) {
    const std::size_t begin = at_;
    Token& token = add(TokenKind::word, end);
    const std::string_view original = text_.substr(begin, end - begin);
    token.is_capital = is_upper(original.front()) && !is_shouting_;
    const auto capitals = std::count_if(original.begin() + 1, original.end(), is_upper);
    token.is_acronym = capitals > 0 && !is_shouting_ && original.find('-') == std::string_view::npos;
    token.word = lexicon_.find(token.lower);
    const bool is_sign_word = original.back() == '+' || original.back() == '#' || original.back() == '-';
    if (has_digit || is_sign_word) token.kind = TokenKind::code;
    if (token.lower.starts_with("http") || token.lower.starts_with("www.")) url();
    // In small letters "todo" is a word of its own: a todo app.
    if (token.is_word("todo") && token.lower == original) token.word = nullptr;
  }

  void url() {
    while (at_ < text_.size() && sign_at(text_, at_).mark != ' ') ++at_;
    out_.tokens.back().span.end = static_cast<std::uint32_t>(at_);
    out_.tokens.back().kind = TokenKind::code;
  }

  // 's, 'll, 't after a word, with either apostrophe; the word of the lexicon is spelt with the straight one.
  void clitics() {
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
      token.lower = form;
      token.word = lexicon_.find(form);
      return;
    }
  }

  // Numbers
  // --------------------------------------------------------------------------------------------------

  void number() {
    if (iso_date() || slash_date() || clock() || always()) return;
    std::size_t end = at_;
    double value = 0;
    std::size_t digits = 0;
    for (; end < text_.size(); ++end) {
      const bool is_group = text_[end] == ',' && is_thousands(end);
      if (!is_group && !is_digit(text_[end])) break;
      if (is_group) continue;
      value = value * 10 + (text_[end] - '0');
      ++digits;
    }
    bool is_version = false;
    fraction(end, value, is_version);
    if (is_version || digits > kDigits) {
      add(TokenKind::code, end);
      return;
    }
    suffix(end, value);
  }

  bool is_thousands(std::size_t comma) const {
    for (std::size_t k = 1; k <= 3; ++k) {
      if (comma + k >= text_.size() || !is_digit(text_[comma + k])) return false;
    }
    return comma + 4 >= text_.size() || !is_digit(text_[comma + 4]);
  }

  void fraction(std::size_t& end, double& value, bool& is_version) const {
    double scale = 0.1;
    int dots = 0;
    while (end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1])) {
      is_version = ++dots > 1;
      for (++end; end < text_.size() && is_digit(text_[end]); ++end, scale /= 10)
        value += scale * (text_[end] - '0');
    }
  }

  void suffix(std::size_t end, double value) {
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
    } else if (tail == "st" || tail == "nd" || tail == "rd" || tail == "th") {
      add(TokenKind::ordinal, stop).value = value;
    } else if (tail.empty() ||
               std::find(std::begin(kGluedUnits), std::end(kGluedUnits), tail) != std::end(kGluedUnits)) {
      add(TokenKind::number, end).value = value;
    } else {
      add(TokenKind::code, stop);
    }
  }

  bool digits_at(std::size_t offset, std::size_t count) const {
    for (std::size_t k = 0; k < count; ++k) {
      if (!is_digit(peek(offset + k))) return false;
    }
    return true;
  }

  bool iso_date() {
    if (!digits_at(0, 4) || peek(4) != '-' || !digits_at(5, 2) || peek(7) != '-' || !digits_at(8, 2))
      return false;
    if (is_digit(peek(10))) return false;
    add(TokenKind::iso_date, at_ + 10);
    return true;
  }

  // D/M/Y, D.M.Y, D-M-Y, one or two digits each, the year two or four.
  bool slash_date() {
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
    if (separator == '.' && count != 4) return false;  // 1.2.10 is a version
    add(TokenKind::slash_date, at_ + offset + count);
    return true;
  }

  bool clock() {
    std::size_t hours = digits_at(0, 2) ? 2 : 1;
    if (peek(hours) != ':' || !digits_at(hours + 1, 2) || is_digit(peek(hours + 3))) return false;
    add(TokenKind::clock, at_ + hours + 3);
    return true;
  }

  // 24/7 and 9-to-5 count nothing.
  bool always() {
    const std::string_view rest = std::string_view(out_.lowered).substr(at_, 6);
    const std::size_t length = rest.starts_with("24/7")  ? 4
                               : rest == "9-to-5"        ? 6
                               : rest.starts_with("1:1") ? 3
                                                         : 0;
    if (length == 0) return false;
    add(TokenKind::code, at_ + length);
    return true;
  }

  // Masks
  // ----------------------------------------------------------------------------------------------------

  bool quotation(Sign sign) {
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

  bool is_letterless(std::size_t place) const { return !is_inner(place); }

  bool closes(Sign open, Sign other, std::size_t place) const {
    if (other.mark != open.mark && !(open.mark == '{' && other.mark == '}')) return false;
    if (other.mark == '\'' || other.mark == '"') {
      return !is_inner(place + other.length) && sign_at(text_, place - 1).mark != ' ';
    }
    return true;
  }

  // A sentence that stands in quotation marks as a whole is still a sentence.
  bool quote_until(Sign sign, std::size_t inner_end, std::size_t end) {
    const bool is_whole = out_.tokens.empty() &&
                          std::count(text_.begin() + static_cast<std::ptrdiff_t>(end), text_.end(), ' ') < 2;
    if (is_whole && sign.mark != '{' && inner_end > at_ + 12) return false;
    add(sign.mark == '`' ? TokenKind::code : sign.mark == '{' ? TokenKind::blank : TokenKind::quote, end);
    out_.tokens.back().is_capital = true;
    return true;
  }

  bool blank(Sign sign) {
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

  bool blank_run(char c) {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] == c) ++end;
    add(TokenKind::blank, end);
    return true;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  Sentence& out_;
  std::size_t at_ = 0;
  bool is_after_blank_ = false;
  bool is_shouting_ = false;
};

}  // namespace

TextSpan Sentence::span_of(std::size_t first, std::size_t end) const {
  if (first >= end || first >= tokens.size()) return {};
  return {tokens[first].span.begin, tokens[std::min(end, tokens.size()) - 1].span.end};
}

bool Sentence::is_stop(std::size_t index) const {
  const Token& token = at(index);
  if (token.kind != TokenKind::mark) return false;
  if (token.mark == ';' || token.mark == '!' || token.mark == '?' || token.mark == '*') return true;
  // "e.g. Rust", "no. 1": a full stop ends a sentence where a capital follows it.
  const Token& next = at(index + 1);
  return token.mark == '.' && (index + 1 >= size() || next.is_capital || next.kind != TokenKind::word);
}

void tokenize(std::string_view text, const Lexicon& lexicon, Sentence& out) {
  Tokenizer(text, lexicon, out).run();
}

}  // namespace cairn::analysis::prose
