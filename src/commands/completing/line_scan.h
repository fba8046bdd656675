// Finds one key of a goal's file without parsing it: completion may look into a thousand files at one
// keypress.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::commands::completing {

// The lines of a key of the root, from the key to before the next one; nothing where no line begins with it.
// A file in flow style, or with the key in quotes, is not understood.
std::optional<std::string_view> lines_of_key(std::string_view text, std::string_view key);
// The value of a key whose value is a text: its first line at least.
std::optional<std::string> text_of_key(std::string_view text, std::string_view key);
// The members of a key whose value is a list.
std::vector<std::string> list_of_key(std::string_view text, std::string_view key);

}  // namespace cairn::commands::completing
