// Separators mean what the groups of digits around them allow.
#include "analysis/prose/number_literal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "analysis/prose/signs.h"

namespace cairn::analysis::prose {

namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

class Literal {
 public:
  Literal(std::string_view text, std::size_t at) : text_(text), begin_(at), end_(at) {}

  NumberLiteral read() {
    const std::size_t first = digits_at(text_, end_);
    take(first);
    const bool is_grouped =
        first <= 3 && (take_groups(",") || take_indian() || take_groups("'") || take_groups("\u2019") ||
                       take_groups("\u00a0") || take_groups("\u202f") || take_groups("\u2009") ||
                       take_round_groups() || take_dotted_groups());
    if (!is_grouped && has_dots(2)) return version();
    if (!take_fraction('.', kMost)) take_fraction(',', 2);
    return result();
  }

 private:
  static constexpr std::size_t kMost = 30;  // digits of a fraction

  void take(std::size_t count) {
    number_ += text_.substr(end_, count);
    end_ += count;
  }

  // How many bytes a group of exactly so many digits takes behind the separator at `at`; 0 for none.
  std::size_t group(std::size_t at, std::string_view separator, std::size_t digits) const {
    if (!text_.substr(std::min(at, text_.size())).starts_with(separator)) return 0;
    return digits_at(text_, at + separator.size()) == digits ? separator.size() + digits : 0;
  }

  void take_group(std::string_view separator, std::size_t digits) {
    end_ += separator.size();
    take(digits);
  }

  bool take_groups(std::string_view separator) {
    if (group(end_, separator, 3) == 0) return false;
    while (group(end_, separator, 3) > 0) take_group(separator, 3);
    return true;
  }

  static constexpr std::size_t kMostGroups = 6;  // to look ahead: no amount is longer

  // 12,50,000
  bool take_indian() {
    std::size_t at = end_;
    std::size_t pairs = 0;
    for (; pairs < kMostGroups && group(at, ",", 2) > 0; at += 3) ++pairs;
    if (pairs == 0 || group(at, ",", 3) == 0) return false;
    for (; pairs > 0; --pairs) take_group(",", 2);
    take_group(",", 3);
    return true;
  }

  bool take_round_groups() {
    if (group(end_, " ", 3) == 0) return false;
    const std::string_view last = text_.substr(end_ + 1, 3);
    const bool is_round = last == "000" && !text_.substr(end_ + 4).starts_with('-');
    const bool leads_to_round = group(end_ + 4, " ", 3) > 0 && text_.substr(end_ + 5, 3) == "000";
    // "1 500 EUR": money is not counted in twos.
    std::size_t behind = end_;
    for (std::size_t groups = 0; groups < kMostGroups && group(behind, " ", 3) > 0; ++groups) behind += 4;
    return (is_round || leads_to_round || is_price(behind)) && take_groups(" ");
  }

  // 1.500.000, 12.500,50, 5.000 EUR
  bool take_dotted_groups() {
    if (group(end_, ".", 3) == 0 || number_ == "0") return false;
    std::size_t at = end_;
    std::size_t groups = 0;
    for (; groups < kMostGroups && group(at, ".", 3) > 0; at += 4) ++groups;
    const bool has_cents = group(at, ",", 1) > 0 || group(at, ",", 2) > 0;
    const bool ends_in_zero = text_[at - 1] == '0';
    const bool goes_on = at < text_.size() && text_[at] == '.' && digits_at(text_, at + 1) > 0;
    if (goes_on || (groups == 1 && !has_cents && !ends_in_zero && !is_price(at))) return false;
    return take_groups(".");
  }

  // A sign of money before the number or behind it.
  bool is_price(std::size_t end) const {
    std::string_view before = text_.substr(0, begin_);
    if (before.ends_with(' ')) before.remove_suffix(1);
    constexpr std::array<std::string_view, 3> kSigns = {"$", "\u20ac", "\u00a3"};
    constexpr std::array<std::string_view, 7> kBehind = {"\u20ac", "EUR",  "USD", "GBP",
                                                         "CHF",    "euro", "Euro"};
    std::string_view behind = text_.substr(end);
    if (behind.starts_with(' ')) behind.remove_prefix(1);
    for (const std::string_view sign : kSigns) {
      if (before.ends_with(sign)) return true;
    }
    for (const std::string_view sign : kBehind) {
      if (behind.starts_with(sign) || before.ends_with(sign)) return true;
    }
    return false;
  }

  bool has_dots(std::size_t count) const {
    std::size_t at = end_;
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t digits = at < text_.size() && text_[at] == '.' ? digits_at(text_, at + 1) : 0;
      if (digits == 0) return false;
      at += 1 + digits;
    }
    return true;
  }

  NumberLiteral version() {
    NumberLiteral literal;
    literal.is_version = true;
    while (has_dots(1)) end_ += 1 + digits_at(text_, end_ + 1);
    literal.end = end_;
    return literal;
  }

  bool take_fraction(char point, std::size_t most) {
    if (end_ >= text_.size() || text_[end_] != point) return false;
    const std::size_t digits = digits_at(text_, end_ + 1);
    if (digits == 0 || digits > most) return false;
    const std::size_t behind = end_ + 1 + digits;
    // "Chapters 1,2,3" are a list.
    const bool is_list =
        (behind + 1 < text_.size() && text_[behind] == point && is_digit(text_[behind + 1])) ||
        (begin_ > 0 && text_[begin_ - 1] == point);
    if (is_list) return false;
    number_ += '.';
    ++end_;
    take(digits);
    return true;
  }

  NumberLiteral result() const {
    NumberLiteral literal;
    literal.end = end_;
    literal.digits = number_.find('.') == std::string::npos ? number_.size() : number_.find('.');
    std::from_chars(number_.data(), number_.data() + number_.size(), literal.value);
    return literal;
  }

  std::string_view text_;
  std::size_t begin_, end_;
  std::string number_;  // with a dot for its decimal point
};

}  // namespace

NumberLiteral read_number_literal(std::string_view text, std::size_t at) {
  return Literal(text, at).read();
}

}  // namespace cairn::analysis::prose
