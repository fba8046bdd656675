// Who of the network could take something over, by what they offer and whom they already help.
#pragma once

#include <string_view>
#include <vector>

#include "store/workspace.h"

namespace cairn::analysis {

enum class HelpKind {
  offers,  // an offer of theirs speaks of it: `what`
  helps,   // they help with something that it speaks of: `what`
  knows,   // they stand in the `people` of its goal
};

struct Helper {
  const model::Person* person = nullptr;
  HelpKind kind = HelpKind::knows;
  std::string_view what{};
  bool operator==(const Helper&) const = default;
};

inline constexpr std::size_t kMostHelpers = 3;

// The likeliest first, at most kMostHelpers; nobody who is dormant. Without a goal the task is of the inbox;
// without a task it is the goal itself.
std::vector<Helper> who_could_help(const store::Workspace& workspace, const model::Goal* goal,
                                   const model::Task* task, std::string_view text);

}  // namespace cairn::analysis
