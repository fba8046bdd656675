// The agenda of a review on a terminal, as JSON, and the summary that a mentor gets.
#pragma once

#include <string>

#include "analysis/review_agenda.h"
#include "render/style.h"

namespace cairn::render {

// The matter with its symbol, why it is here, and what was planned for it. `name_width`: columns that names
// are padded to.
std::string review_item_text(const analysis::ReviewItem& item, std::size_t name_width, const Style& style);
// "At risk", "Not logged": the heading above the items of this matter.
std::string_view review_heading(analysis::Matter matter);

std::string_view how_often(analysis::ReviewKind kind);  // "weekly"

// All of it, for those who do not want to be asked.
std::string review_agenda_text(const analysis::ReviewAgenda& agenda, base::Date today, const Style& style);
// Conditions that cannot be tested yet, a dim line each under a heading; empty where there are none.
std::string untested_text(const analysis::ReviewAgenda& agenda, const Style& style);
// Those that run out soon or have; empty where there are none.
std::string certificates_text(const std::vector<analysis::DueItem>& certificates, base::Date today,
                              const Style& style);
std::string calibration_text(const analysis::Calibration& calibration, const Style& style);

// {"schema": "cairn.review/1", "review", "since", "date", "items": [{"matter", "subject", "text", "reasons",
// "then", "reward"}], "untested": [{"goal", "text"}], "confidence": [ids], "certificates": [{"item", "text",
// "due"}], "calibration": {…} or null}
std::string review_agenda_json(const analysis::ReviewAgenda& agenda, base::Date today);

// Markdown. Without `only`: the goals that are shared with everyone or with a mentor or advisor.
std::string review_summary(const store::Workspace& workspace, const analysis::History& history,
                           const analysis::ReviewAgenda& agenda, base::Date today, const model::Goal* only);

}  // namespace cairn::render
