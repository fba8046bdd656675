// Recurrences: "every quarter", "twice a week", "monthly".
#include "analysis/prose/cadence.h"

#include <algorithm>

#include "analysis/prose/calendar_terms.h"
#include "analysis/prose/lengths.h"

namespace cairn::analysis::prose {

namespace {

struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  Cadence cadence;
};

constexpr std::size_t kCountReach = 4;  // words between the number and its period: "8,000 steps a day"
constexpr std::size_t kPerReach = 9;    // "one chapter of the guide to wiring per week"

class CadenceReader {
 public:
  explicit CadenceReader(const Sentence& sentence) : s_(sentence) {}

  std::optional<Found> cadence(std::size_t i) const {
    const Token& token = at(i);
    if (is_one_of(token, {"every", "each"})) return every(i);
    if (token.is_word("per") || (token.is_mark('/') && token.is_glued)) return per(i);
    if (token.is(Trait::article) && !token.is_word("the")) return rate(i);
    if (token.is(Trait::cadence)) return adverb(i);
    if (token.is_word("most") && is_one_of(at(i + 1), {"days", "nights", "evenings", "mornings", "weeks"}))
      return found(i, i + 2, Grain::day);
    if (auto list = weekdays(i)) return list;
    if (token.is(Trait::weekday) && token.word->value > 10) return found(i, i + 1, Grain::week);
    if (is_one_of(token, {"weekends", "weekdays", "weeknights", "evenings", "mornings"}) &&
        is_one_of(at(i - 1), {"on", "at", "most"})) {
      return found(i, i + 1, Grain::week);
    }
    if (token.is_word("weekend") && is_kept_up_at(i)) return found(i - 2, i + 1, Grain::week);
    if (is_one_of(token, {"school", "week", "work"}) &&
        is_one_of(at(i + 1), {"nights", "mornings", "days"}) && at(i - 1).is_word("on"))
      return found(i, i + 2, Grain::day);
    // "ten pages before bed"
    if (token.is_word("before") && is_one_of(at(i + 1), {"bed", "bedtime"}))
      return found(i, i + 2, Grain::day);
    return std::nullopt;
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  static Found found(std::size_t begin, std::size_t end, Grain unit, int periods = 1) {
    Found result;
    result.begin = begin;
    result.end = end;
    result.cadence.unit = unit;
    result.cadence.periods = periods;
    return result;
  }

  // "Stop taking work home at the weekend": any of them, for what one does not do is never done.
  bool is_kept_up_at(std::size_t i) const {
    if (i < 3 || !at(i - 1).is_word("the") || !at(i - 2).is_word("at")) return false;
    for (std::size_t k = 0; k < 4 && k + 2 < i; ++k) {
      if (at(k).is(Trait::avoidance) || is_one_of(at(k), {"no", "not", "never", "keep", "stay"})) return true;
    }
    return false;
  }

  // "Monday, Wednesday and Friday", "Monday through Friday"
  std::optional<Found> weekdays(std::size_t i) const {
    if (!at(i).is(Trait::weekday)) return std::nullopt;
    std::size_t end = i + 1;
    while (end < i + 20) {
      std::size_t next = end;
      if (at(next).is_mark(',') || at(next).is_mark('-') || at(next).is_mark('/')) ++next;
      if (is_one_of(at(next), {"and", "or", "through", "to", "&"})) ++next;
      if (next == end || !at(next).is(Trait::weekday)) break;
      end = next + 1;
    }
    if (end == i + 1) return std::nullopt;
    return found(i, end, Grain::week);
  }

  // every week, every other Friday, every two weeks, each sprint, every first Monday of the month.
  std::optional<Found> every(std::size_t i) const {
    std::size_t next = i + 1;
    int periods = 1;
    while (next < i + 5 && (is_one_of(at(next), {"single", "working", "business", "school", "academic",
                                                 "calendar", "fiscal", "study"}) ||
                            at(next).is(Trait::ordinal) || at(next).kind == TokenKind::ordinal)) {
      if (at(next).is_word("second")) periods = 2;
      ++next;
    }
    if (is_one_of(at(next), {"other"})) {
      periods = 2;
      ++next;
    }
    if (const auto count = parse_count(s_, next)) {
      if (!at(next).is(Trait::article)) {
        periods = count->value;
        next = count->end;
      }
    }
    const Token& unit = at(next);
    if (unit.is(Trait::weekday)) return found(i, next + 1 + part_of_day(next + 1), Grain::week, periods);
    if (unit.is(Trait::month) || unit.is(Trait::season)) return found(i, next + 1, Grain::year, periods);
    if (is_one_of(unit, {"few", "couple"})) return found(i, next + 2, Grain::week, periods);
    if (auto grain = grain_at(next)) return found(i, next + 1, *grain, periods);
    // "each pay period", "after every client meeting": a round of work, with or without a word before it.
    for (std::size_t k = next; k <= next + 1 && at(k).kind == TokenKind::word; ++k) {
      if (is_round(k) && !at(k + 1).is_any(Trait::have | Trait::be | Trait::modal | Trait::verb))
        return found(i, k + 1, Grain::day, periods);
      if (at(k).is_any(Trait::preposition | Trait::conjunction | Trait::possessive)) break;
    }
    // "Every release has release notes": all of them, not how often.
    if (unit.is(Trait::occasion) && !at(next + 1).is_any(Trait::have | Trait::be | Trait::modal))
      return found(i, next + 1, Grain::day, periods);
    return std::nullopt;
  }

  // What comes round again and is named after it; "each release cycle" ends at its last word.
  bool is_round(std::size_t i) const {
    if (is_one_of(at(i + 1), {"cycle", "period", "meeting", "session", "review"})) return false;
    return is_one_of(at(i), {"iteration", "cycle", "meeting", "standup", "retro", "retrospective", "shift",
                             "sprint", "lesson", "rehearsal", "session", "visit", "payday", "paycheck"}) ||
           (is_one_of(at(i), {"period", "review", "run", "round"}) &&
            is_one_of(at(i - 1), {"pay", "reporting", "billing", "review", "code", "training", "release",
                                  "accounting", "performance", "grading", "marking"}));
  }

  std::size_t part_of_day(std::size_t i) const {
    return is_one_of(at(i), {"morning", "evening", "afternoon", "night"}) ? 1 : 0;
  }

  std::optional<Grain> grain_at(std::size_t i) const {
    const Token& token = at(i);
    if (!token.is(Trait::unit)) return std::nullopt;
    if (const auto unit = parse_unit(s_, i)) return unit->unit;
    return Grain::day;  // night, morning, hour
  }

  // per week; "once per lesson", but not "5 defects per release": that is a rate of the metric.
  std::optional<Found> per(std::size_t i) const {
    const Token& unit = at(i + 1);
    if (unit.is_word("annum") && count_before(i) && !is_salary(i))
      return counted(found(i, i + 2, Grain::year));
    // "bugs per sprint" without a number is a metric, not a rhythm.
    if (unit.is(Trait::unit) && !is_hour(unit) && count_before(i) && !is_salary(i))
      return counted(found(i, i + 2, *grain_at(i + 1)));
    if (unit.is(Trait::unit) && !is_hour(unit) && at(i).is_word("per") && one_before(i))
      return found(i, i + 2, *grain_at(i + 1));
    if (at(i).is_mark('/')) return std::nullopt;
    const bool is_attended =
        is_one_of(unit, {"lesson", "class", "session", "meeting", "shift", "visit", "lecture"});
    const bool is_repeated = unit.is(Trait::occasion) && (has_times(i) || (is_attended && count_before(i)));
    if (is_repeated) return counted(found(i, i + 2, Grain::day));
    return std::nullopt;
  }

  static bool is_hour(const Token& token) { return token.word->value == 20; }

  bool has_times(std::size_t i) const {
    return at(i - 1).is_mark('x') || is_one_of(at(i - 1), {"once", "twice", "thrice", "times", "time"});
  }

  // "twice a week", "20 pages a day"; not "in a week", "for a year".
  std::optional<Found> rate(std::size_t i) const {
    if (!at(i + 1).is(Trait::unit) || is_hour(at(i + 1)) || i == 0) return std::nullopt;
    if (at(i - 1).is(Trait::preposition)) return std::nullopt;
    // "give 3 talks a year from now": when, and not how often.
    const bool is_from_now =
        (is_one_of(at(i + 2), {"from", "after"}) && is_one_of(at(i + 3), {"now", "today"})) ||
        at(i + 2).is_word("hence");
    if (is_from_now) return std::nullopt;
    // "open a stall a week on Friday", "a month before Easter": one day, and no rhythm.
    const bool is_dated =
        (at(i + 2).is_word("on") && at(i + 3).is(Trait::weekday) && at(i + 3).word->value <= 7) ||
        is_one_of(at(i + 2), {"before", "tomorrow"});
    if (one_before(i) && !(is_dated && !count_before(i)))
      return found(i, i + 2, *grain_at(i + 1));  // "a book a month"
    if (!count_before(i) || is_salary(i)) return std::nullopt;
    return counted(found(i, i + 2, *grain_at(i + 1)));
  }

  // "a book a month", "a blog post per week"
  bool one_before(std::size_t i) const {
    for (std::size_t back = 2; back <= 3 && back <= i && at(i - 1).kind == TokenKind::word; ++back) {
      const Token& token = at(i - back);
      if (token.kind != TokenKind::word || (at(i - 1).is_any(Trait::unit | Trait::metric_noun) &&
                                            !(at(i - 1).is(Trait::unit) && is_hour(at(i - 1)))))
        return false;
      if (token.is(Trait::article)) return !token.is_word("the");
      if (token.is_any(Trait::preposition | Trait::possessive | Trait::conjunction)) return false;
    }
    return false;
  }

  // "from 9 to 5 per quarter", "from nine a month to five": how the thing is counted.
  bool ends_range(std::size_t i) const {
    const auto last = count_before(i);
    const std::size_t after = s_.skip(i + 1, [](const Token& token) { return !token.is_word("to"); });
    if (last && *last > 0 && at(*last - 1).is_word("from") && at(after).is_word("to")) return true;
    if (!last || *last < 3 || !at(*last - 1).is_word("to")) return false;
    for (std::size_t back = 2; back <= 5 && back <= *last; ++back) {
      if (at(*last - back).is_word("from")) return true;
    }
    return false;
  }

  // "$80,000 a year" is an amount.
  bool is_salary(std::size_t i) const {
    return is_one_of(at(i + 1), {"year", "annum"}) && i >= 2 &&
           (at(i - 2).is_mark('$') || at(i - 1).is_word("dollars"));
  }

  // The number or "twice" that a period belongs to.
  std::optional<std::size_t> count_before(std::size_t i) const {
    const std::size_t reach = at(i).is_word("per") ? kPerReach : kCountReach;
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
      const Token& token = at(i - back);
      if (token.kind == TokenKind::mark && token.mark != '%' && token.mark != '-' && token.mark != 'x')
        return std::nullopt;
      if (token.kind == TokenKind::number || token.is_any(Trait::number | Trait::amount)) return i - back;
      if (is_one_of(token, {"once", "twice", "thrice"})) return i - back;
    }
    return std::nullopt;
  }

