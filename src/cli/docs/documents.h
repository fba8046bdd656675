// Everything that is derived from the definitions of commands, rules and files, and committed: manual pages,
// completions, the tables of the README.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/command.h"

namespace cairn::cli::docs {

struct Document {
  std::string path;  // relative to the source folder: "man/cairn-add.1"
  std::string text;
};

// What is written by hand and goes into the documents.
struct Sources {
  std::string readme;
  std::string changelog;  // its newest heading with a day dates the manual pages
  std::string workflow;   // man/cairn-workflow.md
};

enum class Kind { man, completions, readme };

base::Result<std::vector<Document>> derive(Kind kind, std::span<const Command* const> commands,
                                           const Sources& sources);

}  // namespace cairn::cli::docs
