// F004: a value of the wrong type, or a word outside a closed list.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule wrong_type{
    .code = "F004",
    .name = "wrong-type",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a value is not of the type that its key asks for",
    .why = "A value that does not fit is left out, and what builds on it says nothing.",
    .bad = "statement: Give talks\nstatus: actve\n",
    .good = "statement: Give talks\nstatus: active\n",
    .traps = "`yes` is text in YAML 1.2: write `true`",
};

}  // namespace cairn::analysis::lint
