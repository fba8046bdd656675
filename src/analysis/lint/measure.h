// The numbers of a sentence held against the goal's metric: do they speak of the same thing, and do they
// agree?
#pragma once

#include "analysis/lint/rule.h"

namespace cairn::analysis::lint {

// What a number is measured in, as far as two spellings of one unit can be told from two units.
enum class UnitKind { unknown, percent, money, time, distance, weight, count };

struct UnitClass {
  UnitKind kind = UnitKind::unknown;
  std::string name;  // of a measure: one spelling for all ("EUR", "minute", "km"); of a count: its stem
  bool operator==(const UnitClass&) const = default;
};
UnitClass class_of(const prose::Quantity& quantity);
// What the metric is measured in, where the sentence says it in `said`: "pounds" are money beside money.
UnitClass class_of(const model::Metric& metric, const UnitClass& said);

// "by a third", "by half", "threefold": in terms of what there is.
bool is_share(const prose::Quantity& quantity);
bool is_multiple(const prose::Quantity& quantity);

// Whether the number counts what the metric counts, by unit or by the metric's name.
bool counts_the_same(const prose::Quantity& quantity, const model::Metric& metric);

// Whether the number is one that the metric knows: target, level, baseline, or the way between them.
bool agrees(const prose::Quantity& quantity, const model::Metric& metric);

}  // namespace cairn::analysis::lint
