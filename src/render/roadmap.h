// The roadmap as a tree with a time axis, as JSON, as a graph, as a page, and as a calendar.
#pragma once

#include <string>

#include "analysis/roadmap.h"
#include "render/style.h"

namespace cairn::render {

std::string roadmap_text(const analysis::Roadmap& map, const Style& style);

// {"schema": "cairn.roadmap/1", "today", "vision", "goals": [{"id", "statement", "status", "start", "due",
// "long_term", "late", "slack_days", "milestones": [{"item", "name", "due", "done", "late"}], "goals": […]}]}
std::string roadmap_json(const analysis::Roadmap& map);

// A digraph for Graphviz: an edge leads from a goal to the one that it supports.
std::string roadmap_dot(const analysis::Roadmap& map);

std::string roadmap_html(const analysis::Roadmap& map);

// Due dates of what is open (tasks too), as events of the whole day, with an alarm a week ahead.
std::string due_dates_ics(const store::Workspace& workspace, const base::LocalTime& now);

}  // namespace cairn::render
