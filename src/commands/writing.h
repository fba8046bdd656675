// What the writing commands share: which findings a change brings, and the event that goes with it.
#pragma once

#include <string>
#include <vector>

#include "analysis/lint/linter.h"
#include "cli/context.h"
#include "document/value.h"

namespace cairn::commands {

// The findings in one file of the workspace as it stands in memory.
std::vector<analysis::lint::Finding> findings_in(const store::Workspace& workspace, std::size_t file,
                                                 base::Date today);

// A format finding of `after` that `before` does not have: a change that brings one is refused.
const analysis::lint::Finding* new_format_finding(const std::vector<analysis::lint::Finding>& before,
                                                  const std::vector<analysis::lint::Finding>& after);

// One line a finding: "  T501 error: active goal has no due date", with the help behind it.
std::string brief(const std::vector<analysis::lint::Finding>& findings, const render::Style& style);

// One event as a line of its month's journal. `entries` begin behind `at`.
store::FileChange event_line(const base::LocalTime& at,
                             std::vector<std::pair<std::string, document::Value>> entries);

// The file at this index as something that can be edited, or why not.
base::Result<const document::Tree*> editable_tree(const store::Workspace& workspace, std::size_t file);

// Reads the goals that this one leads to, so that rules can compare them.
void read_parents(const base::World& world, store::Workspace& workspace, const std::string& goal);

// Where the user's own settings and templates are: `$XDG_CONFIG_HOME/cairn`.
std::string user_folder(const base::World& world);

// "2027-05-31 (Monday, in 190 days)"
std::string spelled_out(base::Date day, base::Date today);

}  // namespace cairn::commands
