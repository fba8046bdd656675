// The prepositions that make a calendar term a deadline, a window or an origin.
#include "analysis/prose/dates.h"

#include <algorithm>

#include "analysis/prose/calendar_terms.h"
#include "analysis/prose/lengths.h"
#include "analysis/prose/periods.h"

namespace cairn::analysis::prose {

namespace {

struct Found {
  std::size_t end = 0;
  TimePhrase phrase;
};

class TimeReader {
 public:
  TimeReader(Sentence& sentence, const ReadContext& context) : s_(sentence), context_(context) {}

  std::optional<Found> phrase(std::size_t i) {
    const Token& token = at(i);
    if (!may_open(token)) return std::nullopt;
    const bool is_preposition = token.is(Trait::preposition) ||
                                is_one_of(token, {"no", "not", "prior", "due", "ending", "ahead", "starting",
                                                  "beginning", "effective", "as", "deadline"});
    if (is_preposition) return after_preposition(i);
    if (auto found = from_now(i)) return found;
    if (auto found = vague(i)) return found;
    return bare(i);
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  // Most tokens open no time phrase; they are not worth a try of every grammar.
  static bool may_open(const Token& token) {
    if (token.kind == TokenKind::mark || token.kind == TokenKind::clitic) return false;
    if (token.kind != TokenKind::word) return true;
    static constexpr Traits kOpeners = Trait::preposition | Trait::time_opener | Trait::someday |
                                       Trait::month | Trait::weekday | Trait::unit | Trait::season |
                                       Trait::holiday | Trait::ordinal | Trait::number | Trait::article |
                                       Trait::possessive | Trait::demonstrative;
    return token.is_any(kOpeners);
  }

  static Found of_term(const CalendarTerm& term, TimeKind kind) {
    Found found;
    found.end = term.end;
    TimePhrase& phrase = found.phrase;
    phrase.kind = term.is_past ? TimeKind::origin : kind;
    phrase.grain = term.grain;
    phrase.interval = term.interval;
    phrase.length = term.length;
    phrase.length_unit = term.length_unit;
    phrase.is_relative = term.is_relative;
    phrase.is_fiscal = term.is_fiscal;
    phrase.names_year = term.names_year;
    phrase.weekday = term.weekday;
    return found;
  }

  static Found open(std::size_t end, TimeKind kind) {
    Found found;
    found.end = end;
    found.phrase.kind = kind;
    return found;
  }

  std::optional<CalendarTerm> term(std::size_t i) const { return parse_calendar_term(s_, i, context_); }

  // "the year", "my final semester": a period without a name of its own, after by, before, during.
  std::optional<CalendarTerm> period(std::size_t i) const {
    if (auto found = term(i)) return found;
    std::size_t next = i;
    if (!at(next).is_any(Trait::article | Trait::possessive | Trait::demonstrative)) return std::nullopt;
    if (!at(next).is_any(Trait::possessive) && !at(next).is_word("the") && !at(next).is_word("this"))
      return std::nullopt;
    ++next;
    while (next < i + 6 &&
           is_one_of(at(next), {"current", "entire", "whole", "full", "coming", "rest", "course", "remainder",
                                "duration", "month"}) &&
           (at(next + 1).kind == TokenKind::word)) {
      ++next;
      while (is_one_of(at(next), {"of", "the", "my", "this", "next"})) ++next;
      if (auto found = term(next)) return found;
    }
    if (auto found = named_period(next)) return found;
    const auto unit = parse_unit(s_, next);
    if (!unit || unit->unit == Grain::day || at(next).lower.back() == 's') return std::nullopt;
    CalendarTerm found;
    found.end = unit->end;
    found.interval = unit_around(context_.start, unit->unit, context_);
    found.grain = unit->unit;
    found.is_relative = true;
    return found;
  }

  // "school year", "marking period": parse_calendar_term reads them after "this".
  std::optional<CalendarTerm> named_period(std::size_t i) const {
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
    if (is_one_of(at(i), {"school", "academic"})) found.interval = school_year_of(context_.start);
    if (is_one_of(at(i), {"calendar"})) found.interval = unit_around(context_.start, Grain::year, context_);
    if (is_one_of(at(i), {"fiscal", "financial"})) {
      int year = context_.start.year();
      if (base::fiscal_year(year, context_.calendar).last < context_.start) ++year;
      found.interval = base::fiscal_year(year, context_.calendar);
      found.is_fiscal = true;
    }
    found.is_relative = true;
    return found;
  }

  std::optional<Found> after_preposition(std::size_t i) {
    const Token& token = at(i);
    if (is_one_of(token, {"by", "before", "until", "till", "due", "prior", "ahead", "no", "not", "deadline"}))
      return deadline(i);
    if (is_one_of(token, {"in", "within"})) return inside(i);
    if (is_one_of(token, {"over", "during", "throughout", "across", "for", "through", "around"}))
      return window(i);
    if (is_one_of(token, {"from", "between"})) return range(i);
    if (is_one_of(token, {"since", "after", "following", "starting", "beginning", "effective", "as"}))
      return origin(i);
    if (is_one_of(token, {"at", "on", "to", "ending", "of", "near", "towards", "toward", "into"}))
      return on(i);
    return std::nullopt;
  }

  // by, before, until, no later than, due.
  std::optional<Found> deadline(std::size_t i) {
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
    if (auto term = period(next)) return dated(*term, is_before);
    if (auto day = short_date(next)) return dated(*day, is_before);
    if (const auto end = day_of_month(next)) return open(*end, TimeKind::deadline);
    if (const auto end = milestone(next, is_before)) return open(*end, TimeKind::deadline);
    if (at(next).kind == TokenKind::blank && is_date_blank(at(next)))
      return open(next + 1, TimeKind::deadline);
    return std::nullopt;
  }

  // "by 5 p.m. on Friday": the hour decides nothing.
  std::size_t skip_clock(std::size_t i) const {
    std::size_t next = i;
    if (at(next).kind == TokenKind::clock) {
      ++next;
    } else if (at(next).kind == TokenKind::number &&
               is_one_of(at(next + 1), {"am", "pm", "a.m", "p.m", "o'clock"})) {
      next += 2;
    } else if (is_one_of(at(next), {"noon", "midnight", "close", "end"}) && !at(next + 1).is_word("of")) {
      ++next;
    } else {
      return i;
    }
    next = s_.skip(next, [&](const Token& token) {
      return is_one_of(token, {"am", "pm", "on", "the"}) || token.is_mark('.') || token.is_mark(',');
    });
    return next;
  }

  // "by 1/1", "by 6/30": the order of day and month shows only where one is above 12.
  std::optional<CalendarTerm> short_date(std::size_t i) const {
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

  // "by the 15th"
  std::optional<std::size_t> day_of_month(std::size_t i) const {
    if (!at(i).is_word("the") || at(i + 1).kind != TokenKind::ordinal || at(i + 1).value > 31)
      return std::nullopt;
    const Token& next = at(i + 2);
    if (next.kind == TokenKind::word && !next.is_any(Trait::preposition | Trait::conjunction))
      return std::nullopt;
    return i + 2;
  }

  static bool is_date_blank(const Token& token) {
    for (const std::string_view word :
         {"date", "month", "year", "day", "deadline", "quarter", "time", "when"}) {
      if (token.lower.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  Found dated(const CalendarTerm& term, bool is_before) const {
    Found found = of_term(term, TimeKind::deadline);
    if (is_before && found.phrase.interval && !found.phrase.length) {
      const base::Date last = found.phrase.interval->first.plus_days(-1);
      found.phrase.interval = Interval{std::min(context_.start, last), last};
    }
    return found;
  }

  // "before the audit", "by the end of my internship", "by age 30", "by graduation", "by the time I turn
  // 30".
  std::optional<std::size_t> milestone(std::size_t i, bool is_before) const {
    if (is_one_of(at(i), {"age"}) && at(i + 1).kind == TokenKind::number) return i + 2;
    if (at(i).is_word("then") && !is_before) return std::nullopt;
    std::size_t next = i;
    const bool has_determiner = at(i).is_any(Trait::article | Trait::possessive | Trait::demonstrative);
    if (at(i).is_word("the") && at(i + 1).is_word("time")) return clause_end(i);
    // "before I graduate"; "two days before they are due" is a margin, not a date.
    if (is_before && is_one_of(at(i), {"i", "we", "he", "she"})) return clause_end(i);
    const bool is_turn = is_before && is_one_of(at(i), {"starting", "leaving", "graduating", "turning",
                                                        "applying", "retiring", "entering", "beginning"});
    if (is_turn) return clause_end(i);
    if (has_determiner) ++next;
    if (is_one_of(at(next), {"end", "close", "conclusion", "completion", "start", "beginning", "middle"}) &&
        at(next + 1).is_word("of") && !at(next + 2).is(Trait::distributive)) {
      return noun_end(next + 2);
    }
    if (is_before && has_determiner && !at(i).is_word("a")) return noun_end(next);
    // "by completing a review" is a means.
    if (at(next).is(Trait::gerund)) return std::nullopt;
    const std::size_t end = noun_end(next);
    for (std::size_t k = next; k < end; ++k) {
      if (at(k).is(Trait::milestone) && !at(k).is(Trait::adverb)) return k + 1;
    }
    return std::nullopt;
  }

  std::size_t clause_end(std::size_t i) const {
    std::size_t end = i;
    while (end < s_.size() && end < i + 8 && at(end).kind != TokenKind::mark) ++end;
    return end;
  }

  std::size_t noun_end(std::size_t i) const {
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

  // in June, in Q3, in six months, within the next 90 days.
  std::optional<Found> inside(std::size_t i) {
    std::size_t next = i + 1;
    if (is_one_of(at(next), {"under", "about", "around", "just", "approximately", "roughly", "only"})) ++next;
    if (is_one_of(at(next), {"less", "fewer"}) && at(next + 1).is_word("than")) next += 2;
    if (at(next).kind == TokenKind::blank && is_date_blank(at(next))) return open(next + 1, TimeKind::window);
    if (auto found = vague(i)) return found;
    // "a period of six months", "a timeframe of": the length is what counts.
    if (at(next).is(Trait::article) &&
        is_one_of(at(next + 1), {"period", "span", "timeframe", "timespan", "space", "matter"}) &&
        at(next + 2).is_word("of"))
      next += 3;
    if (const auto length = parse_length(s_, next); length && is_promise(next, length->end)) {
      const bool is_calendar = at(next).is_word("the") && at(next + 1).is_word("next") &&
                               length->count == 1 && at(next + 2).is(Trait::unit) &&
                               length->unit == Grain::quarter && at(i).is_word("in");
      if (!is_calendar) return lengthy(*length);
    }
    if (auto term = period(next)) return of_term(*term, TimeKind::window);
    return std::nullopt;
  }

  // A length is a promise unless it is a speed ("two working days"), a rate, or somebody's years of
  // experience.
  bool is_promise(std::size_t begin, std::size_t end) const {
    if (at(begin).is_word("the") && !is_one_of(at(begin + 1), {"next", "coming"}) &&
        parse_count(s_, begin + 1) == std::nullopt)
      return false;
    if (at(end).is_mark('-') && at(end).is_glued) return false;
    // "within six weeks of placement" ends; "for five years of experience" does not.
    if (at(end).is_word("of") && !at(begin - 1).is_word("within")) return false;
    if (is_one_of(at(end), {"old", "experience", "per", "each", "every"})) return false;
    if (at(end).is(Trait::article) && at(end + 1).is(Trait::unit)) return false;
    if (at(end).kind == TokenKind::clitic) return at(end + 1).is_word("time");
    return true;
  }

  Found lengthy(const Length& length) const {
    Found found = open(length.end, TimeKind::window);
    if (at(found.end).kind == TokenKind::clitic && at(found.end + 1).is_word("time")) found.end += 2;
    if (is_one_of(at(found.end), {"from", "of"}) && is_one_of(at(found.end + 1), {"now", "today"}))
      found.end += 2;
    if (is_one_of(at(found.end), {"time"})) ++found.end;
    found.phrase.grain = length.unit;
    found.phrase.length = length.count;
    found.phrase.length_unit = length.unit;
    found.phrase.interval = span_from(context_.start, length.count, length.unit);
    found.phrase.is_relative = true;
    return found;
  }

  // over the next quarter, during the summer, for six months, through June.
  std::optional<Found> window(std::size_t i) {
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
    if (auto term = parse_calendar_term(s_, next, context_)) {
      // "for Friday" and "around June" are times; "over 2000" and "for 1995" may be amounts.
      if (term->grain == Grain::year && term->needs_preposition &&
          is_one_of(at(i), {"over", "around", "across"}) &&
          !at(next).is_any(Trait::article | Trait::possessive))
        return std::nullopt;
      return of_term(*term, TimeKind::window);
    }
    if (const auto length = parse_length(s_, next); length && is_promise(next, length->end) &&
                                                    (parse_count(s_, next) || at(next).is_word("half")) &&
                                                    !is_one_of(at(i), {"around"})) {
      return lengthy(*length);
    }
    if (is_one_of(at(i), {"for"}) &&
        !is_one_of(at(next + 1), {"rest", "remainder", "duration", "school", "academic", "fiscal", "entire",
                                  "whole", "month", "year", "quarter", "semester"}))
      return std::nullopt;
    if (auto term = period(next)) return of_term(*term, TimeKind::window);
    return std::nullopt;
  }

  // "from June to August", "between January and May"; "from May on" has no end.
  std::optional<Found> range(std::size_t i) {
    const auto first = beginning(i + 1);
    if (!first) return std::nullopt;
    std::size_t next = first->end;
    if (is_one_of(at(next), {"to", "until", "till", "through", "and"}) || at(next).is_mark('-')) {
      if (const auto last = term(next + 1)) {
        Found found = of_term(*last, TimeKind::window);
        if (first->interval && last->interval) {
          found.phrase.interval =
              Interval{std::min(first->interval->first, last->interval->last), last->interval->last};
        }
        return found;
      }
    }
    if (at(i).is_word("between")) return std::nullopt;
    return of_term(*first, TimeKind::origin);
  }

  std::optional<CalendarTerm> beginning(std::size_t i) const {
    if (!at(i).is_word("now")) return term(i);
    CalendarTerm now;
    now.end = i + 1;
    now.interval = Interval{context_.start, context_.start};
    return now;
  }

  std::optional<Found> origin(std::size_t i) {
    std::size_t next = i + 1;
    if (at(i).is_word("as")) {
      if (!is_one_of(at(next), {"of", "from"})) return vague(i);
      ++next;
    }
    if (is_one_of(at(next), {"in", "on", "from", "with", "at"})) ++next;
    auto first = term(next);
    if (!first && at(i).is_word("after")) {
      if (const auto length = parse_length(s_, next); length && parse_count(s_, next))
        return lengthy(*length);
    }
    if (!first) return std::nullopt;
    return of_term(*first, TimeKind::origin);
  }

  // at the end of the year, on 14 September, to March 2028.
  std::optional<Found> on(std::size_t i) {
    if (auto found = vague(i)) return found;
    const bool is_loose = is_one_of(at(i), {"of", "to", "into", "near", "towards", "toward"});
    std::size_t next = i + 1;
    if (at(next).is_word("or") && at(next + 1).is_word("before")) next += 2;
    auto found = at(i).is_word("at") ? period(next) : term(next);
    if (at(i).is_word("on") && !found) found = term(skip_clock(next));
    if (!found) {
      const bool is_end = at(i).is_word("at") && at(next).is_word("the") && at(next + 1).is_word("end") &&
                          at(next + 2).is_word("of") && at(next + 3).use == Use::free &&
                          !at(next + 3).is(Trait::distributive);
      if (is_end) return open(noun_end(next + 3), TimeKind::window);
      return std::nullopt;
    }
    // "the class of 2027", "prepare to March": too loose without a year or a day.
    if (is_loose && found->needs_preposition && !found->names_year) return std::nullopt;
    if (at(i).is_word("of") && found->grain == Grain::year && found->needs_preposition && !is_time_noun(i))
      return std::nullopt;
    return of_term(*found, at(i).is_word("ending") ? TimeKind::deadline : TimeKind::window);
  }

  bool is_time_noun(std::size_t i) const {
    return i > 0 && at(i - 1).is_any(Trait::unit | Trait::season | Trait::month);
  }

  // "six months from now", "two weeks from today".
  std::optional<Found> from_now(std::size_t i) const {
    if (!parse_count(s_, i)) return std::nullopt;
    const auto length = parse_length(s_, i);
    if (!length || !is_one_of(at(length->end), {"from", "after"}) ||
        !is_one_of(at(length->end + 1), {"now", "today"}))
      return std::nullopt;
    return lengthy(*length);
  }

  // this semester, next week, 30 June, Q3, EOY.
  std::optional<Found> bare(std::size_t i) const {
    const auto found = term(i);
    if (!found) return std::nullopt;
    // "May 2027", "(2027)", "2027:" stand alone; "the summer school", "2027 budget" do not.
    if (found->needs_preposition && !stands_alone(i, *found)) return std::nullopt;
    return of_term(*found, TimeKind::window);
  }

  bool stands_alone(std::size_t i, const CalendarTerm& found) const {
    const Token& before = at(i - 1);
    const Token& after = at(found.end);
    const bool opens = i == 0 || before.is_mark('(') || before.is_mark('-') || before.is_mark(',') ||
                       before.is_mark('[') || before.is_mark(':');
    const bool closes = found.end >= s_.size() || after.is_mark(')') || after.is_mark(':') ||
                        after.is_mark(']') || after.is_mark('-') || s_.is_stop(found.end) ||
                        after.is_mark(',');
    return opens && closes;
  }

  // soon, someday, in the future, as soon as possible.
  std::optional<Found> vague(std::size_t i) const {
    struct Phrase {
      std::string_view first, second, third, fourth;
    };
    static constexpr Phrase kPhrases[] = {{"in", "the", "future", ""},
                                          {"in", "the", "near", "future"},
                                          {"in", "the", "long", "run"},
                                          {"in", "the", "long", "term"},
                                          {"in", "the", "short", "term"},
                                          {"in", "future", "", ""},
                                          {"in", "due", "course", ""},
                                          {"at", "some", "point", ""},
                                          {"some", "day", "", ""},
                                          {"one", "day", "", ""},
                                          {"as", "soon", "as", "possible"},
                                          {"as", "soon", "as", "i"},
                                          {"down", "the", "road", ""},
                                          {"down", "the", "line", ""},
                                          {"sooner", "or", "later", ""},
                                          {"over", "time", "", ""},
                                          {"when", "possible", "", ""},
                                          {"when", "i", "have", "time"},
                                          {"in", "the", "long-term", ""},
                                          {"in", "the", "coming", "future"},
                                          {"in", "the", "foreseeable", "future"},
                                          {"in", "the", "distant", "future"},
                                          {"for", "the", "long", "term"},
                                          {"at", "a", "later", "date"}};
    if (at(i).is(Trait::someday) && at(i).kind == TokenKind::word) {
      if (at(i).is_word("soon") && at(i - 1).is_word("as")) return std::nullopt;
      return open(i + 1, TimeKind::vague);
    }
    for (const Phrase& phrase : kPhrases) {
      if (!at(i).is_word(phrase.first) || !at(i + 1).is_word(phrase.second)) continue;
      if (!phrase.third.empty() && !at(i + 2).is_word(phrase.third)) continue;
      if (!phrase.fourth.empty() && !at(i + 3).is_word(phrase.fourth)) continue;
      if (phrase.first == "one" && at(i + 2).is_any(Trait::article | Trait::unit | Trait::preposition) &&
          !at(i + 2).is_word("in"))
        continue;
      return open(i + (phrase.third.empty() ? 2 : phrase.fourth.empty() ? 3 : 4), TimeKind::vague);
    }
    return std::nullopt;
  }

  Sentence& s_;
  const ReadContext& context_;
};

}  // namespace

void read_times(Sentence& sentence, const ReadContext& context, Reading& reading) {
  TimeReader reader(sentence, context);
  for (std::size_t i = 0; i < sentence.size();) {
    if (sentence.tokens[i].use != Use::free) {
      ++i;
      continue;
    }
    auto found = reader.phrase(i);
    if (!found || found->end <= i) {
      ++i;
      continue;
    }
    const std::size_t end = std::min(found->end, sentence.size());
    found->phrase.span = sentence.span_of(i, end);
    for (std::size_t k = i; k < end; ++k) sentence.tokens[k].use = Use::time;
    reading.times.push_back(std::move(found->phrase));
    i = end;
  }
}

}  // namespace cairn::analysis::prose
