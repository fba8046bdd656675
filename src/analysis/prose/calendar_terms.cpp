// The order in which the kinds of calendar terms are tried.
#include "analysis/prose/calendar_terms.h"

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

bool is_year(const Token& token) {
  return token.kind == TokenKind::number && !token.is_scaled && token.lower.size() == 4 &&
         token.value >= kFirstYear && token.value <= kLastYear;
}

std::optional<CalendarTerm> TermReader::term(std::size_t i) {
  if (at(i).use == Use::cadence) return std::nullopt;
  // "the end of the end of the end of ..." must not become deep or slow.
  if (depth_ >= kDeepest) return std::nullopt;
  ++depth_;
  auto found = any_term(i);
  --depth_;
  return found;
}

std::optional<CalendarTerm> TermReader::any_term(std::size_t i) {
  if (auto found = iso(i)) return found;
  if (auto found = slashed(i)) return found;
  if (auto found = month_in_digits(i)) return found;
  if (auto found = nth_weekday(i)) return found;
  if (auto found = weekday(i)) return found;
  if (auto found = day_month(i)) return found;
  if (auto found = month(i)) return found;
  if (auto found = coded(i)) return found;
  if (auto found = part(i)) return found;
  if (auto found = share(i)) return found;
  if (auto found = relative(i)) return found;
  if (auto found = season(i)) return found;
  if (auto found = year(i)) return found;
  if (auto found = holiday(i)) return found;
  return single_word(i);
}

CalendarTerm TermReader::make(std::size_t end, std::optional<Interval> interval, Grain grain) {
  CalendarTerm term;
  term.end = end;
  term.interval = interval;
  term.grain = grain;
  return term;
}

CalendarTerm TermReader::unknown(std::size_t end, Grain grain) {
  CalendarTerm term;
  term.end = end;
  term.grain = grain;
  return term;
}

std::optional<std::pair<int, std::size_t>> TermReader::year_after(std::size_t i) const {
  std::size_t next = i;
  if (at(next).is_mark('.') && at(next).is_glued) ++next;
  if (at(next).is_mark(',') || at(next).is_word("of") || at(next).is_mark('-') || at(next).is_mark('/'))
    ++next;
  if (at(next).is_mark('\'') && at(next + 1).kind == TokenKind::number && at(next + 1).lower.size() == 2) {
    return std::pair{2000 + static_cast<int>(at(next + 1).value), next + 2};
  }
  if (is_year(at(next))) return std::pair{static_cast<int>(at(next).value), next + 1};
  return std::nullopt;
}

std::optional<CalendarTerm> parse_calendar_term(const Sentence& sentence, std::size_t index,
                                                const ReadContext& context) {
  return TermReader(sentence, context).term(index);
}

}  // namespace cairn::analysis::prose
