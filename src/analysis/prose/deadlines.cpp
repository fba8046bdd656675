// Deadlines: by, before, until, no later than, and the milestones that stand for a date.
#include <algorithm>

#include "analysis/prose/periods.h"
#include "analysis/prose/term_reader.h"
#include "analysis/prose/time_reader.h"

namespace cairn::analysis::prose {

std::optional<FoundTime> TimeReader::deadline(std::size_t i) {
  std::size_t next = i + 1;
  bool is_before = at(i).is_word("before");
  if (is_one_of(at(i), {"no", "not"})) {
    if (!is_one_of(at(next), {"later", "longer"}) || !at(next + 1).is_word("than")) return std::nullopt;
    next += 2;
  } else if (is_one_of(at(i), {"prior", "ahead"})) {
    if (!is_one_of(at(next), {"to", "of"})) return std::nullopt;
    is_before = true;
    ++next;
  } else if (at(i).is_word("due")) {
    next = s_.skip(next, [&](const Token& token) {
      return is_one_of(token, {"by", "on", "in", "date", "at"}) || token.is_mark(':');
    });
  } else if (at(i).is_word("deadline")) {
    next = s_.skip(next, [&](const Token& token) {
      return is_one_of(token, {"is", "of"}) || token.is_mark(':');
    });
  }
  if (is_one_of(at(next), {"or", "and"}) && is_one_of(at(next + 1), {"before", "by"})) next += 2;
  if (is_one_of(at(next), {"around", "about", "approximately", "roughly"})) ++next;
  next = skip_clock(next);
  if (auto term = period(next)) {
    if (const auto end = is_before ? running_out(term->end) : std::nullopt) {
      term->end = *end;
      term->is_end = true;
    }
    return dated(*term, is_before);
  }
  if (auto day = short_date(next)) return dated(*day, is_before);
  if (const auto end = day_of_month(next)) return open(*end, TimeKind::deadline);
  if (const auto end = milestone(next, is_before)) return open(*end, TimeKind::deadline);
  if (at(next).kind == TokenKind::blank && is_date_blank(at(next)))
    return blank(next + 1, TimeKind::deadline);
  // "by TBD", but not "by xx%"
  if (at(next).is(Trait::blank) && (next + 1 >= s_.size() || s_.is_stop(next + 1)))
    return blank(next + 1, TimeKind::deadline);
  return std::nullopt;
}

std::size_t TimeReader::skip_clock(std::size_t i) const {
  std::size_t next = i;
  if (at(next).kind == TokenKind::clock) {
    ++next;
  } else if (at(next).kind == TokenKind::number &&
             is_one_of(at(next + 1), {"am", "pm", "a.m", "p.m", "o'clock"})) {
    next += 2;
  } else if (is_one_of(at(next), {"noon", "midnight", "close", "end"}) && !at(next + 1).is_word("of") &&
             !term(next)) {
    ++next;
  } else {
    return i;
  }
  next = s_.skip(next, [&](const Token& token) {
    return is_one_of(token, {"am", "pm", "on", "the"}) || token.is_mark('.') || token.is_mark(',');
  });
  return next;
}

std::optional<CalendarTerm> TimeReader::short_date(std::size_t i) const {
  const bool is_pair = at(i).kind == TokenKind::number && at(i + 1).is_mark('/') && at(i + 1).is_glued &&
                       at(i + 2).kind == TokenKind::number && at(i + 2).is_glued;
  if (!is_pair || at(i).value < 1 || at(i + 2).value < 1 || at(i).value > 31 || at(i + 2).value > 31)
    return std::nullopt;
  const auto left = static_cast<unsigned>(at(i).value);
  const auto right = static_cast<unsigned>(at(i + 2).value);
  if (left > 12 && right > 12) return std::nullopt;
  CalendarTerm term;
  term.end = i + 3;
  term.is_relative = true;
  if (left <= 12 && right <= 12 && left != right) return term;
  const unsigned month = left > 12 ? right : left;
  const unsigned day = left > 12 ? left : right;
  auto date = base::Date::from_ymd(context_.start.year(), month, day);
  if (date && *date < context_.start) date = base::Date::from_ymd(context_.start.year() + 1, month, day);
  if (date) term.interval = Interval{*date, *date};
  return term;
}

std::optional<std::size_t> TimeReader::day_of_month(std::size_t i) const {
  if (!at(i).is_word("the") || at(i + 1).kind != TokenKind::ordinal || at(i + 1).value > 31)
    return std::nullopt;
  const Token& next = at(i + 2);
  if (next.kind == TokenKind::word && !next.is_any(Trait::preposition | Trait::conjunction))
    return std::nullopt;
  return i + 2;
}

bool TimeReader::is_date_blank(const Token& token) {
  for (const std::string_view word :
       {"date", "month", "year", "day", "deadline", "quarter", "time", "when"}) {
    if (token.lower.find(word) != std::string_view::npos) return true;
  }
  return false;
}

FoundTime TimeReader::dated(const CalendarTerm& term, bool is_before) const {
  FoundTime found = of_term(term, TimeKind::deadline);
  auto& interval = found.phrase.interval;
  if (!is_before || !interval || found.phrase.length) return found;
  const base::Date last = term.is_end ? interval->last : interval->first.plus_days(-1);
  // "before the year" that runs has no day that could be meant.
  if (term.is_inside && !term.is_end) interval.reset();
  if (!interval) return found;
  const bool is_over = last < context_.start && term.is_relative;
  interval = is_over ? std::nullopt : std::optional(Interval{std::min(context_.start, last), last});
  return found;
}

// "before the year is out", "before June ends": the token behind it.
std::optional<std::size_t> TimeReader::running_out(std::size_t i) const {
  if (is_one_of(at(i), {"ends", "closes", "finishes"})) return i + 1;
  const bool is_state = (at(i).is_word("is") && is_one_of(at(i + 1), {"out", "over", "up", "through"})) ||
                        (at(i).is_word("runs") && at(i + 1).is_word("out")) ||
                        (at(i).is_word("has") && is_one_of(at(i + 1), {"ended", "closed"}));
  return is_state ? std::optional(i + 2) : std::nullopt;
}

std::optional<std::size_t> TimeReader::milestone(std::size_t i, bool is_before) const {
  if (is_one_of(at(i), {"age"}) && at(i + 1).kind == TokenKind::number) return i + 2;
  if (at(i).is_word("the") && at(i + 1).is_word("age") && at(i + 2).is_word("of")) return i + 4;
  // "by visit 4", "by session 10"
  if (is_one_of(at(i), {"visit", "session", "sprint", "lesson", "lecture", "chapter", "iteration",
                        "milestone", "stage", "phase", "round", "class", "unit"}) &&
      at(i + 1).kind == TokenKind::number)
    return i + 2;
  if (at(i).is_word("then") && !is_before) return std::nullopt;
  std::size_t next = i;
  const bool has_determiner = at(i).is_any(Trait::article | Trait::possessive | Trait::demonstrative);
  if (at(i).is_word("the") && at(i + 1).is_word("time")) return clause_end(i);
  // "before I graduate"; "two days before they are due" is a margin, not a date.
  if (is_before && is_one_of(at(i), {"i", "we", "he", "she"})) {
    if (is_habit_before(i)) return std::nullopt;
    return clause_end(i);
  }
  // "before it expires", "before prices rise"
  if (is_before) {
    for (std::size_t k = i + 1; k < i + 4 && at(k).kind == TokenKind::word; ++k) {
      if (is_one_of(at(k), {"expires", "expire", "ends", "end", "starts", "begins", "closes", "opens", "rise",
                            "rises", "retires"}) &&
          !at(k - 1).is(Trait::preposition) && !at(k - 1).is_word("the"))
        return k + 1;
    }
  }
  const bool is_turn = is_before && is_one_of(at(i), {"starting", "leaving", "graduating", "turning",
                                                      "applying", "retiring", "entering", "beginning"});
  if (is_turn) return clause_end(i);
  if (const auto end = festive_day(i)) return *end;
  // "by new year's eve", "before half term", "by reading week"
  const std::size_t named = has_determiner ? i + 1 : i;
  if (at(named).is_word("new") && at(named + 1).is_word("year") && at(named + 2).kind == TokenKind::clitic)
    return named + (is_one_of(at(named + 3), {"eve", "day"}) ? 4 : 3);
  if (is_one_of(at(named), {"half-term", "homecoming", "lent", "ramadan", "clinicals"})) return named + 1;
  const bool is_week = is_one_of(at(named), {"half", "reading", "exam", "freshers", "spirit"}) &&
                       is_one_of(at(named + 1), {"term", "week"});
  if (is_week) return named + 2;
  // "by my November check-up"
  if (has_determiner && at(named).is(Trait::month) && at(named + 1).kind == TokenKind::word &&
      !at(named + 1).is_any(Trait::preposition | Trait::conjunction))
    return noun_end(named);
  // "until I turn thirty", "until I'm 40"; "until I have 5000 EUR" is a target.
  const bool is_aging = !is_before && is_one_of(at(i), {"i", "we"}) &&
                        is_one_of(at(i + 1), {"turn", "am", "are", "reach", "'m", "'re"}) &&
                        (at(i + 2).is(Trait::number) || at(i + 2).kind == TokenKind::number) &&
                        (at(i + 3).kind != TokenKind::word || at(i + 3).is(Trait::preposition)) &&
                        !at(i + 3).is_mark('%') && !at(i + 3).is_mark('$');
  if (is_aging) return i + 3;
  if (has_determiner) ++next;
  // "by my one-year anniversary": the length is part of its name.
  if (has_determiner && at(next + 1).is_mark('-') && at(next + 2).is(Trait::unit)) next += 3;
  const bool is_occasion =
      is_one_of(at(next), {"next", "upcoming", "following", "coming"}) && at(next + 1).is(Trait::occasion);
  if (is_occasion) return next + 2;
  // "I want, by the end, to be sure of it"
  if (has_determiner && at(next).is_word("end") && (at(next + 1).is_mark(',') || s_.is_stop(next + 1)))
    return next + 1;
  if (is_one_of(at(next), {"end", "close", "conclusion", "completion", "start", "beginning", "middle"}) &&
      at(next + 1).is_word("of") && !at(next + 2).is(Trait::distributive)) {
    return noun_end(next + 2);
  }
  if (is_before && has_determiner && !at(i).is_word("a")) return noun_end(next);
  if (const auto end = event_time(next)) return *end;
  // "by completing a review" is a means.
  if (at(next).is(Trait::gerund)) return std::nullopt;
  const std::size_t end = noun_end(next);
  for (std::size_t k = next; k < end; ++k) {
    if (at(k).is(Trait::milestone) && !at(k).is(Trait::adverb)) return k + 1;
  }
  return std::nullopt;
}

// "by lambing", "by opening night", "by planting time", "by boot camp 2027": the token behind it. "By
// spending time" and "by training day and night" are means, and "sort by travel time" is neither.
std::optional<std::size_t> TimeReader::event_time(std::size_t i) const {
  const Token &first = at(i), &head = at(i + 1);
  const bool is_farm_work = is_one_of(first, {"lambing", "calving", "shearing", "haymaking", "foaling",
                                              "farrowing", "weaning", "harvest", "hay-making"});
  const bool is_event =
      is_farm_work || is_one_of(first, {"opening", "closing", "planting", "sowing", "harvesting", "wedding",
                                        "milking", "breeding", "nesting", "hunting", "fishing", "voting",
                                        "polling", "moving", "training", "boarding", "tax", "kidding"});
  const bool is_named = TermReader::is_plain_noun(first) && !first.is_any(Trait::gerund | Trait::unit) &&
                        !is_one_of(first, {"business", "working", "work", "week", "calendar", "single"});
  const bool is_stretch =
      (is_event && is_one_of(head, {"time", "season", "night", "day", "week", "weekend", "camp"})) ||
      (is_named && is_one_of(head, {"night", "day", "camp"}));
  if (!is_stretch && !is_farm_work) return std::nullopt;
  std::size_t end = is_stretch ? i + 2 : i + 1;
  if (is_year(at(end))) ++end;
  const Token& next = at(end);
  const bool goes_on = next.kind == TokenKind::number || TermReader::is_plain_noun(next) ||
                       is_one_of(next, {"and", "after", "by"}) ||
                       next.is_any(Trait::article | Trait::possessive | Trait::demonstrative | Trait::number |
                                   Trait::gerund | Trait::pronoun);
  return goes_on ? std::nullopt : std::optional(end);
}

// "by Mother's Day", "before St Patrick's Day": the token behind it.
std::optional<std::size_t> TimeReader::festive_day(std::size_t i) const {
  for (std::size_t k = i; k < i + 4 && at(k).is_capital; ++k) {
    if (at(k + 1).kind == TokenKind::clitic) ++k;
    if (at(k + 1).is_word("day") && at(k + 1).is_capital) return k + 2;
  }
  return std::nullopt;
}

// "every night, before I go to bed": a moment of each day, not the last one.
bool TimeReader::is_habit_before(std::size_t i) const {
  for (std::size_t back = 1; back <= 8 && back <= i; ++back) {
    if (at(i - back).use == Use::cadence) return true;
  }
  return is_one_of(at(i + 1),
                   {"eat", "sleep", "speak", "act", "react", "respond", "commit", "send", "post", "buy"}) ||
         (at(i + 1).is_word("go") && at(i + 3).is_word("bed"));
}

std::size_t TimeReader::clause_end(std::size_t i) const {
  std::size_t end = i;
  while (end < s_.size() && end < i + 8 && at(end).kind != TokenKind::mark) ++end;
  return end;
}

std::size_t TimeReader::noun_end(std::size_t i) const {
  std::size_t end = i;
  while (end < s_.size() && end < i + 8) {
    const Token& token = at(end);
    if (token.kind == TokenKind::mark) break;
    if (end > i &&
        token.is_any(Trait::preposition | Trait::conjunction | Trait::relative | Trait::modal | Trait::be))
      break;
    ++end;
  }
  return end;
}

}  // namespace cairn::analysis::prose
