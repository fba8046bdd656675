// Names for a stretch of the calendar inside a sentence: "30 June 2027", "Q3", "next semester", "the end of
// the year".
#pragma once

#include <optional>

#include "analysis/prose/reading.h"
#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

struct CalendarTerm {
  std::size_t end = 0;  // the token after it
  std::optional<Interval> interval;
  Grain grain = Grain::day;
  std::optional<int> length;  // "next six months"
  Grain length_unit = Grain::month;
  bool is_relative = false;
  bool is_fiscal = false;
  bool names_year = false;
  bool needs_preposition = false;  // "May", "summer", "2027", "the year": too little to be a time by itself
  bool is_past = false;            // "last year", "the past month"
  bool is_end = false;             // "the end of June": what is before it may still be in June
  bool is_inside = false;          // "the 2027 season": nobody knows where it begins
  bool is_range = false;           // "3 to 7 May"
  std::optional<base::Weekday> weekday;
};

std::optional<CalendarTerm> parse_calendar_term(const Sentence& sentence, std::size_t index,
                                                const ReadContext& context);

}  // namespace cairn::analysis::prose
