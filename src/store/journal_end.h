// What is put behind the end of a file takes its form: its line ends, and how far its list is indented.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace cairn::store {

// `lines` begin with "- " each, and end in a line feed. Failure::content where nothing can stand behind
// `present`: it is in braces or brackets, or says that it ends (`...`). A text that cannot be read is not
// looked into: lines behind it lose nothing.
base::Result<std::string> lines_behind(std::string_view path, std::string_view present,
                                       std::string_view lines);

}  // namespace cairn::store
