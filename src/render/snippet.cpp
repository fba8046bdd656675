// Draws source lines by columns rather than bytes, so that marks stand under the words in any script.
#include "render/snippet.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace cairn::render {
namespace {

struct Mark {
  std::size_t line = 1;
  document::Span span;
  std::string_view text;
  bool is_primary = false;
};

// A line as it is drawn: for each byte the column it begins at, and behind the last byte the width.
struct DrawnLine {
  std::string text;
  std::vector<std::size_t> column;
};

DrawnLine draw(std::string_view source) {
  DrawnLine drawn;
  std::size_t column = 0;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t length = std::max<std::size_t>(1, base::decode_utf8(source, at).length);
    const std::string shown = source[at] == '\t' ? "  " : base::printable(source.substr(at, length));
    for (std::size_t i = 0; i < length; ++i) drawn.column.push_back(column);
    drawn.text += shown;
    column += base::display_width(shown);
    at += length;
  }
  drawn.column.push_back(column);
  return drawn;
}

// Which columns of a long line are shown.
struct Window {
  std::size_t from = 0;
  std::size_t to = 0;
};

std::string cut(const std::string& text, Window window) {
  std::string result;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::max<std::size_t>(1, base::decode_utf8(text, at).length);
    const std::string_view piece = std::string_view(text).substr(at, length);
    const std::size_t width = base::display_width(piece);
    if (column >= window.from && column + width <= window.to) result += piece;
    column += width;
    at += length;
  }
  return result;
}

class Painter {
 public:
  Painter(const LineIndex& lines, Paint accent, const Style& style, std::size_t gutter)
      : lines_(lines), accent_(accent), style_(style), gutter_(gutter) {}

  void blank() { out_ += fmt::format("{:{}} {}\n", "", gutter_, style_.paint(Paint::dim, "|")); }

  void line_with_marks(std::size_t number, const std::vector<Mark>& marks) {
    const DrawnLine drawn = draw(lines_.line(number));
    const Window window = window_for(drawn, marks.front());
    std::string text = cut(drawn.text, window);
    if (window.from > 0) text = "…" + text;
    if (window.to < drawn.column.back()) text += "…";
    out_ += fmt::format("{} {}{}{}\n", style_.paint(Paint::dim, fmt::format("{:>{}}", number, gutter_)),
                        style_.paint(Paint::dim, "|"), text.empty() ? "" : " ", text);
    for (const Mark& mark : marks) mark_row(drawn, window, mark);
  }

  void remark(std::string_view kind, std::string_view text) {
    const std::string lead = fmt::format("{:{}} = {}: ", "", gutter_, kind);
    const std::size_t room = style_.width > lead.size() + 20 ? style_.width - lead.size() : 60;
    bool is_first = true;
    for (const std::string& line : base::wrap_to_width(base::printable(text), room)) {
      out_ += is_first ? fmt::format("{:{}} = {}: {}\n", "", gutter_, style_.paint(Paint::bold, kind), line)
                       : fmt::format("{:{}}{}\n", "", lead.size(), line);
      is_first = false;
    }
  }

  // Help beside the marks, where nothing else is said and it fits.
  void inline_help(std::string_view help) {
    out_.pop_back();
    out_ += fmt::format(" {} {}\n", style_.paint(Paint::bold, "help:"), base::printable(help));
  }

  std::size_t last_row_width() const { return last_row_width_; }
  std::string take() { return std::move(out_); }

 private:
  std::size_t room() const { return style_.width > gutter_ + 13 ? style_.width - gutter_ - 3 : 10; }

  static std::size_t column_of(const DrawnLine& drawn, std::uint32_t line_begin, std::uint32_t byte) {
    const std::size_t at = byte < line_begin ? 0 : byte - line_begin;
    return at < drawn.column.size() ? drawn.column[at] : drawn.column.back();
  }

