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

struct OpenQuestion {
  std::string_view text;  // "why you want it: …"
  std::string_view rule;  // the code of the rule that asks the same
};

// What nobody has said yet, for the goal that has these keys.
std::vector<OpenQuestion> open_questions(const std::vector<std::string>& keys);

// The text of a goal's file without the commented example that `key` answers, where it still reads as it was
// written: taking out its comment signs later would repeat the key.
std::string without_example(std::string text, std::string_view key);

}  // namespace cairn::model
