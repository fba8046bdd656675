// An entry that goes on too long, a bracket that is missing, and the two looked alike to the parser.
#include "document/flow_fault.h"

#include <algorithm>
#include <string>

#include "document/fault.h"
#include "document/quote_fault.h"
#include "document/scalar_text.h"

namespace cairn::document {

namespace {

std::string close_it(const FaultText& text, std::uint32_t opener) {
  return std::string("close it with `") + (text.at(opener) == '[' ? ']' : '}') + '`';
}

// `place` is what still stands inside.
Diagnostic never_closed(const FaultText& text, std::uint32_t opener, std::uint32_t place) {
  Diagnostic out = fault("F001", text.character(opener), text.sign_at(opener) + " is never closed",
                         close_it(text, opener));
  if (place < text.size()) out.also.push_back({text.character(place), "this is still inside it"});
  return out;
}

Diagnostic colon_in_flow_text(const FaultText& text) {
  const Scene& scene = text.scene();
  Diagnostic out = fault("F001", text.character(text.said().problem_at), "a plain text cannot hold `: `");
  out.help = "put the text in quotes";
  if (scene.has_scalar && scene.scalar_style == Style::plain)
    text.offer_quotes(out, scene.scalar.begin, FixSafety::unsafe);
  return out;
}

}  // namespace

std::optional<Diagnostic> swallowed_in_flow(const FaultText& text) {
  const Scene& scene = text.scene();
  if (!scene.is_in_flow()) return std::nullopt;
  const auto swallowed = find_swallowed(text.text(), scene.open_brackets.front(), text.said().problem_at);
  if (!swallowed) return std::nullopt;
  const auto [value, sign] = *swallowed;
  Span lost{sign, text.line_end(sign)};
  while (is_blank(text.at(lost.end - 1))) --lost.end;
  const std::string quoted = double_quoted(text.slice(value));
  Diagnostic out =
      fault("F012", lost, ticked(text.slice(lost)) + " is read as a comment: the text ends before it",
            "put the text in quotes: " + ticked(quoted));
  if (value.begin == sign) {
    out.message = ticked(text.slice(lost)) + " is read as a comment";
  } else {
    Span left{value.begin, sign};
    while (is_blank(text.at(left.end - 1))) --left.end;
    out.also.push_back({left, "all that is left of the text"});
  }
  out.fixes.push_back({value, quoted, FixSafety::safe});
  return out;
}

Diagnostic unfinished_flow(const FaultText& text) {
  const std::uint32_t opener = text.said().context_at;
  const std::uint32_t place = text.said().problem_at;
  const char sign = text.at(place);
  if (is_behind_quote(text)) return text_behind_quote(text);
  if (sign == ']' || sign == '}') {
    Diagnostic out =
        fault("F001", text.character(place), text.sign_at(opener) + " is closed by " + text.sign_at(place),
              close_it(text, opener));
    out.also.push_back({text.character(opener), "opened here"});
    return out;
  }
  if (text.is_same_line(opener, place) && place < text.size()) {
    if (sign == ':') return colon_in_flow_text(text);
    Diagnostic out = fault("F001", text.character(place), "a `,` is missing in front of this",
                           "separate the entries with `, `, or put the text in quotes");
    out.also.push_back({text.character(opener), "in this list of entries"});
    return out;
  }
  return never_closed(text, opener, place);
}

Diagnostic no_node(const FaultText& text) {
  const std::uint32_t place = text.said().problem_at;
  const char sign = text.at(place);
  const Scene& scene = text.scene();
  if (scene.is_in_flow()) {
    const std::uint32_t opener = scene.innermost_bracket();
    // An item on a later line belongs to a list of its own: what is open was to be closed before.
    const bool is_item_below = sign == '-' && text.is_first_of_line(place);
    if (place >= text.size() || is_item_below) return never_closed(text, opener, place);
    if (sign == ',')
      return fault("F001", text.character(place), "an entry is missing in front of `,`",
                   "delete the extra `,`");
    if (sign == ':')
      return fault("F001", text.character(place), "a value without a key", "write a key in front of the `:`");
  }
  if (sign == ']' || sign == '}' || sign == ',') return closes_nothing(text);
  if (sign == '-')
    return text.quote_it(place, "a list with `-` cannot stand inside brackets", FixSafety::unsafe);
  return fault("F001", text.character(place), "a value is missing here");
}

Diagnostic colon_before_sign(const FaultText& text) {
  const std::uint32_t behind = std::min(text.said().problem_at + 1, text.size());
  Diagnostic out = fault("F001", text.character(text.said().problem_at), "a space is missing behind the `:`");
  out.fixes.push_back({{behind, behind}, " ", FixSafety::safe});
  return out;
}

Diagnostic closes_nothing(const FaultText& text) {
  const std::uint32_t place = text.said().problem_at;
  if (text.at(place) != ',') {
    return fault("F001", text.character(place), text.sign_at(place) + " closes nothing",
                 "delete it, or put the text that holds it in quotes");
  }
  if (begins_value(text.text(), place, text.surroundings()))
    return text.quote_it(place, "`,` cannot begin a plain value", FixSafety::safe);
  return fault("F001", text.character(place), "`,` stands behind the end of the value",
               "delete it, or put the whole text in quotes");
}

}  // namespace cairn::document
