// The manual pages, each derived from what it describes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.h"

namespace cairn::cli::docs {

// `date` is spelt as mdoc wants it: "November 22, 2026".
std::string overview_page(std::span<const Command* const> commands, std::string_view date);
std::string command_page(const Command& command, std::string_view date);
std::string rules_page(std::string_view date);
std::string format_page(std::string_view date);
// From Markdown: headings, paragraphs, and sessions in ```console blocks.
std::string workflow_page(std::string_view markdown, std::string_view date);

}  // namespace cairn::cli::docs
