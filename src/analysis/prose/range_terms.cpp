// Two days, months or quarters that share what stands behind the second one: 3 to 7 May, May/June 2027.
#include <algorithm>

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

std::optional<CalendarTerm> TermReader::range(std::size_t i) const {
  auto found = days_of_month(i);
  if (!found) found = months_in_row(i);
  if (!found) found = quarters_in_row(i);
  if (!found) found = counted_quarters(i);
  if (!found) found = years_in_row(i);
  if (found) found->is_range = true;
  return found;
}

bool TermReader::is_joint(std::size_t i) const {
  return at(i).is_mark('-') || at(i).is_mark('/') || at(i).is_mark('&') ||
         is_one_of(at(i), {"to", "and", "or", "through", "until"});
}

namespace {

// Nobody lists more of them in one date.
constexpr std::size_t kLongestRow = 12;

}  // namespace

// "May, June and July", "3 and 4", "Q1/Q2": the last of the row that begins at `i`, which is `i` where it is
// none. A comma alone joins no two of them: "in May, June willing".
template <typename IsMember>
std::size_t TermReader::last_in_row(std::size_t i, IsMember is_member) const {
  std::size_t last = i, count = 1;
  bool has_comma = false, is_closed = false;
  for (; count < kLongestRow && !is_closed; ++count) {
    const bool is_comma = at(last + 1).is_mark(',');
    std::size_t next = is_comma ? last + 2 : last + 1;
    const bool is_joined = is_joint(next) && (!is_comma || is_one_of(at(next), {"and", "or"}));
    if (is_joined) ++next;
    if ((!is_comma && !is_joined) || !is_member(next, last)) break;
    has_comma = has_comma || is_comma;
    is_closed = is_joined && at(next - 1).kind == TokenKind::word;
    last = next;
  }
  constexpr std::size_t kPlainRow = 3;
  return has_comma && !is_closed && count < kPlainRow ? i : last;
}

// "3-7 May 2027", "3, 4 and 5 May", "May 3 to 7, 2027"
std::optional<CalendarTerm> TermReader::days_of_month(std::size_t i) const {
  const auto plain_day = [&](std::size_t k) { return at(k).kind == TokenKind::word ? 0 : day_number(k); };
  std::size_t first = i;
  const bool is_month_first = is_month(i);
  const bool has_article = at(i).is_word("the") && at(i + 1).kind == TokenKind::ordinal;
  if (is_month_first || has_article) ++first;
  const int from = plain_day(first);
  if (from == 0) return std::nullopt;
  const std::size_t final = last_in_row(
      first, [&](std::size_t next, std::size_t before) { return plain_day(next) > plain_day(before); });
  if (final == first) return std::nullopt;
  const int to = plain_day(final);
  std::size_t end = final + 1;
  unsigned month = 0;
  if (is_month_first) {
    // "from May 3 to 7 pupils"
    const bool is_dash = at(first + 1).is_mark('-') && at(first + 1).is_glued;
    if (!is_dash && at(end).kind == TokenKind::word &&
        !at(end).is_any(Trait::preposition | Trait::conjunction))
      return std::nullopt;
    month = static_cast<unsigned>(at(i).word->value);
  } else {
    if (at(end).is_word("of")) ++end;
    if (!at(end).is(Trait::month)) return std::nullopt;
    month = static_cast<unsigned>(at(end++).word->value);
  }
  CalendarTerm last = dated(end, month, to);
  if (!last.interval) return last;
  const auto begin = base::Date::from_ymd(last.interval->last.year(), month, static_cast<unsigned>(from));
  if (begin) last.interval->first = *begin;
  return last;
}

// "May/June 2027", "November or December", "May, June, and July"
std::optional<CalendarTerm> TermReader::months_in_row(std::size_t i) const {
  if (!is_month(i)) return std::nullopt;
  const std::size_t final = last_in_row(i, [&](std::size_t next, std::size_t) {
    return at(next).is(Trait::month) && (at(next).is_capital || at(next - 1).kind == TokenKind::mark);
  });
  if (final == i) return std::nullopt;
  const auto last = month(final);
  if (!last || last->grain != Grain::month) return std::nullopt;
  CalendarTerm term = *last;
  if (!term.interval) return term;
  const int from = at(i).word->value, to = at(final).word->value;
  const int year = term.interval->last.year() - (from > to ? 1 : 0);
  term.interval->first = month_of(year, static_cast<unsigned>(from)).first;
  return term;
}

