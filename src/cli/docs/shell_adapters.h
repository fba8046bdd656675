// What a shell needs to ask `cairn __complete`: as little as that shell allows, and the same for every
// version.
#pragma once

#include <string_view>

namespace cairn::cli::docs {

std::string_view bash_adapter();
std::string_view zsh_adapter();
std::string_view fish_adapter();

}  // namespace cairn::cli::docs
