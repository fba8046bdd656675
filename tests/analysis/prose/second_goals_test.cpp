// S105: which deeds that are joined to a goal are goals of their own, and what is said of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/prose/findings.h"
#include "analysis/prose/reading_support.h"

namespace cairn::analysis::prose {

static std::vector<std::string> second_goals(std::string_view sentence) {
  std::vector<std::string> words;
  for (const ProseFinding& found : find_second_outcomes(sentence, read_one(sentence)))
    words.emplace_back(text_of(sentence, found.span));
  return words;
}

static std::string help_of(std::string_view sentence) {
  const ProseFindings found = find_second_outcomes(sentence, read_one(sentence));
  return found.empty() ? "-" : found.back().help;
}

static bool has(std::string_view sentence, std::string_view code) {
  const ProseFindings found = find(sentence, read_one(sentence));
  return std::any_of(found.begin(), found.end(), [&](const ProseFinding& f) { return f.code == code; });
}

using Words = std::vector<std::string>;

TEST_CASE("a second verb with a result of its own is a second goal, however it is joined") {
  CHECK(second_goals("Pass CKA and write a book") == Words{"and write a book"});
  CHECK(second_goals("Move to Lyon and open a bakery") == Words{"and open a bakery"});
  CHECK(second_goals("Cut costs by 10% and raise revenue by 5%") == Words{"and raise revenue by 5%"});
  CHECK(second_goals("Lead the project and mentor two juniors") == Words{"and mentor two juniors"});
  CHECK(second_goals("Lose 10 kg and stop smoking") == Words{"and stop smoking"});
  CHECK(second_goals("Publish my album and tour 10 cities") == Words{"and tour 10 cities"});
  CHECK(second_goals("Record the EP and then tour Scotland in August 2027") ==
        Words{"and then tour Scotland in August 2027"});
  CHECK(second_goals("Register the firm and land the first 3 clients") ==
        Words{"and land the first 3 clients"});
  CHECK(second_goals("Dig a well and fence the pasture") == Words{"and fence the pasture"});
  CHECK(second_goals("Win 3 tenders; hire 2 welders") == Words{"hire 2 welders"});
  CHECK(second_goals("Win 3 tenders plus hire 2 welders") == Words{"plus hire 2 welders"});
  CHECK(second_goals("Pass the exam then apply for the job") == Words{"then apply for the job"});
  CHECK(second_goals("Pass the exam, then apply for the job") == Words{"then apply for the job"});
  CHECK(second_goals("Reach 1,000 members and then hire an editor") == Words{"and then hire an editor"});
  CHECK(second_goals("I want to write a book and I want to run a marathon") ==
        Words{"and I want to run a marathon"});
  CHECK(second_goals("Our clinic opens a second ward and hires 3 nurses") == Words{"and hires 3 nurses"});
  CHECK(second_goals("Train two conductors and retire") == Words{"and retire"});
}

TEST_CASE("a list of goals is told one by one") {
  CHECK(second_goals("Write a book, run a marathon and learn Spanish by June 2027") ==
        Words{"run a marathon", "and learn Spanish by June 2027"});
  CHECK(second_goals("Plant 200 trees, then build a barn and then sell the tractor") ==
        Words{"then build a barn", "and then sell the tractor"});
  const std::string_view sentence = "Write a book, run a marathon and learn Spanish";
  const ProseFindings found = find_second_outcomes(sentence, read_one(sentence));
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "`run a marathon` is a second goal");
  CHECK(found[1].message == "`and learn Spanish` is a third goal");
}

