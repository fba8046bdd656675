// What stands at the cursor of an unfinished command line: a command's name, an option's, or whose value.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/globals.h"
#include "cli/options.h"

namespace cairn::cli {

struct CompletionPoint {
  Globals globals;                   // as far as they are typed
  const Command* command = nullptr;  // nothing before it is typed
  std::unique_ptr<Invocation> invocation;
  Options options;  // of the command; they point into the invocation

  enum class Wanted { command, option_name, value, nothing };
  Wanted wanted = Wanted::nothing;
  std::optional<Option> option;     // whose value is wanted
  std::string lead;                 // what stands before the value in the same word: "--due="
  std::string typed;                // the beginning of what is wanted
  std::vector<std::string> before;  // the positional words before the cursor
  std::vector<std::string> given;   // the options before the cursor
};

// `words` stand behind the program's name; the last one is being completed.
CompletionPoint find_completion_point(std::span<const std::string> words,
                                      std::span<const Command* const> commands);

}  // namespace cairn::cli
