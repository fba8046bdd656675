#include "render/markdown.h"

#include <doctest/doctest.h>

using namespace cairn::render;

namespace {

struct Case {
  std::string_view text, shown;
};

std::string line(std::string_view text) {
  return markdown_text(text, MarkdownPlace::line);
}

}  // namespace

TEST_CASE("what plain Markdown leaves alone gets no backslash") {
  for (const std::string_view text : {"hours/week is 0 (< 3)", "3 * 4 = 12", "PMP_certificate", "learn C#",
                                      "issue #5", "5 > 3", "a | b", "R&D and Q&A", "~/notes", "1.5 hours",
                                      "-5 kg", "2026-11-22", "done]", "C:\\temp", "100 % (of all!)"}) {
    CHECK(line(text) == text);
    CHECK(markdown_text(text, MarkdownPlace::within) == text);
  }
}

TEST_CASE("what Markdown would take for itself is escaped") {
  for (const Case& one : {Case{"*all* of it", "\\*all\\* of it"},
                          Case{"_all_ of it", "\\_all\\_ of it"},
                          Case{"`rm`", "\\`rm\\`"},
                          Case{"[x](y)", "\\[x](y)"},
                          Case{"a <b>", "a \\<b>"},
                          Case{"</p>", "\\</p>"},
                          Case{"~~old~~", "\\~\\~old\\~\\~"},
                          Case{"&lt;", "\\&lt;"},
                          Case{"a\\*b", "a\\\\\\*b"},
                          Case{"end\\", "end\\\\"},
                          Case{"- item", "\\- item"},
                          Case{"+ item", "\\+ item"},
                          Case{"2. item", "2\\. item"},
                          Case{"1)", "1\\)"},
                          Case{"# five", "\\# five"},
                          Case{"> said", "\\> said"},
                          Case{"---", "\\---"},
                          Case{"* * *", "\\* * *"},
                          Case{"* item", "\\* item"},
                          Case{"_ _ _", "\\_ _ _"}}) {
    CAPTURE(one.text);
    CHECK(line(one.text) == one.shown);
  }
}

TEST_CASE("a mark of blocks means nothing behind other words, and a heading keeps its last sign") {
  CHECK(markdown_text("- item", MarkdownPlace::within) == "- item");
  CHECK(markdown_text("Learn C #", MarkdownPlace::heading) == "Learn C \\#");
  CHECK(markdown_text("Learn C#", MarkdownPlace::heading) == "Learn C#");
}

TEST_CASE("a text of several lines stays on one") {
  CHECK(line("first\n\tthen\n") == "first  then");
}