// "Q1/Q2 2027", "Q1, Q2 and Q3"
std::optional<CalendarTerm> TermReader::quarters_in_row(std::size_t i) const {
  if (!part_code(i)) return std::nullopt;
  const std::size_t final = last_in_row(i, [&](std::size_t next, std::size_t) { return part_code(next); });
  if (final == i) return std::nullopt;
  const auto last = coded(final);
  if (!last || !last->interval) return last;
  const auto first =
      part_of_year(i + 1, part_number(i), last->interval->last.year(), last->is_fiscal).interval;
  CalendarTerm term = *last;
  if (first && first->first <= term.interval->first) term.interval->first = first->first;
  return term;
}

// "the first and second quarters of 2027", "quarters 1 and 2 of 2027"
std::optional<CalendarTerm> TermReader::counted_quarters(std::size_t i) const {
  const std::size_t opener = at(i).is_word("the") ? i + 1 : i;
  const bool is_name_first = at(opener).is_word("quarters");
  const std::size_t first = is_name_first ? opener + 1 : opener;
  const auto number = [&](std::size_t k) {
    const Token& token = at(k);
    const bool is_written = is_name_first ? token.is(Trait::number) : token.is(Trait::ordinal);
    const bool is_figure = token.kind == (is_name_first ? TokenKind::number : TokenKind::ordinal);
    const int value = is_written ? token.word->value : is_figure ? static_cast<int>(token.value) : 0;
    return value >= 1 && value <= 4 ? value : 0;
  };
  if (number(first) == 0) return std::nullopt;
  const std::size_t final =
      last_in_row(first, [&](std::size_t next, std::size_t before) { return number(next) > number(before); });
  if (final == first) return std::nullopt;
  std::size_t end = final + 1;
  if (!is_name_first && !is_one_of(at(end++), {"quarters", "quarter"})) return std::nullopt;
  const std::size_t of = at(end).is_word("of") ? end + 1 : end;
  const auto fiscal = fiscal_year(of);
  const auto year = fiscal ? std::optional(std::pair{fiscal_number(of).first, fiscal->end}) : year_after(end);
  // "the first and second quarter of each game"
  const bool is_of_year = at(of).is_word("the") && at(of + 1).is_word("year");
  if (of > end && !year && !is_of_year) return std::nullopt;
  if (of > end && is_of_year) end = of + 2;
  const auto named = year ? std::optional(year->first) : std::nullopt;
  CalendarTerm term = part_of_year(year ? year->second : end, number(final), named, fiscal.has_value());
  if (!term.interval) return term;
  const int in = named ? *named : term.interval->last.year();
  const auto begin = part_of_year(end, number(first), in, fiscal.has_value()).interval;
  if (begin) term.interval->first = std::min(begin->first, term.interval->first);
  return term;
}

// "the 2027 and 2028 seasons", "the 2027 and 2028 academic years", which have days of their own.
bool TermReader::joins_periods(CalendarTerm& term) const {
  const bool is_kind = is_one_of(
      at(term.end), {"school", "academic", "teaching", "fiscal", "financial", "tax", "calendar", "business"});
  const std::size_t noun = is_kind ? term.end + 1 : term.end;
  if (!is_one_of(at(noun), {"years", "seasons", "semesters", "terms", "quarters", "cycles", "rounds"}))
    return false;
  const bool is_whole = at(noun).is_word("years") && (!is_kind || at(noun - 1).is_word("calendar"));
  if (is_kind && !is_whole) term.interval.reset();
  if (!is_whole) term.grain = Grain::term;
  term.is_inside = !is_whole;
  term.end = noun + 1;
  return true;
}

// "2027 and 2028"; but "12 talks in 2027 and 2040 EUR", "12 in 2027 and 2050 in 2028" count something.
std::optional<CalendarTerm> TermReader::years_in_row(std::size_t i) const {
  const bool is_led = at(i).is_word("the");
  const std::size_t first = is_led ? (at(i + 1).is_word("years") ? i + 2 : i + 1) : i;
  if (!is_year(at(first)) || is_one_of(at(first + 1), {"-", "/", "to", "through", "until"}))
    return std::nullopt;
  const std::size_t final = last_in_row(first, [&](std::size_t next, std::size_t before) {
    return is_year(at(next)) && !at(next).is_glued && at(next).value > at(before).value;
  });
  if (final == first) return std::nullopt;
  CalendarTerm term = make(final + 1,
                           Interval{year_of(static_cast<int>(at(first).value)).first,
                                    year_of(static_cast<int>(at(final).value)).last},
                           Grain::year);
  term.names_year = term.needs_preposition = true;
  if (is_led && joins_periods(term)) return term;
  const Token& behind = at(final + 1);
  const bool is_counted = is_plain_noun(behind) || is_one_of(behind, {"in", "by", "%", "$", "-", "/"});
  return is_counted ? std::nullopt : std::optional(term);
}

}  // namespace cairn::analysis::prose
