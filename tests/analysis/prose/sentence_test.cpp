// What the tokeniser cuts and what it keeps together.
#include "analysis/prose/sentence.h"

#include <doctest/doctest.h>

#include <string>

namespace cairn::analysis::prose {

static std::string cut(std::string_view text) {
  Sentence sentence;
  tokenize(text, Lexicon::standard(), sentence);
  std::string joined;
  for (const Token& token : sentence.tokens) {
    if (!joined.empty()) joined += "|";
    joined += text_of(text, token.span);
  }
  return joined;
}

static TokenKind kind_of(std::string_view text) {
  Sentence sentence;
  tokenize(text, Lexicon::standard(), sentence);
  REQUIRE(sentence.size() >= 1);
  return sentence.tokens[0].kind;
}

TEST_CASE("words keep their inner signs") {
  CHECK(cut("full-stack UI/UX R&D Node.js C++ e-mail") == "full-stack|UI/UX|R&D|Node.js|C++|e-mail");
  CHECK(cut("mid-October end-of-year") == "mid|-|October|end|-|of|-|year");
  CHECK(cut("I'll I\u2019ll don't Priya's") == "I|'ll|I|\u2019ll|don|'t|Priya|'s");
}

TEST_CASE("numbers are cut from their units") {
  CHECK(cut("5s 10k 1,200 3.8 85% $15k 3x") == "5|s|10k|1,200|3.8|85|%|$|15k|3|x");
  CHECK(cut("first 1st 2nd") == "first|1st|2nd");
}

TEST_CASE("codes, versions, dates and clocks are one token each") {
  CHECK(kind_of("L5") == TokenKind::code);
  CHECK(kind_of("v3.2") == TokenKind::code);
  CHECK(kind_of("2.0.1") == TokenKind::code);
  CHECK(kind_of("2027-05-31") == TokenKind::iso_date);
  CHECK(kind_of("31/5/2027") == TokenKind::slash_date);
  CHECK(kind_of("18:30") == TokenKind::clock);
  CHECK(kind_of("24/7") == TokenKind::code);
  CHECK(kind_of("https://example.org/a?b=1") == TokenKind::code);
  CHECK(kind_of("B+") == TokenKind::code);
}

TEST_CASE("quotations and code are masked") {
  CHECK(cut("Read \"Clean Code\" now") == "Read|\"Clean Code\"|now");
  CHECK(cut("Read \u201cClean Code\u201d now") == "Read|\u201cClean Code\u201d|now");
  CHECK(cut("Read \u2018Clean Code\u2019 now") == "Read|\u2018Clean Code\u2019|now");
  CHECK(cut("Run `make test` now") == "Run|`make test`|now");
}

TEST_CASE("a sentence in quotation marks is still a sentence") {
  CHECK(cut("\"Publish three long posts\"") == "\"|Publish|three|long|posts|\"");
}

TEST_CASE("blanks are one token, comparisons are not blanks") {
  CHECK(kind_of("<number>") == TokenKind::blank);
  CHECK(kind_of("[date]") == TokenKind::blank);
  CHECK(kind_of("???") == TokenKind::blank);
  CHECK(cut("< 5") == "<|5");
  CHECK(cut("[link](x)").substr(0, 6) == "[|link");
}

}  // namespace cairn::analysis::prose