  // Takes "once", "twice", "three times" into the cadence.
  Found counted(Found result) const {
    const std::size_t i = result.begin;
    result.cadence.is_of_metric = ends_range(i);
    if (is_one_of(at(i - 1), {"once", "twice", "thrice"})) {
      result.cadence.times = at(i - 1).is_word("once") ? 1 : at(i - 1).is_word("twice") ? 2 : 3;
      result.begin = i - 1;
    } else if ((is_one_of(at(i - 1), {"times", "x"}) || at(i - 1).is_mark('x')) && i >= 2) {
      const Token& count = at(i - 2);
      result.cadence.times = count.kind == TokenKind::number ? count.value
                             : count.is(Trait::number)       ? count.word->value
                                                             : 1;
      result.begin =
          count.kind == TokenKind::number || count.is_any(Trait::number | Trait::amount) ? i - 2 : i;
    }
    return result;
  }

  bool is_rate_of_metric(std::size_t i) const {
    if (i < 4 || (!at(i - 1).is_mark('%') && !at(i - 1).is_word("percent"))) return false;
    return at(i - 3).is_word("to");
  }

  bool is_name_of_thing(std::size_t i) const {
    if (i < 1 || at(i + 1).kind != TokenKind::word || at(i + 1).is(Trait::preposition)) return false;
    if (i > 1 && at(i - 2).is_word("as")) return true;
    if (!at(i - 1).is_any(Trait::article | Trait::possessive) && !at(i - 1).is(Trait::verb)) return false;
    const Token& verb = at(i - 1).is(Trait::verb) ? at(i - 1) : at(i - 2);
    return is_lemma(verb,
                    {"automate", "redesign", "replace",  "rewrite",     "fix",        "cut",       "reduce",
                     "shorten",  "migrate",  "simplify", "restructure", "streamline", "eliminate", "cancel",
                     "convert",  "improve",  "lower",    "increase",    "raise",      "document",  "rebuild",
                     "move",     "build",    "speed",    "digitize"});
  }

