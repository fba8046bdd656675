// The whole program but for the real world: tests call it with a fake one.
#pragma once

#include <string>
#include <vector>

#include "base/world.h"

namespace cairn::main {

// `args` without the program's name. The exit code.
int run(const base::World& world, const std::vector<std::string>& args);

}  // namespace cairn::main
