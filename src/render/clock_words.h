// Moments and stretches of time in words that `--at` takes too.
#pragma once

#include <string>

#include "base/date.h"

namespace cairn::render {

// "18:05"
std::string clock_text(const base::LocalTime& time);
// "18:05", "yesterday 18:05", "2026-12-05 18:05"
std::string clock_words(const base::LocalTime& time, const base::LocalTime& now);
// "at 18:05", "yesterday 18:05", "2026-12-05 18:05"
std::string at_words(const base::LocalTime& time, const base::LocalTime& now);
// "at 18:05", "at 18:05 yesterday", "at 18:05 on 2026-12-05": in a sentence, not for `--at`
std::string at_words_in_sentence(const base::LocalTime& time, const base::LocalTime& now);
// "10:40 to 12:00", "yesterday 22:00 to 01:00"
std::string stretch_words(const base::LocalTime& begin, const base::LocalTime& end,
                          const base::LocalTime& now);
// The same, with how long it was where the clocks do not tell: "01:30 to 02:00 (1h30m)"
std::string real_stretch_words(const base::LocalTime& begin, const base::LocalTime& end,
                               const base::LocalTime& now);

}  // namespace cairn::render
