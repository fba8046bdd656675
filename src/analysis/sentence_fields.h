// What a goal's sentence says about its own fields: the date it names and the number it aims at.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "model/metric_phrase.h"
#include "model/values.h"

namespace cairn::analysis {

struct SentenceFields {
  std::optional<base::Date> due;
  std::string due_words;           // what it was read from: "within six months"
  bool counts_from_start = false;  // the words count from the day the goal begins: "within six months"
  std::string every;               // "week" or "2w", of a rhythm that is to be kept
  std::string every_words;
  std::optional<model::MetricPhrase> metric;
  std::string metric_words;
};

// Nothing that would have to be guessed: no baseline where the sentence names none, no unit where it counts
// nothing.
SentenceFields read_sentence_fields(std::string_view statement, base::Date today,
                                    const model::Settings& settings);

}  // namespace cairn::analysis