  Window window_for(const DrawnLine& drawn, const Mark& mark) const {
    const std::size_t width = drawn.column.back();
    if (width <= room()) return {0, width};
    const std::uint32_t begin = lines_.begin_of_line(mark.line);
    const std::size_t from = column_of(drawn, begin, mark.span.begin);
    const std::size_t to = column_of(drawn, begin, mark.span.end);
    if (to < room()) return {0, room() - 1};
    // A quarter of the room stands before the mark; at the end of the line, whatever room is left.
    const std::size_t end =
        std::min(width, std::max(from - std::min(from, room() / 4) + room() - 2, room() - 2));
    return {end - std::min(end, room() - 2), end};
  }

  void mark_row(const DrawnLine& drawn, Window window, const Mark& mark) {
    const std::uint32_t begin = lines_.begin_of_line(mark.line);
    const std::size_t shift = window.from > 0 ? 1 : 0;
    const auto place = [&](std::uint32_t byte) {
      return std::clamp(column_of(drawn, begin, byte), window.from, window.to) - window.from + shift;
    };
    const std::size_t from = place(mark.span.begin);
    const std::size_t length = std::max<std::size_t>(1, place(mark.span.end) - from);
    const Paint paint = mark.is_primary ? accent_ : Paint::info;
    const std::string text = base::printable(mark.text);
    const std::size_t text_width = base::display_width(text);
    const bool fits = from + length + 1 + text_width <= room();
    row(from, style_.paint(paint, std::string(length, mark.is_primary ? '^' : '-')),
        fits ? text : std::string{}, paint);
    last_row_width_ = gutter_ + 3 + from + length;
    if (fits || text.empty()) return;
    row(from + text_width <= room() ? from : (text_width < room() ? room() - text_width : 0), {}, text,
        paint);
  }

  void row(std::size_t indent, const std::string& marks, const std::string& text, Paint paint) {
    out_ += fmt::format("{:{}} {} {:{}}{}{}{}\n", "", gutter_, style_.paint(Paint::dim, "|"), "", indent,
                        marks, !marks.empty() && !text.empty() ? " " : "", style_.paint(paint, text));
  }

  const LineIndex& lines_;
  Paint accent_;
  const Style& style_;
  std::size_t gutter_;
  std::size_t last_row_width_ = 0;
  std::string out_;
};

std::vector<Mark> marks_of(const document::Diagnostic& diagnostic, const LineIndex& lines) {
  std::vector<Mark> marks;
  marks.push_back({lines.position(diagnostic.span.begin).line, diagnostic.span, diagnostic.label, true});
  for (const document::Label& label : diagnostic.also) {
    marks.push_back({lines.position(label.span.begin).line, label.span, label.text, false});
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.line < b.line; });
  return marks;
}

}  // namespace

std::string snippet(const document::Diagnostic& diagnostic, const LineIndex& lines, Paint accent,
                    const Style& style) {
  const std::vector<Mark> marks = marks_of(diagnostic, lines);
  const std::size_t gutter = std::max<std::size_t>(2, std::to_string(marks.back().line).size());
  Painter painter(lines, accent, style, gutter);
  painter.blank();
  for (std::size_t i = 0; i < marks.size();) {
    std::size_t end = i;
    while (end < marks.size() && marks[end].line == marks[i].line) ++end;
    painter.line_with_marks(marks[i].line, {marks.begin() + static_cast<std::ptrdiff_t>(i),
                                            marks.begin() + static_cast<std::ptrdiff_t>(end)});
    i = end;
  }
  const bool is_bare = marks.size() == 1 && diagnostic.label.empty() && diagnostic.notes.empty();
  const std::size_t help_width = base::display_width(diagnostic.help) + 7;
  if (is_bare && !diagnostic.help.empty() && painter.last_row_width() + help_width <= style.width) {
    painter.inline_help(diagnostic.help);
    return painter.take();
  }
  for (const std::string& note : diagnostic.notes) painter.remark("note", note);
  if (!diagnostic.help.empty()) painter.remark("help", diagnostic.help);
  return painter.take();
}

}  // namespace cairn::render
