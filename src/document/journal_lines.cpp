// A journal outlives its bad lines: what fails as a whole is read in pieces, and only the broken ones are
// left out.
#include <algorithm>
#include <string_view>
#include <utility>

#include "document/fault.h"
#include "document/read.h"
#include "document/read_or_give_back.h"
#include "document/screen.h"

namespace cairn::document {

namespace {

// Events read at once when the whole fails: few bad lines then cost little more than none.
constexpr std::size_t events_at_once = 64;
constexpr ReadOptions as_sequence{RootKind::sequence};

// An item begins with a dash at the begin of a line.
bool begins_item(std::string_view text, std::size_t line) {
  if (line >= text.size() || text[line] != '-') return false;
  return line + 1 >= text.size() || text[line + 1] == ' ' || text[line + 1] == '\n' || text[line + 1] == '\r';
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::size_t count_item_lines(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t line = 0; line < text.size(); line = next_line(text, line))
    count += begins_item(text, line) ? 1 : 0;
  return count;
}

// An open quote or bracket may swallow whole lines and still be closed by chance: then there are fewer items
// than lines that begin one.
bool is_clean(const ReadResult& result, std::string_view text) {
  if (!result.tree || !result.diagnostics.empty()) return false;
  return result.tree->root().size() >= count_item_lines(text);
}

bool is_blank_or_comment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || line[first] == '#';
}

void shift(Span& span, std::uint32_t offset) {
  span.begin += offset;
  span.end += offset;
}

void shift(Diagnostic& found, std::uint32_t offset) {
  shift(found.span, offset);
  for (Label& label : found.also) shift(label.span, offset);
  for (Fix& fix : found.fixes) shift(fix.span, offset);
}

// A crash may leave the dash alone: that would read as an empty item.
bool ends_in_lone_dash(std::string_view text) {
  const std::size_t line = text.rfind('\n');
  const std::string_view last = text.substr(line == std::string_view::npos ? 0 : line + 1);
  return last == "-" || last == "- ";
}

class PieceReader {
 public:
  explicit PieceReader(std::string_view text) : text_(text) {}

  JournalLines run(const ReadResult& whole) {
    if (!whole.diagnostics.empty() && whole.diagnostics.front().code == "F013")
      out_.diagnostics = whole.diagnostics;
    find_chunks();
    for (std::size_t first = 0; first + 1 < chunks_.size(); first += events_at_once) {
      const std::size_t last = std::min(first + events_at_once, chunks_.size() - 1);
      if (!keep_if_clean(chunks_[first], chunks_[last])) read_each(first, last);
    }
    // What is wrong only with the whole (a second document, text behind `...`) must not vanish.
    if (out_.diagnostics.empty()) out_.diagnostics = whole.diagnostics;
    std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return std::move(out_);
  }

 private:
  // A chunk is an item with the lines that belong to it, a conflict marker, or what stands before the first
  // item.
  void find_chunks() {
    chunks_.push_back(0);
    for (std::size_t line = next_line(text_, 0); line < text_.size(); line = next_line(text_, line)) {
      if (begins_item(text_, line) || is_conflict_marker(text_, line)) chunks_.push_back(line);
    }
    if (!text_.empty()) chunks_.push_back(text_.size());
  }

  bool keep_if_clean(std::size_t begin, std::size_t end) {
    if (is_last(end) && ends_in_lone_dash(text_)) return false;
    const std::string_view piece = text_.substr(begin, end - begin);
    ReadResult result = read(std::string(piece), as_sequence);
    if (!is_clean(result, piece)) return false;
    keep(std::move(*result.tree), begin);
    return true;
  }

  void keep(Tree tree, std::size_t begin) {
    if (!tree.is_empty()) out_.parts.push_back({std::move(tree), static_cast<std::uint32_t>(begin)});
  }

  void read_each(std::size_t first, std::size_t last) {
    for (std::size_t at = first; at < last; ++at) read_chunk(chunks_[at], chunks_[at + 1]);
  }

