// A comment is found wherever it stands, and nowhere else.
#include "document/comments.h"

#include <doctest/doctest.h>

#include "document/read.h"

using namespace cairn::document;

namespace {

std::string comments_in(const std::string& text) {
  const ReadResult result = read(text, {});
  REQUIRE(result.tree);
  std::string out;
  for (const Span& span : comments_of(*result.tree)) {
    out += text.substr(span.begin, span.end - span.begin) + '|';
  }
  return out;
}

}  // namespace

TEST_CASE("comments are found on lines of their own, behind values and between brackets") {
  CHECK(comments_in("# a\nk: v  # b  \nl:  # c\n  - x # d\n  # e\nm: [1, # f\n  2] # g\n# h") ==
        "# a|# b|# c|# d|# e|# f|# g|# h|");
  CHECK(comments_in("# only\r\n\r\n# two\r\n") == "# only|# two|");
}

TEST_CASE("a hash inside a text is no comment") {
  CHECK(comments_in("a: x#y\nb: '# no'\nc: \"# no\"\nd: |  # yes\n  # no\n  text # no\n# end\n") ==
        "# yes|# end|");
  CHECK(comments_in("a: >-\n  # no\n\n  # no\n # end\n") == "# end|");
}
