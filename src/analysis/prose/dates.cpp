// Which grammar of time each token may open, and what stands without a preposition.
#include "analysis/prose/dates.h"

#include <algorithm>
#include <utility>

#include "analysis/prose/periods.h"
#include "analysis/prose/term_reader.h"
#include "analysis/prose/time_reader.h"

namespace cairn::analysis::prose {

std::optional<FoundTime> TimeReader::phrase(std::size_t i) {
  const Token& token = at(i);
  if (!may_open(token)) return std::nullopt;
  const bool is_preposition = token.is(Trait::preposition) ||
                              is_one_of(token, {"no", "not", "prior", "due", "ending", "ahead", "starting",
                                                "beginning", "effective", "as", "deadline"});
  if (is_preposition) return after_preposition(i);
  // "later this year"
  if (token.is_word("later") && is_one_of(at(i + 1), {"this", "next", "in"})) {
    auto rest = phrase(i + 1);
    return rest && rest->phrase.kind == TimeKind::window ? rest : std::nullopt;
  }
  if (auto found = from_now(i)) return found;
  if (auto found = vague(i)) return found;
  // "Spend the summer learning to paint"
  const bool is_spent =
      i > 0 && is_lemma(at(i - 1), {"spend"}) && token.is_word("the") && at(i + 1).is(Trait::season);
  if (is_spent) return open(i + 2, TimeKind::window);
  return bare(i);
}

bool TimeReader::may_open(const Token& token) {
  if (token.kind == TokenKind::mark || token.kind == TokenKind::clitic) return false;
  if (token.kind != TokenKind::word) return true;
  static constexpr Traits kOpeners = Trait::preposition | Trait::time_opener | Trait::someday | Trait::month |
                                     Trait::weekday | Trait::unit | Trait::season | Trait::holiday |
                                     Trait::ordinal | Trait::number | Trait::article | Trait::possessive |
                                     Trait::demonstrative;
  return token.is_any(kOpeners) || is_one_of(token, {"later", "w", "w/c", "w/e"});
}

FoundTime TimeReader::of_term(const CalendarTerm& term, TimeKind kind) {
  FoundTime found;
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

FoundTime TimeReader::open(std::size_t end, TimeKind kind) {
  FoundTime found;
  found.end = end;
  found.phrase.kind = kind;
  return found;
}

FoundTime TimeReader::blank(std::size_t end, TimeKind kind) {
  FoundTime found = open(end, kind);
  found.phrase.is_blank = true;
  return found;
}

std::optional<CalendarTerm> TimeReader::term(std::size_t i) const {
  return parse_calendar_term(s_, i, context_);
}

std::optional<FoundTime> TimeReader::after_preposition(std::size_t i) {
  const Token& token = at(i);
  if (is_one_of(token, {"by", "before", "until", "till", "due", "prior", "ahead", "no", "not", "deadline"}))
    return deadline(i);
  if (token.is_word("in") && at(i + 1).is_word("time") && is_one_of(at(i + 2), {"for", "to"}) &&
      at(i + 3).kind == TokenKind::word)
    return open(noun_end(i + 3), TimeKind::deadline);
  // "in the run-up to Christmas"
  if (token.is_word("in") && is_one_of(at(i + 2), {"run-up", "runup"}) && at(i + 3).is_word("to"))
    return open(noun_end(i + 4), TimeKind::deadline);
  // "at the March renewal", "for the October open studio"
  if (is_one_of(token, {"at", "for"}) && at(i + 1).is_any(Trait::article | Trait::possessive) &&
      at(i + 2).is(Trait::month) && at(i + 3).kind == TokenKind::word &&
      !at(i + 3).is_any(Trait::preposition | Trait::conjunction))
    return open(noun_end(i + 2), TimeKind::window);
  if (token.is_word("for") && at(i + 1).is_word("this")) {
    if (auto found = stay(i + 1)) return found;
  }
  if (is_one_of(token, {"in", "within", "inside"})) {
    // "in the last two weeks of September"
    const bool is_part = is_one_of(at(i + 2), {"last", "first", "final"}) &&
                         (at(i + 3).is(Trait::number) || at(i + 3).kind == TokenKind::number) &&
                         at(i + 4).is(Trait::unit) && at(i + 5).is_word("of") && at(i + 6).is(Trait::month);
    if (!is_part) return inside(i);
    const auto month = term(i + 6);
    return open(month ? month->end : i + 7, TimeKind::window);
  }
  if (is_one_of(token, {"at", "for"}) && (at(i + 1).is(Trait::possessive) || at(i + 1).is_word("the")) &&
      (is_one_of(at(i + 2), {"next", "upcoming", "coming"}) ||
       (at(i).is_word("at") && at(i + 2).is(Trait::month)))) {
    for (std::size_t k = i + 3; k < i + 6 && at(k).kind == TokenKind::word; ++k) {
      const bool is_event =
          at(k).is_any(Trait::occasion | Trait::milestone) ||
          is_one_of(at(k), {"conference", "agm", "exhibition", "fair", "festival", "gig", "audition"});
      if (is_event) return open(k + 1, TimeKind::window);
    }
  }
  if (is_one_of(token, {"over", "during", "throughout", "across", "for", "through", "around"}))
    return window(i);
  if (is_one_of(token, {"from", "between"})) return range(i);
  if (is_one_of(token, {"since", "after", "following", "starting", "beginning", "effective", "as"}))
    return origin(i);
  if (is_one_of(token, {"at", "on", "to", "ending", "of", "near", "towards", "toward", "into", "upon"}))
    return on(i);
  return std::nullopt;
}

std::optional<FoundTime> TimeReader::ahead_of(std::size_t i, const Length& length) {
  if (!is_one_of(at(length.end), {"before", "prior", "ahead"}) || term(i)) return std::nullopt;
  auto found = deadline(length.end);
  if (!found) return found;
  found->phrase.interval.reset();
  // "two months before the race on 9 May"
  const bool names_day = is_one_of(at(found->end), {"on", "of", "in"}) && !at(found->end - 1).is_mark(',');
  const auto day = names_day ? term(found->end + 1) : std::nullopt;
  if (!day || day->is_past) return found;
  const TermReader reader(s_, context_);
  return of_term(reader.counted_from(*day, length, false), TimeKind::deadline);
}

std::optional<FoundTime> TimeReader::from_now(std::size_t i) {
  if (!parse_count(s_, i)) return std::nullopt;
  const auto length = parse_length(s_, i);
  if (!length) return std::nullopt;
  const std::size_t end = length->end;
  const bool is_from_now =
      (is_one_of(at(end), {"from", "after"}) && is_one_of(at(end + 1), {"now", "today"})) ||
      at(end).is_word("hence");
  if (auto found = ahead_of(i, *length)) return found;
  // "two years after graduating", but not "after" as a habit: "an hour after lunch".
  const bool is_after = at(end).is_word("after") && at(end + 1).kind == TokenKind::word &&
                        (at(end + 1).is_any(Trait::gerund | Trait::milestone | Trait::possessive));
  if (is_after && !is_from_now) return open(noun_end(end + 1), TimeKind::window);
  // "(6 months)", "Timeline: 6 months", "5-year goal:"
  const bool is_goal = is_one_of(at(end), {"goal", "goals", "plan", "objective"}) &&
                       (at(end - 2).is_mark('-') || i == 0 || at(i - 1).is(Trait::possessive)) &&
                       (at(end + 1).is_mark(':') || at(end + 1).is_any(Trait::be));
  // "finish a 30-day writing challenge"
  bool is_challenge = false;
  for (std::size_t k = end; k < end + 3 && at(end - 2).is_mark('-') && at(k).kind == TokenKind::word; ++k)
    is_challenge = is_challenge || is_one_of(at(k), {"challenge", "streak"});
  if (is_challenge && is_lemma(at(i - 2), {"complete", "finish", "do"})) return lengthy(*length);
  if (is_from_now || is_after || is_goal || is_alone(i, end)) return lengthy(*length);
  return std::nullopt;
}

// In brackets, or all of a label or an answer to one.
bool TimeReader::is_alone(std::size_t i, std::size_t end) const {
  const Token& before = at(i - 1);
  const Token& after = at(end);
  // "6 months: ...", "60 days in: ...", "Ninety days from start: ..."
  const bool is_told_from =
      is_one_of(after, {"in", "from"}) && (at(end + 1).is_mark(':') || at(end + 2).is_mark(':'));
  const bool is_label = i == 0 && (after.is_mark(':') || is_told_from);
  const bool is_answer = before.is_mark(':') && (end >= s_.size() || s_.is_stop(end));
  const bool is_bracketed =
      (before.is_mark('(') || before.is_mark('[')) && (after.is_mark(')') || after.is_mark(']'));
  return is_label || is_answer || is_bracketed;
}

bool TimeReader::is_nowadays(std::size_t i) const {
  if (!at(i).is_word("today")) return false;
  bool has_finite = false;
  for (std::size_t back = 1; back <= 12 && back <= i && at(i - back).kind != TokenKind::mark; ++back) {
    const Token& token = at(i - back);
    has_finite = has_finite || token.is_any(Trait::be | Trait::have | Trait::modal) ||
                 token.kind == TokenKind::clitic || is_one_of(token, {"do", "does", "use", "uses"});
    if (has_finite && is_one_of(token, {"how", "what", "than", "as", "where", "that", "which", "way"}))
      return true;
  }
  return false;
}

// A name runs back from the year; what stands before it says whether one goes there.
bool TimeReader::dates_occasion(std::size_t i) const {
  if (!is_year(at(i)) || i == 0) return false;
  static constexpr std::size_t kLongestName = 7;
  std::size_t first = i;
  bool is_named = false;
  while (first > 0 && i - first < kLongestName && at(first - 1).kind == TokenKind::word &&
         (at(first - 1).is_capital || !at(first - 1).is_any(Trait::preposition | Trait::verb))) {
    const bool is_occasion = is_one_of(
        at(first - 1), {"marathon", "olympics", "paralympics", "congress", "summit", "conference", "fair",
                        "festival", "expo", "championship", "championships", "cup", "games"});
    if (is_occasion) return true;
    if (at(first - 1).is(Trait::verb) && first + 1 == i && first < 2) break;
    is_named = is_named || at(first - 1).is_capital;
    --first;
    if (at(first).is_any(Trait::article | Trait::possessive)) break;
    if (is_lemma(at(first), {"attend", "join"})) break;
  }
  if (is_lemma(at(first), {"attend", "join"})) return is_named;
  if (!is_named || first == 0) return false;
  if (is_lemma(at(first - 1), {"attend", "join"})) return true;
  if (!is_one_of(at(first - 1), {"at", "to", "for"})) return false;
  for (std::size_t back = 2; back <= 8 && back <= first; ++back) {
    if (is_lemma(at(first - back),
                 {"speak",    "talk",      "present", "exhibit", "submit",  "compete", "perform", "race",
                  "register", "volunteer", "qualify", "poster",  "paper",   "papers",  "booth",   "stand",
                  "workshop", "go",        "accept",  "ticket",  "tickets", "talks",   "posters", "travel"}))
      return true;
  }
  return false;
}

std::optional<FoundTime> TimeReader::bare(std::size_t i) const {
  if (is_nowadays(i)) return std::nullopt;
  if (dates_occasion(i)) {
    if (const auto year = term(i)) return of_term(*year, TimeKind::window);
  }
  const auto found = term(i);
  if (!found) return std::nullopt;
  // "make writing next year's review easier": a date of the review, not of the goal.
  if (at(found->end).kind == TokenKind::clitic && at(found->end + 1).kind != TokenKind::mark &&
      is_one_of(at(i), {"tomorrow", "today", "tonight"}))
    return std::nullopt;
  if (at(found->end).kind == TokenKind::clitic &&
      is_one_of(at(found->end + 1), {"review", "budget", "plan", "plans", "goals", "targets", "report"}))
    return std::nullopt;
  // "May 2027", "(2027)", "2027:" stand alone; "the summer school", "2027 budget" do not.
  const bool is_titled = i == 0 && is_one_of(at(found->end), {"goal", "goals", "objective", "objectives",
                                                              "okr", "okrs", "plan"});
  // "My 2027 goal is to ..."
  const bool is_own = at(i - 1).is(Trait::possessive) && is_one_of(at(found->end), {"goal", "goals"}) &&
                      at(found->end + 1).is(Trait::be);
  if (found->needs_preposition && !is_titled && !is_own && !stands_alone(i, *found)) return std::nullopt;
  return of_term(*found, TimeKind::window);
}

bool TimeReader::stands_alone(std::size_t i, const CalendarTerm& found) const {
  const Token& before = at(i - 1);
  const Token& after = at(found.end);
  const bool opens = i == 0 || before.is_mark('(') || before.is_mark('-') || before.is_mark(',') ||
                     before.is_mark('[') || before.is_mark(':');
  const bool closes = found.end >= s_.size() || after.is_mark(')') || after.is_mark(':') ||
                      after.is_mark(']') || after.is_mark('-') || s_.is_stop(found.end) || after.is_mark(',');
  return opens && closes;
}

std::optional<FoundTime> TimeReader::vague(std::size_t i) const {
  struct Phrase {
    WordKey first, second, third, fourth;
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
  if (!is_one_of(at(i), {"in", "at", "some", "one", "as", "down", "sooner", "over", "when", "for"}))
    return std::nullopt;
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

namespace {

// "... I worked on it in the summer of 2007": a later sentence that looks back.
bool is_told_of_past(const Sentence& sentence, std::size_t i) {
  std::size_t first = i;
  while (first > 0 && i - first < 12 && !sentence.is_stop(first - 1)) --first;
  if (first == 0 || !sentence.is_stop(first - 1)) return false;
  if (!is_one_of(sentence.at(first), {"i", "we", "it"})) return false;
  const Token& verb = sentence.at(first + 1);
  return is_one_of(verb, {"was", "were", "did", "had", "went", "began", "bought"}) ||
         (verb.is(Trait::verb) && verb.lower.ends_with("ed"));
}

}  // namespace

namespace {

// "Starting in May 2027, swim for three months": the months begin then.
void begin_with_origin(const ReadContext& context, Reading& reading) {
  const TimePhrase* origin = nullptr;
  for (const TimePhrase& time : reading.times) {
    if (time.kind != TimeKind::origin || !time.interval || time.interval->first <= context.start) continue;
    if (origin != nullptr) return;
    origin = &time;
  }
  if (origin == nullptr) return;
  for (TimePhrase& time : reading.times) {
    if (!time.length || !time.interval || !time.is_relative || &time == origin) continue;
    time.interval = span_from(origin->interval->first, *time.length, time.length_unit);
    time.length.reset();
    time.is_relative = origin->is_relative;
  }
}

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
    // "Plan each week on Sunday evening": a day of each week.
    const bool is_day_of_rhythm = !reading.cadences.empty() && found->phrase.is_relative &&
                                  sentence.at(i).is_word("on") && sentence.at(i + 1).is(Trait::weekday) &&
                                  found->end <= i + 3;
    for (std::size_t k = i; k < end; ++k) sentence.tokens[k].use = Use::time;
    if (!is_told_of_past(sentence, i) && !is_day_of_rhythm) {
      found->phrase.span = sentence.span_of(i, end);
      reading.times.push_back(std::move(found->phrase));
    }
    i = end;
  }
  begin_with_origin(context, reading);
}

}  // namespace cairn::analysis::prose
