// Runs another command for the person: an answer in a review is the command that would have said the same.
#pragma once

#include <string>
#include <vector>

#include "cli/context.h"

namespace cairn::commands {

struct Outcome {
  cli::Exit exit = cli::Exit::done;
  std::string said;   // on standard output
  std::string error;  // on standard error
};

// `words` begin with the command. It asks nothing: it takes the terminal for a pipe.
Outcome run_subcommand(cli::Context& context, const std::vector<std::string>& words);

}  // namespace cairn::commands
