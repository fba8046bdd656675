// F012: text that YAML silently takes for something else.
#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {

const Rule swallowed_text{
    .code = "F012",
    .name = "swallowed-text",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "YAML swallows a part of the text",
    .why =
        "` #` begins a comment, at the begin of a text as well, and `,` ends a text inside braces: the words "
        "behind it are on disk, but no program reads them.",
    .bad = "statement: Close ticket #45\n",
    .good = "statement: \"Close ticket #45\"\ndue: 2027-05-31 # a comment has a space behind the sign\n",
};

}  // namespace cairn::analysis::lint
