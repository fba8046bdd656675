// Columns rather than bytes, so that marks stand under the words in any script.
#include "render/marked_sentence.h"

#include <algorithm>

#include "base/text.h"

namespace cairn::render {
namespace {

// A code point as it is shown.
struct Cell {
  std::uint32_t byte;
  std::string shown;
  std::size_t width;
};

std::vector<Cell> cells_of(std::string_view sentence) {
  std::vector<Cell> cells;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t length = std::max<std::size_t>(1, base::decode_utf8(sentence, at).length);
    std::string shown =
        sentence[at] == '\t' ? std::string("  ") : base::printable(sentence.substr(at, length));
    const std::size_t width = base::display_width(shown);
    cells.push_back({static_cast<std::uint32_t>(at), std::move(shown), width});
    at += length;
  }
  return cells;
}

// Cells, half open, that fit in one line of the terminal.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Line> lines_of(const std::vector<Cell>& cells, std::size_t width) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < cells.size();) {
    std::size_t used = 0;
    std::size_t end = begin;
    std::size_t after_blank = begin;
    while (end < cells.size() && used + cells[end].width <= width) {
      used += cells[end].width;
      ++end;
      if (cells[end - 1].shown == " ") after_blank = end;
    }
    if (end < cells.size() && cells[end].shown != " " && after_blank > begin) end = after_blank;
    end = std::max(end, begin + 1);
    lines.push_back({begin, end});
    begin = end;
  }
  return lines;
}

// One row of marks: for each cell the mark that is drawn under it, from 1.
using MarkRow = std::vector<std::size_t>;

bool put(MarkRow& row, const std::vector<Cell>& cells, const SentenceMark& mark, std::size_t number) {
  const MarkRow untouched = row;
  for (const analysis::prose::TextSpan& span : mark.words) {
    const auto first =
        std::lower_bound(cells.begin(), cells.end(), span.begin,
                         [](const Cell& cell, std::uint32_t byte) { return cell.byte < byte; });
    for (auto cell = first; cell != cells.end() && cell->byte < span.end; ++cell) {
      std::size_t& here = row[static_cast<std::size_t>(cell - cells.begin())];
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
    const bool is_placed = !is_last && std::any_of(rows.begin(), rows.end(), [&](MarkRow& row) {
      return put(row, cells, marks[i], i + 1);
    });
    if (is_placed) continue;
    put(rows.emplace_back(cells.size(), 0), cells, marks[i], i + 1);
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
  for (const Line& line : lines_of(cells, std::max<std::size_t>(style.width, 20))) {
    std::string text;
    for (std::size_t i = line.begin; i < line.end; ++i) text += cells[i].shown;
    out += style.paint(Paint::bold, text.substr(0, text.find_last_not_of(' ') + 1)) + "\n";
    for (const MarkRow& row : rows) {
      const std::string signs = drawn(row, line, cells, marks, style);
      if (!signs.empty()) out += signs + "\n";
    }
  }
  return out;
}

}  // namespace cairn::render
