// yaml-cpp is asked, and what it says is understood.
#include "document/second_opinion.h"

#include <doctest/doctest.h>

#include "document/read.h"

using namespace cairn::document;

namespace {

Opinion opinion_on(const std::string& text, const std::string& other) {
  const ReadResult result = read(other, {});
  REQUIRE(result.tree);
  return second_opinion(text, *result.tree);
}

}  // namespace

TEST_CASE("yaml-cpp agrees on what both read alike") {
  for (const char* text :
       {"a: 1\nb: [x, {c: ~}]\nd: |\n  e\n", "# nothing\n", "", "---\na: null\n...\n", "a: {}\nb: []\n",
        "\xef\xbb\xbf"
        "a: 'x''y'\r\nb: \"\\u00e9\"\r\n"}) {
    CHECK_MESSAGE(opinion_on(text, text) == Opinion::agrees, text);
  }
}

TEST_CASE("a difference in kind, text, order or length is seen") {
  CHECK(opinion_on("a: 1\n", "a: 2\n") == Opinion::differs);
  CHECK(opinion_on("a: 1\n", "b: 1\n") == Opinion::differs);
  CHECK(opinion_on("a: 1\nb: 2\n", "b: 2\na: 1\n") == Opinion::differs);
  CHECK(opinion_on("a: [1]\n", "a: [1, 2]\n") == Opinion::differs);
  CHECK(opinion_on("a: [1, 2]\n", "a: [1]\n") == Opinion::differs);
  CHECK(opinion_on("a: [1]\n", "a: {1: }\n") == Opinion::differs);
  CHECK(opinion_on("a: ''\n", "a:\n") == Opinion::differs);
  CHECK(opinion_on("a: 1\n", "# nothing\n") == Opinion::differs);
  CHECK(opinion_on("a: 1\n---\nb: 1\n", "a: 1\n") == Opinion::differs);
}

TEST_CASE("a text that yaml-cpp wrongly refuses is no disagreement") {
  CHECK(opinion_on("a: {t: What now? yes}\n", "a: {t: What now? yes}\n") == Opinion::cannot_read);
}

TEST_CASE("yaml-cpp's emitter says what needs quotes") {
  CHECK(emits_plain("plain words", false));
  CHECK(emits_plain("plain words", true));
  CHECK_FALSE(emits_plain("a: b", false));
  CHECK_FALSE(emits_plain("a, b", true));
  CHECK(emits_plain("a, b", false));
  CHECK_FALSE(emits_plain("", false));
}
