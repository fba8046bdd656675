// A sentence with rows of marks under its words, wrapped to the width of the terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/prose/reading.h"
#include "render/style.h"

namespace cairn::render {

struct SentenceMark {
  char sign;  // drawn under every column of the words
  std::vector<analysis::prose::TextSpan> words;
  Paint paint = Paint::none;
};

// Marks that do not touch share a row; the last one stands below the others.
std::string marked_sentence(std::string_view sentence, const std::vector<SentenceMark>& marks,
                            const Style& style);

}  // namespace cairn::render
