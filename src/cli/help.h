// Help texts, derived from the command definitions.
#pragma once

#include <array>
#include <span>
#include <string>

#include "cli/command.h"
#include "cli/topics.h"
#include "render/style.h"

namespace cairn::cli {

inline constexpr std::array kGroups = {Group::start, Group::goals, Group::judge, Group::other};

// `cairn help`: what it is and every command in a line.
std::string overview(std::span<const Command* const> commands, const render::Style& style);
// What holds for several commands.
std::string topic_help(const Topic& topic, const render::Style& style);
// "cairn list [TERM…]": with its arguments, without its options.
std::string short_usage(const Command& command);
// Examples a line each, long ones broken before options with a backslash at the end, their comments below
// them.
std::string examples_text(std::string_view examples, std::size_t width);
// `cairn COMMAND --help`
std::string command_help(const Command& command, const render::Style& style);

}  // namespace cairn::cli
