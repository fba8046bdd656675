// Counts and units of time: "six months", "a couple of weeks", "6-12 months".
#include "analysis/prose/lengths.h"

#include <algorithm>
#include <array>

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

namespace {

Grain grain_of(int unit) {
  constexpr std::array<Grain, 8> kGrains = {Grain::day,  Grain::week,   Grain::month, Grain::quarter,
                                            Grain::half, Grain::season, Grain::term,  Grain::year};
  return kGrains[static_cast<std::size_t>(std::clamp(unit, 0, 7))];
}

// "the 2027 season": a year, and no count of seasons; 2000 days and 2000 weeks are counted.
bool dates_unit(const Token& number, const Token& unit, Grain grain) {
  constexpr double kFirst = 1900, kLast = 2199;
  const bool is_year = number.kind == TokenKind::number && !number.is_scaled && number.lower.size() == 4 &&
                       number.value >= kFirst && number.value <= kLast;
  return is_year && (grain > Grain::week || !unit.lower.ends_with('s'));
}

}  // namespace

std::optional<Count> parse_count(const Sentence& s, std::size_t i) {
  const Token& token = s.at(i);
  if (token.kind == TokenKind::number && token.value >= 0 && token.value <= 9999) {
    const int whole = static_cast<int>(token.value);
    Count count{i + 1, whole};
    count.has_half = token.value - whole == 0.5;
    count.is_uncounted = token.value != whole && !count.has_half;
    return count;
  }
  if (token.is_any(Trait::article) && !token.is_word("the")) {
    if (s.at(i + 1).is_word("couple") && s.at(i + 2).is_word("of")) return Count{i + 3, 2};
    if (s.at(i + 1).is_word("few")) return Count{i + 2, 3, true};
    return Count{i + 1, 1};
  }
  if (!token.is(Trait::number) || token.word->value > 1000) return std::nullopt;
  const int value = token.word->value;
  // "two and a half years"
  if (s.at(i + 1).is_word("and") && s.at(i + 2).is_word("a") && s.at(i + 3).is_word("half")) {
    Count count{i + 4, value};
    count.has_half = true;
    return count;
  }
  const Token& ones = s.at(i + 1);
  const bool is_compound = value >= 20 && value <= 90 && ones.is(Trait::number) && ones.word->value < 10;
  if (is_compound) return Count{i + 2, value + ones.word->value};
  return Count{i + 1, value};
}

std::optional<Length> parse_unit(const Sentence& s, std::size_t i) {
  const Token& token = s.at(i);
  // 90d, 6w
  const bool is_sign =
      is_one_of(token, {"d", "w", "y"}) && token.is_glued && i > 0 && s.at(i - 1).kind == TokenKind::number;
  if (is_sign)
    return Length{i + 1, 1, token.is_word("d") ? Grain::day : token.is_word("w") ? Grain::week : Grain::year};
  if (!token.is(Trait::unit)) return std::nullopt;
  const int value = token.word->value;
  if (value <= 7) return Length{i + 1, 1, grain_of(value)};
  if (value == 30) return Length{i + 1, 2, Grain::week};
  if (value == 31) return Length{i + 1, 10, Grain::year};
  if (value == 32) return Length{i + 1, 1, Grain::week};
  return std::nullopt;
}

std::optional<Length> parse_length(const Sentence& s, std::size_t i) {
  std::size_t next = s.skip(i, [](const Token& token) {
    return token.is_word("the") || token.is_word("next") || token.is_word("coming");
  });
  // "half a year", "the next half year"
  if (s.at(next).is_word("half")) {
    const std::size_t year = s.at(next + 1).is_word("a") ? next + 2 : next + 1;
    if (s.at(year).is_word("year")) return Length{year + 1, 6, Grain::month};
  }
  // "the 2026-27 season" is no 27 seasons.
  if (is_year(s.at(next)) && s.at(next + 1).is_glued &&
      (s.at(next + 1).is_mark('-') || s.at(next + 1).is_mark('/')))
    return std::nullopt;
  const std::size_t number = next;
  Count count{next, 1};
  const auto counted = parse_count(s, next);
  if (counted) count = *counted;
  next = count.end;
  if (s.at(next).is_mark('-') || s.at(next).is_mark('(')) {
    // "six (6) months", "6-12 months": the longer one is the promise.
    if (const auto second = parse_count(s, next + 1)) {
      count = *second;
      next = second->end + (s.at(second->end).is_mark(')') ? 1 : 0);
    } else if (s.at(next).is_mark('-')) {
      ++next;
    }
  } else if ((s.at(next).is_word("to") || s.at(next).is_word("or")) && parse_count(s, next + 1)) {
    count = *parse_count(s, next + 1);
    next = count.end;
  }
  // "the next academic year" begins when it begins; "one academic year" is as long as another.
  if (!counted && is_one_of(s.at(next), {"school", "academic"})) return std::nullopt;
  const std::size_t kind = next;
  next = s.skip(next, [&](const Token& token) {
    return token.is_word("working") || token.is_word("business") || token.is_word("full") ||
           token.is_word("calendar") || token.is_word("school") || token.is_word("academic") ||
           token.is_word("consecutive") || token.is_word("more");
  });
  const auto unit = parse_unit(s, next);
  if (!unit || dates_unit(s.at(number), s.at(next), unit->unit)) return std::nullopt;
  // "in week 20": which one, not how many.
  const Token& behind = s.at(unit->end);
  if (!counted && behind.kind == TokenKind::number && behind.value >= 1 && !is_year(behind))
    return std::nullopt;
  if (count.has_half) {
    const int months = unit->unit == Grain::year ? 6 : 0;
    if (months == 0) return Length{unit->end, count.value, unit->unit, true};
    return Length{unit->end, std::min(count.value * 12 + months, 9999), Grain::month};
  }
  // "the coming months"
  if (!counted && s.at(next).lower.size() > 2 && s.at(next).lower.back() == 's') count.is_uncounted = true;
  bool is_working = false;
  for (std::size_t k = kind; k < next; ++k)
    is_working = is_working || is_one_of(s.at(k), {"working", "business"}) ||
                 (s.at(k).is_word("school") && unit->unit == Grain::day);
  if (is_working && (unit->unit != Grain::day || !counted)) return std::nullopt;
  // "a year and a half"
  const bool has_half = unit->unit == Grain::year && s.at(unit->end).is_word("and") &&
                        s.at(unit->end + 1).is_word("a") && s.at(unit->end + 2).is_word("half");
  if (has_half && unit->count == 1) return Length{unit->end + 3, count.value * 12 + 6, Grain::month};
  return Length{unit->end, std::min(count.value * unit->count, 9999), unit->unit, count.is_uncounted,
                is_working};
}

}  // namespace cairn::analysis::prose
