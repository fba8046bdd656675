// Windows: in June, within the year, over the next quarter, from May to August.
#include <algorithm>

#include "analysis/prose/periods.h"
#include "analysis/prose/term_reader.h"
#include "analysis/prose/time_reader.h"

namespace cairn::analysis::prose {

std::optional<CalendarTerm> TimeReader::period(std::size_t i) const {
  if (auto found = term(i)) return found;
  std::size_t next = i;
  if (!at(next).is_any(Trait::article | Trait::possessive | Trait::demonstrative)) return std::nullopt;
  if (!at(next).is_any(Trait::possessive) && !at(next).is_word("the") && !at(next).is_word("this"))
    return std::nullopt;
  ++next;
  while (next < i + 6 &&
         is_one_of(at(next), {"current", "entire", "whole", "full", "coming", "rest", "course", "remainder",
                              "duration", "month"}) &&
         at(next + 1).kind == TokenKind::word && (!at(next).is_word("month") || at(next + 1).is_word("of"))) {
    ++next;
    next = s_.skip(next, [](const Token& token) {
      return is_one_of(token, {"of", "the", "my", "this", "next"});
    });
    if (auto found = term(next)) return found;
  }
  if (auto found = named_period(next)) return found;
  const bool is_end_of_it = at(next + 1).kind == TokenKind::clitic && at(next + 2).is_word("end");
  if (is_end_of_it) return term(next);
  const auto unit = parse_unit(s_, next);
  if (!unit || unit->unit == Grain::day || at(next).lower.back() == 's') return std::nullopt;
  CalendarTerm found;
  found.end = unit->end;
  // "by the week of the exam": not the one that runs.
  const Token& owner = at(unit->end + 1);
  const bool is_named_by = at(unit->end).is_word("of") && owner.kind == TokenKind::word &&
                           owner.use == Use::free && !owner.is(Trait::gerund);
  if (is_named_by) {
    found.end = noun_end(unit->end + 1);
    found.grain = unit->unit;
    return found;
  }
  found.interval = unit_around(context_.start, unit->unit, context_);
  if (at(next).is_word("weekend")) {
    // "at the weekend" is any of them.
    found.interval = weekend_of(context_.start);
    if (at(i - 1).is_word("at")) found.interval.reset();
  }
  found.grain = unit->unit;
  found.is_relative = true;
  return found;
}

std::optional<CalendarTerm> TimeReader::named_period(std::size_t i) const {
  const Token& second = at(i + 1);
  const bool is_unit =
      second.is(Trait::unit) || is_one_of(second, {"period", "cycle", "season", "round", "break"});
  if (!is_unit || at(i).kind != TokenKind::word || at(i).is_any(Trait::preposition | Trait::number))
    return std::nullopt;
  if (second.is(Trait::unit) && second.word->value >= 20) return std::nullopt;
  if (second.lower.back() == 's') return std::nullopt;
  CalendarTerm found;
  found.end = i + 2;
  found.grain = Grain::term;
  if (is_one_of(at(i), {"school", "academic"}) && second.is_word("year"))
    found.interval = school_year_of(context_.start);
  if (is_one_of(at(i), {"calendar"})) found.interval = unit_around(context_.start, Grain::year, context_);
  if (is_one_of(at(i), {"fiscal", "financial"})) {
    int year = context_.start.year();
    if (base::fiscal_year(year, context_.calendar).last < context_.start) ++year;
    found.interval = base::fiscal_year(year, context_.calendar);
    found.is_fiscal = true;
  }
  found.is_relative = true;
  if (at(found.end).is_word("end")) {
    ++found.end;
    found.is_end = true;
  }
  return found;
}

// "in May 2027 and June 2027", "in autumn and winter 2027", "in FY27 and FY28": from the first to the last;
// but "in spring and fall in love".
CalendarTerm TimeReader::joined(CalendarTerm first) const {
  if (!is_one_of(at(first.end), {"and", "or"}) || !first.interval || first.length || first.is_inside)
    return first;
  if (is_year(at(first.end + 1))) return first;  // "in 2027 and 2050 in 2028"
  auto last = term(first.end + 1);
  const bool is_alike = last && last->interval && !last->length && !last->is_past && !last->is_inside &&
                        last->grain == first.grain && last->names_year >= first.names_year;
  if (!is_alike || (!last->names_year && at(last->end).kind == TokenKind::word)) return first;
  Interval begin = *first.interval;
  constexpr int kYear = 12;
  const bool lacks_year = last->names_year && !first.names_year;
  if (lacks_year && begin.first.plus_months(kYear) <= last->interval->first)
    begin.first = begin.first.plus_months(kYear);
  if (lacks_year && begin.first > last->interval->first) begin.first = begin.first.plus_months(-kYear);
  if (begin.first >= last->interval->first) return first;
  last->interval->first = begin.first;
  last->is_range = true;
  return *last;
}

std::optional<FoundTime> TimeReader::inside(std::size_t i) {
  std::size_t next = i + 1;
  if (at(i).is_word("inside") && at(next).is_word("of")) ++next;
  if (is_one_of(at(next), {"under", "about", "around", "just", "approximately", "roughly", "only"})) ++next;
  // "in no more than 90 days", "within at most a year"
  if (is_one_of(at(next), {"no", "not"}) && is_one_of(at(next + 1), {"more", "longer"}) &&
      at(next + 2).is_word("than"))
    next += 3;
  if ((is_one_of(at(next), {"less", "fewer"}) && at(next + 1).is_word("than")) ||
      (at(next).is_word("at") && at(next + 1).is_word("most")) ||
      (at(next).is_word("up") && at(next + 1).is_word("to")))
    next += 2;
  if (at(next).kind == TokenKind::blank && is_date_blank(at(next))) return blank(next + 1, TimeKind::window);
  if (auto found = vague(i)) return found;
  // "a period of six months", "a timeframe of": the length is what counts.
  if (at(next).is(Trait::article) &&
      is_one_of(at(next + 1), {"period", "span", "timeframe", "timespan", "space", "matter"}) &&
      at(next + 2).is_word("of"))
    next += 3;
  if (const auto length = parse_length(s_, next); length && is_promise(next, length->end)) {
    if (auto counted = counted_from(*length)) return counted;
    const bool is_calendar = at(next).is_word("the") && is_one_of(at(next + 1), {"next", "coming"}) &&
                             length->unit == Grain::quarter && (at(i).is_word("in") || length->count > 1);
    if (!is_calendar) return lengthy(*length);
  }
  if (auto term = period(next)) return of_term(joined(*term), TimeKind::window);
  return std::nullopt;
}

std::optional<FoundTime> TimeReader::window(std::size_t i) {
  std::size_t next = i + 1;
  if (at(next).is(Trait::article) &&
      is_one_of(at(next + 1), {"period", "span", "course", "timeframe", "duration"}) &&
      at(next + 2).is_word("of")) {
    next += 3;
  }
  if (is_one_of(at(next), {"about", "around", "at", "least", "up", "approximately"}) &&
      at(i).is_word("for")) {
    next = s_.skip(next, [&](const Token& token) {
      return is_one_of(token, {"about", "around", "at", "least", "up", "to", "approximately"});
    });
  }
  // "live abroad for at least one year": not an end.
  if (at(i).is_word("for") && at(i + 1).is_word("at") && at(i + 2).is_word("least") &&
      at(i + 4).is(Trait::unit) && is_one_of(at(i + 4), {"year", "years"}))
    return std::nullopt;
  // "save 5,000 for vacation"
  if (at(i).is_word("for") && is_one_of(at(next), {"vacation", "vacations", "holiday", "holidays"}))
    return std::nullopt;
  // "abroad for a few years": nobody could say when they are over.
  if (at(i).is_word("for") && (at(next).is_word("several") || at(next + 1).is_word("few")))
    return std::nullopt;
  const auto lasting = at(i).is_word("for") && parse_count(s_, next) ? parse_length(s_, next) : std::nullopt;
  if (lasting && is_promise(next, lasting->end)) {
    if (auto counted = counted_from(*lasting)) return counted;
  }
  if (auto term = parse_calendar_term(s_, next, context_)) {
    // "for Friday" and "around June" are times; "over 2000" and "for 1995" may be amounts.
    if (term->grain == Grain::year && term->needs_preposition &&
        is_one_of(at(i), {"over", "around", "across"}) && next == i + 1 &&
        !at(next).is_any(Trait::article | Trait::possessive))
      return std::nullopt;
    return of_term(joined(*term), TimeKind::window);
  }
  if (const auto length = parse_length(s_, next); length && is_promise(next, length->end) &&
                                                  (parse_count(s_, next) || at(next).is_word("half")) &&
                                                  !is_one_of(at(i), {"around"})) {
    if (auto counted = counted_from(*length)) return counted;
    return lengthy(*length);
  }
  if (is_one_of(at(i), {"for"}) &&
      !is_one_of(at(next + 1), {"rest", "remainder", "duration", "school", "academic", "fiscal", "entire",
                                "whole", "month", "year", "quarter", "semester"}))
    return std::nullopt;
  if (auto term = period(next)) return of_term(*term, TimeKind::window);
  if (is_one_of(at(i), {"during", "throughout", "over"})) return stay(next);
  return std::nullopt;
}

// "after this class", "after my internship": done when the stay is over.
std::optional<std::size_t> TimeReader::stay_end(std::size_t i) const {
  const bool is_this = at(i).is_word("this");
  if (!is_this && !at(i).is(Trait::possessive)) return std::nullopt;
  if (is_this && is_one_of(at(i + 1), {"class", "course", "semester", "term", "program", "programme",
                                       "module", "season", "training", "year", "project"}))
    return at(i + 2).is(Trait::gerund) ? std::nullopt : std::optional(i + 2);
  if (const auto found = stay(i)) return found->end;
  return std::nullopt;
}

// "during my internship", "over the course of this apprenticeship": a stay somewhere ends.
std::optional<FoundTime> TimeReader::stay(std::size_t i) const {
  std::size_t next = i;
  // "during residency"
  if (is_one_of(at(next), {"residency", "internship", "placement", "probation", "apprenticeship"}))
    return open(next + 1, TimeKind::window);
  if (!at(next).is_any(Trait::possessive | Trait::article | Trait::demonstrative) || at(next).is_word("a"))
    return std::nullopt;
  for (const std::size_t limit = next + 4; next < limit && at(next + 1).kind == TokenKind::word; ++next) {
    if (is_one_of(at(next + 1), {"internship", "apprenticeship", "placement", "residency", "fellowship",
                                 "bootcamp", "degree", "studies", "practicum", "co-op", "tenure",
                                 "secondment", "sabbatical", "probation", "rotation"}))
      return open(next + 2, TimeKind::window);
    if (at(next + 1).is_any(Trait::preposition | Trait::conjunction | Trait::verb)) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<FoundTime> TimeReader::range(std::size_t i) {
  const auto first = beginning(i + 1);
  if (!first) return std::nullopt;
  if (first->is_range) return of_term(*first, TimeKind::window);
  std::size_t next = first->end;
  if (is_one_of(at(next), {"to", "until", "till", "through", "and"}) || at(next).is_mark('-')) {
    if (const auto last = term(next + 1)) {
      FoundTime found = of_term(*last, TimeKind::window);
      if (first->interval && last->interval) {
        found.phrase.interval =
            Interval{std::min(first->interval->first, last->interval->last), last->interval->last};
      }
      return found;
    }
  }
  const bool is_till = is_one_of(at(next), {"until", "till", "and"});
  const bool is_from_now = at(i).is_word("between") && at(i + 1).is_word("now") && at(next).is_word("and");
  if (is_from_now && at(next + 1).kind == TokenKind::word) return open(noun_end(next + 1), TimeKind::window);
  if (const auto end = milestone(next + 1, false); is_till && end) return open(*end, TimeKind::window);
  if (at(i).is_word("between")) return std::nullopt;
  return of_term(*first, TimeKind::origin);
}

std::optional<CalendarTerm> TimeReader::beginning(std::size_t i) const {
  if (!at(i).is_word("now")) return term(i);
  CalendarTerm now;
  now.end = i + 1;
  now.interval = Interval{context_.start, context_.start};
  return now;
}

std::optional<FoundTime> TimeReader::origin(std::size_t i) {
  std::size_t next = i + 1;
  if (at(i).is_word("as")) {
    if (!is_one_of(at(next), {"of", "from"})) return vague(i);
    ++next;
  }
  if (is_one_of(at(next), {"in", "on", "from", "with", "at"})) ++next;
  if (at(i).is_word("after")) {
    if (const auto end = stay_end(next)) return open(*end, TimeKind::window);
  }
  auto first = term(next);
  // "After twenty years of teaching, I want ...": what is behind the speaker.
  if (const auto length = parse_length(s_, next); length && i == 0 && at(length->end).is_word("of"))
    return std::nullopt;
  if (!first && at(i).is_word("after")) {
    if (const auto length = parse_length(s_, next); length && parse_count(s_, next)) return lengthy(*length);
  }
  if (!first) return std::nullopt;
  if (first->is_inside) first->interval.reset();
  return of_term(*first, TimeKind::origin);
}

// "because at the end of the day guests pay us": a clause behind it makes it "after all".
bool TimeReader::is_after_all(std::size_t i) const {
  if (!at(i).is_word("at") || !at(i + 1).is_word("the") || !at(i + 2).is_word("end") ||
      !at(i + 3).is_word("of") || !at(i + 4).is_word("the") || !at(i + 5).is_word("day"))
    return false;
  const bool opens = i == 0 || s_.is_stop(i - 1) || at(i - 1).is_mark(',') ||
                     is_one_of(at(i - 1), {"as", "because", "but", "since", "that", "and", "so"});
  const std::size_t next = at(i + 6).is_mark(',') ? i + 7 : i + 6;
  return opens && at(next).kind == TokenKind::word && !at(next).is(Trait::verb) &&
         !(i == 0 && is_one_of(at(next), {"i", "we"}) && at(next + 1).is_word("will"));
}

std::optional<FoundTime> TimeReader::on(std::size_t i) {
  if (is_after_all(i)) return open(i + 6, TimeKind::origin);
  if (auto found = vague(i)) return found;
  const bool is_loose = is_one_of(at(i), {"of", "to", "into", "near", "towards", "toward"});
  std::size_t next = i + 1;
  if (at(next).is_word("or") && at(next + 1).is_word("before")) next += 2;
  auto found = at(i).is_word("at") ? period(next) : term(next);
  if (at(i).is_word("on") && !found) found = term(skip_clock(next));
  if (!found) {
    const bool is_end = at(i).is_word("at") && at(next).is_word("the") &&
                        is_one_of(at(next + 1), {"end", "close", "conclusion", "completion"}) &&
                        at(next + 2).is_word("of") && at(next + 3).use == Use::free &&
                        !at(next + 3).is(Trait::distributive);
    if (is_end) return open(noun_end(next + 3), TimeKind::window);
    if (at(i).is_word("upon") && is_one_of(at(next), {"graduating", "completing", "finishing", "retiring"}))
      return open(at(next).is_word("graduating") ? next + 1 : noun_end(next + 1), TimeKind::window);
    if (at(i).is_word("upon") && is_one_of(at(next), {"completion", "graduation", "conclusion"}))
      return open(at(next + 1).is_word("of") ? noun_end(next + 2) : next + 1, TimeKind::window);
    return std::nullopt;
  }
  // "the class of 2027", "prepare to March": too loose without a year or a day.
  if (is_loose && found->needs_preposition && !found->names_year) return std::nullopt;
  if (at(i).is_word("of") && found->grain == Grain::year && found->needs_preposition && !is_time_noun(i))
    return std::nullopt;
  if (at(i).is_word("on")) return of_term(joined(*found), TimeKind::window);
  return of_term(*found, at(i).is_word("ending") ? TimeKind::deadline : TimeKind::window);
}

bool TimeReader::is_time_noun(std::size_t i) const {
  return i > 0 && at(i - 1).is_any(Trait::unit | Trait::season | Trait::month);
}

}  // namespace cairn::analysis::prose
