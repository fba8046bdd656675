// The text of one goal's file.
#pragma once

#include <string>

#include "plan.h"

namespace cairn::bench {

std::string goal_text(const Plan& plan, const GoalPlan& goal, Random& random);

}  // namespace cairn::bench
