// Rows with a symbol, an address to type, a text and a day: the form of every list that is not a table.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/style.h"

namespace cairn::render {

struct Row {
  std::string symbol;
  std::string name;  // never cut: a person types it
  std::string text;
  std::string when;
  Paint paint = Paint::none;
};

// Signs and what they stand for, two blanks apart; a line breaks between two of them alone.
std::string draw_legend(const std::vector<std::string>& parts, std::size_t indent, const Style& style);

// A text wrapped to the width, its first line behind `first` blanks, the others behind `rest`.
std::string paragraph(std::string_view text, std::size_t first, std::size_t rest, const Style& style);

// The first `most` rows; what is left out is counted.
std::string draw_rows(const std::vector<Row>& rows, std::size_t most, const Style& style);

}  // namespace cairn::render
