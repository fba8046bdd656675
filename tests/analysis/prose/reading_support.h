// Short ways for the tests of the sentence reader to read and to quote.
#pragma once

#include <string>
#include <string_view>

#include "analysis/prose/reading.h"

namespace cairn::analysis::prose {

// Every relative phrase in these tests counts from Sunday 22 November 2026.
inline ReadContext context() {
  ReadContext context;
  context.start = base::Date::from_ymd(2026, 11, 22).value();
  return context;
}

inline Reading read_one(std::string_view sentence) {
  return read(sentence, context());
}
// By the grammar alone; what the words add to it has tests of its own.
inline Judgement judge_one(std::string_view sentence) {
  Reading reading = read_one(sentence);
  reading.evidence = {};
  return judge(reading);
}

// "2027-01-01..2027-06-30", or "none".
inline std::string interval_of(std::string_view sentence) {
  const Judgement judgement = judge_one(sentence);
  if (!judgement.interval) return "none";
  return judgement.interval->first.iso() + ".." + judgement.interval->last.iso();
}

inline std::string time_of(std::string_view sentence) {
  switch (judge_one(sentence).time_bound) {
    case TimeBound::none:
      return "none";
    case TimeBound::cadence:
      return "cadence";
    case TimeBound::deadline:
      return "deadline";
  }
  return "";
}

}  // namespace cairn::analysis::prose
