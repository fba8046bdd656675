// A fix that `--fix` would refuse is not offered.
#pragma once

#include "analysis/lint/rule.h"

namespace cairn::analysis::lint {

// Takes the fixes away that would do more to their file than they say; the findings and their help stay.
void withdraw_vain_fixes(const store::Workspace& workspace, FindingList& findings);

}  // namespace cairn::analysis::lint
