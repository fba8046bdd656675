// F005: a goal without a statement, a person without a name.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule missing_statement{
    .code = "F005",
    .name = "missing-statement",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a goal has no statement, or a person no name",
    .why = "The statement is the goal; without it there is nothing to judge or to work for.",
    .bad = "due: 2027-05-31\n",
    .good = "statement: Run 10 km in 55 minutes\ndue: 2027-05-31\n",
};

}  // namespace cairn::analysis::lint
