// F013: a merge conflict left in the file.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule conflict_marker{
    .code = "F013",
    .name = "conflict-marker",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "an unresolved merge conflict stands in the file",
    .why = "Both sides of the conflict are yours; until you choose, neither can be read.",
    .bad = "statement: Run 10 km\n<<<<<<< ours\ndue: 2027-05-31\n=======\ndue: 2027-06-30\n>>>>>>> theirs\n",
    .good = "statement: Run 10 km\ndue: 2027-06-30\n",
};

}  // namespace cairn::analysis::lint
