// How a text is spelt as a YAML scalar.
#pragma once

#include <string>
#include <string_view>

namespace cairn::document {

// In double quotes, on one line; control characters and invisible line breaks are escaped.
std::string double_quoted(std::string_view text);

}  // namespace cairn::document
