// The id of something new.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/workspace.h"

namespace cairn::analysis {

// `wanted` where it is given: an error when it is no id or taken. Else made of the text by the rule of ids,
// with `-2` where it is taken. Goals, people and files that cannot be read all count, in any case.
base::Result<std::string> choose_id(const store::Workspace& workspace, std::string_view text,
                                    const std::optional<std::string>& wanted);

}  // namespace cairn::analysis
