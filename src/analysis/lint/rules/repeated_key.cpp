// F002: a key stands twice in one mapping.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule repeated_key{
    .code = "F002",
    .name = "repeated-key",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a key stands twice in the same map",
    .why = "Programs silently take the first or the last of the two, and one of your lines means nothing.",
    .bad = "statement: Run 10 km\ndue: 2027-05-31\ndue: 2027-06-30\n",
    .good = "statement: Run 10 km\ndue: 2027-05-31\n",
};

}  // namespace cairn::analysis::lint
