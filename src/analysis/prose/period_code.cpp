// 2027Q3, FY27H1, 3Q27: how plans and reports name a part of a year.
#include <optional>
#include <string_view>

#include "analysis/prose/signs.h"
#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

namespace {

// Takes pieces from the front of a word; each says whether it was there.
class Pieces {
 public:
  explicit Pieces(std::string_view word) : left_(word) {}

  bool is_empty() const { return left_.empty(); }

  // "q3", "h1"; turned around "3q", "1h".
  bool take_part(PeriodCode& code, bool is_turned) {
    if (left_.size() < 2) return false;
    const char letter = left_[is_turned ? 1 : 0], digit = left_[is_turned ? 0 : 1];
    const char most = letter == 'q' ? '4' : letter == 'h' ? '2' : '0';
    if (digit < '1' || digit > most) return false;
    code.part = (letter == 'h' ? kHalves : 0) + (digit - '0');
    left_.remove_prefix(2);
    return true;
  }

  // Two digits are a year of the twenties: 1h30 is an hour and a half.
  bool take_year(PeriodCode& code) {
    if (left_.starts_with("fy") || left_.starts_with("cy")) {
      code.is_fiscal = left_.front() == 'f';
      left_.remove_prefix(2);
    }
    std::size_t count = 0;
    int year = 0;
    for (; count < left_.size() && count < 4 && is_digit(left_[count]); ++count)
      year = year * 10 + (left_[count] - '0');
    if (count == 2 && year >= 20 && year <= 29) year = full_year(year);
    if (year < kFirstYear || year > kLastYear) return false;
    code.year = year;
    left_.remove_prefix(count);
    return true;
  }

 private:
  std::string_view left_;
};

}  // namespace

std::optional<PeriodCode> parse_period_code(std::string_view word) {
  const auto read = [&](auto take) {
    PeriodCode code;
    Pieces pieces(word);
    return take(pieces, code) && pieces.is_empty() ? std::optional(code) : std::nullopt;
  };
  if (auto code = read([](Pieces& p, PeriodCode& c) { return p.take_year(c) && p.take_part(c, false); }))
    return code;
  if (auto code = read([](Pieces& p, PeriodCode& c) { return p.take_part(c, false) && p.take_year(c); }))
    return code;
  return read([](Pieces& p, PeriodCode& c) { return p.take_part(c, true) && p.take_year(c); });
}

}  // namespace cairn::analysis::prose
