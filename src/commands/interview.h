// Asks for a goal at the terminal, through specific, measurable, achievable, relevant and time-bound.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "cli/context.h"

namespace cairn::commands {

// The answers by key of the goal ("statement", "metric", …); nothing when the person left (end of input).
// `<` goes back one question, an empty answer takes the default or skips.
std::optional<std::map<std::string, std::string>> interview(cli::Context& context,
                                                            const model::Settings& settings);

}  // namespace cairn::commands
