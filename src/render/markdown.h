// A person's words inside Markdown: they show as they were written, with no backslash more than that needs.
#pragma once

#include <string>
#include <string_view>

namespace cairn::render {

enum class MarkdownPlace {
  line,     // the text opens a paragraph or a list item
  heading,  // it is all of a heading
  within,   // something stands before it
};

// On one line. CommonMark 0.30, and GitHub's strikethrough.
std::string markdown_text(std::string_view text, MarkdownPlace place);

}  // namespace cairn::render
