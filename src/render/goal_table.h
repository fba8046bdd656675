// Goals as a table for a person: when each is due, how it is made, how far it has come, what comes next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/lint/cards.h"
#include "analysis/next_step.h"
#include "analysis/progress.h"
#include "base/date.h"
#include "render/style.h"

namespace cairn::render {

struct ListedGoal {
  const model::Goal* goal = nullptr;
  analysis::lint::Card card;
  analysis::Progress progress;  // so far: the forecast is not looked at
  std::optional<analysis::NextStep> next;
};

// A line for each goal; on a narrow terminal up to three. An id is never cut: a person types it.
std::string goal_table(const std::vector<ListedGoal>& goals, base::Date today, const Style& style);

}  // namespace cairn::render
