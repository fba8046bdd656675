// A metric in one line, as `--metric` takes it: "mock score: 55 -> 80 %".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/value.h"

namespace cairn::model {

// `[NAME:] [BASELINE ->] TARGET [UNIT]`, or `[NAME:] keep LEVEL [UNIT]`. Numbers are kept as they are spelt.
struct MetricPhrase {
  std::string name, unit, baseline, target, keep;
  // {name, unit, baseline, target}: the keys of format.md in its order.
  document::Value value() const;
  bool operator==(const MetricPhrase&) const = default;
};

base::Result<MetricPhrase> parse_metric_phrase(std::string_view text);

}  // namespace cairn::model
