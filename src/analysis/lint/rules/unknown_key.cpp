// F003: a key that the format does not know.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule unknown_key{
    .code = "F003",
    .name = "unknown-key",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a key is not one that cairn knows",
    .why = "A key with a typo is a key that nothing reads: the deadline you wrote would not exist.",
    .bad = "statement: Run 10 km\ndeu: 2027-05-31\n",
    .good = "statement: Run 10 km\ndue: 2027-05-31\nx-shoes: the blue ones\n",
    .traps = "keys that begin with `x-` are your own; unknown keys of events are kept and skipped",
};

}  // namespace cairn::analysis::lint
