// What a sentence could be instead: its own words, none of them lost, and one blank for each missing thing.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "analysis/prose/findings.h"
#include "analysis/prose/plain_goal.h"
#include "analysis/prose/reading_support.h"
#include "base/text.h"

namespace cairn::analysis::prose {

static std::string rewritten(std::string_view sentence) {
  return rewrite(sentence, read_one(sentence)).value_or("-");
}

// The help of the first finding of this code.
static std::string help_of(std::string_view sentence, std::string_view code) {
  for (const ProseFinding& found : find(sentence, read_one(sentence))) {
    if (found.code == code) return found.help;
  }
  return "-";
}

TEST_CASE("an amount goes with its article and with what belongs to it") {
  CHECK(rewritten("Visit a few schools in May 2027") == "Visit <number> schools in May 2027");
  CHECK(rewritten("Win a few more awards") == "Win <number> more awards by <date>");
  CHECK(rewritten("Give several good talks about very few topics by June 2027") ==
        "Give <number> good talks about <number> topics by June 2027");
  CHECK(rewritten("Read a couple of novels in 2027") == "Read <number> novels in 2027");
  CHECK(rewritten("Coach several of my students in 2027") == "Coach <number> of my students in 2027");
  CHECK(rewritten("Help as many colleagues as possible with Excel") ==
        "Help <number> colleagues with Excel by <date>");
  CHECK(help_of("Visit a few schools in May 2027", "S103") ==
        "say how many, for example `3 schools` instead of `a few schools`");
  CHECK(help_of("Help as many colleagues as possible", "S103") ==
        "say how many, for example `3 colleagues` instead of `as many colleagues as possible`");
}

TEST_CASE("an amount in several words goes as a whole") {
  CHECK(rewritten("Read quite a few books") == "Read <number> books by <date>");
  CHECK(rewritten("Read a good few books") == "Read <number> books by <date>");
  CHECK(rewritten("Plant a great many trees") == "Plant <number> trees by <date>");
  CHECK(rewritten("Sell many, many lambs") == "Sell <number> lambs by <date>");
  CHECK(rewritten("Publish my first few posts") == "Publish my first <number> posts by <date>");
  CHECK(rewritten("Increase output as far as possible") ==
        "Increase output from <number> to <number> by <date>");
}

TEST_CASE("a time that only moves is no change, and a year that moves is in it") {
  CHECK(rewritten("My goal for 2027: publish a book") == "-");
  CHECK(rewritten("My goal for 2027: publish several books") == "Publish <number> books in 2027");
  CHECK(rewritten("My goal for next year: publish several books") == "Publish <number> books next year");
}

TEST_CASE("what has no number gets none") {
  for (const char* sentence : {"Save enough money to take a sabbatical", "Get enough sleep before shifts",
                               "Have more than enough time for my family"}) {
    CHECK_MESSAGE(rewritten(sentence) == "-", sentence);
    CHECK_MESSAGE(help_of(sentence, "S103") == "say how much", sentence);
  }
  CHECK(rewritten("Increase my savings as much as possible in 2027") ==
        "Increase my savings from <number> to <number> in 2027");
}

TEST_CASE("whoever does it still does it") {
  CHECK(rewritten("My students want to pass the B1 exam by June 2027") ==
        "My students will pass the B1 exam by June 2027");
  CHECK(rewritten("Our choir hopes to sing at 3 weddings in 2027") ==
        "Our choir will sing at 3 weddings in 2027");
  CHECK(rewritten("Our clinic aims to see 12 patients per day within 3 months") ==
        "Our clinic will see 12 patients per day within 3 months");
  CHECK(help_of("Many of my students should pass the B1 exam in June 2027", "S102") ==
        "say what will be done: `Many of my students will pass the B1 exam in June 2027`");
  CHECK(rewritten("Our team's goal is to try to win 5 deals in 2027") == "-");
  CHECK(rewritten("I hope to win 5 deals in 2027") == "Win 5 deals in 2027");
  CHECK(rewritten("My goal is to try to win 5 deals in 2027") == "Win 5 deals in 2027");
}

TEST_CASE("what is proposed is another sentence, whole and with its time") {
  CHECK(help_of("I want to not be late any more", "S102") ==
        "say what will be done: `Do not be late any more`");
  CHECK(help_of("I will try to not smoke", "S102") == "say what will be done: `Do not smoke`");
  CHECK(help_of("By June 2027 I want to have published several stories", "S102") ==
        "say what will be done: `By June 2027 publish several stories`");
  CHECK(rewritten("I wish to, at some point, own a farm") == "Own a farm by <date>");
  CHECK(rewritten("I want, by the end of May 2027, to hopefully pass the B1 exam") ==
        "Pass the B1 exam by the end of May 2027");
  CHECK(help_of("We want our team to deliver several workshops", "S102") ==
        "say what will be done: `Get our team to deliver several workshops`");
  CHECK(rewritten("I will try my best to call 10 donors a week") == "Call 10 donors a week");
  CHECK(rewritten("I hope that I will be made a partner by 2028") == "Be made a partner by 2028");
  CHECK(rewritten("I hope I can open 2 shops by June 2027") == "Open 2 shops by June 2027");
  CHECK(rewritten("Perhaps learn Excel by May 2027") == "Learn Excel by May 2027, shown by <result>");
  CHECK(rewritten("I dream of opening a bakery and running it") != "Open a bakery and running it by <date>");
}

TEST_CASE("a rewrite is one calm line") {
  CHECK(rewritten("Increase revenue substantially.") ==
        "Increase revenue from <number> to <number> by <date>");
  CHECK(rewritten("Reduce errors to a minimum by the end of the year") ==
        "Reduce errors from <number> to <number> by the end of the year");
  CHECK(rewritten("Increase my savings in 2027 by a lot") ==
        "Increase my savings from <number> to <number> in 2027");
  CHECK(rewritten("Someday soon, teach abroad.") == "Teach abroad by <date>, shown by <result>");
  CHECK(rewritten("Attend networking events to meet people who hire") ==
        "Attend networking events by <date>, shown by <result>, to meet people who hire");
}

TEST_CASE("a rewrite keeps the reason that the sentence begins with") {
  CHECK(rewritten("To qualify for the panel, I will publish a case study") ==
        "To qualify for the panel, publish a case study by <date>");
  CHECK(rewritten("In order to qualify, I hope to publish a case study") ==
        "In order to qualify, publish a case study by <date>");
  CHECK(rewritten("To save the hedge, I'd like to plant 40 hawthorns") ==
        "To save the hedge, plant 40 hawthorns by <date>");
  CHECK(rewritten("Someday I'd love to see several penguins") == "See <number> penguins by <date>");
  CHECK(rewritten("Finish the loft, hopefully.") == "Finish the loft by <date>");
}

static bool has_twice(std::string_view text, std::string_view part) {
  const std::size_t first = text.find(part);
  return first != std::string_view::npos && text.find(part, first + part.size()) != std::string_view::npos;
}

TEST_CASE("no rewrite of the corpus repeats the sentence, loses a time or a number, or is untidy") {
  std::ifstream file(std::string(CAIRN_SOURCE_DIR) + "/tests/corpus/statements.jsonl");
  std::size_t rewrites = 0;
  for (std::string line; std::getline(file, line);) {
    const std::string text = nlohmann::json::parse(line)["text"];
    const Reading reading = read_one(text);
    const auto written = rewrite(text, reading);
    const auto keeps = [&](TextSpan span) {
      return base::lower_ascii(*written).find(base::lower_ascii(tidied(text_of(text, span)))) !=
             std::string::npos;
    };
    for (const ProseFinding& found : find_hedges(text, reading)) {
      CAPTURE(found.help);
      CHECK(found.help.find("`" + text + "`") == std::string::npos);
      CHECK(found.help.find("  ") == std::string::npos);
    }
    if (!written) continue;
    ++rewrites;
    CAPTURE(text);
    CAPTURE(*written);
    CHECK(*written != text);
    CHECK(written->find("  ") == std::string::npos);
    CHECK(written->find(" ,") == std::string::npos);
    for (const char* blank : {"<date>", "<result>", "from <number> to <number>"})
      CHECK_FALSE(has_twice(*written, blank));
    for (const char* untidy :
         {"a <number>", "as <number>", "an <number>", "<number> to <number> <number>", ",,"})
      CHECK(written->find(untidy) == std::string::npos);
    for (const TimePhrase& time : reading.times) {
      if (time.kind == TimeKind::vague) continue;
      CHECK(keeps(time.span));
    }
    for (const Cadence& cadence : reading.cadences) CHECK(keeps(cadence.span));
    for (const Quantity& quantity : reading.quantities) CHECK(keeps(quantity.span));
    if (text[0] >= 'A' && text[0] <= 'Z') CHECK_FALSE(((*written)[0] >= 'a' && (*written)[0] <= 'z'));
  }
  CHECK(rewrites > 300);
}

}  // namespace cairn::analysis::prose
