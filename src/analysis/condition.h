// The conditions that cairn tests itself, `when:` of an obstacle: `hours/week < 3 and slack < 14d`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "analysis/measures.h"
#include "base/date.h"
#include "base/duration.h"

namespace cairn::analysis {

enum class Quantity { hours_per_week, slack, pace, date, no_progress, no_contact };
enum class Comparison { less, at_most, more, at_least };

// One test. The limit is hours, days, percent, or days since 1970; of `no progress for 3w` the span.
struct Test {
  Quantity quantity = Quantity::slack;
  Comparison comparison = Comparison::less;
  double limit = 0;
  base::Span span{};
  std::string spelling{};  // of the limit: "14d"
  bool operator==(const Test&) const = default;
};

// Holds when all tests of any of these hold: `and` binds closer than `or`.
struct Condition {
  std::vector<std::vector<Test>> any;
  bool operator==(const Condition&) const = default;
};

// Bytes of the condition's text, half open.
struct ConditionError {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message{};
  std::string help{};
  bool operator==(const ConditionError&) const = default;
};

tl::expected<Condition, ConditionError> parse_condition(std::string_view text);

struct Verdict {
  // Nothing where the records do not tell yet.
  std::optional<bool> holds;
  std::string reason{};  // what was found: "slack is 9d (< 14d)"; of what holds alone
  // Of what cannot be told yet: "pace < 50% cannot be tested yet: 2 of 4 weeks".
  std::vector<std::string> untested{};
};
Verdict judge(const Condition& condition, const Measures& measures, base::Date today);

}  // namespace cairn::analysis
