// Columns rather than bytes, so that marks stand under the words in any script.
#include "render/marked_sentence.h"

#include <algorithm>

#include "base/text.h"

namespace cairn::render {
namespace {

// A code point of the sentence, with the columns in which it is shown.
struct Cell {
  std::uint32_t byte;
  std::uint32_t width;
};

// Tabs are drawn as two blanks, and what would drive the terminal is escaped.
void append_shown(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\t', at), text.size());
    out += base::printable(text.substr(at, end - at));
    if (end < text.size()) out += "  ";
    at = end + 1;
  }
}

std::vector<Cell> cells_of(std::string_view sentence) {
  std::vector<Cell> cells;
  cells.reserve(sentence.size());
  std::string shown;
  for (std::size_t at = 0; at < sentence.size();) {
    const bool is_plain = sentence[at] >= 0x20 && sentence[at] < 0x7f;
    const std::size_t length =
        is_plain ? 1 : std::max<std::size_t>(1, base::decode_utf8(sentence, at).length);
    std::uint32_t width = 1;
    if (!is_plain) {
      shown.clear();
      append_shown(shown, sentence.substr(at, length));
      width = static_cast<std::uint32_t>(base::display_width(shown));
    }
    cells.push_back({static_cast<std::uint32_t>(at), width});
    at += length;
  }
  return cells;
}

// Cells, half open, that fit in one line of the terminal.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Line> lines_of(std::string_view sentence, const std::vector<Cell>& cells, std::size_t width) {
  const auto is_blank = [&](const Cell& cell) { return sentence[cell.byte] == ' '; };
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < cells.size();) {
    std::size_t used = 0;
    std::size_t end = begin;
    std::size_t after_blank = begin;
    while (end < cells.size() && used + cells[end].width <= width) {
      used += cells[end].width;
      ++end;
      if (is_blank(cells[end - 1])) after_blank = end;
    }
    if (end < cells.size() && !is_blank(cells[end]) && after_blank > begin) end = after_blank;
    end = std::max(end, begin + 1);
    lines.push_back({begin, end});
    while (end < cells.size() && is_blank(cells[end])) ++end;  // no line but the first begins with one
    begin = end;
  }
  return lines;
}

// One row of marks: for each cell the mark that is drawn under it, from 1.
using MarkRow = std::vector<std::uint8_t>;

bool put(MarkRow& row, const std::vector<Cell>& cells, const SentenceMark& mark, std::uint8_t number) {
  const MarkRow untouched = row;
  for (const analysis::prose::TextSpan& span : mark.words) {
    const auto first =
        std::lower_bound(cells.begin(), cells.end(), span.begin,
                         [](const Cell& cell, std::uint32_t byte) { return cell.byte < byte; });
    for (auto cell = first; cell != cells.end() && cell->byte < span.end; ++cell) {
      std::uint8_t& here = row[static_cast<std::size_t>(cell - cells.begin())];
      if (here != 0 && here != number) {
        row = untouched;
        return false;
      }
      here = number;
    }
  }
  return true;
}

std::vector<MarkRow> mark_rows(const std::vector<Cell>& cells, const std::vector<SentenceMark>& marks) {
  std::vector<MarkRow> rows;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].words.empty()) continue;
    const bool is_last = i + 1 == marks.size();
    const auto number = static_cast<std::uint8_t>(i + 1);
    const bool is_placed = !is_last && std::any_of(rows.begin(), rows.end(), [&](MarkRow& row) {
      return put(row, cells, marks[i], number);
    });
    if (is_placed) continue;
    put(rows.emplace_back(cells.size(), 0), cells, marks[i], number);
  }
  return rows;
}

std::string drawn(const MarkRow& row, const Line& line, const std::vector<Cell>& cells,
                  const std::vector<SentenceMark>& marks, const Style& style) {
  std::string out;
  std::string blanks;  // held back, so that no line ends in them
  for (std::size_t i = line.begin; i < line.end;) {
    std::size_t end = i;
    std::size_t width = 0;
    while (end < line.end && row[end] == row[i]) width += cells[end++].width;
    if (row[i] == 0) {
      blanks.append(width, ' ');
    } else {
      const SentenceMark& mark = marks[row[i] - 1];
      out += blanks + style.paint(mark.paint, std::string(width, mark.sign));
      blanks.clear();
    }
    i = end;
  }
  return out;
}

}  // namespace

std::string marked_sentence(std::string_view sentence, const std::vector<SentenceMark>& marks,
                            const Style& style) {
  const std::vector<Cell> cells = cells_of(sentence);
  const std::vector<MarkRow> rows = mark_rows(cells, marks);
  std::string out;
  for (const Line& line : lines_of(sentence, cells, std::max<std::size_t>(style.width, 20))) {
    const std::size_t begin = cells[line.begin].byte;
    const std::size_t end = line.end < cells.size() ? cells[line.end].byte : sentence.size();
    std::string text;
    append_shown(text, sentence.substr(begin, end - begin));
    out += style.paint(Paint::bold, text.substr(0, text.find_last_not_of(' ') + 1)) + "\n";
    for (const MarkRow& row : rows) {
      const std::string signs = drawn(row, line, cells, marks, style);
      if (!signs.empty()) out += signs + "\n";
    }
  }
  return out;
}

}  // namespace cairn::render
