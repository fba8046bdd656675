// Writes manual pages in mdoc(7), clean under `mandoc -T lint`: escaped, one sentence a line, short lines.
#pragma once

#include <string>
#include <string_view>

namespace cairn::cli::docs {

// Running text as mdoc wants it in the middle of a line.
std::string escaped(std::string_view text);
// Text that is to be copied: ASCII quotes, hyphens and tildes stay what they are.
std::string escaped_literal(std::string_view text);
// One argument of a macro.
std::string argument(std::string_view text);

class Page {
 public:
  // `date` as mdoc spells it: "November 22, 2026"; `summary` in lower case, without a full stop.
  Page(std::string_view name, int section, std::string_view date, std::string_view summary);

  Page& section(std::string_view title);
  Page& subsection(std::string_view title);
  // A line as it is: `.Pp`, `.It Fl -due Ar DATE`.
  Page& line(std::string_view macro);
  // Sentences; a word in backquotes is shown as what one types.
  Page& sentences(std::string_view text);
  // Paragraphs, one a line of `text`; lines that begin with two blanks are shown as they are.
  Page& paragraphs(std::string_view text);
  // Text that is shown as it is.
  Page& display(std::string_view text);

  const std::string& text() const { return text_; }

 private:
  Page& paragraph_break();

  std::string text_;
};

}  // namespace cairn::cli::docs
