// Any bytes are a sentence, and no sentence is slow.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "analysis/prose/findings.h"
#include "analysis/prose/reading_support.h"

namespace cairn::analysis::prose {

static bool spans_fit(std::string_view sentence) {
  const Reading reading = read_one(sentence);
  rewrite(sentence, reading);
  for (const ProseFinding& found : find(sentence, reading)) {
    if (found.span.begin > found.span.end || found.span.end > sentence.size()) return false;
  }
  for (const Quantity& quantity : reading.quantities) {
    if (quantity.span.empty() || quantity.span.end > sentence.size()) return false;
  }
  return true;
}

TEST_CASE("bytes that are no UTF-8 are letters of no word") {
  for (const char* sentence :
       {"\xff\xfe", "Give \xc3 talks", "Give 3 \xe2\x80", "\xf0\x9f\x92", "\xe2\x80\x9cGive 3",
        "\x01\x02\x7f", "'", "\"", "`", "<", "[", "{", "$", "3", "-", "I'", "\xc2"}) {
    CHECK_MESSAGE(spans_fit(sentence), sentence);
  }
  CHECK(spans_fit(std::string_view("a\0b", 3)));
  CHECK(spans_fit(""));
}

TEST_CASE("random bytes leave every span inside the sentence") {
  CHECK(rc::check([](const std::string& sentence) { return spans_fit(sentence); }));
}

TEST_CASE("random heaps of goal words leave every span inside the sentence") {
  static const std::vector<std::string> words = {
      "I",   "want",  "to",   "the",      "end", "of", "Q2",     "2027", "by",   "from",  "3",
      "20%", "talks", "and",  ",",        ".",   "by", "soon",   "more", "than", "every", "week",
      "a",   "in",    "six",  "months",   "$5k", "be", "better", "so",   "that", "using", "\"",
      "May", "first", "half", "promoted", "31",  "/",  "-",      "<x>",  "'s",   "my"};
  CHECK(rc::check([] {
    const auto picks =
        *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, words.size()));
    std::string sentence;
    for (const std::size_t pick : picks) sentence += words[pick] + " ";
    RC_ASSERT(spans_fit(sentence));
  }));
}

TEST_CASE("numbers without end are no crash") {
  CHECK(spans_fit("Earn " + std::string(400, '9') + " dollars"));
  CHECK(spans_fit("Earn 9 billion billion billion billion dollars in 9999 years by 31 December 9999"));
  CHECK(spans_fit("Earn 5 by week 99999999999999 in 99999 months and 0 days FY99999 Q4 2100"));
}

// Nothing is timed: what takes a while for each pair of words would not come back here before ctest gives up.
TEST_CASE("no word repeated a hundred thousand times keeps the reader") {
  for (const char* unit : {"a",
                           "a-",
                           "the ",
                           "end of ",
                           "first week of ",
                           "from June to ",
                           "\"",
                           "'a ",
                           "<a ",
                           "because every day. ",
                           "1,",
                           "to be ",
                           "and ",
                           "more ",
                           "move from ",
                           "through ",
                           "last ",
                           "next two ",
                           "three hundred ",
                           "a better and ",
                           "My goal is ",
                           "\xe2\x80\x9c",
                           "\xff",
                           "by the ",
                           "I want to ",
                           "successfully ",
                           "2 weeks before ",
                           "the week of ",
                           "by the first Monday of ",
                           "for 3 months from ",
                           "3-7 May ",
                           "May/",
                           "good, "}) {
    std::string sentence;
    while (sentence.size() < 200'000) sentence += unit;
    CHECK_MESSAGE(spans_fit(sentence), unit);
  }
}

TEST_CASE("a line of a megabyte is read") {
  std::string sentence;
  while (sentence.size() < 1'000'000)
    sentence += "Increase sales by 10% within six months by launching a campaign and ";
  CHECK(read_one(sentence).quantities.size() > 10'000);
}

}  // namespace cairn::analysis::prose
