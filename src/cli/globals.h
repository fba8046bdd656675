// The options that every command takes, declared like a command's own.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"

namespace cairn::cli {

struct Globals {
  std::optional<std::string> folder;  // -C
  std::optional<std::string> today;   // --today
  std::optional<std::string> color;   // --color
};

// They may stand anywhere before `--`. All of them take a value.
void declare_globals(Options& options, Globals& globals);

inline constexpr std::string_view kHelpUsage = "-h, --help";
inline constexpr std::string_view kHelpSummary = "show this help";
inline constexpr std::string_view kVersionUsage = "--version";
inline constexpr std::string_view kVersionSummary = "show the version, and those of the libraries";

}  // namespace cairn::cli
