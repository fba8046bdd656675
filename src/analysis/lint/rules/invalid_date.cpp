// F006: a value that is not a date.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule invalid_date{
    .code = "F006",
    .name = "invalid-date",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a date does not exist or is not written as YYYY-MM-DD",
    .why =
        "A date that nobody can read is a deadline that never comes; 03/04 is March to some and April to "
        "others.",
    .bad = "statement: Run 10 km\ndue: 2027-02-30\n",
    .good = "statement: Run 10 km\ndue: 2027-02-28\n",
};

}  // namespace cairn::analysis::lint