  void read_chunk(std::size_t begin, std::size_t end) {
    if (is_conflict_marker(text_, begin)) {
      report_lines(next_line(text_, begin), end);
      return;
    }
    const std::string_view chunk = text_.substr(begin, end - begin);
    ReadResult result = read(std::string(chunk), as_sequence);
    const bool is_torn_dash = is_last(end) && ends_in_lone_dash(text_);
    if (is_clean(result, chunk) && !is_torn_dash) {
      keep(std::move(*result.tree), begin);
      return;
    }
    if (!begins_item(text_, begin)) {
      report_lines(begin, end);
      return;
    }
    const std::size_t stray = find_stray_line(begin, end);
    if (stray < end && keep_if_clean(begin, stray)) {
      report_lines(stray, end);
      return;
    }
    read_item(std::move(result), begin, stray);
    report_lines(stray, end);
  }

  // A line that is not indented cannot belong to the item above it.
  std::size_t find_stray_line(std::size_t begin, std::size_t end) const {
    for (std::size_t line = next_line(text_, begin); line < end; line = next_line(text_, line)) {
      if (text_[line] != ' ' && text_[line] != '\t' &&
          !is_blank_or_comment(text_.substr(line, next_line(text_, line) - line))) {
        return line;
      }
    }
    return end;
  }

  // A broken item; what is wrong with it has been found where it is a chunk of its own.
  void read_item(ReadResult result, std::size_t begin, std::size_t end) {
    const std::size_t second_line = next_line(text_, begin);
    if (second_line < end && is_event_alone(begin, second_line)) {
      keep_if_clean(begin, second_line);
      report_lines(second_line, end);
      return;
    }
    const bool is_part = result.diagnostics.empty() || result.diagnostics.front().span.begin >= end - begin;
    if (is_part) result = read(std::string(text_.substr(begin, end - begin)), as_sequence);
    report(std::move(result), begin, end);
  }

  // `- {…}` on one line is whole in itself; what follows it is a stray line.
  bool is_event_alone(std::size_t begin, std::size_t end) const {
    const std::string_view line = text_.substr(begin, end - begin);
    const ReadResult result = read(std::string(line), as_sequence);
    return is_clean(result, line) && result.tree->root().item(0).style() == Style::flow;
  }

  void report_lines(std::size_t begin, std::size_t end) {
    for (std::size_t line = begin; line < end;) {
      const std::size_t behind = next_line(text_, line);
      const std::string_view words = text_.substr(line, behind - line);
      const bool is_document_sign =
          line == 0 && words.substr(0, 3) == "---" && is_blank_or_comment(words.substr(3));
      if (!is_blank_or_comment(words) && !is_document_sign) {
        report(read(std::string(words), as_sequence), line, behind);
      }
      line = behind;
    }
  }

  bool is_last(std::size_t end) const { return end == text_.size() && text_.back() != '\n'; }

  void report(ReadResult result, std::size_t begin, std::size_t end) {
    const auto offset = static_cast<std::uint32_t>(begin);
    const bool is_broken = !result.tree || result.diagnostics.empty();
    if (is_last(end) && is_broken) {
      report_torn_line(begin);
      return;
    }
    if (result.diagnostics.empty()) {
      const std::size_t line_end = std::min(text_.find_first_of("\r\n", begin), end);
      result.diagnostics.push_back(fault("F001", {0, static_cast<std::uint32_t>(line_end - begin)},
                                         "this line is not an event",
                                         "write it as `- {at: 2026-12-07, win: me, said: \"…\"}`"));
    }
    for (Diagnostic& found : result.diagnostics) {
      shift(found, offset);
      out_.diagnostics.push_back(std::move(found));
    }
  }

  void report_torn_line(std::size_t begin) {
    const std::size_t line = text_.rfind('\n');
    const std::size_t start = std::max(begin, line == std::string_view::npos ? 0 : line + 1);
    out_.diagnostics.push_back(
        fault("F016", {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(text_.size())},
              "a torn last line", "a write was cut off here: complete the line or delete it"));
  }

  std::string_view text_;
  std::vector<std::size_t> chunks_;
  JournalLines out_;
};

}  // namespace

JournalLines read_journal(std::string text) {
  ReadResult whole = read_or_give_back(text, as_sequence);
  const std::string_view source = whole.tree ? whole.tree->source() : text;
  if (is_clean(whole, source) && !ends_in_lone_dash(source)) {
    JournalLines out;
    if (!whole.tree->is_empty()) out.parts.push_back({std::move(*whole.tree), 0});
    return out;
  }
  if (text.size() > (std::size_t{64} << 20)) return {{}, std::move(whole.diagnostics)};
  return PieceReader(source).run(whole);
}

}  // namespace cairn::document