TEST_CASE("the second goal keeps its date, or takes the one that closes the sentence") {
  CHECK(help_of("Pass the exam in May 2027 and buy a van in June 2027") ==
        "make `Buy a van in June 2027` a goal of its own");
  CHECK(help_of("Write a book and run a marathon by June 2027") ==
        "make `Run a marathon by June 2027` a goal of its own");
  CHECK(help_of("Publish a paper in Nature and, by June 2027, give 3 talks") ==
        "make `Give 3 talks by June 2027` a goal of its own");
  CHECK(help_of("Pass CKA and write a book") == "make `Write a book` a goal of its own");
  CHECK(help_of("Our clinic opens a second ward and hires 3 nurses") == "make it a goal of its own");
  const std::string_view sentence = "Write a book, run a marathon and learn Spanish by 2028";
  CHECK(find_second_outcomes(sentence, read_one(sentence)).front().help ==
        "make `Run a marathon by 2028` a goal of its own");
}

TEST_CASE("one thing that several verbs share is one goal") {
  for (const char* sentence :
       {"Design and ship the app", "Design, build and ship the app by June 2027",
        "Write a book and publish it by June 2027", "Map the footpaths and publish the map by May 2027",
        "Write a report and present findings to the board", "Run a survey and publish the results",
        "Renovate the kitchen and the bathroom", "Finish level 3 and level 4 by 2028",
        "Give 3 talks in 2027 and finish the first by March", "Translate 3 novels plus a play by 2028",
        "Improve the test and build times by 20%", "Publish the install and upgrade guides by June",
        "Complete the research and design phase by June", "Read 12 books and write a review of each",
        "Become a developer who can build a model and ship it as a product"}) {
    CHECK_MESSAGE(second_goals(sentence).empty(), sentence);
  }
}

TEST_CASE("what the first deed is for, how it is done and how it is measured is no second goal") {
  for (const char* sentence :
       {"Write the doc and get 3 approvals", "Open a shop and get 20 customers a week",
        "Milk 60 cows and keep the cell count under 150", "Restore a sash window and pass inspection",
        "Present the roadmap and get approved", "Win the regional final and qualify for nationals",
        "Run a marathon and train 4 times a week", "Learn Polish words and use flashcards",
        "Complete the PMP course and pass the exam", "Save 5,000 EUR and buy a used van",
        "Go to Japan and see Kyoto", "Apply to 10 schools and get into one", "Lose 8 kg and keep it off",
        "Cook for 200 guests and have no complaints", "Register for the race and finish in under 4 hours",
        "Study law and pass the bar exam", "Earn my GED and make my kids proud",
        "Complete the course by June and apply the frameworks to lead the launch",
        "Lose 5 kg, run 3 times a week"}) {
    CHECK_MESSAGE(second_goals(sentence).empty(), sentence);
  }
}

TEST_CASE("a direction without a result is joined by its measure") {
  CHECK(second_goals("Improve my Spanish and pass the B2 exam").empty());
  CHECK(second_goals("Learn Python and build a chatbot").empty());
  CHECK(second_goals("Pass the exam and improve my confidence").empty());
  CHECK(second_goals("I am a former chef; by December I will complete a bootcamp").empty());
}

TEST_CASE("a second deed with a date of its own, or behind the date of the first") {
  for (const char* sentence : {"Pass the bar exam in February 2027 and start as an associate in May",
                               "Complete the CELTA course by July and apply to 10 language schools",
                               "Apply for promotion by 1 February and be promoted by 1 June 2027"}) {
    CHECK_MESSAGE(has(sentence, "S105"), sentence);
  }
  for (const char* sentence : {"Write the report by March 2027 and send it to the board by April 2027",
                               "Pass the exam by May 2027 and celebrate with my family",
                               "Give 3 talks in 2027 and finish the first by 31 March 2027",
                               "Give 3 talks in 2027 and rehearse in March 2027"}) {
    CHECK_FALSE_MESSAGE(has(sentence, "S105"), sentence);
  }
}

TEST_CASE("a sentence of thousands of joined goals is told by its first ones") {
  std::string sentence = "Write a book";
  for (int i = 0; i < 2000; ++i) sentence += " and plant 3 trees by June 2027";
  CHECK(second_goals(sentence).size() == 4);
}

}  // namespace cairn::analysis::prose
