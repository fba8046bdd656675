// Two days, months or quarters that share what stands behind the second one: 3 to 7 May, May/June 2027.
#include <algorithm>

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

std::optional<CalendarTerm> TermReader::range(std::size_t i) const {
  auto found = days_of_month(i);
  if (!found) found = months_in_row(i);
  if (!found) found = quarters_in_row(i);
  if (found) found->is_range = true;
  return found;
}

bool TermReader::is_joint(std::size_t i) const {
  return at(i).is_mark('-') || at(i).is_mark('/') ||
         is_one_of(at(i), {"to", "and", "or", "through", "until"});
}

// "3-7 May 2027", "3 and 7 May", "May 3 to 7, 2027"
std::optional<CalendarTerm> TermReader::days_of_month(std::size_t i) const {
  const auto plain_day = [&](std::size_t k) { return at(k).kind == TokenKind::word ? 0 : day_number(k); };
  std::size_t first = i;
  const bool is_month_first = is_month(i);
  if (is_month_first) ++first;
  const int from = plain_day(first), to = from > 0 && is_joint(first + 1) ? plain_day(first + 2) : 0;
  if (to <= from) return std::nullopt;
  std::size_t end = first + 3;
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

// "May/June 2027", "November or December"
std::optional<CalendarTerm> TermReader::months_in_row(std::size_t i) const {
  if (!is_month(i) || !is_joint(i + 1) || !at(i + 2).is(Trait::month)) return std::nullopt;
  if (at(i + 1).kind == TokenKind::word && !at(i + 2).is_capital) return std::nullopt;
  const auto last = month(i + 2);
  if (!last || last->grain != Grain::month) return std::nullopt;
  CalendarTerm term = *last;
  if (!term.interval) return term;
  const int from = at(i).word->value, to = at(i + 2).word->value;
  const int year = term.interval->last.year() - (from > to ? 1 : 0);
  term.interval->first = month_of(year, static_cast<unsigned>(from)).first;
  return term;
}

// "Q1/Q2 2027", "Q1 and Q2"
std::optional<CalendarTerm> TermReader::quarters_in_row(std::size_t i) const {
  if (!part_code(i) || !is_joint(i + 1) || !part_code(i + 2)) return std::nullopt;
  const auto last = coded(i + 2);
  if (!last || !last->interval) return last;
  const auto first =
      part_of_year(i + 1, part_number(i), last->interval->last.year(), last->is_fiscal).interval;
  CalendarTerm term = *last;
  if (first && first->first <= term.interval->first) term.interval->first = first->first;
  return term;
}

}  // namespace cairn::analysis::prose
