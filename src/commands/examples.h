// The example workspaces and templates of examples/, as they were when the program was built.
#pragma once

#include <span>
#include <string_view>

namespace cairn::commands {

struct ExampleFile {
  std::string_view path;  // "project-manager/goals/pmp.yaml"
  std::string_view text;
};

// Sorted by path.
std::span<const ExampleFile> example_files();

}  // namespace cairn::commands
