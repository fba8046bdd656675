// What `cairn done` says once something is marked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/next_step.h"
#include "commands/recording.h"
#include "commands/subject.h"

namespace cairn::commands {

// What is marked, and what it was before.
struct Marked {
  Subject subject;
  model::Moment moment;
  base::Date day;                         // the one that is written
  std::optional<base::Date> done_before;  // it was done already then
  std::vector<std::string> waiting;       // addresses of the open tasks that wait, before
};

// The milestone that the subject is; nothing for another kind of subject.
const model::Milestone* milestone_of(const store::Workspace& workspace, const Subject& subject);
// The tasks beside the subject: of its goal, or of the inbox.
analysis::TaskList tasks_of(const store::Workspace& workspace, const Subject& subject);
// The statement, or what the item says.
std::string title_of(const store::Workspace& workspace, const Subject& subject);

// Of the workspace with the mark in it. Reads the parent of a finished goal.
std::string done_report(const cli::Context& context, store::Workspace& workspace, const Marked& marked);

}  // namespace cairn::commands
