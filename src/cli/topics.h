// What holds for several commands, told once: `cairn help names`, and a section of cairn(1).
#pragma once

#include <span>
#include <string_view>

namespace cairn::cli {

struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string_view text;      // paragraphs, a line each
  std::string_view examples;  // commands
};

std::span<const Topic> topics();

}  // namespace cairn::cli
