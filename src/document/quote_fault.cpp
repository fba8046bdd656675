// Quotes that close too early or never, and signs inside them that mean something else.
#include "document/quote_fault.h"

#include <algorithm>
#include <string>

#include "document/fault.h"
#include "document/scalar_text.h"

namespace cairn::document {

bool is_behind_quote(const FaultText& text) {
  const Scene& scene = text.scene();
  const std::uint32_t problem_at = text.said().problem_at;
  const bool is_quoted =
      scene.scalar_style == Style::single_quoted || scene.scalar_style == Style::double_quoted;
  if (!scene.has_scalar || !is_quoted || scene.scalar.end > problem_at) return false;
  for (std::uint32_t place = scene.scalar.end; place < std::min(problem_at, text.size()); ++place) {
    if (!is_blank(text.at(place))) return false;
  }
  return !is_break(text.at(problem_at));
}

Diagnostic text_behind_quote(const FaultText& text) {
  const Span quoted = text.scene().scalar;
  const std::string mark = text.sign_at(quoted.begin);
  if (!text.is_same_line(quoted.begin, quoted.end)) {
    Diagnostic out =
        fault("F001", {quoted.begin, quoted.begin + 1}, "the quote " + mark + " is not closed on its line",
              "close it at the end of the text");
    out.also.push_back({{quoted.end - 1, quoted.end}, "it ends here instead"});
    return out;
  }
  Diagnostic out = fault("F001", text.rest_or_character(text.said().problem_at),
                         "text stands behind the closing quote " + mark);
  out.also.push_back({quoted, "quoted here"});
  out.help = text.at(quoted.begin) == '\'' ? "inside single quotes write `''` for `'`, or use double quotes"
                                           : "inside double quotes write `\\\"` for `\"`";
  return out;
}

Diagnostic open_quote(const FaultText& text) {
  const std::uint32_t begin = text.said().context_at;
  return fault("F001", text.character(begin), "the quote " + text.sign_at(begin) + " is never closed",
               "close it at the end of the text");
}

Diagnostic bad_escape(const FaultText& text) {
  const auto [context, problem, context_at, problem_at] = text.said();
  std::uint32_t begin = std::min(problem_at, text.size());
  while (begin > context_at && text.at(begin - 1) != '\\' && begin + 10 > problem_at &&
         text.at(begin) != '\\') {
    --begin;
  }
  if (begin > 0 && text.at(begin) != '\\' && text.at(begin - 1) == '\\') --begin;
  std::uint32_t end = std::min(begin + 2, text.line_end(begin));
  end = std::max(end, std::min(problem_at, text.size()));
  end = std::max(end, text.character(begin).end);
  return fault("F001", {begin, end}, ticked(text.slice({begin, end})) + " is no escape inside double quotes",
               "write `\\\\` for a backslash, or use single quotes");
}

Diagnostic bad_block_header(const FaultText& text) {
  const Span rest = text.rest_of_line(text.said().context_at);
  Diagnostic out = fault(
      "F001", rest, "text stands behind " + text.sign_at(rest.begin) + ", which begins a text of many lines");
  if (text.is_problem("equal to 0")) out.message = "the indentation cannot be 0";
  const auto value = meant_value(text.text(), rest.begin, Surroundings::block);
  out.help = "begin the text on the next line, indented; or put the value in quotes: " +
             ticked(double_quoted(text.slice(value.value_or(rest))));
  return out;
}

}  // namespace cairn::document
