// The metric that a sentence names: its number, its unit, and what it is a number of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analysis/prose/reading.h"
#include "model/metric_phrase.h"

namespace cairn::analysis {

// "Below 4 hours", "to 5": a level that something is brought to, rather than a number of things to do. "Talk
// to 5 people" counts people, so behind "to" only measures and bare numbers are levels.
bool is_level(std::string_view statement, const prose::Quantity& quantity);

// A quantity's unit, with the capitals of the sentence where it is an acronym.
std::string unit_as_written(std::string_view statement, const prose::Quantity& quantity);

// Nothing where it would have to be guessed. `period` is the rhythm that the quantity is counted by: "4 hours
// a week"; null where there is none.
std::optional<model::MetricPhrase> metric_of(std::string_view statement, const prose::Reading& reading,
                                             const prose::Quantity& quantity, const prose::Cadence* period);

}  // namespace cairn::analysis
