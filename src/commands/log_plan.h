// What one call of `cairn log` writes, gathered before anything is written.
#pragma once

#include <string>
#include <vector>

#include "commands/log.h"
#include "commands/recording.h"

namespace cairn::commands {

// A task that comes of what happened: the file it goes into, and what it is called there.
struct NewTask {
  store::FileChange change;
  std::string address;  // as commands take it
  std::string event_address;
  std::string text;
};

struct Plan {
  std::vector<Entries> events;
  std::vector<NewTask> tasks;
};

// What can be said of which subject, and what needs what.
base::Result<void> check_log_sense(const About& about, const LogArgs& args);

// Puts the tasks into the workspace as it stands in memory: goals may be read anew.
base::Result<Plan> make_plan(const cli::Context& context, store::Workspace& workspace, const About& about,
                             const LogArgs& args);

}  // namespace cairn::commands