  // "a daily habit tracker", "a weekly meal planner app": what the tool is for.
  bool is_name_of_tool(std::size_t i) const {
    if (i == 0 || !at(i - 1).is(Trait::article)) return false;
    for (std::size_t k = i + 2; k < i + 5 && at(k).kind == TokenKind::word; ++k) {
      if (at(k).is_any(Trait::preposition | Trait::conjunction)) return false;
      if (is_one_of(at(k), {"tracker", "planner", "app", "application", "dashboard", "organizer", "organiser",
                            "calculator", "bot", "extension", "widget"}))
        return true;
    }
    return false;
  }

  // "Review weekly takings", "write a quarterly report": whoever looks at it or hands it in does so as often.
  bool is_watched(std::size_t i) const {
    if (is_one_of(at(i + 1), {"active", "recurring", "average"})) return false;
    const std::size_t verb = at(i - 1).is_any(Trait::article | Trait::possessive) ? i - 2 : i - 1;
    if (is_lemma(at(verb), {"track", "review", "monitor", "log", "record", "reconcile", "check", "report"}))
      return !at(verb - 1).is_any(Trait::article | Trait::possessive | Trait::preposition);
    return at(i + 1).is_word("report") && is_lemma(at(verb), {"send", "write", "publish", "deliver", "submit",
                                                              "share", "issue", "produce", "prepare"});
  }

