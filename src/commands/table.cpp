// The one list of commands; help, completion and the guards go by it.
#include "commands/table.h"

#include <array>

namespace cairn::commands {
namespace {

constexpr std::array kCommands = {
    &init,     &today, &add,    &set,    &edit, &done,  &drop,    &log,  &time, &review, &list,
    &progress, &show,  &remind, &matrix, &plan, &check, &explain, &undo, &help, &docs,   &complete,
};

}  // namespace

std::span<const cli::Command* const> table() {
  return kCommands;
}

}  // namespace cairn::commands
