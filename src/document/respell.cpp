// An edited scalar keeps the quotes or the block form that its author chose.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "document/plan_edit.h"
#include "document/scalar_text.h"

namespace cairn::document {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) {
      out.push_back(text.substr(at));
      return out;
    }
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
}

bool is_printable_line(std::string_view line) {
  return line.empty() ||
         (line.find_first_not_of(" \t") != std::string_view::npos && fits_single_quotes(line));
}

// What a block scalar's source tells: its sign, a comment in its first line, its indentation and its width.
struct BlockForm {
  char sign = '|';
  std::string header_tail;
  std::size_t indent = 0;
  std::size_t width = 0;
};

BlockForm form_of(const Scope& scope, const Place& place) {
  const Span span = place.node.span();
  const std::string_view source = place.node.source();
  BlockForm out;
  out.sign = source.front();
  const auto comments =
      scope.comments_in(span.begin, std::min(scope.lines.end_of_line(span.begin), span.end));
  if (!comments.empty()) {
    out.header_tail =
        scope.text_of({scope.lines.skip_spaces_back(comments.front().begin), comments.front().end});
  }
  const std::uint32_t parent_column = scope.lines.column(place.parent.span().begin);
  out.indent = parent_column + (place.key ? scope.layout.step : 2);
  std::size_t content_lines = 0;
  std::size_t widest = 0;
  for (std::uint32_t line = scope.lines.next_line(span.begin); line < span.end;
       line = scope.lines.next_line(line)) {
    if (scope.lines.is_blank_line(line)) continue;
    if (content_lines++ == 0) out.indent = scope.lines.first_of_line(line) - line;
    widest = std::max<std::size_t>(widest, scope.lines.end_of_line(line) - line);
  }
  // A text on one line says nothing about where its author breaks lines.
  if (content_lines > 1 && out.indent < 20) {
    out.width = std::clamp(widest, std::size_t{40}, std::size_t{120}) - out.indent;
  }
  return out;
}

// The text less its last line break, when a block scalar can end as the text ends: with one or with none.
std::optional<std::string_view> block_body(std::string_view text) {
  std::string_view body = text;
  if (!body.empty() && body.back() == '\n') body.remove_suffix(1);
  if (body.empty() || body.back() == '\n' || body.front() == ' ' || body.front() == '\t' ||
      body.front() == '\n') {
    return std::nullopt;
  }
  const auto lines = lines_of(body);
  if (!std::all_of(lines.begin(), lines.end(), is_printable_line)) return std::nullopt;
  return body;
}

void append_line(std::string& out, const Scope& scope, std::size_t indent, std::string_view line) {
  out += scope.layout.line_break;
  if (!line.empty()) out += spaces(indent) + std::string(line);
}

std::optional<std::string> literal_lines(const Scope& scope, const BlockForm& form, std::string_view body) {
  std::string out;
  for (const std::string_view line : lines_of(body)) append_line(out, scope, form.indent, line);
  return out;
}

// Breaks at single spaces between words, which folding turns back into single spaces.
void append_folded(std::string& out, const Scope& scope, const BlockForm& form, std::string_view line) {
  const std::size_t width = form.width == 0 ? line.size() : form.width;
  while (line.size() > width) {
    std::size_t space = std::string_view::npos;
    for (std::size_t at = 1; at + 1 < line.size(); ++at) {
      if (line[at] != ' ' || line[at - 1] == ' ' || line[at + 1] == ' ' || line[at + 1] == '\t') continue;
      if (at > width && space != std::string_view::npos) break;
      space = at;
    }
    if (space == std::string_view::npos) break;
    append_line(out, scope, form.indent, line.substr(0, space));
    line.remove_prefix(space + 1);
  }
  append_line(out, scope, form.indent, line);
}

std::optional<std::string> folded_lines(const Scope& scope, const BlockForm& form, std::string_view body) {
  std::string out;
  bool is_first = true;
  for (const std::string_view line : lines_of(body)) {
    // Indented lines and trailing spaces are not folded as others are.
    if (!line.empty() && (line.front() == ' ' || line.front() == '\t' || line.back() == ' '))
      return std::nullopt;
    if (!is_first) out += scope.layout.line_break;
    if (!line.empty()) append_folded(out, scope, form, line);
    is_first = false;
  }
  return out;
}

std::optional<std::string> respell_block(const Scope& scope, const Place& place, std::string_view text,
                                         bool is_last) {
  const auto body = block_body(text);
  if (!body) return std::nullopt;
  const BlockForm form = form_of(scope, place);
  const auto content =
      form.sign == '|' ? literal_lines(scope, form, *body) : folded_lines(scope, form, *body);
  if (!content) return std::nullopt;
  const bool ends_with_break = body->size() < text.size();
  std::string out(1, form.sign);
  if (!ends_with_break) out += '-';
  out += form.header_tail + *content;
  if (ends_with_break && is_last) out += scope.layout.line_break;
  return out;
}

}  // namespace

std::string header_comment(const Scope& scope, Node node) {
  if (node.style() != Style::literal && node.style() != Style::folded) return {};
  const auto comments = scope.comments_in(node.span().begin, node.span().end);
  return comments.empty() ? std::string() : ' ' + scope.text_of(comments.front());
}

std::string respell(const Scope& scope, const Place& place, const Value& value, bool is_last) {
  const Node old = place.node;
  const bool is_plain_wanted = value.intent == ScalarIntent::literal && value.style != Style::double_quoted &&
                               resolve_plain(value.scalar) != ScalarType::text;
  if (is_plain_wanted) return spell_inline(value, place.is_in_flow) + header_comment(scope, old);
  switch (old.style()) {
    case Style::single_quoted:
      if (fits_single_quotes(value.scalar)) return single_quoted(value.scalar);
      break;
    case Style::literal:
    case Style::folded:
      if (auto block = respell_block(scope, place, value.scalar, is_last)) return *block;
      break;
    case Style::plain:
      if (value.style == Style::double_quoted) break;
      if (old.is_null()) return spell_inline(value, place.is_in_flow);
      if (fits_plain(value.scalar, place.is_in_flow) && resolve_plain(value.scalar) == ScalarType::text) {
        return value.scalar;
      }
      break;
    case Style::double_quoted:
    case Style::block:
    case Style::flow:
      break;
  }
  return double_quoted(value.scalar) + header_comment(scope, old);
}

}  // namespace cairn::document
