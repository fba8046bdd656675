// The command line -> filled options, with errors that help.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/options.h"

namespace cairn::cli {

struct ParseOutcome {
  bool wants_help = false;
};

// Fills the targets of `options` from the words behind the command's name. `--` ends the options.
base::Result<ParseOutcome> parse(const std::vector<std::string>& words, const Options& options);

// Refuses a value that does not stand in the closed list of its option.
base::Result<void> check_choices(const Options& options);

std::string cli11_version();

}  // namespace cairn::cli
