// The day by which a task has to be done, and who says so.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/values.h"

namespace cairn::analysis {

struct DueDay {
  base::Date day;
  std::string said_by{};  // the address of the milestone or goal it comes from; empty: it is the task's own
  bool operator==(const DueDay&) const = default;
};

// A task's own due date, else its milestone's, else its goal's. Without a goal the task is of the inbox.
std::optional<DueDay> due_day_of(const model::Task& task, const model::Goal* goal);

}  // namespace cairn::analysis
