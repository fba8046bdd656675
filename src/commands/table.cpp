// The one list of commands; help, completion and the guards go by it.
#include "commands/table.h"

#include <array>

namespace cairn::commands {
namespace {

constexpr std::array kCommands = {&init, &add, &set, &list, &check, &explain, &help};

}  // namespace

std::span<const cli::Command* const> table() {
  return kCommands;
}

}  // namespace cairn::commands
