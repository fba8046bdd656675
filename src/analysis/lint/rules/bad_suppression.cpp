// F010: a comment that asks to ignore something, and does not say what or why.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule bad_suppression{
    .code = "F010",
    .name = "bad-suppression",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a `# cairn: ignore` names no rule, one that is not there, or no reason",
    .why = "A bare `ignore` hides what comes later too, and in a year nobody knows why it is there.",
    .bad = "statement: Run 5 km  # cairn: ignore[T501]\n",
    .good = "statement: Run 5 km  # cairn: ignore[T501] -- the date comes with the club's calendar\n",
    .traps = "a comment that begins with `cairn:` and asks for nothing",
};

}  // namespace cairn::analysis::lint
