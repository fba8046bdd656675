// Times that are run, swum and ridden: 3:59:59, 1:45, and the minutes that a distance takes.
#include "analysis/prose/measures.h"
#include "analysis/prose/quantity_reader.h"

namespace cairn::analysis::prose {

namespace {

constexpr double kSixty = 60;

struct Parts {
  double value[3] = {0, 0, 0};
  int count = 1;
};

Parts parts_of(std::string_view clock) {
  Parts parts;
  for (const char c : clock) {
    if (c == ':') {
      ++parts.count;
    } else {
      parts.value[parts.count - 1] = parts.value[parts.count - 1] * 10 + (c - '0');
    }
  }
  return parts;
}

}  // namespace

// How far the way is that the time at `i` is for, as far as it decides between hours and minutes; 0 where
// none is named.
double QuantityReader::kilometres_around(std::size_t i) const {
  struct Way {
    WordKey word;
    double kilometres;
  };
  static constexpr Way kWays[] = {
      {"marathon", 42}, {"marathons", 42}, {"half", 21},       {"half-marathon", 21},
      {"ultra", 80},    {"ironman", 226},  {"triathlon", 51},  {"sportive", 100},
      {"mile", 1.6},    {"miles", 1.6},    {"mi", 1.6},        {"lap", 0.4},
      {"split", 0.5},   {"km", 1},         {"kilometres", 1},  {"kilometers", 1},
      {"m", 0.001},     {"metres", 0.001}, {"meters", 0.001},  {"metre", 0.001},
      {"meter", 0.001}, {"yards", 0.0009}, {"kilometre", 1.0}, {"kilometer", 1.0}};
  constexpr std::size_t kReach = 8;
  const auto way_of = [&](std::size_t at_word) {
    const Token& token = at(at_word);
    const Token& count = at(at_word - 1);
    if (token.kind == TokenKind::number && token.lower.ends_with('k')) return token.value / 1000;
    for (const Way& way : kWays) {
      if (!token.is_word(way.word)) continue;
      const bool is_counted = count.kind == TokenKind::number && way.kilometres <= 1.6;
      return is_counted ? way.kilometres * count.value : way.kilometres;
    }
    return 0.0;
  };
  if (const double behind = way_of(i + 1); behind > 0 && at(i + 1).kind == TokenKind::word) return behind;
  for (std::size_t back = 1; back <= kReach && back <= i && !s_.is_stop(i - back); ++back) {
    if (const double way = way_of(i - back); way > 0) return way;
  }
  return 0;
}

bool QuantityReader::duration(std::size_t i, Number& result) const {
  const Token& before = at(i - 1);
  const Parts parts = parts_of(at(i).lower);
  const double way = kilometres_around(i);
  const bool is_bound = is_one_of(before, {"under", "below", "sub", "than", "in", "within"}) ||
                        before.is_mark('<') || before.is_mark('-') ||
                        (parts.count > 2 && !is_one_of(before, {"at", "by", "until", "till", "before"})) ||
                        (way > 0 && is_one_of(before, {"to", "of"}));
  const bool is_range = (before.is_word("from") && at(i + 1).is_word("to")) ||
                        (before.is_word("to") && at(i - 2).kind == TokenKind::clock);
  if (!is_bound && !is_range) return false;
  result.end = i + 1;
  const double sum = parts.value[0] * kSixty + parts.value[1];
  if (parts.count > 2) {
    const bool is_whole = parts.value[2] == 0;
    result.value = is_whole ? sum : sum * kSixty + parts.value[2];
    result.time_unit = is_whole ? "minutes" : "seconds";
    return true;
  }
  result.value = parts.value[0] + parts.value[1] / kSixty;
  // "in 3:30 hours" says it.
  if (way == 0 || at(i + 1).is(Trait::unit)) return true;
  // Nobody covers a kilometre in less than that, in minutes.
  constexpr double kFastest = 0.8;
  if (result.value < kFastest * way) result.value = sum;
  result.time_unit = "minutes";
  return true;
}

// "10 km in 45 minutes": the way is run anyway, the time is what is wanted.
bool QuantityReader::is_race_time(const Quantity& quantity, std::size_t begin, const Reading& reading) const {
  const bool is_bound = quantity.comparator == Comparator::less_than ||
                        quantity.comparator == Comparator::at_most ||
                        is_one_of(at(begin - 1), {"in", "to", "within"});
  if (!quantity.is_work_time || !is_bound || reading.quantities.empty()) return false;
  constexpr std::uint32_t kReach = 40;  // bytes between the way and the time
  const Quantity& way = reading.quantities.back();
  return is_distance(way.unit) && quantity.span.begin < way.span.end + kReach;
}

}  // namespace cairn::analysis::prose