  // "My weekly goal is three runs"
  bool is_own_goal(std::size_t i) const {
    return at(i - 1).is(Trait::possessive) && is_one_of(at(i + 1), {"goal", "goals", "target"}) &&
           at(i + 2).is(Trait::be);
  }

  // daily, weekly one-to-ones; not "monthly active users", "daily work", "annual report".
  std::optional<Found> adverb(std::size_t i) const {
    const Token& token = at(i);
    // "stretch everyday", but not "everyday life"
    bool is_adverb = i > 0 && (at(i + 1).kind != TokenKind::word || at(i + 1).is(Trait::preposition));
    for (std::size_t back = 1; back <= 8 && back <= i; ++back)
      is_adverb = is_adverb && !is_one_of(at(i - back), {"that", "which", "who"});
    if (token.is_word("everyday") && is_adverb) return found(i, i + 1, Grain::day);
    if (token.word->value > 10 || token.is_word("everyday")) return std::nullopt;
    const Token& next = at(i + 1);
    if (is_name_of_tool(i)) return std::nullopt;
    // "weekly user interviews"
    const bool is_of_talks = is_one_of(at(i + 2), {"interviews", "interview", "calls", "call", "meetings",
                                                   "meeting", "sessions", "surveys"});
    if (next.is(Trait::metric_noun) && !is_of_talks && !next.is_word("reports") && !is_watched(i) &&
        !is_own_goal(i))
      return std::nullopt;
    // "from weekly to daily", "from 5% to 3% monthly", "as a daily driver", "automate the weekly count"
    if (is_one_of(at(i - 1), {"from"}) || (next.is_word("to") && at(i + 2).is(Trait::cadence)) ||
        is_rate_of_metric(i) || (is_name_of_thing(i) && !is_own_goal(i)))
      return std::nullopt;
    if (i >= 2 && at(i - 1).is_word("to") && at(i - 2).is(Trait::cadence)) return std::nullopt;
    constexpr Grain kUnits[] = {Grain::day, Grain::week, Grain::month, Grain::quarter};
    const int value = token.word->value;
    // "biannually" is twice a year, "biennially" every two years.
    const bool is_half_yearly = token.lower.starts_with("semi") || token.lower.starts_with("half") ||
                                token.lower.starts_with("biann") || token.lower.starts_with("bi-ann");
    if (is_half_yearly && value == 7) return found(i, i + 1, Grain::month, 6);
    const bool is_alternate = token.lower.starts_with("bi") || token.lower.starts_with("fort");
    return found(i, i + 1, value < 4 ? kUnits[value] : Grain::year, is_alternate ? 2 : 1);
  }

  const Sentence& s_;
};

}  // namespace

void read_cadences(Sentence& sentence, Reading& reading) {
  const CadenceReader reader(sentence);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence.tokens[i].use != Use::free) continue;
    auto found = reader.cadence(i);
    if (!found) continue;
    const std::size_t end = std::min(found->end, sentence.size());
    found->cadence.span = sentence.span_of(found->begin, end);
    for (std::size_t k = found->begin; k < end; ++k) sentence.tokens[k].use = Use::cadence;
    reading.cadences.push_back(found->cadence);
    i = end - 1;
  }
}

}  // namespace cairn::analysis::prose
