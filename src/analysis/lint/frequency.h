// How often a habit's sentence says that it is done, held against a metric that counts how often.
#pragma once

#include <string>
#include <vector>

#include "analysis/lint/rule.h"

namespace cairn::analysis::lint {

// How often something is done in one period, with the words that say so.
struct Frequency {
  double times = 0;  // 0 where the statement does not say
  prose::TextSpan span;
  std::vector<std::string> words, before;
};

Frequency frequency_of(std::string_view statement, const prose::Cadence& cadence);

// "Swim 3 times a week" of a habit that counts 2 swims in its week. Nothing about "2 or 3 times".
bool occurs_otherwise(const model::Goal& goal, const prose::Cadence& cadence, const Frequency& frequency);

}  // namespace cairn::analysis::lint
