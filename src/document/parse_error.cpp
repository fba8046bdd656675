// The parser's few sentences, told apart by what stands at the place, and turned into what a person can do.
#include "document/parse_error.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/fault.h"
#include "document/fault_text.h"
#include "document/flow_fault.h"
#include "document/quote_fault.h"

namespace cairn::document {

namespace {

std::uint32_t problem_at(const FaultText& text) {
  return text.said().problem_at;
}

Diagnostic tab(const FaultText& text) {
  const std::uint32_t begin = std::min(problem_at(text), text.size());
  std::uint32_t end = begin;
  while (text.at(end) == '\t') ++end;
  return fault("F001", {begin, end}, "a tab in the indentation", "indent with spaces");
}

Diagnostic bad_first_character(const FaultText& text) {
  const char sign = text.at(problem_at(text));
  if (sign == '\t') return tab(text);
  const std::string name = sign == '`' ? "a backtick" : text.sign_at(problem_at(text));
  return text.quote_it(problem_at(text), name + " cannot begin a plain value", FixSafety::safe);
}

Diagnostic colon_in_text(const FaultText& text) {
  const std::uint32_t place = problem_at(text);
  if (text.text().substr(text.line_begin(place), 4) == "--- ") {
    return fault("F001", text.character(place), "no key can stand on the line of `---`",
                 "put it on the next line");
  }
  const std::uint32_t begin = text.scene().scalar.begin;
  Diagnostic out =
      fault("F001", text.character(place), "a plain text cannot hold `: `", "put the text in quotes");
  out.also.push_back({{begin, place}, "the text begins here"});
  text.offer_quotes(out, begin, FixSafety::safe);
  return out;
}

Diagnostic deeper_key(const FaultText& text) {
  const std::uint32_t begin = text.first_of_line(problem_at(text));
  Diagnostic out =
      fault("F001", {begin, problem_at(text)}, "this key is indented deeper than the value above it allows",
            "give it the indentation of the key above, or put the whole text in quotes");
  const std::uint32_t value = text.scene().scalar.begin;
  out.also.push_back({{value, text.line_end(value)}, "this value would go on in the next line"});
  return out;
}

// `due:2027`, but neither `http://…` nor `12:30`.
bool is_key_glued_to_value(std::string_view words, std::size_t colon) {
  if (colon == std::string_view::npos || colon == 0 || colon + 1 >= words.size()) return false;
  if (words[0] >= '0' && words[0] <= '9') return false;
  const std::string_view key = words.substr(0, colon);
  return words[colon + 1] != '/' && std::all_of(key.begin(), key.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                  c == '-';
         });
}

// `place` is the begin of a text that should have been `key: value`.
Diagnostic line_without_colon(const FaultText& text, std::uint32_t place) {
  const Span line = text.rest_of_line(place);
  const std::string_view words = text.slice(line);
  const std::size_t colon = words.find(':');
  if (is_key_glued_to_value(words, colon)) {
    const auto behind = static_cast<std::uint32_t>(line.begin + colon + 1);
    Diagnostic out = fault("F001", {line.begin, behind}, "a space is missing behind the `:`",
                           "write " + ticked(std::string(words.substr(0, colon)) + ": …"));
    out.fixes.push_back({{behind, behind}, " ", FixSafety::safe});
    return out;
  }
  return fault("F001", line, "this line has no `:`",
               "write it as `key: value`, or indent it if it goes on with the text above");
}

Diagnostic unexpected_colon(const FaultText& text) {
  const Scene& scene = text.scene();
  const std::uint32_t place = problem_at(text);
  const bool is_quoted =
      scene.scalar_style == Style::single_quoted || scene.scalar_style == Style::double_quoted;
  if (scene.has_scalar && is_quoted && scene.scalar.end <= place) return text_behind_quote(text);
  if (!scene.has_scalar || scene.scalar_style != Style::plain) {
    return fault("F001", text.character(place), "`:` stands where no key can be",
                 "put each key on a line of its own");
  }
  if (text.is_same_line(scene.scalar.begin, place)) return colon_in_text(text);
  if (!scene.is_value) return line_without_colon(text, scene.scalar.begin);
  return deeper_key(text);
}

Diagnostic beside_keys(const FaultText& text, std::string message, std::string help) {
  const std::uint32_t place = problem_at(text);
  Diagnostic out = fault("F001", text.rest_or_character(place), std::move(message), std::move(help));
  if (!text.is_same_line(text.said().context_at, place))
    out.also.push_back({text.rest_of_line(text.said().context_at), "the keys begin here"});
  return out;
}

Diagnostic behind_value(const FaultText& text) {
  const char sign = text.at(problem_at(text));
  if (sign == ']' || sign == '}' || sign == ',') return closes_nothing(text);
  return fault("F001", text.rest_or_character(problem_at(text)), "text stands behind the end of the value",
               "put it on a line of its own, or put the whole value in quotes");
}

Diagnostic no_key(const FaultText& text) {
  const std::uint32_t place = problem_at(text);
  const char sign = text.at(place);
  if (is_behind_quote(text)) return text_behind_quote(text);
  if (text.is_first_of_line(place)) {
    if (sign == '-' && (is_blank(text.at(place + 1)) || is_break(text.at(place + 1)))) {
      return beside_keys(text, "a list item stands where a key is expected",
                         "indent the items of a list alike");
    }
    if (sign != ':') {
      return beside_keys(text, "the indentation of this line fits no line above",
                         "line it up with the keys it belongs to");
    }
  }
  if (sign == ':')
    return fault("F001", text.character(place), "a value without a key", "write a key in front of the `:`");
  return behind_value(text);
}

Diagnostic key_among_items(const FaultText& text) {
  if (is_behind_quote(text)) return text_behind_quote(text);
  if (!text.is_first_of_line(problem_at(text))) return behind_value(text);
  Diagnostic out =
      fault("F001", text.rest_or_character(problem_at(text)), "this line is not an item of the list above",
            "begin it with `- `, or give the list a key of its own");
  out.also.push_back({text.rest_of_line(text.said().context_at), "the list begins here"});
  return out;
}

Diagnostic directive(const FaultText& text) {
  return fault("F001", text.rest_of_line(text.first_of_line(text.said().context_at)),
               "a `%` line is a directive of YAML", "delete the line, or begin it with `# `");
}

Diagnostic text_behind_end(const FaultText& text) {
  return fault("F001", text.rest_of_line(problem_at(text)), "text stands behind the end of the document",
               "delete it, or delete the `...` above it");
}

Diagnostic list_on_the_line_of_its_key(const FaultText& text) {
  Diagnostic out =
      fault("F001", text.character(problem_at(text)), "a list cannot begin on the line of its key",
            "put `- ` on the next line; or, for a text, use quotes");
  // `tasks: - do: Call Ann` is no text.
  if (text.slice(text.rest_of_line(problem_at(text))).find(": ") == std::string_view::npos)
    text.offer_quotes(out, problem_at(text), FixSafety::unsafe);
  return out;
}

bool is_about_reference(const FaultText& text) {
  const std::string_view context = text.said().context;
  return context == "while scanning an alias" || context == "while scanning an anchor" ||
         context == "while scanning a tag" || context == "while parsing a tag" ||
         text.is_problem("undefined tag handle");
}

Diagnostic explain_tokens(const FaultText& text) {
  if (text.is_problem("unexpected end of stream") || text.is_problem("unexpected document indicator"))
    return open_quote(text);
  if (text.is_problem("escape") || text.is_problem("hexdecimal")) return bad_escape(text);
  if (text.said().context == "while scanning a block scalar") return bad_block_header(text);
  if (is_about_reference(text)) return refuse_sign(text.scene(), text.said().context_at);
  if (text.at(text.said().context_at) == '%' || text.is_problem("YAML")) return directive(text);
  if (text.is_problem("<document start>")) return text_behind_end(text);
  if (text.is_problem("expected node content")) return no_node(text);
  if (text.is_problem("found unexpected ':'")) return colon_before_sign(text);
  if (text.is_problem("block sequence entries")) return list_on_the_line_of_its_key(text);
  if (text.is_problem("mapping keys are not allowed"))
    return text.quote_it(problem_at(text), "`?` begins a complex key", FixSafety::safe);
  return fault("F001", text.character(problem_at(text)), std::string(text.said().problem));
}

}  // namespace

Diagnostic explain(const Complaint& complaint, const Scene& scene) {
  const FaultText text(complaint, scene);
  if (auto swallowed = swallowed_in_flow(text)) return std::move(*swallowed);
  if (text.is_problem("cannot start any token")) return bad_first_character(text);
  if (text.is_problem("tab character")) return tab(text);
  if (text.is_problem("mapping values are not allowed")) return unexpected_colon(text);
  if (text.is_problem("did not find expected key")) return no_key(text);
  if (text.is_problem("expected '-' indicator")) return key_among_items(text);
  if (text.is_problem("did not find expected ','")) return unfinished_flow(text);
  if (text.is_problem("could not find expected ':'")) return line_without_colon(text, text.said().context_at);
  return explain_tokens(text);
}

}  // namespace cairn::document
