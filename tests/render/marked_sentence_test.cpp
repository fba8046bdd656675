// Where a sentence is broken, and what stands under its words.
#include "render/marked_sentence.h"

#include <doctest/doctest.h>

namespace cairn::render {
namespace {

Style columns(std::size_t width) {
  return {.has_color = false, .width = width};
}

TEST_CASE("a line that is full to its last column gives the blank behind it away") {
  const std::vector<SentenceMark> marks = {{'T', {{21, 27}}, Paint::good}};
  CHECK(marked_sentence("Publish twelve essays by May", {}, columns(21)) ==
        "Publish twelve essays\nby May\n");
  CHECK(marked_sentence("Publish twelve essays   by May", {{'T', {{24, 30}}, Paint::good}}, columns(21)) ==
        "Publish twelve essays\nby May\nTTTTTT\n");
  CHECK(marked_sentence("Publish twelve essay by May", marks, columns(22)) ==
        "Publish twelve essay\nby May\nTTTTTT\n");
}

TEST_CASE("blanks before the first word stay, and marks stand under columns") {
  CHECK(marked_sentence("  Caf\u00e9 \u4f60 x", {{'^', {{8, 11}}, Paint::warning}}, columns(40)) ==
        "  Caf\u00e9 \u4f60 x\n       ^^\n");
  CHECK(marked_sentence("a\tb\x1b", {{'^', {{2, 4}}, Paint::warning}}, columns(40)) ==
        "a  b\\x1b\n   ^^^^^\n");
}

}  // namespace
}  // namespace cairn::render
