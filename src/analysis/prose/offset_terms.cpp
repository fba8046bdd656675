// Days that are counted from another one: two weeks before Christmas, the Monday after Easter, Friday week.
// What cannot be counted to the day keeps no interval: half of such a phrase would be a wrong day.
#include <algorithm>

#include "analysis/prose/term_reader.h"

namespace cairn::analysis::prose {

using base::Date;

namespace {

bool is_after_word(const Token& token) {
  return is_one_of(token, {"after", "from", "following"});
}

Date moved(Date day, int count, Grain unit) {
  switch (unit) {
    case Grain::day:
      return day.plus_days(count);
    case Grain::week:
      return day.plus_days(std::int64_t{7} * count);
    case Grain::month:
      return day.plus_months(count);
    case Grain::quarter:
      return day.plus_months(std::int64_t{3} * count);
    case Grain::half:
      return day.plus_months(std::int64_t{6} * count);
    case Grain::year:
      return day.plus_months(std::int64_t{12} * count);
    case Grain::season:
    case Grain::term:
      break;
  }
  return day;
}

bool has_fixed_length(Grain unit) {
  return unit != Grain::season && unit != Grain::term;
}

int days_to(Date from, base::Weekday weekday) {
  return (static_cast<int>(weekday) - static_cast<int>(from.weekday()) + 7) % 7;
}

}  // namespace

// "before", "prior to", "ahead of"; "after", "from", "following": the token behind, and which way.
std::optional<TermReader::Side> TermReader::side(std::size_t i) const {
  if (is_after_word(at(i))) return Side{i + 1, true};
  if (at(i).is_word("before")) return Side{i + 1, false};
  const bool is_prior = (at(i).is_word("prior") && at(i + 1).is_word("to")) ||
                        (at(i).is_word("ahead") && at(i + 1).is_word("of"));
  return is_prior ? std::optional(Side{i + 2, false}) : std::nullopt;
}

std::optional<CalendarTerm> TermReader::offset(std::size_t i) {
  if (auto found = week_on(i)) return found;
  if (auto found = this_time(i)) return found;
  std::size_t next = i;
  if (at(next).is_word("the")) ++next;
  // "the first Monday after Easter"
  const bool is_first = at(next).is_word("first") && is_after_word(at(next + 2));
  if (is_first) ++next;
  const Token& token = at(next);
  if (token.is(Trait::weekday) && token.word->value <= 7) {
    const auto where = side(next + 1);
    if (!where) return std::nullopt;
    return beside(*where, static_cast<base::Weekday>(token.word->value));
  }
  if (at(i).is_word("the") && (!is_first || token.is_word("weekend"))) return neighbour(next);
  const auto count = parse_count(s_, i);
  const auto length = count ? parse_length(s_, i) : std::nullopt;
  const auto where = length ? side(length->end) : std::nullopt;
  if (!where) return std::nullopt;
  auto anchor = term(where->end);
  if (!anchor || anchor->is_past) return std::nullopt;
  return counted_from(*anchor, *length, where->is_after);
}

CalendarTerm TermReader::counted_from(CalendarTerm anchor, const Length& length, bool is_after) const {
  anchor.needs_preposition = false;
  const bool is_countable = anchor.interval && !length.is_uncounted && !length.is_working_days &&
                            has_fixed_length(length.unit) && has_fixed_length(anchor.grain);
  anchor.grain = Grain::day;
  anchor.weekday.reset();
  anchor.length.reset();
  if (!is_countable) {
    anchor.interval.reset();
    return anchor;
  }
  const bool is_from_last = is_after || anchor.is_end;
  const Date base = is_from_last ? anchor.interval->last : anchor.interval->first;
  const Date on = moved(base, is_after ? length.count : -length.count, length.unit);
  anchor.interval = Interval{on, on};
  anchor.is_end = false;
  return anchor;
}

// "the Monday before Christmas", "the Friday after next".
std::optional<CalendarTerm> TermReader::beside(const Side& where, base::Weekday weekday) {
  if (where.is_after && at(where.end).is_word("next")) {
    const int ahead = days_to(start(), weekday);
    const Date on = start().plus_days((ahead == 0 ? 7 : ahead) + 7);
    return made_relative(make(where.end + 1, Interval{on, on}, Grain::day));
  }
  auto anchor = term(where.end);
  if (!anchor || anchor->is_past) return std::nullopt;
  anchor->needs_preposition = false;
  anchor->weekday.reset();
  anchor->length.reset();
  const bool is_known = anchor->interval && has_fixed_length(anchor->grain);
  anchor->grain = Grain::day;
  if (!is_known) {
    anchor->interval.reset();
    return anchor;
  }
  const Date first = anchor->is_end ? anchor->interval->last : anchor->interval->first;
  const int back = 7 - days_to(first, weekday);
  const int ahead = days_to(anchor->interval->last, weekday);
  const Date on = where.is_after ? anchor->interval->last.plus_days(ahead == 0 ? 7 : ahead)
                                 : first.plus_days(back == 0 ? -7 : -back);
  anchor->interval = Interval{on, on};
  anchor->is_end = false;
  return anchor;
}

// "the day after tomorrow", "the week before Easter", "the month after next", "the eve of 1 May".
std::optional<CalendarTerm> TermReader::neighbour(std::size_t i) {
  const bool is_eve = (at(i).is_word("eve") && at(i + 1).is_word("of")) ||
                      (at(i).is_word("night") && at(i + 1).is_word("before"));
  const auto unit = is_eve ? std::optional(Length{i + 1, 1, Grain::day}) : parse_unit(s_, i);
  if (!unit || is_plural(at(i))) return std::nullopt;
  const auto where = is_eve ? std::optional(Side{i + 2, false}) : side(unit->end);
  // "the week from Monday" begins then.
  if (!where || at(unit->end).is_word("from")) return std::nullopt;
  const bool is_weekend = at(i).is_word("weekend");
  if (where->is_after && at(where->end).is_word("next")) {
    const Date on = moved(start(), 2, unit->unit);
    const auto whole = is_weekend ? std::optional(weekend_of(on)) : unit_around(on, unit->unit, context_);
    return made_relative(make(where->end + 1, whole, unit->unit));
  }
  auto anchor = term(where->end);
  if (!anchor || anchor->is_past || unit->count != 1) return std::nullopt;
  anchor->needs_preposition = false;
  anchor->weekday.reset();
  anchor->length.reset();
  const bool is_known = anchor->interval && has_fixed_length(anchor->grain) && has_fixed_length(unit->unit);
  if (is_known) {
    const Date first = anchor->is_end ? anchor->interval->last : anchor->interval->first;
    const Date near = where->is_after ? anchor->interval->last : first;
    const Date on = moved(near, where->is_after ? 1 : -1, unit->unit);
    anchor->interval = is_weekend ? std::optional(weekend_of(on)) : unit_around(on, unit->unit, context_);
    // The weekend before a Monday is the one just gone.
    if (is_weekend && where->is_after) anchor->interval = weekend_of(near.plus_days(1));
    const Date before = near.plus_days(-1);
    if (is_weekend && !where->is_after)
      anchor->interval = weekend_of(before.weekday() == base::Weekday::sun ? before : near.plus_days(-7));
  } else {
    anchor->interval.reset();
  }
  anchor->grain = unit->unit;
  anchor->is_end = false;
  return anchor;
}

// "a week on Friday", "two weeks on Monday", "a week tomorrow", "Friday week", "Monday fortnight".
std::optional<CalendarTerm> TermReader::week_on(std::size_t i) {
  const auto day_at = [&](std::size_t k) -> std::optional<CalendarTerm> {
    if (at(k).is(Trait::weekday)) return weekday(k);
    return is_one_of(at(k), {"today", "tomorrow"}) ? single_word(k) : std::nullopt;
  };
  const auto later = [](CalendarTerm day, std::size_t end, int weeks) {
    const Date on = day.interval->first.plus_days(std::int64_t{7} * weeks);
    day.interval = Interval{on, on};
    day.end = end;
    day.needs_preposition = false;
    return day;
  };
  if (at(i).is(Trait::weekday) || is_one_of(at(i), {"today", "tomorrow"})) {
    const int weeks = at(i + 1).is_word("week") ? 1 : at(i + 1).is_word("fortnight") ? 2 : 0;
    const bool ends = at(i + 2).kind != TokenKind::word || at(i + 2).is_any(Trait::preposition);
    if (weeks == 0 || !ends) return std::nullopt;
    const auto day = day_at(i);
    return day && day->interval ? std::optional(later(*day, i + 2, weeks)) : std::nullopt;
  }
  const auto count = parse_count(s_, i);
  const auto length = count ? parse_length(s_, i) : std::nullopt;
  if (!length || length->unit != Grain::week || length->is_uncounted) return std::nullopt;
  const bool has_on = at(length->end).is_word("on");
  const std::size_t next = has_on ? length->end + 1 : length->end;
  // "train two weeks on Monday and Thursday": days of a rhythm have been taken as that.
  if (!has_on && at(next).is(Trait::weekday)) return std::nullopt;
  const auto day = day_at(next);
  return day && day->interval ? std::optional(later(*day, day->end, length->count)) : std::nullopt;
}

// "this time next year": the same day of it.
std::optional<CalendarTerm> TermReader::this_time(std::size_t i) const {
  if (!at(i).is_word("this") || !at(i + 1).is_word("time") || !at(i + 2).is_word("next")) return std::nullopt;
  const auto unit = parse_unit(s_, i + 3);
  if (!unit || !has_fixed_length(unit->unit)) return std::nullopt;
  const Date on = moved(start(), unit->count, unit->unit);
  return made_relative(make(unit->end, Interval{on, on}, Grain::day));
}

}  // namespace cairn::analysis::prose
