// Pages that stand alone: no script, nothing from elsewhere, readable in the dark and on paper.
#pragma once

#include <string>
#include <string_view>

namespace cairn::render {

// For text and for quoted attributes of HTML and XML. Control characters are shown as what they are: XML 1.0
// forbids most of them even when they are escaped.
std::string markup_text(std::string_view text);

// A whole page. `title` is text, `style` and `body` are CSS and HTML. The style may use the variables --ink,
// --paper, --soft, --line, --red, --blue, --amber and --green.
std::string html_page(std::string_view title, std::string_view style, std::string_view body);

}  // namespace cairn::render
