// Other programs as the environment names them: PAGER, VISUAL and EDITOR hold command lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cairn::cli {

// The words to start: `command` split at blanks and `arguments` behind it. Where it has quotes or other signs
// of the shell, sh reads it, as git has it done.
std::vector<std::string> program_words(std::string_view command, const std::vector<std::string>& arguments);

// A command line for a person to read: words with blanks or signs of the shell stand in quotes.
std::string shown_words(const std::vector<std::string>& words);

}  // namespace cairn::cli
