// Reads and spells durations; the limits keep every sum of them far from overflow.
#include "base/duration.h"

#include <cmath>

namespace cairn::base {
namespace {

constexpr std::size_t max_digits = 6;

// Takes a whole number off the front of `text`.
std::optional<int> take_number(std::string_view& text) {
  std::size_t length = 0;
  int value = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9') {
    if (length == max_digits) return std::nullopt;
    value = value * 10 + (text[length] - '0');
    ++length;
  }
  if (length == 0) return std::nullopt;
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

// The `.5` of `1.5h`, as minutes of the hour.
std::optional<std::int64_t> take_hour_fraction(std::string_view& text) {
  double minutes = 0;
  double unit = 60;
  std::size_t length = 0;
  for (; length < text.size() && text[length] >= '0' && text[length] <= '9'; ++length) {
    if (length == max_digits) return std::nullopt;
    unit /= 10;
    minutes += (text[length] - '0') * unit;
  }
  if (length == 0) return std::nullopt;
  text.remove_prefix(length);
  return std::llround(minutes);
}

}  // namespace

std::optional<Minutes> parse_work(std::string_view text) {
  const auto first = take_number(text);
  if (!first) return std::nullopt;
  if (text == "m") return Minutes{*first};
  std::int64_t minutes = std::int64_t{*first} * 60;
  if (take(text, ".")) {
    const auto fraction = take_hour_fraction(text);
    if (!fraction || text != "h") return std::nullopt;
    return Minutes{minutes + *fraction};
  }
  if (!take(text, "h")) return std::nullopt;
  if (text.empty()) return Minutes{minutes};
  const auto rest = take_number(text);
  if (!rest || text != "m") return std::nullopt;
  return Minutes{minutes + *rest};
}

std::optional<Span> parse_span(std::string_view text) {
  const auto count = take_number(text);
  if (!count) return std::nullopt;
  if (text == "d") return Span{.days = *count};
  if (text == "w") return Span{.days = *count * 7};
  if (text == "mo") return Span{.months = *count};
  if (text == "y") return Span{.months = *count * 12};
  return std::nullopt;
}

std::optional<Rate> parse_rate(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto work = parse_work(text.substr(0, slash));
  const std::string_view period = text.substr(slash + 1);
  if (!work || (period != "week" && period != "day")) return std::nullopt;
  return Rate{*work, period == "day"};
}

std::string to_string(Minutes work) {
  const bool is_negative = work.count < 0;
  const std::int64_t minutes = is_negative ? -work.count : work.count;
  std::string out = is_negative ? "-" : "";
  if (minutes >= 60) out += std::to_string(minutes / 60) + "h";
  if (minutes < 60 || minutes % 60 != 0) out += std::to_string(minutes % 60) + "m";
  return out;
}

std::string to_string(const Span& span) {
  std::string out;
  if (span.months != 0) {
    const bool is_years = span.months % 12 == 0;
    out += is_years ? std::to_string(span.months / 12) + "y" : std::to_string(span.months) + "mo";
  }
  if (span.days != 0 || span.months == 0) {
    const bool is_weeks = span.days != 0 && span.days % 7 == 0;
    out += is_weeks ? std::to_string(span.days / 7) + "w" : std::to_string(span.days) + "d";
  }
  return out;
}

std::string to_string(const Rate& rate) {
  return to_string(rate.work) + (rate.per_day ? "/day" : "/week");
}

Date operator+(Date date, const Span& span) {
  return date.plus_months(span.months).plus_days(span.days);
}

Date operator-(Date date, const Span& span) {
  return date.plus_months(-std::int64_t{span.months}).plus_days(-std::int64_t{span.days});
}

}  // namespace cairn::base
