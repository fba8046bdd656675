// S102: the wishes a sentence may be wrapped in, and the goal without them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/prose/findings.h"
#include "analysis/prose/reading_support.h"

namespace cairn::analysis::prose {

static std::vector<std::string> hedges(std::string_view sentence) {
  std::vector<std::string> words;
  for (const TextSpan& hedge : read_one(sentence).hedges) words.emplace_back(text_of(sentence, hedge));
  return words;
}

static std::string first_help(std::string_view sentence) {
  const ProseFindings found = find_hedges(sentence, read_one(sentence));
  return found.empty() ? "-" : found.front().help;
}

static std::string verb_of(std::string_view sentence) {
  const Reading reading = read_one(sentence);
  return reading.verb ? reading.verb->lemma : "";
}

static std::string rewritten(std::string_view sentence) {
  return rewrite(sentence, read_one(sentence)).value_or("-");
}

using Words = std::vector<std::string>;

TEST_CASE("a wish before the verb is a hedge, and the goal stands behind it") {
  const std::pair<const char*, const char*> kWishes[] = {
      {"I'd love to", "publish"},
      {"I would like to", "publish"},
      {"I'd rather like to", "publish"},
      {"I would really love to", "publish"},
      {"I'd prefer to", "publish"},
      {"I would be happy to", "publish"},
      {"I'd be glad to", "publish"},
      {"Could", "publish"},
      {"I think I might", "publish"},
      {"I could", "publish"},
      {"I may", "publish"},
      {"I might", "publish"},
      {"I ought to", "publish"},
      {"I should", "publish"},
      {"I ought really to", "publish"},
      {"I keep hoping to", "publish"},
      {"I dream of", "publishing"},
      {"I'm thinking about", "publishing"},
      {"I was thinking of", "publishing"},
      {"I am considering", "publishing"},
      {"It would be nice to", "publish"},
      {"It'd be great to", "publish"},
      {"Ideally I would", "publish"},
      {"Ideally,", "publish"},
      {"If possible,", "publish"},
      {"If time allows,", "publish"},
      {"Try and", "publish"},
      {"I will try and", "publish"},
      {"I'm hoping to", "publish"},
      {"Wanting to", "publish"},
      {"I hope to one day maybe", "publish"},
  };
  for (const auto& [wish, verb] : kWishes) {
    const std::string sentence = std::string(wish) + " " + verb + " a book by June 2027";
    CHECK_MESSAGE(!hedges(sentence).empty(), sentence);
    CHECK_MESSAGE(verb_of(sentence) == "publish", sentence);
    CHECK_MESSAGE(rewritten(sentence) == "Publish a book by June 2027", sentence);
    CHECK_MESSAGE(first_help(sentence) == "say what will be done: `Publish a book by June 2027`", sentence);
  }
}

TEST_CASE("what only loosens the promise can be left out") {
  CHECK(first_help("Publish a book by June 2027 if possible") == "leave it out");
  CHECK(rewritten("Publish a book by June 2027 if possible") == "Publish a book by June 2027");
  CHECK(rewritten("Publish a book by June 2027, time permitting.") == "Publish a book by June 2027");
  CHECK(rewritten("Try, by June 2027, to publish a book") == "Publish a book by June 2027");
  CHECK(rewritten("Perhaps, with luck, I can pass the bar exam in 2027") == "Pass the bar exam in 2027");
}

TEST_CASE("a wish for a thing is a wish to get it") {
  CHECK(hedges("I want a promotion") == Words{"want"});
  CHECK(hedges("Hoping for a promotion") == Words{"Hoping for"});
  CHECK(hedges("I wish for a calmer ward") == Words{"wish for"});
  CHECK(hedges("I'd like a promotion") == Words{"I'd like"});
  CHECK(verb_of("I want a promotion") == "want");
  CHECK(verb_of("Hoping for a promotion") == "hope");
  CHECK(first_help("I want a promotion") == "say what will be done: `Get a promotion`");
  CHECK(rewritten("Hoping for a promotion") == "Get a promotion by <date>");
  CHECK(rewritten("I'd like my apprentice to pass his MIG certificate") ==
        "Get my apprentice to pass his MIG certificate by <date>");
  for (const char* sentence : {"I want a bigger barn", "Hoping for a promotion"}) {
    const ProseFindings found = find(sentence, read_one(sentence));
    CHECK_MESSAGE(std::none_of(found.begin(), found.end(), [](const auto& f) { return f.code == "S110"; }),
                  sentence);
  }
  CHECK(judge_one("Hoping for a promotion").measurable == judge_one("I want a promotion").measurable);
}

TEST_CASE("what is hoped of others has its own subject") {
  CHECK(rewritten("I hope my farm breaks even by 2028") == "My farm breaks even by 2028");
  CHECK(rewritten("We hope every pupil passes maths in 2027") == "Every pupil passes maths in 2027");
  CHECK(rewritten("I'd like us to win the league in 2027") == "Win the league in 2027");
  CHECK(rewritten("We hope that the shop opens in 2027") == "The shop opens in 2027");
  CHECK(rewritten("I hope our clinic gets its accreditation by 2027") ==
        "Our clinic gets its accreditation by 2027");
  CHECK(rewritten("My dream is for my band to play Glastonbury") ==
        "My dream is for my band to play Glastonbury by <date>");
  CHECK(verb_of("The goal is for the team to ship 2 releases") == "ship");
  CHECK(verb_of("The aim is that pupils pass several exams") == "pass");
}

TEST_CASE("hoping not to do it is no promise to do it") {
  CHECK(rewritten("I hope not to lose my licence in 2027") == "Do not lose my licence in 2027");
  CHECK(rewritten("I want never to miss a deadline again") == "Never miss a deadline again by <date>");
  CHECK(rewritten("I don't want to be late with a single tax return in 2027") ==
        "Do not be late with a single tax return in 2027");
  CHECK_FALSE(judge_one("I hope not to lose my licence in 2027").why_stated);
}

TEST_CASE("what hangs on the wish is not cut off from it") {
  CHECK(rewritten("I want to write a book and to run a marathon by 2028") == "-");
  CHECK(first_help("I want to write a book and to run a marathon by 2028") == "say what will be done");
  CHECK(rewritten("I want to write a book and run a marathon by 2028") ==
        "Write a book and run a marathon by 2028");
}

TEST_CASE("a promise is no hedge") {
  for (const char* sentence :
       {"I will publish a book", "I plan to open a shop in 2027", "Try 3 recipes by May",
        "Publish a book in May", "My goal is to publish a book",
        "Should I pass the exam, I will apply to 3 firms by May 2027",
        "Write a guide so that others could repeat it", "Read \"If Possible\" by May 2027",
        "Love my neighbours", "Our aim for 2028: open 2 clinics", "My hope for 2028 is a barn",
        "I can't wait to publish my novel", "Answer as soon as possible"}) {
    CHECK_MESSAGE(hedges(sentence).empty(), sentence);
  }
  CHECK(rewritten("I would love it if my team shipped 2 releases") ==
        "I would love it if my team shipped 2 releases by <date>");
  CHECK(rewritten("Need to sort out my pension") == "Sort out my pension by <date>");
}

}  // namespace cairn::analysis::prose
