// How far a goal is: its metric, its tasks and milestones, in words.
#pragma once

#include <string>

#include "analysis/agenda.h"

namespace cairn::render {

// A number without the dust of binary fractions: 0.1 + 0.2 is 0.3.
std::string number_text(double value);
// "80", or a change with its sign: "-20%".
std::string target_text(const model::Target& target);
// "44 %" of 0.44; what rounds to nothing has no sign.
std::string percent_text(double share);
// "66 %", "12 talks"
std::string amount_text(double value, const model::Goal& goal);
// The unit as it stands behind the number: "1 evening" of `evenings`, "1 hour per report" of `hours per
// report`.
std::string unit_text(double number, std::string_view unit);

// "mock exam score 66 %, +11 since 55 (44 % of the way), 14 to go to 80"; of a habit "2 of 4 runs this week";
// empty where nothing was recorded and nothing is known.
std::string metric_standing(const model::Goal& goal, const analysis::History& history, base::Date today,
                            base::Weekday week_start);

// "3 of 5 tasks, 1 of 2 milestones"; empty for a goal without either.
std::string items_standing(const model::Goal& goal);

}  // namespace cairn::render
