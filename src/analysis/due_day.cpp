// The nearest date counts: a milestone's is closer to its tasks than the goal's.
#include "analysis/due_day.h"

#include <fmt/format.h>

namespace cairn::analysis {

std::optional<DueDay> due_day_of(const model::Task& task, const model::Goal* goal) {
  if (task.due) return DueDay{task.due->value};
  if (goal == nullptr) return std::nullopt;
  if (task.milestone) {
    for (const model::Milestone& milestone : goal->milestones) {
      if (milestone.address == task.milestone->value && milestone.due)
        return DueDay{milestone.due->value, fmt::format("{}/{}", goal->id, milestone.address)};
    }
  }
  if (!goal->due) return std::nullopt;
  return DueDay{goal->due->value, goal->id};
}

}  // namespace cairn::analysis
