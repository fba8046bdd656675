// How a text is spelt as a YAML scalar.
#pragma once

#include <string>
#include <string_view>

namespace cairn::document {

// In double quotes, on one line; control characters and invisible line breaks are escaped.
std::string double_quoted(std::string_view text);

// Whether single quotes can hold the text on one line.
bool fits_single_quotes(std::string_view text);
std::string single_quoted(std::string_view text);

// Whether the text, written without quotes, is read back as the same characters, whatever it then resolves
// to.
bool fits_plain(std::string_view text, bool is_in_flow);

// A new scalar that is read back as text: plain where that is sure, by yaml-cpp's judgement as well; else
// quoted.
std::string spell_text(std::string_view text, bool is_in_flow);

}  // namespace cairn::document
