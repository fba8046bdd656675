// Everything about one thing: what its file says, what follows from it, and its history.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/agenda.h"
#include "analysis/lint/linter.h"
#include "render/style.h"

namespace cairn::render {

struct GoalDetail {
  const model::Goal* goal = nullptr;
  const analysis::lint::Card* card = nullptr;  // may be absent
  std::vector<const model::Goal*> supporters;  // goals that support it
  std::size_t findings = 0;
  std::string standing{};              // of a habit: "2 of 3 huddles this week"
  std::optional<double> value, share;  // of a metric: where it stands, and how much of the way that is
};

std::string goal_text(const GoalDetail& detail, const analysis::History& history, base::Date today,
                      const Style& style);
// An item as its file has it, its text first, with what the journal says of it.
std::string item_text(std::string_view address, document::Node item, std::string_view text_key,
                      const analysis::History::Events& events, base::Date today, const Style& style);
std::string person_text(const analysis::Contact& contact, const analysis::History& history, base::Date today,
                        const Style& style);

}  // namespace cairn::render
