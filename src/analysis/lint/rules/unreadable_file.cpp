// F001: the file cannot be read as YAML.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule unreadable_file{
    .code = "F001",
    .name = "unreadable-file",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "the file cannot be read",
    .why =
        "What cannot be read is left out of every list and every plan until it is mended; cairn never writes "
        "to it.",
    .bad = "statement: Pass the exam\nmetric: {unit: %}\n",
    .good = "statement: Pass the exam\nmetric: {unit: \"%\"}\n",
    .traps = "one root cause is reported once; a journal is read line by line around a bad one",
};

}  // namespace cairn::analysis::lint
