// F011: a comment that asks to ignore what is not there.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule unused_suppression{
    .code = "F011",
    .name = "unused-suppression",
    .criterion = Criterion::format,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "a `# cairn: ignore` matches no finding",
    .why = "What it stood for has been mended; left there, it would hide the next one.",
    .bad =
        "statement: Run 5 km\n"
        "due: 2027-05-01  # cairn: ignore[T503] -- starts in summer\n",
    .good =
        "statement: Run 5 km\nstart: 2027-07-01\n"
        "due: 2027-05-01  # cairn: ignore[T503] -- starts in summer\n",
    .traps = "a code that depends on today may match tomorrow; one that --select leaves out cannot be told",
};

}  // namespace cairn::analysis::lint
