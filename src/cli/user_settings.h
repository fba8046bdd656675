// What a person says once for all folders: where the workspace is when no folder above has one.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "base/world.h"

namespace cairn::cli {

// `workspace: PATH` of cairn/config.yaml in XDG_CONFIG_HOME, else in ~/.config; a leading ~/ is the home
// folder. Nothing where there is no such file or no such key; a file that cannot be understood is an error
// with its place.
base::Result<std::optional<std::string>> workspace_of_user(const base::World& world);

}  // namespace cairn::cli
