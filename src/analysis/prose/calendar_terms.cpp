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
  if (found) found = whole_phrase(*found);
  --depth_;
  return found;
}

// What belongs to the words just read, so that nobody takes half of a phrase for all of it.
CalendarTerm TermReader::whole_phrase(CalendarTerm term) const {
  const Token& last = at(term.end - 1);
  const bool counts_years = term.names_year && is_one_of(last, {"year", "yr"}) &&
                            is_one_of(at(term.end - 2), {"next", "this", "coming", "following"});
  if (counts_years) {  // "June of next year"
    term.names_year = false;
    term.is_relative = true;
  }
  term = beside_weekday(term);
  // "2027's end"
  const bool is_quoted = at(term.end).is_mark('\'') && at(term.end + 1).is_word("s");
  const std::size_t owned = is_quoted ? term.end + 2 : term.end + 1;
  if ((is_quoted || at(term.end).kind == TokenKind::clitic) && is_one_of(at(owned), {"end", "close"})) {
    term.end = owned + 1;
    term.is_end = true;
    term.needs_preposition = false;
  }
  // "the fiscal year end"
  if (is_one_of(at(term.end - 1), {"year", "quarter", "month"}) && at(term.end).is_word("end")) {
    ++term.end;
    term.is_end = true;
  }
  const bool is_day = term.grain == Grain::day;
  const bool is_part_of_day =
      is_day && is_one_of(at(term.end), {"morning", "afternoon", "evening", "night", "noon", "midday",
                                         "lunchtime", "teatime", "midnight"});
  if (is_part_of_day) {
    ++term.end;
    return term;
  }
  if (const std::size_t end = name_end(term); end > term.end) {
    term.end = end;
    term.interval.reset();
    term.length.reset();
  }
  return term;
}

// "30 June 2027 (Monday)", "30 June 2027, Monday".
CalendarTerm TermReader::beside_weekday(CalendarTerm term) const {
  const bool is_day = term.grain == Grain::day && term.interval && !term.weekday &&
                      term.interval->first == term.interval->last;
  const bool is_written_out = at(term.end - 1).kind != TokenKind::word || at(term.end - 1).is(Trait::month);
  if (!is_day || !is_written_out) return term;
  std::size_t next = term.end;
  const bool is_bracketed = at(next).is_mark('(');
  if (is_bracketed || at(next).is_mark(',')) ++next;
  const Token& name = at(next);
  if (!name.is(Trait::weekday) || name.word->value > 7 || !names_weekday(name)) return term;
  const Token& after = at(next + 1);
  const bool closes =
      is_bracketed ? after.is_mark(')') : after.kind == TokenKind::mark || after.is_any(Trait::preposition);
  if (!closes || (after.is_mark(',') && at(next + 2).is(Trait::weekday))) return term;
  term.weekday = static_cast<base::Weekday>(name.word->value);
  term.end = is_bracketed ? next + 2 : next + 1;
  return term;
}

// "Easter weekend", "May half-term", "the 2030s", "2030-ish": a name that goes on means another time.
std::size_t TermReader::name_end(const CalendarTerm& term) const {
  const Token& next = at(term.end);
  const bool is_glued_on = next.is_glued && (next.is_word("s") || next.is_word("ish"));
  if (is_glued_on) return term.end + 1;
  const bool is_like = next.is_mark('-') && next.is_glued && at(term.end + 1).is_word("ish");
  if (is_like) return term.end + 2;
  const bool is_name = term.grain == Grain::day || term.grain == Grain::month || term.grain == Grain::season;
  const Token& last = at(term.end - 1);
  if (!is_name || last.kind != TokenKind::word) return term.end;
  if (is_one_of(next, {"half-term", "solstice", "equinox"})) return term.end + 1;
  if (next.is_word("half") && at(term.end + 1).is_word("term")) return term.end + 2;
  if (next.is_word("bank") && at(term.end + 1).is_word("holiday")) return term.end + 2;
  const bool is_feast = last.is(Trait::holiday) || is_one_of(last, {"day", "friday", "monday", "holiday"}) ||
                        at(term.end - 1).kind == TokenKind::clitic;
  const bool is_around = is_feast && is_one_of(next, {"week", "weekend", "weekends", "time"});
  return is_around && !last.is(Trait::weekday) ? term.end + 1 : term.end;
}

std::optional<CalendarTerm> TermReader::any_term(std::size_t i) {
  if (auto found = iso(i)) return found;
  if (auto found = slashed(i)) return found;
  if (auto found = offset(i)) return found;
  if (auto found = week_term(i)) return found;
  if (auto found = named_day(i)) return found;
  if (auto found = range(i)) return found;
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
  if (const auto year = short_year(next)) return year;
  // "June of next year", "Christmas this year"
  const std::size_t word = at(next).is_word("the") ? next + 1 : next;
  const bool is_this = at(word).is_word("this");
  const bool is_counted = is_this || is_one_of(at(word), {"next", "coming", "following"});
  if (is_counted && at(word + 1).is_word("year") && at(word + 2).kind != TokenKind::clitic &&
      !at(next - 1).is_mark(','))
    return std::pair{start().year() + (is_this ? 0 : 1), word + 2};
  if (is_year(at(next))) return std::pair{static_cast<int>(at(next).value), next + 1};
  return std::nullopt;
}

// '27
std::optional<std::pair<int, std::size_t>> TermReader::short_year(std::size_t i) const {
  const bool is_apostrophe = at(i).is_mark('\'') || (at(i).kind == TokenKind::clitic && at(i).lower == "'");
  const Token& number = at(i + 1);
  if (!is_apostrophe || number.kind != TokenKind::number || !number.is_glued || number.lower.size() != 2)
    return std::nullopt;
  return std::pair{full_year(static_cast<int>(number.value)), i + 2};
}

std::optional<CalendarTerm> parse_calendar_term(const Sentence& sentence, std::size_t index,
                                                const ReadContext& context) {
  return TermReader(sentence, context).term(index);
}

}  // namespace cairn::analysis::prose
