// The text of a new goal file: what is known as keys, what is not yet as comments that show how to say it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "document/value.h"

namespace cairn::model {

// `fields` in the order in which they are written; the keys of format.md.
base::Result<std::string> new_goal_text(std::string_view id,
                                        const std::vector<std::pair<std::string, document::Value>>& fields);

// What nobody has said yet, in words: "a reason: why", for the goal that has these keys.
std::vector<std::string> open_questions(const std::vector<std::string>& keys);

}  // namespace cairn::model
